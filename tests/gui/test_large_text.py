"""Text of 200 %, high contrast and no motion in the smallest window: every screen and dialog, nothing cut off, nothing out of reach."""

from __future__ import annotations

from dataclasses import replace

import pytest

from e2ee_desktop.gui.theme import LookWishes, ThemeChoice
from tests.fakes.desk import FakeDesk
from tests.gui.cut_off import cut_off, unreachable
from tests.gui.stage import Stage
from tests.gui.tour import first_steps, profile, shown, tour, troubles

LARGE = LookWishes(ThemeChoice.LIGHT, 200, high_contrast=True, still=True)


def faults(stage: Stage) -> list[str]:
    stage.settle()
    widgets = shown(stage)
    front, screen = widgets[0].window(), stage.window.screen().availableSize()
    found = cut_off(widgets) + unreachable(widgets)
    if front.width() > screen.width() or front.height() > screen.height():
        found.append(
            f"{front.windowTitle() or type(front).__name__}: {front.width()} x {front.height()} is larger than the screen"
        )
    return found


@pytest.fixture
def large(set_up):
    """Makes stages with large text."""

    def make(desk: FakeDesk) -> Stage:
        stage = set_up(desk)
        stage.around.look.wish(replace(LARGE))
        return stage

    return make


def test_the_first_start_has_room_for_large_text(large):
    stage = large(FakeDesk())
    found = [f"{name}: {fault}" for name in first_steps(stage) for fault in faults(stage)]
    assert not found, "\n".join(found)


def test_every_screen_and_dialog_has_room_for_large_text(large):
    stage = large(FakeDesk(profile()))
    found = [f"{name}: {fault}" for name in tour(stage) for fault in faults(stage)]
    assert not found, "\n".join(found)


def test_what_went_wrong_has_room_for_large_text(large):
    found = [f"{name}: {fault}" for name, stage in troubles(large) for fault in faults(stage)]
    assert not found, "\n".join(found)
