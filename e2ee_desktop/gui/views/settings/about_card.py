"""Which program this is, and under which licences."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from e2ee_desktop import __version__
from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.look import product_mark
from e2ee_desktop.gui.views.settings.chapter import SettingsCard


class AboutCard(SettingsCard):
    """Name, version, licences."""

    def __init__(self) -> None:
        super().__init__()
        mark = Label()
        mark.setPixmap(product_mark(44, self.devicePixelRatio()))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label("E2EE Desktop", "strong"))
        words.addWidget(Label(self.tr("Version {version}, Apache-2.0").format(version=__version__), "secondary"))
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(mark)
        across.addLayout(words, 1)
        across.addWidget(button(self.tr("Licences"), "secondary", self._licences, self.tr("Show licences")))
        self.inside.addLayout(across)
        self.explain(
            self.tr(
                "The window is made with Qt, used under the LGPL version 3: you may replace its libraries by your own."
            )
        )

    def _licences(self) -> None:
        from e2ee_desktop.gui.dialogs.licences_dialog import LicencesDialog  # noqa: PLC0415  # late: see gui.app

        LicencesDialog(self).open()
