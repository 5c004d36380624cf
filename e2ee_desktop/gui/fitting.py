"""Room for what is shown: dialogs grow with large text, never beyond the screen, and scroll where that is not enough; rows whose
parts don't fit beside each other stand one under the other.

Knows layouts and sizes, and nothing of what they hold.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QCheckBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from e2ee_desktop.gui.look import roomy

_SHOWN = Qt.TextFlag.TextShowMnemonic.value
EDGES = QSize(32, 64)
"""What the desktop keeps of the screen for a dialog's frame and for its own bars."""


class Scroller(QScrollArea):
    """Scrolls up and down over what does not fit, and takes no focus itself. inside: what it scrolls."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.inside = inside
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)


def fit_width(dialog: QDialog, width: int) -> None:
    """Give a dialog the width designed for text of 100 %, with the room that larger text needs and the screen has."""
    dialog.setFixedWidth(min(roomy(width), _room(dialog).width()))


def fit_size(dialog: QDialog, width: int, height: int) -> None:
    """The same for a dialog with a height of its own; it can be made larger."""
    room = _room(dialog)
    dialog.resize(min(roomy(width), room.width()), min(roomy(height), room.height()))


def fit_height(dialog: QDialog) -> None:
    """Give a dialog of fixed width the height that its wrapped texts need; what the screen has no room for is scrolled to."""
    outer = dialog.layout()
    if outer is None:
        return
    scroller = dialog.findChild(Scroller, options=Qt.FindChildOption.FindDirectChildrenOnly)
    inside: QWidget = scroller.inside if scroller is not None else dialog
    for part in dialog.findChildren(QWidget):
        part.ensurePolished()  # before that, a label measures itself in the wrong font
    fit_rows(inside, dialog.width() - _margins(inside.layout()))
    needed = _needed(inside, dialog.width())
    room = _room(dialog).height()
    if needed > room and scroller is None:
        _make_scroll(dialog)
    dialog.setFixedHeight(min(needed, room))


def fit_rows(around: QWidget, width: int) -> None:
    """Have rows that are wider than this stand one part under the other, and all others beside each other."""
    beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
    for row in around.findChildren(QHBoxLayout):
        parts = [part for place in range(row.count()) if (part := row.itemAt(place)) is not None and not part.isEmpty()]
        needs = sum(part.minimumSize().width() for part in parts) + row.spacing() * max(0, len(parts) - 1)
        wanted = below if needs > width else beside
        if row.direction() is not wanted:
            row.setDirection(wanted)


def fit_choices(around: QWidget, width: int) -> None:
    """Have the words of boxes and radio buttons that are wider than this take several lines."""
    for choice in around.findChildren(QAbstractButton):
        if not isinstance(choice, QCheckBox | QRadioButton) or not choice.text():
            continue
        words = choice.text().replace("\n", " ")
        if not choice.accessibleName():
            choice.setAccessibleName(words)
        box = choice.sizeHint().width() - choice.fontMetrics().size(_SHOWN, choice.text()).width()
        lines = _lines(words, choice.fontMetrics(), width - box)
        if choice.text() != lines:
            choice.setText(lines)


def _lines(words: str, metrics: QFontMetrics, width: int) -> str:
    lines = [""]
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if metrics.horizontalAdvance(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)


def fit_forms(around: QWidget) -> None:
    """Have fields stand under their labels where there is no room beside them, and long labels take several lines."""
    for form in around.findChildren(QFormLayout):
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)


def _room(dialog: QWidget) -> QSize:
    return dialog.screen().availableSize() - EDGES


def _margins(layout: QLayout | None) -> int:
    return 0 if layout is None else layout.contentsMargins().left() + layout.contentsMargins().right()


def _needed(inside: QWidget, width: int) -> int:
    for part in reversed(inside.findChildren(QWidget)):
        inner = part.layout()
        if inner is not None:
            inner.activate()
        part.updateGeometry()
    layout = inside.layout()
    if layout is None:
        return inside.sizeHint().height()
    layout.invalidate()
    layout.activate()
    return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()


def _make_scroll(dialog: QDialog) -> None:
    """Move all that a dialog holds into a page that scrolls."""
    page, focus = QWidget(), dialog.focusWidget()
    layout = dialog.layout()
    if layout is None:
        return
    page.setLayout(layout)  # Qt takes it, and what it lays out, from the dialog
    scroller = Scroller(page)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(scroller)
    scroller.setVisible(True)  # a layout would show it later
    _give_keyboard(focus)


def _give_keyboard(widget: QWidget | None) -> None:
    if widget is not None:
        widget.setFocus()
