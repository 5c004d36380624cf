"""Whose profile this is, at the top of the rail: the avatar, which opens the menu of the profiles; a dot when another has news."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from e2ee_desktop.gui.controls import paint_avatar
from e2ee_desktop.gui.look import Look
from e2ee_desktop.presentation.avatars import Avatar

SIZE, PICTURE = 40, 32
DOT = 12


class ProfileButton(QAbstractButton):
    """A circle with initials that can be pressed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: Avatar | None = None
        self._dotted = False
        self.setFixedSize(SIZE, SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.follow(self.update)

    def show_avatar(self, shown: Avatar) -> None:
        """Show another person."""
        self._shown = shown
        self.update()

    def show_dot(self, shown: bool) -> None:
        """Whether something waits in another profile; the accessible description says it too."""
        self._dotted = shown
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._look.tokens
        edge = (SIZE - PICTURE) // 2
        if self._shown is not None:
            paint_avatar(painter, QRect(edge, edge, PICTURE, PICTURE), self._shown)
        if self._dotted:
            painter.setPen(QPen(QColor(tokens.surface), 2))
            painter.setBrush(QColor(tokens.danger_fill))
            painter.drawEllipse(QRect(SIZE - DOT - 2, 1, DOT, DOT))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self.rect().adjusted(1, 1, -1, -1))
        painter.end()
