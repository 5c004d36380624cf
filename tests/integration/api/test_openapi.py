"""The published description and the running interface agree, as schemathesis sees them; and the shipped copy is the one that is served."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.fakes.local_api import LocalApi

ROOT = Path(__file__).resolve().parents[3]
SHIPPED = ROOT / "docs" / "openapi.json"
CHECKS_LEFT_OUT = "positive_data_acceptance"
"""A token of another key is well formed, and refused."""


def test_the_shipped_document_is_the_served_one(api: LocalApi) -> None:
    answer = api.ask("GET", "/openapi.json", token="")
    assert answer.json == json.loads(SHIPPED.read_text(encoding="utf-8"))
    assert answer.json["openapi"].startswith("3.1")


def test_schemathesis_finds_nothing(api: LocalApi, tmp_path: Path) -> None:
    command = [
        str(Path(sys.executable).parent / "st"), "run", f"{api.url}/openapi.json", "--header", f"Authorization: Bearer {api.token}",
        "--checks", "all", "--exclude-checks", CHECKS_LEFT_OUT, "--exclude-path", "/v1/events", "--phases", "coverage,fuzzing",
        "--max-examples", "4", "--seed", "9", "--no-color",
    ]  # fmt: skip
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=110, check=False)
    assert done.returncode == 0, done.stdout[-6000:]
    assert "passed" in done.stdout or "generated" in done.stdout
