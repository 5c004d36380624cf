"""Locking the window: nothing of the profile is on the screen or in the mirror, and the same keys bring it back."""

from __future__ import annotations

from PySide6.QtCore import Qt

from e2ee_desktop.domain.custody import SlotKind, SlotState
from e2ee_desktop.gui.auto_lock import AutoLock
from e2ee_desktop.gui.pane import PaneState
from e2ee_desktop.gui.panes import Panes
from e2ee_desktop.services.locked_port import LOCK_AFTER, LockAfter
from tests.fakes.desk import FakeDesk
from tests.fakes.face import FakeMessenger
from tests.fakes.notices import FakeNotices

LOCK = (Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


def with_friend(passphrase: str | None = None) -> FakeDesk:
    messenger = FakeMessenger("Alice")
    messenger.befriend("Bartholomew")
    desk = FakeDesk(messenger)
    desk.passphrase = passphrase
    return desk


def unlock(stage, passphrase: str) -> None:
    stage.fill("Passphrase", passphrase)
    stage.click("Unlock")


def test_the_keys_lock_and_the_passphrase_opens(set_up):
    desk = with_friend("correct horse")
    stage = set_up(desk)
    stage.start()
    unlock(stage, "correct horse")
    stage.wait(lambda: stage.window.main is not None)
    stage.press(*LOCK)
    stage.see("Passphrase")
    assert desk.is_locked
    assert stage.window.main is None
    assert stage.window.panes.front.state is PaneState.LOCKED
    assert not stage.around.mirror.contacts
    assert stage.around.mirror.account is None
    assert not stage.says("Bartholomew")
    unlock(stage, "wrong one")
    stage.settle()
    assert stage.window.main is None
    unlock(stage, "correct horse")
    stage.wait(lambda: stage.window.main is not None)
    stage.settle()
    assert not desk.is_locked


def test_a_profile_without_a_passphrase_says_how_weak_its_lock_is(set_up):
    desk = with_friend()
    stage = set_up(desk)
    stage.open()
    stage.press(*LOCK)
    stage.wait(lambda: stage.says("for whoever is at this computer"), "the weakness")
    stage.click("Unlock")
    stage.wait(lambda: stage.window.main is not None)


def test_what_comes_while_locked_is_told_once_and_without_a_name(set_up):
    desk = with_friend()
    told = FakeNotices()
    desk.told = told
    stage = set_up(desk)
    stage.open()
    stage.settle()
    stage.press(*LOCK)
    stage.see("Unlock")
    for count in (1, 2):
        stage.act(lambda count=count: [listener(count) for listener in desk.kept_listeners])
    stage.settle()
    assert [notice.title for notice in told.shown.values()] == ["Something came"]
    stage.click("Unlock")
    stage.wait(lambda: stage.window.main is not None)
    stage.settle()
    assert not told.shown


def test_the_time_after_which_it_locks_is_chosen_and_kept(set_up):
    desk = with_friend()
    stage = set_up(desk)
    stage.open()
    stage.click("Settings")
    stage.click("Security")
    stage.settle()
    box = stage.called("When this profile is locked by itself")
    box.setCurrentIndex(box.findData(5))
    box.activated.emit(box.currentIndex())
    stage.settle()
    assert desk.messenger.setting(LOCK_AFTER) == "5"
    auto = stage.window.panes.front.findChild(AutoLock)
    auto.look()
    assert stage.window.main is not None, "nobody was away"
    desk.messenger.now_ms += 5 * 60_000
    auto.look()
    stage.see("Unlock")
    assert desk.is_locked


def test_the_chosen_time_counts_after_the_next_start(set_up):
    desk = with_friend()
    desk.messenger.settings[LOCK_AFTER] = str(LockAfter.ONE.value)
    stage = set_up(desk)
    stage.open()
    stage.settle()
    desk.messenger.now_ms += 60_000
    stage.window.panes.front.findChild(AutoLock).look()
    stage.see("Unlock")


def test_lock_is_in_the_palette_and_in_the_settings(set_up):
    stage = set_up(with_friend())
    stage.open()
    stage.main.command("lock")
    stage.click("Unlock")
    stage.wait(lambda: stage.window.main is not None)
    stage.click("Settings")
    stage.click("Security")
    stage.click("Lock now")
    stage.see("Unlock")


def test_a_lock_of_all_locks_what_is_open(set_up):
    stage = set_up(with_friend())
    stage.open()
    panes = stage.window.panes
    assert isinstance(panes, Panes)
    panes.lock()
    stage.see("Unlock")
    assert [pane.state for pane in panes.each()] == [PaneState.LOCKED]


def open_security(stage) -> None:
    stage.open()
    stage.click("Settings")
    stage.click("Security")
    stage.see("Add a passphrase")


def test_a_passphrase_is_added_and_from_then_on_asked_for_before_keys_are_changed(set_up):
    desk = with_friend()
    stage = set_up(desk)
    open_security(stage)
    assert stage.says("Never used to open this profile")
    stage.click("Add a passphrase")
    stage.fill("New passphrase, at least 8 characters", "correct horse")
    stage.fill("The same again", "correct hors")
    stage.click("Save")
    stage.wait(lambda: stage.says("not the same"))
    stage.fill("The same again", "correct horse")
    stage.click("Save")
    stage.see("Change the passphrase")
    assert SlotKind.PASSPHRASE in desk.safe.kinds
    stage.click("Remove the keyring's key")
    stage.click("Remove")
    stage.fill("Your passphrase", "wrong")
    stage.click("Continue")
    stage.settle()
    assert SlotKind.KEYRING in desk.safe.kinds
    stage.fill("Your passphrase", "correct horse")
    stage.click("Continue")
    stage.see("Add the system keyring")
    assert SlotKind.KEYRING not in desk.safe.kinds


def test_the_recovery_phrase_is_shown_only_to_who_knows_the_passphrase(set_up):
    desk = with_friend()
    desk.safe.kinds[SlotKind.PASSPHRASE] = SlotState(SlotKind.PASSPHRASE, 1, 0)
    desk.safe.passphrase = "correct horse"
    stage = set_up(desk)
    stage.open()
    stage.click("Settings")
    stage.click("Security")
    stage.click("Show the recovery phrase")
    stage.see("Continue")
    assert not stage.says("word24")
    stage.fill("Your passphrase", "correct horse")
    stage.click("Continue")
    stage.wait(lambda: stage.says("word24"), "the words")
