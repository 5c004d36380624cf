"""Programs: whether others on this computer may use the profile, which ones, what each may do and when it last did."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.programs import IssuedToken, Program, Scope
from e2ee_desktop.gui.controls import IconButton, Label, button
from e2ee_desktop.gui.dialogs.confirm import Question, confirm
from e2ee_desktop.gui.look import monospace_font
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.settings.chapter import SettingsCard
from e2ee_desktop.presentation.program_rows import program_row, scope_text
from e2ee_desktop.services.program_face import InterfaceState

PORT_MIN, PORT_MAX = 1_024, 65_535


class InterfaceCard(SettingsCard):
    """The switch, and where programs find the profile."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._on = QCheckBox(self.tr("Let programs on this computer use this profile"))
        self._on.clicked.connect(self._turn)
        self._port = QSpinBox()
        self._port.setRange(PORT_MIN, PORT_MAX)
        self._port.setAccessibleName(self.tr("Port for programs"))
        self._port.editingFinished.connect(self._move)
        self._kept_port = 0
        self._state = Label("", "secondary", wrap=True)
        self._note = Label("", "error", wrap=True)
        across = QHBoxLayout()
        across.addWidget(self._on, 1)
        across.addWidget(Label(self.tr("Port"), "secondary"))
        across.addWidget(self._port)
        self.inside.addLayout(across)
        self.inside.addWidget(self._state)
        self.inside.addWidget(self._note)
        self.explain(
            self.tr("Only programs on this computer reach it, and only with a token from below. Web pages are refused.")
        )
        self._note.hide()

    def enter(self) -> None:
        """Read anew."""
        self._around.bridge.read_desk(self, lambda desk: desk.interface().state(), self._show, self._failed)

    def _turn(self) -> None:
        on, port = self._on.isChecked(), self._port.value()
        self._note.hide()
        self._on.setEnabled(False)
        self._around.bridge.ask_desk(
            self, lambda desk: desk.interface().turn(on=on, port=port), self._show, self._failed
        )

    def _move(self) -> None:
        if self._port.value() != self._kept_port:
            self._turn()

    def _show(self, state: InterfaceState) -> None:
        self._on.setEnabled(True)
        self._on.setChecked(state.wanted)
        self._kept_port = state.port
        self._port.setValue(state.port)
        here = self.tr("Programs find it at {address}").format(address=state.url)
        self._state.setText(here if state.url else self.tr("Off: no program can use this profile."))
        self._state.setVisible(bool(state.url) or not state.wanted)
        self._note.setText(self._around.error(state.code) if state.code else "")
        self._note.setVisible(bool(state.code))

    def _failed(self, error: E2EEError) -> None:
        self._on.setEnabled(True)
        self._note.setText(self._around.error(error.code))
        self._note.show()


class ProgramsCard(SettingsCard):
    """The programs that have tokens, and a form for one more. A token is shown once, and gone when the page is left."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._none = Label(self.tr("No program has a token."), "secondary", wrap=True)
        self._name = QLineEdit()
        self._name.setPlaceholderText(self.tr("Name of the program"))
        self._name.setAccessibleName(self.tr("Name of the program"))
        self._name.returnPressed.connect(self._add)
        self._boxes = {scope: QCheckBox(scope_text(scope, around.reader())) for scope in Scope}
        self._token = QLineEdit()
        self._token.setReadOnly(True)
        self._token.setFont(monospace_font(12))
        self._token.setAccessibleName(self.tr("Token"))
        self._token.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._once = Label(
            self.tr("This is the token. Give it to the program now: it is not shown again."), "body", wrap=True
        )
        self._shown_token = QWidget()
        self._note = Label("", "error", wrap=True)
        self._arrange()
        around.mirror.programs_changed.connect(self._show)

    def _arrange(self) -> None:
        self.inside.addLayout(self._rows)
        self.inside.addWidget(self._none)
        self.inside.addWidget(self._name)
        for box in self._boxes.values():
            self.inside.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(button(self.tr("Make a token"), "secondary", self._add))
        self.inside.addLayout(across)
        copy = IconButton(self._around.look, "copy", self.tr("Copy the token"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._token.text()))
        line = QHBoxLayout()
        line.addWidget(self._token, 1)
        line.addWidget(copy)
        column = QVBoxLayout(self._shown_token)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._once)
        column.addLayout(line)
        self.inside.addWidget(self._shown_token)
        self.inside.addWidget(self._note)
        self._shown_token.hide()
        self._note.hide()

    def enter(self) -> None:
        """Read anew; a token that was shown is gone."""
        self._token.clear()
        self._shown_token.hide()
        self._around.bridge.read(self, lambda messenger: messenger.programs(), self._show)

    def _show(self, programs: tuple[Program, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for program in programs:
            self._rows.addWidget(self._row(program))
        self._none.setVisible(not programs)

    def _row(self, program: Program) -> QWidget:
        shown = program_row(program, self._around.reader())
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(shown.name, "body"))
        words.addWidget(Label(shown.may, "secondary", wrap=True))
        words.addWidget(Label(shown.used, "secondary", wrap=True))
        revoke = button(
            self.tr("Revoke"),
            "secondary",
            partial(self._ask_revoke, program.name),
            self.tr("Revoke the token of {program}").format(program=program.name),
        )
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addLayout(words, 1)
        across.addWidget(revoke)
        return row

    def _add(self) -> None:
        name, scopes = self._name.text().strip(), [scope for scope, box in self._boxes.items() if box.isChecked()]
        self._note.hide()
        self._shown_token.hide()
        self._around.bridge.ask(self, lambda messenger: messenger.add_program(name, scopes), self._added, self._failed)

    def _added(self, issued: IssuedToken) -> None:
        self._name.clear()
        for box in self._boxes.values():
            box.setChecked(False)
        self._token.setText(issued.token)
        self._token.setCursorPosition(0)
        self._shown_token.show()
        self._token.setFocus()

    def _ask_revoke(self, name: str) -> None:
        title = self.tr("Revoke this token?")
        text = self.tr("{program} can do nothing with this profile any more.").format(program=name)
        confirm(self, Question(title, text, self.tr("Revoke")), partial(self._revoke, name))

    def _revoke(self, name: str) -> None:
        self._around.bridge.ask(self, lambda messenger: messenger.revoke_program(name), None, self._failed)

    def _failed(self, error: E2EEError) -> None:
        self._note.setText(self._around.error(error.code))
        self._note.show()
