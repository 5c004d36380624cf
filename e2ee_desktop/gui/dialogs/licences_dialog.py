"""The licences of this program's parts, as they were shipped."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from e2ee_desktop.gui.assets import licence_files
from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.fitting import fit_size


class LicencesDialog(QDialog):
    """Shows every bundled licence text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Licences"))
        fit_size(self, 640, 560)
        lead = self.tr(
            "E2EE Desktop is licensed under Apache-2.0. It uses Qt under the LGPL 3 through PySide6; "
            "Qt's libraries can be replaced by your own build."
        )
        text = QPlainTextEdit()
        text.setReadOnly(True)
        text.setProperty("role", "reading")
        text.setAccessibleName(self.tr("Licence texts"))
        text.setPlainText(
            "\n\n\n".join(f"{file.stem}\n\n{file.read_text(encoding='utf-8')}" for file in licence_files())
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Licences"), "dialog-title", wrap=True))
        column.addWidget(Label(lead, "secondary", wrap=True))
        column.addWidget(text, 1)
        column.addWidget(button(self.tr("Close"), "secondary", self.accept), 0, Qt.AlignmentFlag.AlignRight)
