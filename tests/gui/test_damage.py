"""A damaged profile in the window: what it says, what can be done about it, and that it never begins anew by itself."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.salvage import ConversationSalvage, SalvageReport
from tests.fakes.desk import FakeDesk
from tests.fakes.face import START_MS, FakeMessenger

HOUR_MS = 3_600_000


def a_report(*, log_lost: bool = False) -> SalvageReport:
    def conversation(number: int, name: str, saved: int, lost: int, *, exact: bool = True) -> ConversationSalvage:
        span = (START_MS - 9 * HOUR_MS, START_MS)
        gap = (START_MS - 5 * HOUR_MS, START_MS - 4 * HOUR_MS) if lost else (0, 0)
        return ConversationSalvage(ContactId(number.to_bytes(16, "big")), name, saved, lost, exact, *span, *gap)

    return SalvageReport(
        pages=900,
        damaged_pages=4,
        truncated=False,
        log_lost=log_lost,
        conversations=(conversation(1, "Bob", 1_200, 0), conversation(2, "Carol", 30, 12, exact=not log_lost)),
        other=(),
        complete=True,
        kept_aside="damaged/20260101-120000",
    )


@pytest.fixture
def damaged(set_up):
    desk = FakeDesk(FakeMessenger())
    desk.trouble = "store.damaged"
    return set_up(desk)


@pytest.mark.parametrize("code", ["store.damaged", "store.log_missing", "store.log_damaged"])
def test_damage_offers_to_save_what_can_be_read(damaged, code):
    damaged.desk.trouble = code
    damaged.start()
    damaged.see("Save what can be read")
    assert damaged.has("Quit")
    assert not damaged.has("Create a profile")


def test_other_troubles_offer_no_salvage(damaged):
    damaged.desk.trouble = "store.newer"
    damaged.start()
    damaged.see("Try again")
    assert not damaged.has("Save what can be read")


def test_what_was_saved_and_what_not_is_told_by_conversation_and_then_it_opens(damaged):
    damaged.desk.rescue.report = a_report()
    damaged.start()
    damaged.see("Save what can be read")
    damaged.click("Save what can be read")
    damaged.see("Open the profile")
    assert damaged.says("Lost: 12.")
    assert damaged.says("Lost: 12, between")
    assert damaged.says("damaged/20260101-120000")
    assert damaged.window.main is None
    damaged.click("Open the profile")
    damaged.see("Add your first contact")


def test_what_can_t_be_counted_is_said(damaged):
    damaged.desk.rescue.report = a_report(log_lost=True)
    damaged.start()
    damaged.see("Save what can be read")
    damaged.click("Save what can be read")
    damaged.see("Open the profile")
    assert damaged.says("The newest changes are missing")
    assert damaged.says("More may be gone")


def test_the_passphrase_that_was_given_opens_it_for_the_salvage_and_afterwards(damaged):
    desk = damaged.desk
    desk.passphrase, desk.trouble = "correct horse", ""
    damaged.start()
    damaged.see("Passphrase")
    desk.rescue.report = a_report()
    desk.refusals["open"] = "store.damaged"
    damaged.fill("Passphrase", "correct horse")
    damaged.click("Unlock")
    damaged.see("Save what can be read")
    damaged.click("Save what can be read")
    damaged.see("Open the profile")
    assert desk.rescue.given == ("correct horse", None)
    damaged.click("Open the profile")
    damaged.see("Add your first contact")


def test_it_can_be_stopped_and_begun_again(damaged):
    damaged.desk.rescue.waits = True
    damaged.start()
    damaged.see("Save what can be read")
    damaged.click("Save what can be read")
    damaged.see("Stop")
    damaged.click("Stop")
    damaged.see("Saving was stopped")
    damaged.click("Try again")
    damaged.see("Save what can be read")


def test_where_nothing_can_be_read_it_says_so_and_leaves_everything(damaged):
    damaged.start()
    damaged.see("Save what can be read")
    damaged.click("Save what can be read")
    damaged.see("Nothing can be read")
    assert damaged.says("Nothing was deleted")


@pytest.mark.parametrize("code", ["store.damaged", "store.missing"])
def test_a_backup_is_chosen_and_fills_what_is_lacking(damaged, code, tmp_path, monkeypatch):
    chosen = str(tmp_path / "mine.e2ee-backup")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen, ""))
    damaged.desk.trouble = code
    damaged.desk.rescue.report = a_report()
    damaged.start()
    damaged.see("Restore from a backup…")
    damaged.click("Restore from a backup…")
    damaged.see("Open the profile")
    assert damaged.desk.rescue.backup is not None
    assert damaged.desk.rescue.backup.path == chosen
