"""Newer versions: looked for when the person asks, or weekly where they switched it on; verified, and handed to the system's
installer. Hidden where nobody offers any.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QProgressBar

from e2ee_desktop import __version__
from e2ee_desktop.domain.errors import E2EEError, UserActionNeeded
from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.settings.chapter import SettingsCard
from e2ee_desktop.services.face import Desk
from e2ee_desktop.services.update_port import Release, Updates

T = TypeVar("T")


class UpdatesCard(SettingsCard):
    """Signal: came(bytes done, bytes in all), from the service thread."""

    came = Signal(int, int)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._release: Release | None = None
        self._words = Label("", "secondary", wrap=True)
        self._changes = Label("", "body", wrap=True)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Fetching the new version"))
        self._weekly = QCheckBox(self.tr("Look once a week by itself"))
        self._weekly.clicked.connect(self._switch)
        self._look = button(self.tr("Look for a newer version"), "secondary", self._ask)
        self._fetch = button(self.tr("Fetch and verify it"), "primary", self._begin)
        for part in (self._words, self._changes, self._bar, self._look, self._fetch):
            self.inside.addWidget(part)
        self.inside.addWidget(self._weekly, 0, Qt.AlignmentFlag.AlignLeft)
        self.explain(
            self.tr(
                "Who offers the versions then sees once a week that somebody uses this one: from your proxy, if you have set one."
            )
        )
        for part in (self._changes, self._bar, self._fetch):
            part.hide()
        self.hide()
        self.came.connect(self._progress)

    def enter(self) -> None:
        """Show the card where there is a source of updates."""
        self._around.bridge.read_desk(self, _read, self._show)

    def _show(self, state: tuple[bool, Release | None] | None) -> None:
        """state: whether the weekly look is on, and what it found; None where nobody offers updates."""
        self.setVisible(state is not None)
        if state is None:
            return
        weekly, found = state
        self._weekly.setChecked(weekly)
        if found is not None:
            self._found(found)
        elif self._release is None:
            self._words.setText(self._about_asking(weekly=weekly).format(version=__version__))

    def _about_asking(self, *, weekly: bool) -> str:
        if weekly:
            return self.tr("This is version {version}. Once a week it is asked whether there is a newer one.")
        return self.tr("This is version {version}. Nothing is asked of anybody until you look.")

    def _switch(self) -> None:
        wanted = self._weekly.isChecked()

        async def switch(desk: Desk) -> None:
            weekly = desk.weekly_look()
            if weekly is None:
                raise UserActionNeeded("update.not_packaged")
            await weekly.set_wanted(wanted)

        self._around.bridge.ask_desk(self, switch, lambda _: self.enter(), self._failed)

    def _ask(self) -> None:
        self._look.setEnabled(False)
        self._run(lambda updates: updates.newer(), self._found)

    def _found(self, release: Release | None) -> None:
        self._look.setEnabled(True)
        self._release = release
        self._fetch.setVisible(release is not None)
        self._changes.setVisible(release is not None)
        if release is None:
            self._words.setText(self.tr("This is the newest version."))
            return
        self._words.setText(
            self.tr("Version {version} is there, signed by the release keys.").format(version=release.version)
        )
        self._changes.setText(release.changes)

    def _begin(self) -> None:
        release = self._release
        if release is None:
            return
        folder = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation) or str(Path.home())
        )
        folder.mkdir(parents=True, exist_ok=True)
        self._fetch.setEnabled(False)
        self._bar.setRange(0, 0)
        self._bar.show()
        self._run(lambda updates: updates.fetch(release, folder, self.came.emit), self._hand_over)

    def _progress(self, done: int, size: int) -> None:
        self._bar.setRange(0, 1000)
        self._bar.setValue(done * 1000 // max(1, size))

    def _hand_over(self, file: Path) -> None:
        """The system's installer asks for the password; this program has no right to install anything."""
        self._bar.hide()
        self._fetch.setEnabled(True)
        opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
        words = (
            self.tr("{file} is verified. Your system's installer goes on.")
            if opened
            else self.tr("{file} is verified. Open it with your system's installer.")
        )
        self._words.setText(words.format(file=str(file)))

    def _run(self, work: Callable[[Updates], Awaitable[T]], done: Callable[[T], None]) -> None:
        async def run(desk: Desk) -> T:
            updates = desk.updates()
            if updates is None:
                raise UserActionNeeded("update.not_packaged")
            return await work(updates)

        self._around.bridge.ask_desk(self, run, done, self._failed)

    def _failed(self, error: E2EEError) -> None:
        self._bar.hide()
        self._look.setEnabled(True)
        self._fetch.setEnabled(True)
        self._words.setText(self._around.error(error.code))


def _read(desk: Desk) -> tuple[bool, Release | None] | None:
    weekly = desk.weekly_look()
    return None if desk.updates() is None or weekly is None else (weekly.wanted(), weekly.found())
