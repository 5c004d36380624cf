"""Full-window pages of a salvage: how far it is, and what was saved and what was not. They decide nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QScrollArea, QVBoxLayout, QWidget

from e2ee_desktop.domain.salvage import SalvageReport
from e2ee_desktop.gui.controls import IconLabel, Label, button
from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.views.start_pages import centred_column
from e2ee_desktop.presentation.reader import Reader
from e2ee_desktop.presentation.salvage_rows import aside_sentence, salvage_rows, salvage_sentence

_LIST_HEIGHT = 220
_WIDTH = 520


class SalvagingPage(QWidget):
    """Signal: stop_wanted()."""

    stop_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        column = centred_column(self)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Saving what can be read"))
        self._bar.setTextVisible(False)
        self._stop = button(self.tr("Stop"), "secondary", self._ask)
        words = Label(
            self.tr("Everything that can be read goes into a new database. The damaged one is only read."),
            "secondary",
            wrap=True,
        )
        words.setAlignment(middle)
        column.addStretch(2)
        column.addWidget(IconLabel(look, "database", 48, "accent"), 0, middle)
        column.addWidget(Label(self.tr("Saving what can be read"), "dialog-title"), 0, middle)
        column.addWidget(words)
        column.addWidget(self._bar)
        column.addWidget(self._stop, 0, middle)
        column.addStretch(3)

    def show_progress(self, done: int, total: int) -> None:
        """Pages and rows."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _ask(self) -> None:
        self._stop.setEnabled(False)
        self.stop_wanted.emit()


class SalvagedPage(QWidget):
    """Signal: open_wanted()."""

    open_wanted = Signal()

    def __init__(self, look: Look, report: SalvageReport, reader: Reader) -> None:
        super().__init__()
        column = centred_column(self, _WIDTH)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(1)
        column.addWidget(IconLabel(look, "database", 48, "accent"), 0, middle)
        column.addWidget(Label(self.tr("What can be read was saved"), "dialog-title"), 0, middle)
        column.addWidget(Label(salvage_sentence(report, reader), "body", wrap=True))
        column.addWidget(self._list(report, reader))
        column.addWidget(Label(aside_sentence(report, reader), "secondary", wrap=True))
        column.addWidget(
            Label(
                self.tr("Your conversations begin new sessions. Contacts see one quiet line; the safety numbers stay."),
                "secondary",
                wrap=True,
            )
        )
        column.addSpacing(8)
        column.addWidget(button(self.tr("Open the profile"), "primary", self.open_wanted.emit))
        column.addStretch(2)

    def _list(self, report: SalvageReport, reader: Reader) -> QScrollArea:
        inner = QWidget()
        lines = QVBoxLayout(inner)
        lines.setSpacing(4)
        for row in salvage_rows(report, reader):
            lines.addWidget(Label(row.name, "strong", wrap=True))
            lines.addWidget(Label(row.detail, "error" if row.lacking else "secondary", wrap=True))
        lines.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setMinimumHeight(_LIST_HEIGHT)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("What was saved, by conversation"))
        return area
