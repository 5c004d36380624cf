"""When this profile is locked by itself, and locking it now (docs/lock.md)."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout

from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.settings.chapter import SettingsCard
from e2ee_desktop.services.locked_port import LOCK_AFTER, LockAfter, read_lock_after


class LockCard(SettingsCard):
    """Applies at once."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._after = QComboBox()
        self._after.setAccessibleName(self.tr("When this profile is locked by itself"))
        words = {
            LockAfter.NEVER: self.tr("Never"),
            LockAfter.ONE: self.tr("After 1 minute without you"),
            LockAfter.FIVE: self.tr("After 5 minutes without you"),
            LockAfter.FIFTEEN: self.tr("After 15 minutes without you"),
            LockAfter.HOUR: self.tr("After 1 hour without you"),
        }
        for after in LockAfter:
            self._after.addItem(words[after], after.value)
        self._after.activated.connect(self._choose)
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(Label(self.tr("Lock by itself")))
        across.addWidget(self._after, 1)
        across.addWidget(button(self.tr("Lock now"), "secondary", around.lock.now.emit))
        self.inside.addLayout(across)
        self.explain(
            self.tr(
                "Locking drops keys and messages from memory. What comes is kept sealed. A profile with a passphrase then asks for it; "
                "without one, the keyring opens it for whoever is at this computer."
            )
        )

    def enter(self) -> None:
        """Show what is chosen."""
        self._around.bridge.read(
            self, lambda messenger: read_lock_after(messenger.setting(LOCK_AFTER)), self._show, lambda _: None
        )

    def _show(self, after: LockAfter) -> None:
        self._after.setCurrentIndex(self._after.findData(after.value))

    def _choose(self, place: int) -> None:
        after = LockAfter(self._after.itemData(place))
        self._around.bridge.ask(self, lambda messenger: messenger.set_setting(LOCK_AFTER, str(after.value)))
        self._around.lock.after.emit(after)
