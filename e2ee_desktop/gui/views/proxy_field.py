"""The profile's SOCKS5 proxy: one field and a button, on the settings page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.surroundings import Surroundings


class ProxyField(QWidget):
    """Shows what the desk says, without the password; empty and saved: no proxy."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._address = QLineEdit()
        self._address.setAccessibleName(self.tr("SOCKS5 proxy"))
        self._address.setPlaceholderText(self.tr("No proxy"))
        self._address.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._address.returnPressed.connect(self._save)
        self._note = Label("", "error", wrap=True)
        self._note.hide()
        across = QHBoxLayout()
        across.addWidget(self._address, 1)
        across.addWidget(button(self.tr("Save"), "secondary", self._save, self.tr("Save the proxy")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            Label(
                self.tr("SOCKS5 proxy, such as Tor's: socks5://127.0.0.1:9050. Nothing is ever sent past it."),
                "secondary",
                wrap=True,
            )
        )
        column.addLayout(across)
        column.addWidget(self._note)

    def enter(self) -> None:
        """Read it anew."""
        self._around.bridge.read_desk(self, lambda desk: desk.proxy(), self._show, self._failed)

    def _save(self) -> None:
        wanted = self._address.text()
        self._note.hide()
        self._around.bridge.ask_desk(self, lambda desk: desk.set_proxy(wanted), self._saved, self._failed)

    def _show(self, proxy: str) -> None:
        if not self._address.hasFocus():
            self._address.setText(proxy)

    def _saved(self, proxy: str) -> None:
        self._address.setText(proxy)
        self._address.clearFocus()

    def _failed(self, error: E2EEError) -> None:
        self._note.setText(self._around.error(error.code))
        self._note.show()
