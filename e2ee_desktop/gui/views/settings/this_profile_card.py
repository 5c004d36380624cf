"""This profile on this computer: what it is called in the window, a further one, and taking it off."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from e2ee_desktop.gui.controls import button
from e2ee_desktop.gui.own_place import LABEL_MAX
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.settings.chapter import SettingsCard


class ThisProfileCard(SettingsCard):
    """Every change applies at once."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around, self._place = around, around.place
        self._label = QLineEdit()
        self._label.setMaxLength(LABEL_MAX)
        self._label.setAccessibleName(self.tr("Name of this profile on this computer"))
        self._label.setPlaceholderText(self.tr("For example: Work"))
        self._label.returnPressed.connect(self._rename)
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(self._label, 1)
        across.addWidget(button(self.tr("Save"), "secondary", self._rename, self.tr("Save the profile's name")))
        self.inside.addLayout(across)
        self.explain(
            self.tr(
                "By this name you tell your profiles apart in this window. Your contacts never see it. It is stored unencrypted, so that a "
                "locked profile can be named."
            )
        )
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        deeds.addWidget(button(self.tr("Add a profile"), "secondary", self._place.adding_wanted.emit))
        deeds.addWidget(button(self.tr("Remove from this computer"), "danger", self._ask))
        deeds.addStretch(1)
        self.inside.addLayout(deeds)
        self._place.changed.connect(self.enter)

    def enter(self) -> None:
        """Show the name."""
        if not self._label.hasFocus():
            self._label.setText(self._place.label)

    def _rename(self) -> None:
        self._place.naming_wanted.emit(self._label.text())
        self._label.setText(self._place.label)
        self._label.clearFocus()

    def _ask(self) -> None:
        from e2ee_desktop.gui.dialogs.remove_profile_dialog import RemoveProfileDialog  # noqa: PLC0415  # late: rarely wanted

        RemoveProfileDialog(self.window(), self._around).open()
