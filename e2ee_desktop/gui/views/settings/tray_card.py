"""What closing the window does, where the desktop has a tray."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from e2ee_desktop.gui.habits import Habits
from e2ee_desktop.gui.tray import Tray
from e2ee_desktop.gui.views.settings.chapter import SettingsCard


class TrayCard(SettingsCard):
    """Tells the habits, which apply at once. Hidden while there is no tray."""

    def __init__(self, habits: Habits) -> None:
        super().__init__()
        self._hides = QCheckBox(self.tr("Keep running in the tray when the window is closed"))
        self._hides.setChecked(habits.hides_to_tray)
        self._hides.clicked.connect(lambda: habits.set_hides_to_tray(self._hides.isChecked()))
        self.inside.addWidget(self._hides)
        self.explain(self.tr("Messages then go on coming in. Quit is in the menu of the icon, and at Ctrl+Q."))
        self.setVisible(Tray.is_available())

    def enter(self) -> None:
        """A tray may have come or gone."""
        self.setVisible(Tray.is_available())
