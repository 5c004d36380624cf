"""What a person can do about a damaged profile: save what can be read, with its progress and its report (docs/damage.md).

Never begins anew, and never deletes. Remembers what the profile was last opened with, because the same keys open it for the
salvage; that is forgotten as soon as the pages are left.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from e2ee_desktop.domain.salvage import SalvageReport
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.unlocking_pages import Pages
from e2ee_desktop.gui.views.salvage_page import SalvagedPage, SalvagingPage
from e2ee_desktop.gui.views.start_pages import TroublePage
from e2ee_desktop.services.recovery_face import BackupToUse

BACKUP_FILES = "*.e2ee-backup;;*"
GONE_CODES = frozenset({"store.missing", "salvage.nothing"})
DAMAGE_CODES = frozenset({"store.damaged", "store.log_missing", "store.log_damaged"})


class DamagePages(QObject):
    """Signals: opened(str | None, str | None): open with this passphrase or this phrase; failed(E2EEError)."""

    opened = Signal(object, object)
    failed = Signal(object)
    _progressed = Signal(int, int)

    def __init__(self, around: Surroundings, pages: Pages) -> None:
        super().__init__()
        self._around = around
        self._pages = pages
        self._given: tuple[str | None, str | None] = (None, None)
        self._progressed.connect(self._progress)

    def tried(self, passphrase: str | None, phrase: str | None) -> None:
        """The profile is being opened with this."""
        self._given = (passphrase, phrase)

    def forget(self) -> None:
        """It is open."""
        self._given = (None, None)

    def offer(self, page: TroublePage, code: str) -> None:
        """Put onto the page of a trouble what can be done about it."""
        if code in DAMAGE_CODES | GONE_CODES:
            page.offer(self.tr("Restore from a backup…"), self._choose)
        if code in DAMAGE_CODES:
            page.offer(self.tr("Save what can be read"), lambda: self._salvage(None))

    def _choose(self) -> None:
        page = self._pages(None)
        path, _ = QFileDialog.getOpenFileName(page, self.tr("Choose a backup"), "", BACKUP_FILES)
        if path:
            self._salvage(BackupToUse(path))

    def _salvage(self, backup: BackupToUse | None = None) -> None:
        page = SalvagingPage(self._around.look)
        page.stop_wanted.connect(self._stop)
        self._pages(page)
        passphrase, phrase = self._given

        def told(done: int, total: int) -> None:
            self._progressed.emit(done, total)  # from the service thread

        self._around.bridge.ask_desk(
            self, lambda desk: desk.recovery().salvage(passphrase, phrase, told, backup), self._saved, self.failed.emit
        )

    def _stop(self) -> None:
        self._around.bridge.read_desk(self, lambda desk: desk.recovery().stop(), lambda _: None, lambda _: None)

    def _progress(self, done: int, total: int) -> None:
        page = self._pages(None)
        if isinstance(page, SalvagingPage):
            page.show_progress(done, total)

    def _saved(self, report: SalvageReport) -> None:
        page = SalvagedPage(self._around.look, report, self._around.reader())
        page.open_wanted.connect(self._open)
        self._pages(page)

    def _open(self) -> None:
        self.opened.emit(*self._given)
