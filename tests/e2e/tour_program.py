"""The walk of `tests/gui/tour.py` on a real display, one stop at a time: a program of its own, because Qt reads the display once.

Prints the name of a stop as one line when its screen is to be seen, and goes on when it is given a line; ends after the last.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEventLoop, QSocketNotifier
from PySide6.QtWidgets import QApplication

from tests.fakes.desk import FakeDesk
from tests.gui.stage import on_stage
from tests.gui.tour import profile, tour


def main() -> int:
    application = QApplication(sys.argv[:1])
    asked = QEventLoop()
    reader = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    reader.activated.connect(lambda: (sys.stdin.readline(), asked.quit()))
    with tempfile.TemporaryDirectory() as folder, on_stage(FakeDesk(profile()), Path(folder)) as stage:
        for stop in tour(stage, (1100, 760)):
            stage.settle()
            print(stop, flush=True)
            asked.exec()  # the screen reader's questions are answered in the meantime
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
