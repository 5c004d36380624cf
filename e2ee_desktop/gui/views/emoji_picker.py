"""Choosing an emoji: a search, a row of groups, a grid that arrow keys walk. Enter or a click takes one; Alt+Down, a long press
or a right click offers its skin tones. What was used last stands first, and is kept in the profile.

The list is read when the picker is first opened; a first start does not pay for it.
"""

from __future__ import annotations

from functools import cache, partial

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QStyle,
    QStyleOption,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from e2ee_desktop.gui.assets import resources
from e2ee_desktop.gui.look import font
from e2ee_desktop.gui.surroundings import Surroundings, translate
from e2ee_desktop.gui.theme import Type
from e2ee_desktop.presentation.emoji_names import GROUPS, Emoji, find_emoji, read_emoji, with_recent
from e2ee_desktop.presentation.recent_emoji import RECENT_SETTING, recent_emoji, with_newest
from e2ee_desktop.presentation.skin_tones import toned

CELL, COLUMNS = 36, 8
SIZE = (CELL * COLUMNS + 42, 352)
LONG_PRESS_MS = 450
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
        self._all = self.shown = known_emoji()

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

    def flags(self, index: Index) -> Qt.ItemFlag:
        filler = index.isValid() and not self.shown[index.row()].text
        return Qt.ItemFlag.NoItemFlags if filler else super().flags(index)

    def put_first(self, recent: tuple[str, ...]) -> None:
        """Show these before all others, on rows of their own."""
        self._all = with_recent(known_emoji(), recent, COLUMNS)
        self.find("")

    def find(self, wanted: str) -> None:
        """Show what a search finds."""
        self.beginResetModel()
        self.shown = find_emoji(known_emoji(), wanted) if wanted.strip() else self._all
        self.endResetModel()

    def first_of(self, group: int) -> QModelIndex:
        """Where a group begins."""
        return self.index(next((at for at, emoji in enumerate(self.shown) if emoji.group == group), 0))


class EmojiPicker(QFrame):
    """Signal: picked(str). Closes after one, by Esc, and by a click elsewhere."""

    picked = Signal(str)

    def __init__(self, parent: QWidget, around: Surroundings) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._around = around
        self._recent: tuple[str, ...] = ()
        self._held = QTimer(self)
        self._held.setSingleShot(True)
        self._held.setInterval(LONG_PRESS_MS)
        self._held.timeout.connect(self._offer_tones)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)  # the corners are round
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
        around.bridge.read(self, lambda messenger: messenger.setting(RECENT_SETTING), self._remember)

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
        grid.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        grid.clicked.connect(self._take)
        grid.pressed.connect(self._hold)
        grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        grid.customContextMenuRequested.connect(self._offer_tones)
        grid.installEventFilter(self)
        return grid

    def _make_groups(self) -> QHBoxLayout:
        across = QHBoxLayout()
        across.setSpacing(2)
        self._groups: list[QToolButton] = []
        for number, name, sign in GROUPS:
            made = QToolButton()
            made.setText(sign)
            made.setProperty("role", "emoji")
            made.setFixedSize(29, 32)
            made.setAccessibleName(translate(name))
            made.setToolTip(translate(name))
            made.clicked.connect(lambda _=False, number=number: self._go(number))
            across.addWidget(made)
            self._groups.append(made)
        self._groups[0].hide()  # until something was used
        across.addStretch(1)
        return across

    def _go(self, group: int) -> None:
        self._search.clear()
        place = self._model.first_of(group)
        self._grid.scrollTo(place, QListView.ScrollHint.PositionAtTop)
        self._grid.setCurrentIndex(place)
        self._grid.setFocus()

    def _remember(self, stored: str | None) -> None:
        self._recent = recent_emoji(stored)
        self._groups[0].setVisible(bool(self._recent))
        if self._recent and not self._search.text():
            self._model.put_first(self._recent)

    def _find(self, wanted: str) -> None:
        self._model.find(wanted)
        self._grid.scrollToTop()

    def _take_first(self) -> None:
        if self._model.shown:
            self._take(self._model.index(0))

    def _take(self, index: QModelIndex) -> None:
        self._held.stop()
        if index.isValid() and self._model.shown[index.row()].text:
            self._finish(self._model.shown[index.row()].text)

    def _finish(self, emoji: str) -> None:
        kept = with_newest(self._recent, emoji)
        self._around.bridge.ask(self._around.mirror, lambda messenger: messenger.set_setting(RECENT_SETTING, kept))
        self.close()
        self.picked.emit(emoji)

    def _hold(self) -> None:
        self._held.start()

    def _offer_tones(self) -> None:
        index = self._grid.currentIndex()
        tones = toned(self._model.shown[index.row()].text) if index.isValid() else ()
        if not tones:
            return
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Skin tone"))
        face = QFont(self._grid.font())
        menu.setFont(face)
        names = (
            self.tr("Light"),
            self.tr("Medium light"),
            self.tr("Medium"),
            self.tr("Medium dark"),
            self.tr("Dark"),
        )
        for emoji, name in zip(tones, names, strict=True):
            menu.addAction(f"{emoji}  {name}").triggered.connect(partial(self._finish, emoji))
        menu.popup(self._grid.viewport().mapToGlobal(self._grid.visualRect(index).bottomLeft()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style sheet's background: a translucent window has none of itself."""
        del event
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.end()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Down in the search goes to the grid, Up in its first row back; Alt+Down asks for a tone, letters search."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress or not self._model.shown:
            return False
        if watched is self._search:
            return self._enter_grid() if event.key() == Qt.Key.Key_Down else False
        return watched is self._grid and self._key_in_grid(event)

    def _enter_grid(self) -> bool:
        self._grid.setFocus()
        self._grid.setCurrentIndex(self._model.index(0))
        return True

    def _key_in_grid(self, event: QKeyEvent) -> bool:
        index = self._grid.currentIndex()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self._take(index)
            case Qt.Key.Key_Down if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._offer_tones()
            case Qt.Key.Key_Up if index.row() < COLUMNS:
                self._search.setFocus()
            case _ if event.text().isalpha() and not event.modifiers():
                self._search.setFocus()
                self._search.insert(event.text())
            case _:
                return False
        return True
