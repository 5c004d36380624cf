"""One repository of updates, and the address of the web server that offers it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.updates import Repository, web_server


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "repository")


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    with web_server(tmp_path / "repository") as served:
        yield served
