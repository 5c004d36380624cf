"""Onboarding: five screens from the first start to the first link. Each has one primary action; all but the ends have Back.

1 Welcome, 2 Name, 3 Where the keys live, 4 How to connect, 5 Your code.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.gui.controls import Label, button, panel
from e2ee_desktop.gui.fitting import Scroller
from e2ee_desktop.gui.look import roomy
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.onboarding_steps import CodeStep, ConnectStep, KeysStep, NameStep, WelcomeStep
from e2ee_desktop.services.face import NewProfile

STEPS = 5
WIDTH, HEIGHT = 540, 640
WIDTH_MAX = 664
"""The smallest window has no room for more."""


class Onboarding(QWidget):
    """Signals: created() when the profile is there and open; finished(bool), True to add a contact at once."""

    created = Signal()
    finished = Signal(bool)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.setProperty("role", "backdrop")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.welcome, self.name, self.keys = WelcomeStep(), NameStep(), KeysStep()
        self.connect_step, self.code = ConnectStep(), CodeStep(around)
        self._steps = QStackedWidget()
        for step in (self.welcome, self.name, self.keys, self.connect_step, self.code):
            self._steps.addWidget(Scroller(step))
        self._progress = Label("", "section")
        self._back = button(self.tr("Back"), "quiet", lambda: self._go(self._steps.currentIndex() - 1))
        self._next = button("", "primary", self._forward)
        self._skip = button(self.tr("Start"), "quiet", lambda: self.finished.emit(False))
        self._note = Label(" ", "error", wrap=True)
        self._arrange()
        for step in (self.name, self.keys, self.connect_step):
            step.changed.connect(self._judge)
            step.entered.connect(self._forward)
        around.bridge.ask_desk(
            self, lambda desk: desk.keyring_title(), self.keys.show_keyring, lambda _: self.keys.show_keyring(None)
        )
        self._go(0)

    def _arrange(self) -> None:
        feet = QHBoxLayout()
        feet.setSpacing(8)
        feet.addWidget(self._back)
        feet.addWidget(self._skip)
        feet.addStretch(1)
        feet.addWidget(self._next)
        sheet = panel("sheet")
        sheet.setFixedWidth(min(roomy(WIDTH), WIDTH_MAX))
        sheet.setMaximumHeight(roomy(HEIGHT))
        column = QVBoxLayout(sheet)
        column.setContentsMargins(36, 28, 36, 24)
        column.setSpacing(12)
        column.addWidget(self._progress)
        column.addWidget(self._steps, 1)
        column.addWidget(self._note)
        column.addLayout(feet)
        across = QHBoxLayout(self)
        across.setContentsMargins(24, 24, 24, 24)
        across.addStretch(1)
        across.addWidget(sheet)
        across.addStretch(1)

    def _go(self, place: int) -> None:
        self._steps.setCurrentIndex(place)
        self._progress.setText(self.tr("Step {n} of {all}").format(n=place + 1, all=STEPS))
        self._back.setVisible(0 < place < STEPS - 1)
        self._skip.setVisible(place == STEPS - 1)
        self._note.setText(" ")
        words = (
            self.tr("Create a profile"),
            self.tr("Continue"),
            self.tr("Continue"),
            self.tr("Create profile"),
            self.tr("Add a contact"),
        )[place]
        self._next.setText(words)
        self._next.setAccessibleName(words)
        self._judge()
        self.setFocus()
        step = (self.welcome, self.name, self.keys, self.connect_step, self.code)[place]
        if isinstance(step, NameStep | KeysStep):
            step.begin()

    def _judge(self) -> None:
        ready = {1: self.name.ready, 2: self.keys.ready, 3: self.connect_step.ready}.get(self._steps.currentIndex())
        self._next.setEnabled(ready is None or ready())

    def _forward(self) -> None:
        place = self._steps.currentIndex()
        if not self._next.isEnabled():
            return
        if place == STEPS - 1:
            self.finished.emit(True)
        elif place == STEPS - 2:
            self._create()
        else:
            self._go(place + 1)

    def _create(self) -> None:
        custody, passphrase = self.keys.chosen()
        new = NewProfile(self.name.text(), self.connect_step.relay(), custody, passphrase, self.connect_step.proxy())
        self._busy(True)
        self._around.bridge.create_profile(self, new, lambda _: self._made(), self._refused)

    def _made(self) -> None:
        self.keys.forget()
        if self.connect_step.on_network():
            bridge = self._around.bridge
            bridge.ask_desk(self, lambda desk: desk.share_relay(True), lambda _: self._show_code(), self._share_failed)
        else:
            self._show_code()

    def _share_failed(self, error: E2EEError) -> None:
        self._show_code()
        self._note.setText(self._around.error(error.code))

    def _show_code(self) -> None:
        self._busy(False)
        self._go(STEPS - 1)
        self.created.emit()
        self.code.ask()

    def _refused(self, error: E2EEError) -> None:
        self._busy(False)
        self._note.setText(self._around.error(error.code))
        self._note.setToolTip(error.code)

    def _busy(self, busy: bool) -> None:
        self._next.setEnabled(not busy)
        self._back.setEnabled(not busy)
        self._steps.setEnabled(not busy)
        self._next.setText(self.tr("Making your keys…") if busy else self.tr("Create profile"))
        self._note.setText(" ")
