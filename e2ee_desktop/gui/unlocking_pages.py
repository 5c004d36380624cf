"""Which page asks for what opens a profile: the keyring's trouble, the passphrase, the recovery phrase (docs/custody.md).

A trouble of the keyring says what is missing and offers the other slots that this profile has; it never begins anew.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from e2ee_desktop.domain.custody import SlotKind
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.phrase_page import PhrasePage
from e2ee_desktop.gui.views.start_pages import PassphrasePage, TroublePage

PASSPHRASE_CODES = frozenset({"passphrase.needed", "passphrase.wrong"})
Pages = Callable[[QWidget | None], QWidget | None]
"""Shows a page, or none for none; returns what is shown then."""


class UnlockingPages(QObject):
    """Signals: opened(str | None, str | None): try with this passphrase or this phrase; again_wanted()."""

    opened = Signal(object, object)
    again_wanted = Signal()

    def __init__(self, around: Surroundings, pages: Pages) -> None:
        super().__init__()
        self._around = around
        self._pages = pages
        self._by_phrase = False

    def take(self, code: str) -> bool:
        """Whether this trouble is asked about here."""
        page = self._pages(None)
        if self._by_phrase and isinstance(page, PhrasePage) and code.startswith(("phrase.", "slot.")):
            page.show_refusal(code)
        elif code in PASSPHRASE_CODES:
            self._ask_passphrase(code)
        elif code == "phrase.needed":
            self._ask_phrase()
        else:
            return False
        return True

    def offer(self, page: TroublePage, code: str) -> None:
        """Put the other slots onto the page of a keyring's trouble."""
        if code.startswith("keyring."):
            self._with_ways(page, lambda ways: self._offer(page, ways))

    def _offer(self, page: TroublePage, ways: tuple[SlotKind, ...]) -> None:
        if SlotKind.PHRASE in ways:
            page.offer(self.tr("Use the recovery phrase"), self._ask_phrase)
        if SlotKind.PASSPHRASE in ways:
            page.offer(self.tr("Use the passphrase"), lambda: self._ask_passphrase("passphrase.needed"))

    def _ask_passphrase(self, code: str) -> None:
        self._by_phrase = False
        shown = self._pages(None)
        page = shown if isinstance(shown, PassphrasePage) else PassphrasePage(self._around.look)
        if page is not shown:
            page.entered.connect(self._try_passphrase)
            self._pages(page)
            self._with_ways(page, lambda ways: self._offer_phrase(page, ways))
        page.show_refusal(code)

    def _offer_phrase(self, page: PassphrasePage, ways: tuple[SlotKind, ...]) -> None:
        if SlotKind.PHRASE in ways:
            page.offer(self.tr("Use the recovery phrase"), self._ask_phrase)

    def _ask_phrase(self) -> None:
        self._by_phrase = True
        page = PhrasePage(self._around.look)
        page.entered.connect(self._try_phrase)
        page.back_wanted.connect(self._back)
        self._pages(page)

    def _try_passphrase(self, passphrase: str) -> None:
        self.opened.emit(passphrase, None)

    def _try_phrase(self, phrase: str) -> None:
        self.opened.emit(None, phrase)

    def _back(self) -> None:
        self._by_phrase = False
        self.again_wanted.emit()

    def _with_ways(self, page: QWidget, then: Callable[[tuple[SlotKind, ...]], None]) -> None:
        self._around.bridge.read_desk(page, lambda desk: desk.ways(), then, lambda _: None)
