"""`e2ee-cli report` names nobody and nothing: it is searched for names, texts, identifiers and addresses, of a profile that has all of them."""

from __future__ import annotations

import json

import pytest

from e2ee_desktop.domain.events import Link, LinkChanged, TroubleNoticed
from e2ee_desktop.presentation.help_report import Noticed, help_report, step
from tests.e2e.leak_search import forms_of_text, search
from tests.fakes.cli_profile import CliProfile, make_friends, running_relay
from tests.integration.leakage.words import TELLING

NAME, FRIEND, TEXT = "Canary Alice", "Canary Bob", "a text that is nobody's business"


def test_a_report_holds_no_name_text_identifier_or_address(tmp_path) -> None:
    with running_relay(tmp_path / "relay") as relay:
        alice, bob = CliProfile(tmp_path / "alice", relay.address), CliProfile(tmp_path / "bob", relay.address)
        alice.make(NAME)
        bob.make(FRIEND)
        make_friends(alice, bob)
        bob.run("send", NAME, TEXT)
        report = alice.one("report")
        account, contact = alice.one("whoami"), alice.one("contacts")
    assert report["link"] == "online"
    assert (report["contacts_up_to"], report["unread_up_to"], report["codes"]) == (1, 1, "")
    told = tmp_path / "told"
    told.write_text(json.dumps(report, ensure_ascii=False))
    secrets = [NAME, FRIEND, TEXT, relay.address, str(relay.port), str(tmp_path), *map(str, account.values())]
    secrets += [str(value) for value in contact.values()]
    forms = {secret: forms_of_text(secret) for secret in secrets if len(secret) >= 4}
    assert search(forms, [told]) == []
    for what, pattern in TELLING.items():
        if what != "a network address":  # a version of four numbers looks like one
            assert not pattern.search(told.read_text()), what


def test_codes_are_counted_and_nothing_else_passes_for_one() -> None:
    noticed = Noticed()
    for _ in range(3):
        noticed.note(TroubleNoticed("store.disk_full"))
    noticed.note(LinkChanged(Link.OFFLINE, "relay.unreachable"))
    noticed.note(TroubleNoticed("e2ee-relay://127.0.0.1:7462#secret"))
    report = help_report(noticed, (), ())
    assert report["codes"] == "relay.unreachable 1, store.disk_full 4"
    assert report["link"] == "offline"


@pytest.mark.parametrize(("count", "said"), [(-1, 0), (0, 0), (1, 1), (2, 2), (3, 4), (1_000, 1_024)])
def test_numbers_are_told_in_steps(count: int, said: int) -> None:
    assert step(count) == said
