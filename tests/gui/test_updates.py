"""Newer versions in the settings: hidden where nobody offers any; asked, shown and fetched by clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import NewerVersionFound
from e2ee_desktop.services.update_port import Release


class Offered:
    """A source that was verified elsewhere (tests/integration/updates)."""

    def __init__(self, release=None, failure=None):
        self.release, self.failure = release, failure

    async def newer(self):
        if self.failure:
            raise UserActionNeeded(self.failure)
        return self.release

    async def fetch(self, release, folder, progress):
        progress(release.size, release.size)
        (folder / release.file).write_bytes(b"package")
        return folder / release.file


class System(QObject):
    """What the desktop opens files with."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def open(self, url):
        self.opened.append(url)


@pytest.fixture
def system():
    receiver = System()
    QDesktopServices.setUrlHandler("file", receiver, "open")
    yield receiver
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def about(stage):
    def show(updates):
        stage.desk.newer_versions = updates
        stage.open()
        stage.click("Settings")
        stage.click("About")
        stage.settle()
        return stage

    return show


def test_nothing_is_shown_where_nobody_offers_updates(about):
    assert not about(None).says("Nothing is asked of anybody")


def test_the_newest_version_says_so(about):
    stage = about(Offered())
    stage.click("Look for a newer version")
    stage.wait(lambda: stage.says("This is the newest version."))


def test_a_newer_version_is_shown_with_its_changes_and_fetched(about, system, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    stage = about(Offered(Release("0.2.0", "Calls, <b>too</b>", "e2ee-desktop_0.2.0_amd64.deb", 7)))
    stage.click("Look for a newer version")
    stage.wait(lambda: stage.says("Version 0.2.0 is there"))
    assert stage.says("Calls, <b>too</b>")
    stage.click("Fetch and verify it")
    stage.wait(lambda: stage.says("e2ee-desktop_0.2.0_amd64.deb is verified"))
    (file,) = tmp_path.rglob("*.deb")
    assert system.opened == [QUrl.fromLocalFile(str(file))]


def test_the_weekly_look_is_off_until_it_is_switched_on(about):
    stage = about(Offered())
    switch = stage.find("Look once a week by itself")
    assert not switch.isChecked()
    stage.click("Look once a week by itself")
    stage.wait(lambda: stage.says("Once a week it is asked"))
    assert (stage.desk.weekly.on, switch.isChecked()) == (True, True)
    stage.click("Look once a week by itself")
    stage.wait(lambda: stage.says("Nothing is asked of anybody until you look."))
    assert not stage.desk.weekly.on


def test_what_the_weekly_look_found_is_marked_and_shown_with_its_changes(stage):
    stage.desk.newer_versions = Offered()
    stage.open()
    found = Release("0.2.0", "Calls, too", "e2ee-desktop_0.2.0_amd64.deb", 7)
    stage.desk.weekly.release = found
    stage.act(lambda: stage.messenger._tell(NewerVersionFound(found.version)))
    assert "Version 0.2.0" in stage.find("Settings").accessibleDescription()
    stage.click("Settings")
    stage.click("About")
    stage.settle()
    assert stage.says("Version 0.2.0 is there")
    assert stage.says("Calls, too")
    assert stage.all("Fetch and verify it")


def test_what_is_not_genuine_is_said(about):
    stage = about(Offered(failure="update.untrusted"))
    stage.click("Look for a newer version")
    stage.wait(lambda: stage.says("not a genuine update"))
