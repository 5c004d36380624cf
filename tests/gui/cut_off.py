"""Finds text that is cut off, and controls that nobody can reach, in what is to be seen now. Judges geometry, never pictures.

One place for all that look for it: large text, the pseudo-locale, and languages. What is meant to be shortened says so itself: an
`ElidedLabel` ends in "…" and has the whole in its tooltip.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QWidget,
)

from e2ee_desktop.gui.controls import ElidedLabel
from tests.gui.stage import spoken

SLACK = 1
"""Half pixels, rounded."""
_CONTENTS = {
    QCheckBox: QStyle.SubElement.SE_CheckBoxContents,
    QRadioButton: QStyle.SubElement.SE_RadioButtonContents,
}


def cut_off(widgets: Iterable[QWidget]) -> list[str]:
    """One line for every text that does not fit where it is shown. widgets: visible ones."""
    return sorted({f"{_where(widget)}: {fault}" for widget in widgets if (fault := _fault(widget))})


def unreachable(widgets: Iterable[QWidget]) -> list[str]:
    """One line for every control of which a part lies outside of what can be seen or scrolled to."""
    controls = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit)
    found = set()
    for widget in widgets:
        outside = _outside(widget) if isinstance(widget, controls) and not _inner(widget) else ""
        if outside:
            found.add(f"{_where(widget)}: {outside}")
    return sorted(found)


def _where(widget: QWidget) -> str:
    return f"{widget.window().windowTitle() or type(widget.window()).__name__} / {spoken(widget)[:60]!r}"


def _inner(widget: QWidget) -> bool:
    """Whether Qt made it, as the field of a box or the arrow of a menu."""
    return widget.objectName().startswith(("qt_", "ScrollLeftButton", "ScrollRightButton")) or isinstance(
        widget.parent(), QLineEdit | QComboBox
    )


def _fault(widget: QWidget) -> str:
    if isinstance(widget, ElidedLabel) or _inner(widget):
        return ""
    if isinstance(widget, QLabel):
        return _label(widget)
    if isinstance(widget, QComboBox):
        return _box(widget)
    if isinstance(widget, QLineEdit):
        return _placeholder(widget)
    return _button(widget) if isinstance(widget, QPushButton | QCheckBox | QRadioButton) else ""


def _label(label: QLabel) -> str:
    if not label.text():
        return ""
    room, text = label.contentsRect(), label.text()
    margin = 2 * label.margin()
    metrics = label.fontMetrics()
    if label.wordWrap():
        asked = QRect(0, 0, max(1, room.width() - margin), 100_000)
        needs = metrics.boundingRect(asked, Qt.TextFlag.TextWordWrap.value, text)
    else:
        needs = metrics.boundingRect(QRect(0, 0, 100_000, 100_000), 0, text)
    return _compare(needs.width(), needs.height(), room.width() - margin, room.height() - margin)


def _button(button: QAbstractButton) -> str:
    if not button.text():
        return ""
    option = QStyleOptionButton()
    option.initFrom(button)
    option.text = button.text()
    part = next((_CONTENTS[kind] for kind in _CONTENTS if isinstance(button, kind)), None)
    room = button.style().subElementRect(part or QStyle.SubElement.SE_PushButtonContents, option, button)
    needs = button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic.value, button.text())
    icon = 0 if button.icon().isNull() else button.iconSize().width() + 4
    return _compare(needs.width() + icon, 0, room.width(), 0)


def _box(box: QComboBox) -> str:
    option = QStyleOptionComboBox()
    option.initFrom(box)
    room = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    return _compare(box.fontMetrics().horizontalAdvance(box.currentText()), 0, room.width(), 0)


def _placeholder(field: QLineEdit) -> str:
    if field.text() or not field.placeholderText():
        return ""
    needs = field.fontMetrics().horizontalAdvance(field.placeholderText())
    return _compare(needs, 0, field.contentsRect().width(), 0)


def _compare(needs_width: int, needs_height: int, width: int, height: int) -> str:
    if needs_width > width + SLACK:
        return f"{needs_width - width} px too narrow for its text"
    return f"{needs_height - height} px too low for its text" if needs_height > height + SLACK else ""


def _outside(widget: QWidget) -> str:
    """What of it lies outside its window, or outside what its scroll area can show."""
    area = _scrolls(widget)
    if area is None:
        return _beyond(QRect(widget.mapTo(widget.window(), widget.rect().topLeft()), widget.size()), widget.window())
    inside = area.widget() if isinstance(area, QScrollArea) else None
    if inside is None:
        return ""  # a list scrolls to its rows
    bar_off = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if bar_off and inside.width() > area.viewport().width() + SLACK:
        return f"its page is {inside.width() - area.viewport().width()} px wider than what is shown of it"
    return _beyond(QRect(widget.mapTo(inside, widget.rect().topLeft()), widget.size()), inside)


def _scrolls(widget: QWidget) -> QAbstractScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above, QAbstractScrollArea):
            return above
        above = above.parentWidget()
    return None


def _beyond(place: QRect, around: QWidget) -> str:
    room = around.rect()
    parts = (
        ("left of", room.left() - place.left()),
        ("above", room.top() - place.top()),
        ("right of", place.right() - room.right()),
        ("below", place.bottom() - room.bottom()),
    )
    return next((f"{pixels} px {side} what is shown" for side, pixels in parts if pixels > SLACK), "")
