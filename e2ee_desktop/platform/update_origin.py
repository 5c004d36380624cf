"""Where newer versions of this program come from: what its packager put beside its other resources, or nothing.

`updates/source.json` holds {"address": "https://…/"}, `updates/root.json` the root of trust. A source tree has neither, so that a
program that nobody packaged asks nobody.
"""

from __future__ import annotations

import platform
import shutil
from dataclasses import dataclass
from pathlib import Path

import msgspec

_PACKAGE = Path(__file__).resolve().parent.parent
_ARCHITECTURES = {"x86_64": ("amd64", "x86_64"), "aarch64": ("arm64", "aarch64")}


@dataclass(frozen=True, slots=True)
class UpdateOrigin:
    """address: of the repository, ends in "/". root: trusted metadata. kind: of package, such as "deb-amd64"."""

    address: str
    root: bytes
    kind: str


class _Source(msgspec.Struct, forbid_unknown_fields=True):
    address: str


def update_origin(folder: Path = _PACKAGE / "_resources" / "updates") -> UpdateOrigin | None:
    """What `folder` says. None where there is nothing, or nothing for this kind of system."""
    kind = _kind()
    try:
        source = msgspec.json.decode((folder / "source.json").read_bytes(), type=_Source)
        root = (folder / "root.json").read_bytes()
    except (OSError, msgspec.DecodeError):
        return None
    return None if kind is None else UpdateOrigin(source.address.rstrip("/") + "/", root, kind)


def _kind() -> str | None:
    debian, redhat = _ARCHITECTURES.get(platform.machine(), (None, None))
    if debian is None or platform.system() != "Linux":
        return None
    return f"deb-{debian}" if shutil.which("dpkg") else f"rpm-{redhat}"
