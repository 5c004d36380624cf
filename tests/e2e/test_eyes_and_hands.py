"""The instruments of the demonstration on a window of our own: when these fail, it is the machine and not the messenger."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.e2e.desktop_session import desktop_session
from tests.e2e.eye import Sought
from tests.e2e.person import Seat, sitting_down
from tests.e2e.screen import screen

WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
application = QApplication(sys.argv)
window, name, text, button, rows = QWidget(), QLineEdit(), QPlainTextEdit(), QPushButton("Add"), QListWidget()
name.setAccessibleName("Name"); text.setAccessibleName("Text"); rows.setAccessibleName("Rows")
column = QVBoxLayout(window)
for widget in (name, text, button, rows):
    column.addWidget(widget)
button.clicked.connect(lambda: rows.addItem("\\u2068" + name.text() + "\\u2069: " + text.toPlainText()))
window.resize(800, 500); window.setWindowTitle("Trial"); window.show()
sys.exit(application.exec())
"""
TEXT = "שלום 👋🏽 مرحبا " + "x" * 10_000


@pytest.fixture
def trial():
    """Two people, each in a session of their own, with the trial window open."""
    with (
        tempfile.TemporaryDirectory(prefix="e2ee-", ignore_cleanup_errors=True) as name,
        screen(Path(name), None) as shown,
    ):
        folder = Path(name)
        with desktop_session(folder / "a", shown.name) as first, desktop_session(folder / "b", shown.name) as second:
            seats = (Seat(shown.name, 0, 15, 1100, 700), Seat(shown.name, 1130, 15, 1100, 700))
            with (
                sitting_down("Ada", folder / "a" / "p", first, seats[0]) as ada,
                sitting_down("Bao", folder / "b" / "p", second, seats[1]) as bao,
            ):
                for person in (ada, bao):
                    person.attend(
                        subprocess.Popen([sys.executable, "-c", WINDOW], env=person.environment), first="Name"
                    )
                yield ada, bao


def test_two_people_type_paste_copy_and_click_each_in_their_own_window(trial, tmp_path):
    ada, bao = trial
    ada.fill("Name", "Ada (1) at 100%")
    bao.fill("Name", "Bao")
    for person in trial:
        person.fill_pasted("Text", TEXT)
        person.press("Add")
    assert ada.eye.one(Sought(pattern=r"^Ada \(1\) at 100%: ")).name.endswith(TEXT)
    assert bao.eye.one(Sought(pattern="^Bao: ")).name.endswith(TEXT)

    ada.click(ada.eye.one("Name"))
    ada.hand.press("ctrl+a", "ctrl+c")
    bao.paste_from_outside("Text")
    bao.press("Add")
    assert bao.eye.one(Sought(pattern="100%$")).name == "Bao: Ada (1) at 100%"
    assert not ada.eye.sees(Sought(pattern="^Bao"))

    ada.hand.picture(tmp_path / "ada.png")
    assert (tmp_path / "ada.png").read_bytes().startswith(b"\x89PNG")
    assert ada.close_messenger() == 0
    ada.eye.gone("Name")
