"""What the interpreters of macOS and Windows are given: text stays text. Neither system has run it."""

from __future__ import annotations

import base64
import stat
import sys

import pytest

from e2ee_desktop.platform import script_notices
from e2ee_desktop.platform.notices import NoNotices, system_notices
from e2ee_desktop.platform.script_notices import MacNotices, WindowsNotices
from e2ee_desktop.services.notice_port import Notice

HOSTILE = Notice("bob", '"; do shell script "id" --\\', "'); Remove-Item C:\\ ('", "Open", sound=True)


@pytest.fixture
def interpreter(tmp_path, monkeypatch):
    """A program that keeps what it is given, in place of both interpreters."""
    kept = tmp_path / "given"
    program = tmp_path / "powershell.exe"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$*" >> "{kept}"\ncat >> "{kept}"\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(script_notices, "_OSASCRIPT", str(program))
    return kept


async def test_macos_gets_strings_that_end_where_they_should(interpreter):
    await MacNotices().show(HOSTILE)
    arguments, script = interpreter.read_text().splitlines()
    assert arguments == "-"
    assert script == (
        "display notification \"'); Remove-Item C:\\\\ ('\" "
        'with title "\\"; do shell script \\"id\\" --\\\\" sound name "default"'
    )


async def test_windows_gets_text_in_a_form_that_is_no_command(interpreter):
    notices = WindowsNotices()
    await notices.show(HOSTILE)
    script = interpreter.read_text()
    assert "Remove-Item" not in script
    assert base64.b64encode(HOSTILE.body.encode()).decode() in script
    await notices.withdraw("somebody else")
    before = interpreter.read_text()
    assert before == script
    await notices.close()
    assert "History.Remove(" in interpreter.read_text()


async def test_a_system_without_interpreter_or_service_shows_nothing(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    await WindowsNotices().show(HOSTILE)
    nothing = NoNotices()
    nothing.listen(lambda _key: None)
    await nothing.show(HOSTILE)
    await nothing.withdraw("bob")
    await nothing.close()


@pytest.mark.parametrize(
    ("system", "adapter"),
    [("darwin", "MacNotices"), ("win32", "WindowsNotices"), ("linux", "LinuxNotices"), ("aix", "NoNotices")],
)
def test_each_system_has_its_adapter(monkeypatch, system, adapter):
    monkeypatch.setattr(sys, "platform", system)
    assert type(system_notices()).__name__ == adapter
