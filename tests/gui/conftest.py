"""Qt without a display, and a stage for every test. An unexpected line in Qt's log fails the test (pyproject.toml)."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.fakes.desk import FakeDesk
from tests.fakes.face import FakeMessenger
from tests.gui.stage import Stage, on_stage

# The offscreen platform says so for every window of fixed size and every menu; real platforms don't.
EXPECTED_LOG = r"This plugin does not support (propagateSizeHints\(\)|raise\(\)|grabbing the keyboard)"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(EXPECTED_LOG, extend=True))


@pytest.fixture
def messenger() -> FakeMessenger:
    return FakeMessenger("Alice")


@pytest.fixture
def set_up(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[FakeDesk], Stage]]:
    """Make a stage for a desk."""
    del qapp
    with ExitStack() as stages:
        yield lambda desk: stages.enter_context(on_stage(desk, tmp_path))


@pytest.fixture
def stage(set_up: Callable[[FakeDesk], Stage], messenger: FakeMessenger) -> Stage:
    """A stage with a profile that is not opened yet."""
    return set_up(FakeDesk(messenger))
