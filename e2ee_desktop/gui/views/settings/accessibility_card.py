"""What makes the window usable for more people: contrast and rest. Size of text is with the appearance."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox

from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.views.settings.chapter import SettingsCard


class AccessibilityCard(SettingsCard):
    """Tells the look, which applies it at once."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._contrast = QCheckBox(self.tr("High contrast"))
        self._contrast.setChecked(look.wishes.high_contrast)
        self._contrast.clicked.connect(self._apply)
        self._still = QCheckBox(self.tr("Reduced motion"))
        self._still.setChecked(look.wishes.still)
        self._still.clicked.connect(self._apply)
        self.inside.addWidget(self._contrast)
        self.explain(self.tr("Black on white or white on black for all text, and a visible edge around everything."))
        self.inside.addWidget(self._still)
        self.explain(self.tr("Nothing flashes, fades or moves by itself."))
        self.explain(
            self.tr(
                "Everything can be reached by keys: Tab within a part of the window, F6 from part to part. Screen readers are told "
                "of new messages without losing their place."
            )
        )

    def _apply(self) -> None:
        wishes = replace(self._look.wishes, high_contrast=self._contrast.isChecked(), still=self._still.isChecked())
        self._look.wish(wishes)
