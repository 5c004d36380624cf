"""Where the published vectors lie: a folder beside the repository, and the package `cryptography-vectors`."""

from __future__ import annotations

import json
import os
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(os.environ.get("E2EE_SHARED", Path(__file__).resolve().parents[3] / "shared")) / "vectors"


@cache
def shared_json(name: str) -> Any:
    """One file of the shared folder, or skip with the reason."""
    path = SHARED / name
    if not path.is_file():
        pytest.skip(f"published vectors are not here: {path} (E2EE_SHARED names the folder that holds vectors/)")
    return json.loads(path.read_text(encoding="utf-8"))


def packaged(*parts: str) -> str:
    """The text of one file of `cryptography-vectors`."""
    return files("cryptography_vectors").joinpath(*parts).read_text(encoding="utf-8")


def records(text: str) -> list[dict[str, str]]:
    """Lines of `NAME = VALUE`, as .rsp and .txt files have them; a name that comes again begins the next record."""
    found: list[dict[str, str]] = [{}]
    for line in text.splitlines():
        name, equals, value = line.partition("=")
        if not equals or line.startswith("#"):
            continue
        if name.strip().lower() in found[-1]:
            found.append({})
        found[-1][name.strip().lower()] = value.strip()
    return found
