"""Moving by F6 from part to part of the window. Knows widgets, and nothing of what they are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def go_on(parts: Sequence[tuple[QWidget, QWidget]], focus: QWidget | None, step: int) -> None:
    """Give the keyboard to the next visible part that can take it. parts: each with what gets the keyboard in it first."""
    reachable = [(part, target) for part, first in parts if part.isVisible() and (target := _target(part, first))]
    if not reachable:
        return
    here = next((i for i, (part, _) in enumerate(reachable) if focus is not None and _holds(part, focus)), None)
    place = (here + step) % len(reachable) if here is not None else (0 if step > 0 else len(reachable) - 1)
    reachable[place][1].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _holds(part: QWidget, focus: QWidget) -> bool:
    return part is focus or part.isAncestorOf(focus)


def _target(part: QWidget, first: QWidget) -> QWidget | None:
    """The first control of a part that can have the keyboard; None where there is none."""
    if first is not part or _takes_keys(first):
        return first if _takes_keys(first) else None
    return next((each for each in part.findChildren(QWidget) if _takes_keys(each)), None)


def _takes_keys(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
