"""The icon beside the clock, where the desktop has a place for it (UI.md section 12).

Owns the icon and its menu. Knows only signals: what they do is the window's affair.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from e2ee_desktop.gui.look import Look, product_mark

SIZE = 64
DOT = 24


class Tray(QObject):
    """Signals: open_wanted(), lock_wanted(), pause_wanted(), quit_wanted()."""

    open_wanted = Signal()
    lock_wanted = Signal()
    pause_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self._look = look
        self._waiting = 0
        self._menu = QMenu(window)
        self._menu.setAccessibleName(self.tr("Tray menu"))
        self._menu.addAction(self.tr("Open"), self.open_wanted.emit)
        self._menu.addAction(self.tr("Lock"), self.lock_wanted.emit)
        self._menu.addAction(self.tr("Mute for 1 hour"), self.pause_wanted.emit)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Quit"), self.quit_wanted.emit)
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self.count(0)
        self._icon.show()

    @staticmethod
    def is_available() -> bool:
        """Whether this desktop has a tray now."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def count(self, waiting: int) -> None:
        """Show by a dot, and in words, whether something waits."""
        self._waiting = waiting
        self._icon.setIcon(self._made(dotted=waiting > 0))
        words = self.tr("E2EE Desktop, %n unread", "", waiting) if waiting else "E2EE Desktop"
        self._icon.setToolTip(words)

    def _made(self, *, dotted: bool) -> QIcon:
        picture = QPixmap(product_mark(SIZE, 1.0))
        if dotted:
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._look.tokens.danger_fill))
            painter.drawEllipse(QRect(SIZE - DOT, 0, DOT, DOT))
            painter.end()
        return QIcon(picture)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.open_wanted.emit()
