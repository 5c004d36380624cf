"""Finding a setting by its words: every control of every page, by the name that a screen reader would say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QListView, QWidget

from e2ee_desktop.gui.views.settings.chapter import ChapterPage

KINDS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QListView)


@dataclass(frozen=True, slots=True)
class FoundSetting:
    """control: None for the page itself."""

    page: ChapterPage
    name: str
    control: QWidget | None


def found_settings(pages: Iterable[ChapterPage], sought: str) -> tuple[FoundSetting, ...]:
    """Pages and controls whose names hold every word of `sought`, in the order of the pages."""
    words = sought.casefold().split()
    return tuple(each for page in pages for each in _of_page(page) if words and _fits(each, words))


def _fits(each: FoundSetting, words: list[str]) -> bool:
    name = f"{each.page.chapter.title} {each.name}".casefold() if each.control is not None else each.name.casefold()
    return all(word in name for word in words)


def _of_page(page: ChapterPage) -> Iterator[FoundSetting]:
    yield FoundSetting(page, page.chapter.title, None)
    for card in page.cards:
        for control in card.findChildren(QWidget):
            name = _name(control)
            if name and isinstance(control, KINDS) and not control.isHidden():
                yield FoundSetting(page, name, control)


def _name(control: QWidget) -> str:
    said = control.accessibleName()
    return said or (control.text().replace("&", "") if isinstance(control, QAbstractButton) else "")
