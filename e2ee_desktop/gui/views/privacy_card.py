"""What others learn, and what is fetched unasked: receipts, typing, the timer of new conversations, automatic download."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from e2ee_desktop.domain.files import AUTO_DOWNLOAD_BYTES
from e2ee_desktop.gui.controls import Label, panel
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.presentation.file_rows import size_text
from e2ee_desktop.presentation.timers import CHOICES_S, duration
from e2ee_desktop.services.face import Messenger

MIB = 1024**2
DOWNLOADS = (0, MIB, AUTO_DOWNLOAD_BYTES, 25 * MIB, 100 * MIB)
SWITCHES = ("read_receipts", "typing")


class PrivacyCard(QWidget):
    """Every change applies at once; `enter` reads anew."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._switches = {
            "read_receipts": QCheckBox(self.tr("Tell each other what was read")),
            "typing": QCheckBox(self.tr("Tell each other while writing")),
        }
        for name, switch in self._switches.items():
            switch.clicked.connect(partial(self._switch, name))
        self._timer = QComboBox()
        self._timer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._timer.setAccessibleName(self.tr("Timer of new conversations"))
        self._timer.activated.connect(self._set_timer)
        self._download = QComboBox()
        self._download.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._download.setAccessibleName(self.tr("Download pictures by themselves"))
        self._download.activated.connect(self._set_download)
        card = panel("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.setSpacing(10)
        for switch in self._switches.values():
            inside.addWidget(switch)
        both = self.tr("Each works only when both have it on. Nobody is told that you have it off.")
        inside.addWidget(Label(both, "secondary", wrap=True))
        for words, box in (  # below each other: beside a box, words of other languages would be cut off
            (self.tr("Messages of new conversations disappear"), self._timer),
            (self.tr("Download pictures and voice messages by themselves"), self._download),
        ):
            inside.addWidget(Label(words, wrap=True))
            inside.addWidget(box)
        note = self.tr("Only from contacts that you have accepted. Everything else waits until you ask for it.")
        inside.addWidget(Label(note, "secondary", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def enter(self) -> None:
        """Read what is set."""
        self._around.bridge.read(self, _read, self._show)

    def _show(self, settings: tuple[dict[str, str | None], int]) -> None:
        values, timer_s = settings
        reader = self._around.reader()
        for name, switch in self._switches.items():
            switch.setChecked(values[name] == "on")
        self._timer.clear()
        for seconds in dict.fromkeys((*CHOICES_S, timer_s)):
            self._timer.addItem(duration(seconds, reader), seconds)
        self._timer.setCurrentIndex(self._timer.findData(timer_s))
        limit = int(values["auto_download_bytes"] or AUTO_DOWNLOAD_BYTES)
        self._download.clear()
        for size in dict.fromkeys((*DOWNLOADS, limit)):
            words = self.tr("Up to {size}").format(size=size_text(size, reader)) if size else self.tr("Never")
            self._download.addItem(words, size)
        self._download.setCurrentIndex(self._download.findData(limit))

    def _switch(self, name: str) -> None:
        value = "on" if self._switches[name].isChecked() else "off"
        self._around.bridge.ask(self, lambda messenger: messenger.set_setting(name, value))

    def _set_timer(self, place: int) -> None:
        seconds = int(self._timer.itemData(place))
        self._around.bridge.ask(self, lambda messenger: messenger.set_default_timer(seconds))

    def _set_download(self, place: int) -> None:
        value = str(self._download.itemData(place))
        self._around.bridge.ask(self, lambda messenger: messenger.set_setting("auto_download_bytes", value))


def _read(messenger: Messenger) -> tuple[dict[str, str | None], int]:
    names = (*SWITCHES, "auto_download_bytes")
    return {name: messenger.setting(name) for name in names}, messenger.default_timer()
