"""Invite someone: a link for one person, as a QR code and as text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.fitting import fit_height, fit_width
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.code_card import CodeCard

WIDTH = 480


class InviteDialog(QDialog):
    """Asks for a new link when it opens."""

    def __init__(self, parent: QWidget, around: Surroundings) -> None:
        super().__init__(parent)
        self._around = around
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()  # no answer is ready to be given by a stray key
        self.setWindowTitle(self.tr("Invite someone"))
        fit_width(self, WIDTH)
        self._card = CodeCard(around, self.tr("Invite link"), self.tr("Making a link…"))
        lead = self.tr("Let them scan this code or send them the link, over a channel that you trust.")
        buttons = QHBoxLayout()
        buttons.addWidget(button(self.tr("New link"), "quiet", self._ask, self.tr("Make a new invite link")))
        buttons.addStretch(1)
        buttons.addWidget(button(self.tr("Done"), "secondary", self.accept, self.tr("Close the invitation")))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Invite someone"), "dialog-title", wrap=True))
        column.addWidget(Label(lead, "secondary", wrap=True))
        column.addSpacing(4)
        column.addWidget(self._card)
        column.addSpacing(4)
        column.addLayout(buttons)
        fit_height(self)
        self._ask()

    def _ask(self) -> None:
        bridge = self._around.bridge
        bridge.ask(
            self,
            lambda messenger: messenger.create_invite(),
            self._card.show_link,
            lambda error: self._card.show_error(error.code),
        )
