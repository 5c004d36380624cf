"""Which banner stands over the open conversation: what there is to be told, by priority, and what its buttons do."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal

from e2ee_desktop.domain.comparison import Comparison, ComparisonPhase
from e2ee_desktop.domain.events import Link
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.people import Contact
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.banner_slot import BannerSlot
from e2ee_desktop.presentation.banners import Action, Circumstances, choose_banner

CONNECTING_LONG_MS = 5_000


class ChatBanner(BannerSlot):
    """Signals: compare_wanted(), continue_wanted()."""

    compare_wanted = Signal()
    continue_wanted = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.look)
        self._around = around
        self._contact: Contact | None = None
        self._notice = ""
        self._inviting: set[ContactId] = set()
        self._connecting = QTimer(self)
        self._connecting.setSingleShot(True)
        self._connecting.setInterval(CONNECTING_LONG_MS)
        self._connecting.timeout.connect(self._choose)
        around.mirror.link_changed.connect(self._link_changed)
        around.mirror.trouble.connect(self.show_notice)
        around.mirror.comparison_changed.connect(self._compared)
        around.bridge.refused.connect(self.show_notice)
        self.wanted.connect(self._do)

    def show_contact(self, contact: Contact | None) -> None:
        """Speak of this person from now on; another one's notice is forgotten."""
        if contact is None or self._contact is None or contact.contact_id != self._contact.contact_id:
            self._notice = ""
        self._contact = contact
        self._choose()

    def show_notice(self, code: str) -> None:
        """Show an error in words until the person dismisses it."""
        self._notice = code
        self._choose()

    def _link_changed(self) -> None:
        if self._around.mirror.link is Link.CONNECTING:
            self._connecting.start()
        else:
            self._connecting.stop()
        self._choose()

    def _compared(self, comparison: Comparison) -> None:
        if comparison.phase is ComparisonPhase.INVITED:
            self._inviting.add(comparison.contact_id)
        else:
            self._inviting.discard(comparison.contact_id)
        self._choose()

    def _choose(self) -> None:
        mirror, contact = self._around.mirror, self._contact
        long = mirror.link is Link.CONNECTING and not self._connecting.isActive()
        claimed = mirror.contacts.get(contact.claims) if contact is not None and contact.claims is not None else None
        now = Circumstances(
            contact,
            mirror.link,
            mirror.link_code,
            self._notice,
            long,
            claimed.name if claimed is not None else "",
            invited=contact is not None and contact.contact_id in self._inviting,
        )
        self.show_banner(choose_banner(now, self._around.reader()))

    def _do(self, action: Action) -> None:
        match action:
            case Action.COMPARE:
                self.compare_wanted.emit()
            case Action.CONTINUE_UNVERIFIED:
                self.continue_wanted.emit()
            case Action.DISMISS:
                self.show_notice("")
            case Action.COPY_CODE:
                pass  # the slot has copied it
