"""What a notice tells, when it rests, and whether it is heard."""

from __future__ import annotations

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QTimeEdit

from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.settings.chapter import SettingsCard
from e2ee_desktop.presentation.notices import Level, NoticeWishes, Setting, read_wishes, write_quiet
from e2ee_desktop.presentation.times import clock_time

QUIET_AT_FIRST = (22 * 60, 7 * 60)


class NoticesCard(SettingsCard):
    """Everything is kept in the profile."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._level = QComboBox()
        self._level.setAccessibleName(self.tr("What notifications show"))
        for level, words in (
            (Level.FULL, self.tr("Name and message")),
            (Level.NAME, self.tr("Name only")),
            (Level.NOTHING, self.tr("Neither: “New message”")),
            (Level.OFF, self.tr("No notifications, but security notices")),
        ):
            self._level.addItem(words, level.value)
        self._level.activated.connect(self._set_level)
        self._sound = QCheckBox(self.tr("Play a sound"))
        self._sound.clicked.connect(self._set_sound)
        self._quiet = QCheckBox(self.tr("Quiet hours"))
        self._quiet.clicked.connect(self._set_quiet)
        self._begin = self._time(self.tr("Quiet hours begin"))
        self._end = self._time(self.tr("Quiet hours end"))
        self._paused = Label("", "secondary", wrap=True)
        self._resume = button(self.tr("Resume notifications"), "secondary", self._unpause)
        self._arrange()

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(Label(self.tr("Notifications show")), self._level)
        self.inside.addLayout(form)
        self.inside.addWidget(self._sound)
        hours = QHBoxLayout()
        hours.setSpacing(8)
        hours.addWidget(self._quiet)
        hours.addStretch(1)
        hours.addWidget(self._begin)
        hours.addWidget(Label(self.tr("until"), "secondary"))
        hours.addWidget(self._end)
        self.inside.addLayout(hours)
        pause = QHBoxLayout()
        pause.addWidget(self._paused, 1)
        pause.addWidget(self._resume)
        self.inside.addLayout(pause)
        self.explain(
            self.tr(
                "There is none for the conversation that you look at, nor for muted ones. A changed safety number of somebody "
                "whom you verified is always told. The menu of a conversation has a choice of its own."
            )
        )

    def enter(self) -> None:
        """Read what is set."""
        self._around.bridge.read(self, lambda messenger: read_wishes(messenger.setting), self._show)

    def _show(self, wishes: NoticeWishes) -> None:
        reader = self._around.reader()
        self._level.setCurrentIndex(self._level.findData(wishes.level.value))
        self._sound.setChecked(wishes.sound)
        begin, end = wishes.quiet
        quiet = begin != end
        self._quiet.setChecked(quiet)
        for field, minutes in zip((self._begin, self._end), wishes.quiet if quiet else QUIET_AT_FIRST, strict=True):
            field.setTime(QTime(minutes // 60, minutes % 60))
            field.setEnabled(quiet)
        paused = wishes.paused_until_ms > reader.now_ms
        until = clock_time(wishes.paused_until_ms, reader) if paused else ""
        self._paused.setText(self.tr("Notifications rest until {time}.").format(time=until))
        self._paused.setVisible(paused)
        self._resume.setVisible(paused)

    def _set(self, setting: Setting, value: str) -> None:
        self._around.bridge.ask(
            self, lambda messenger: messenger.set_setting(setting.value, value), lambda _: self.enter()
        )

    def _set_level(self, place: int) -> None:
        self._set(Setting.LEVEL, str(self._level.itemData(place)))

    def _set_sound(self) -> None:
        self._set(Setting.SOUND, "on" if self._sound.isChecked() else "off")

    def _set_quiet(self) -> None:
        begin, end = (_minutes(self._begin), _minutes(self._end)) if self._quiet.isChecked() else (0, 0)
        self._set(Setting.QUIET, write_quiet(begin, end))

    def _unpause(self) -> None:
        self._set(Setting.PAUSED, "0")

    def _time(self, name: str) -> QTimeEdit:
        field = QTimeEdit()
        field.setDisplayFormat("HH:mm")
        field.setAccessibleName(name)
        field.editingFinished.connect(self._set_quiet)
        return field


def _minutes(field: QTimeEdit) -> int:
    return field.time().hour() * 60 + field.time().minute()
