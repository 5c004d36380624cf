"""Taking conversations out of the program, and bringing an export in: with progress, and a way to stop.

The services write and read; this card chooses folders and shows how far they are.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.events import HistoryProgressed
from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.settings.chapter import SettingsCard
from e2ee_desktop.gui.views.settings.conversation_choice import ConversationChoice


class HistoryCard(SettingsCard):
    """Export and import; one at a time."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._exporting = False
        self._whose = ConversationChoice(around, self.tr("Conversation to export"))
        self._export = button(
            self.tr("Export…"), "secondary", self._choose_target, self.tr("Export conversations to a folder")
        )
        self._import = button(
            self.tr("Import…"), "secondary", self._choose_source, self.tr("Import conversations from an export")
        )
        self._cancel = button(self.tr("Cancel"), "secondary", self._stop, self.tr("Cancel the export"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._words = Label("", "secondary", wrap=True)
        self._arrange()
        self._show_running(False)
        around.bridge.happened.connect(self._progressed)

    def _arrange(self) -> None:
        self.explain(
            self.tr(
                "An export is a folder with web pages to read and data to import elsewhere. It is not encrypted: whoever has the "
                "folder can read it. Messages that disappear are left out."
            )
        )
        across = QHBoxLayout()
        across.setSpacing(8)
        across.addWidget(self._whose, 1)
        across.addWidget(self._export)
        across.addWidget(self._import)
        self.inside.addLayout(across)
        running = QHBoxLayout()
        running.setSpacing(12)
        running.addWidget(self._bar, 1)
        running.addWidget(self._cancel)
        self.inside.addLayout(running)
        self.inside.addWidget(self._words)
        self._words.hide()

    def enter(self) -> None:
        """The conversations of now."""
        self._whose.enter()

    def _choose_target(self) -> None:
        self._choose(self.tr("Export into a new or empty folder"), self.export_to)

    def _choose_source(self) -> None:
        self._choose(self.tr("Import an export"), self.import_from)

    def _choose(self, title: str, then: Callable[[str], None]) -> None:
        dialog = QFileDialog(self, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(then)
        dialog.open()

    def export_to(self, folder: str) -> None:
        """Write what is chosen into this folder."""
        whose = self._whose.chosen()
        self._exporting = True
        self._begin(self.tr("Exporting…"))

        def done(count: int) -> None:
            self._end(
                self.tr("Exported to {folder}. Messages: {count}").format(
                    folder=Path(folder).name, count=self._around.reader().number(count, 0)
                )
            )

        self._around.bridge.ask(self, lambda messenger: messenger.export_history(folder, whose), done, self._failed)

    def import_from(self, folder: str) -> None:
        """Read an export."""
        self._exporting = False
        self._begin(self.tr("Importing…"))

        def done(count: int) -> None:
            self._end(self.tr("Imported. New messages: {count}").format(count=self._around.reader().number(count, 0)))

        self._around.bridge.ask(self, lambda messenger: messenger.import_history(folder), done, self._failed)

    def _stop(self) -> None:
        self._around.bridge.read(self, lambda messenger: messenger.cancel_export(), lambda _: None)

    def _progressed(self, event: object) -> None:
        if isinstance(event, HistoryProgressed):
            self._bar.setRange(0, max(1, event.total))
            self._bar.setValue(event.done)

    def _begin(self, words: str) -> None:
        self._bar.setRange(0, 0)
        self._say(words, "")
        self._show_running(True)

    def _end(self, words: str) -> None:
        self._say(words, "")
        self._show_running(False)
        self._whose.enter()

    def _failed(self, error: E2EEError) -> None:
        self._say(self._around.error(error.code), "" if error.code == "export.cancelled" else "danger")
        self._show_running(False)

    def _say(self, words: str, tone: str) -> None:
        self._words.setText(words)
        self._words.set_tone(tone)
        self._words.show()

    def _show_running(self, running: bool) -> None:
        self._bar.setVisible(running)
        self._cancel.setVisible(running and self._exporting)
        for control in (self._whose, self._export, self._import):
            control.setEnabled(not running)
