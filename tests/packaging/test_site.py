"""The guides are a site that builds without a warning and fetches nothing from elsewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ELSEWHERE = re.compile(r"""<(?:script|link|img)[^>]+(?:src|href)=["']?https?://""")


def test_the_site_builds_and_its_pages_load_nothing_from_elsewhere(tmp_path):
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(tmp_path / "site")]
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    settings = ["-f", str(ROOT / "packaging" / "site" / "mkdocs.yml")]
    built = subprocess.run([*command, *settings], capture_output=True, text=True, env=quiet, timeout=110, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    pages = sorted((tmp_path / "site").rglob("*.html"))
    assert len(pages) > 20
    assert [page.name for page in pages if ELSEWHERE.search(page.read_text())] == []
    assert "Know who you talk to" in (tmp_path / "site" / "index.html").read_text()
