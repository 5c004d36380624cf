"""Small controls that every view is made of: labels of plain text, icon buttons with names, avatars.

Remote text reaches the screen only through these and the delegates; all of them treat it as plain text.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QSizePolicy, QToolButton, QWidget

from e2ee_desktop.gui.look import Look, font
from e2ee_desktop.gui.theme import Type
from e2ee_desktop.presentation.avatars import Avatar

LINE_HEIGHT = 1.35


class Label(QLabel):
    """A label that shows plain text only. role: a look of the style sheet."""

    def __init__(self, text: str = "", role: str = "body", *, wrap: bool = False, selectable: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wrap)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAlignment(leading())
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Colour the label by a tone of the style sheet."""
        self.setProperty("tone", tone)
        restyle(self)


class ElidedLabel(Label):
    """One line that ends in "…" where there is no room; the tooltip has the whole."""

    def __init__(self, text: str = "", role: str = "body") -> None:
        self._whole = ""
        super().__init__(text, role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self._elide()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 4, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: object) -> None:
        del event
        self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(self.width(), 24))
        QLabel.setText(self, shown)


class SearchField(QLineEdit):
    """What is looked for; it can be emptied by a button with a name. name: what is searched, for screen readers."""

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__()
        self.setProperty("role", "search")
        self.setPlaceholderText(placeholder or name)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        for clear in self.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Empty the field"))


def leading() -> Qt.AlignmentFlag:
    """Where lines begin: by the window's direction, not the text's. A name stands beside its picture in every language."""
    along = Qt.AlignmentFlag.AlignRight if QGuiApplication.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    return along | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


class IconButton(QToolButton):
    """A square button with an icon alone; it always has an accessible name and a tooltip."""

    def __init__(
        self, look: Look, icon: str, name: str, *, size: int = 36, keys: str = "", shade: str = "text2"
    ) -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        self._shade = shade
        self._checked_shade = "accent"
        self.setFixedSize(size, size)
        self.setIconSize(QSize(20, 20))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_name(name, keys)
        look.follow(self._tint)
        self.toggled.connect(self._tint)

    def set_name(self, name: str, keys: str = "") -> None:
        """Set accessible name and tooltip; keys: the shortcut to mention."""
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  {keys}".strip())

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self._tint()

    def _tint(self) -> None:
        shade = self._checked_shade if self.isChecked() else self._shade
        self.setIcon(self._look.icon(self._icon, 20, getattr(self._look.tokens, shade)))


class IconLabel(QLabel):
    """An icon that only decorates: text beside it says the same."""

    def __init__(self, look: Look, icon: str, size: int = 20, shade: str = "text2") -> None:
        super().__init__()
        self._look, self._name, self._size, self._shade = look, icon, size, shade
        self.setFixedSize(size, size)
        look.follow(self._tint)

    def show_icon(self, icon: str, shade: str) -> None:
        """Show another icon or colour."""
        self._name, self._shade = icon, shade
        self._tint()

    def _tint(self) -> None:
        self.setPixmap(self._look.pixmap(self._name, self._size, getattr(self._look.tokens, self._shade)))


class AvatarView(QWidget):
    """A circle with initials."""

    def __init__(self, size: int, shown: Avatar | None = None) -> None:
        super().__init__()
        self._shown = shown
        self.setFixedSize(size, size)

    def show_avatar(self, shown: Avatar) -> None:
        """Show another person."""
        self._shown = shown
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._shown is not None:
            painter = QPainter(self)
            paint_avatar(painter, self.rect(), self._shown)
            painter.end()


def paint_avatar(painter: QPainter, area: QRect, shown: Avatar) -> None:
    """Paint the circle into a square area."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(shown.background))
    painter.drawEllipse(area)
    letters = font(Type.STRONG)
    letters.setPixelSize(max(9, round(area.height() * (0.38 if len(shown.initials) > 1 else 0.44))))
    letters.setWeight(QFont.Weight.DemiBold)
    painter.setFont(letters)
    painter.setPen(QColor(shown.foreground))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, shown.initials)
    painter.restore()


def button(text: str, role: str, clicked: Callable[[], object], name: str = "") -> QPushButton:
    """A text button. name: accessible name where it must say more than the text."""
    made = QPushButton(text.replace("&", "&&"))
    made.setProperty("role", role)
    made.setAccessibleName(name or text)
    made.setAutoDefault(False)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setCursor(Qt.CursorShape.PointingHandCursor)

    def press(_checked: bool) -> None:
        clicked()

    made.clicked.connect(press)
    return made


def line() -> QFrame:
    """A thin horizontal line."""
    made = QFrame()
    made.setProperty("role", "line")
    return made


def panel(role: str) -> QFrame:
    """A surface of the style sheet."""
    made = QFrame()
    made.setProperty("role", role)
    return made


def restyle(widget: QWidget) -> None:
    """Apply the style sheet again after a property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
