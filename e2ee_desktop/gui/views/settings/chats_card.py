"""How one writes."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from e2ee_desktop.gui.habits import Habits
from e2ee_desktop.gui.views.settings.chapter import SettingsCard


class ChatsCard(SettingsCard):
    """Tells the habits, which apply at once."""

    def __init__(self, habits: Habits) -> None:
        super().__init__()
        self._habits = habits
        self._enter = QCheckBox(self.tr("Enter sends"))
        self._enter.setChecked(habits.enter_sends)
        self._enter.clicked.connect(lambda: habits.set_enter_sends(self._enter.isChecked()))
        self.inside.addWidget(self._enter)
        self.explain(
            self.tr(
                "Then Shift+Enter begins a new line. Otherwise Enter begins a new line. Ctrl+Enter sends in both cases."
            )
        )
