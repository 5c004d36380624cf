"""Choosing an emoji: a search, a row of groups, a grid that arrow keys walk. Enter or a click takes one.

The list is read when the picker is first opened; a first start does not pay for it.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QToolButton, QVBoxLayout, QWidget

from e2ee_desktop.gui.assets import resources
from e2ee_desktop.gui.look import Look, font
from e2ee_desktop.gui.theme import Type
from e2ee_desktop.presentation.emoji_names import GROUPS, Emoji, find_emoji, read_emoji

CELL, COLUMNS = 36, 9
SIZE = (CELL * COLUMNS + 36, 340)
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@cache
def known_emoji() -> tuple[Emoji, ...]:
    """The bundled emoji."""
    return read_emoji((resources() / "emoji" / "emoji.tsv").read_text(encoding="utf-8").splitlines())


class EmojiModel(QAbstractListModel):
    """What the search left."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = known_emoji()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.shown):
            return None
        emoji = self.shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return emoji.text
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return emoji.name
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
            case _:
                return None

    def find(self, wanted: str) -> None:
        """Show what a search finds."""
        self.beginResetModel()
        self.shown = find_emoji(known_emoji(), wanted)
        self.endResetModel()


class EmojiPicker(QFrame):
    """Signal: picked(str). Closes after one, by Esc, and by a click elsewhere."""

    picked = Signal(str)

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        del look
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.setAccessibleName(self.tr("Emoji"))
        self.setFixedSize(*SIZE)
        self._model = EmojiModel()
        self._search = QLineEdit()
        self._search.setProperty("role", "search")
        self._search.setPlaceholderText(self.tr("Search emoji"))
        self._search.setAccessibleName(self.tr("Search emoji"))
        self._search.textChanged.connect(self._find)
        self._search.returnPressed.connect(self._take_first)
        self._search.installEventFilter(self)
        self._grid = self._make_grid()
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 8)
        column.setSpacing(6)
        column.addWidget(self._search)
        column.addLayout(self._make_groups())
        column.addWidget(self._grid, 1)

    def show_at(self, at: QPoint) -> None:
        """Open with the upper left corner near here, on the screen as a whole."""
        screen = QGuiApplication.screenAt(at) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        x = max(room.left(), min(at.x(), room.right() - self.width()))
        y = max(room.top(), min(at.y(), room.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self._search.setFocus()

    def _make_grid(self) -> QListView:
        grid = QListView()
        grid.setModel(self._model)
        grid.setProperty("role", "emoji-grid")
        grid.setViewMode(QListView.ViewMode.IconMode)
        grid.setMovement(QListView.Movement.Static)
        grid.setResizeMode(QListView.ResizeMode.Adjust)
        grid.setUniformItemSizes(True)
        grid.setGridSize(QSize(CELL, CELL))
        face = font(Type.BODY)
        face.setPixelSize(22)
        grid.setFont(face)
        grid.setAccessibleName(self.tr("Emoji"))
        grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        grid.clicked.connect(self._take)
        grid.activated.connect(self._take)
        return grid

    def _make_groups(self) -> QHBoxLayout:
        across = QHBoxLayout()
        across.setSpacing(2)
        for number, name, sign in GROUPS:
            made = QToolButton()
            made.setText(sign)
            made.setProperty("role", "emoji")
            made.setFixedSize(34, 32)
            made.setAccessibleName(self.tr(name))
            made.setToolTip(self.tr(name))
            made.clicked.connect(lambda _=False, number=number: self._go(number))
            across.addWidget(made)
        across.addStretch(1)
        return across

    def _go(self, group: int) -> None:
        self._search.clear()
        place = next((at for at, emoji in enumerate(self._model.shown) if emoji.group == group), 0)
        self._grid.scrollTo(self._model.index(place), QListView.ScrollHint.PositionAtTop)
        self._grid.setCurrentIndex(self._model.index(place))
        self._grid.setFocus()

    def _find(self, wanted: str) -> None:
        self._model.find(wanted)
        self._grid.scrollToTop()

    def _take_first(self) -> None:
        if self._model.shown:
            self._take(self._model.index(0))

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            emoji = self._model.shown[index.row()].text
            self.close()
            self.picked.emit(emoji)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Down in the search goes to the grid."""
        if watched is not self._search or not isinstance(event, QKeyEvent) or not self._model.shown:
            return False
        if event.type() is not QEvent.Type.KeyPress or event.key() != Qt.Key.Key_Down:
            return False
        self._grid.setFocus()
        self._grid.setCurrentIndex(self._model.index(0))
        return True
