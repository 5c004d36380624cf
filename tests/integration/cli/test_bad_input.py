"""Whatever is wrong has its own code and a sentence, and changes nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from e2ee_desktop.domain.ids import IdentityDigest
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.platform.profile_folder import ProfileFolder
from e2ee_desktop.presentation.error_texts import TEXTS
from e2ee_desktop.relay.policy import Policy
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.server import RelaySettings
from e2ee_desktop.wire.links import LinkKind, parse_link
from tests.fakes.cli_profile import CliProfile, CommandFailed, Relay, finish, launch, make_friends, relay_here, run_here

Friends = tuple[CliProfile, CliProfile]
NOBODY = 65_534
FIRST_MOMENT_MS = 1


@pytest.fixture(scope="module")
def link(friends: Friends) -> str:
    """An invite of Bob's that nobody used."""
    return friends[1].one("invite")["link"]


def refused(profile: CliProfile, *command: str) -> str:
    """The code that a command ends with; checked to be known, and to have changed nothing."""
    before = profile.dump()
    with pytest.raises(CommandFailed) as failed:
        profile.run(*command)
    assert failed.value.status == 3
    assert failed.value.message == TEXTS[failed.value.code]
    assert profile.dump() == before
    return failed.value.code


@pytest.mark.parametrize(
    "broken",
    ["", "hello", "e2ee:invite#", "e2ee:invite#AAAA", "https://example.org", "e2ee:invite#" + "A" * 3_000],
)
def test_a_link_that_is_none(friends: Friends, broken: str) -> None:
    assert refused(friends[0], "add", broken) == "link.malformed"


def test_a_link_with_a_letter_missing_or_changed(friends: Friends, link: str) -> None:
    for broken in (link[:-1], link[:-8] + ("A" if link[-8] != "A" else "B") + link[-7:]):
        assert refused(friends[0], "add", broken) == "link.malformed"


def test_a_link_that_has_expired(friends: Friends, link: str) -> None:
    expired = replace(parse_link(link), expires_ms=FIRST_MOMENT_MS).encode()
    assert refused(friends[0], "add", expired) == "link.expired"


def test_a_link_that_somebody_used(tmp_path: Path, friends: Friends, relay: Relay) -> None:
    alice, bob = friends
    used = bob.one("invite")["link"]
    carol = CliProfile(tmp_path / "carol", relay.address)
    carol.make("Carol")
    carol.run("add", used)
    dave = CliProfile(tmp_path / "dave", relay.address)
    shutil.copytree(alice.home, dave.home)
    shutil.copy(alice.passphrase_file, dave.passphrase_file)
    dave.run("remove", "Bob")
    assert refused(dave, "add", used) == "link.used"


def test_a_link_of_another_kind(friends: Friends, link: str, relay: Relay) -> None:
    for other in (link.replace("invite", "address"), link.replace("invite", "device"), relay.address):
        assert refused(friends[0], "add", other) == "link.other_kind"


def test_ones_own_link_and_somebody_who_is_a_contact_already(friends: Friends, link: str) -> None:
    alice, bob = friends
    assert refused(bob, "add", link) == "link.own"
    assert refused(alice, "add", link) == "contact.exists"


def stranger_link(link: str, **changes: object) -> str:
    """The link as of somebody whom nobody knows yet."""
    stranger = replace(parse_link(link), identity_digest=IdentityDigest(os.urandom(32)))
    return replace(stranger, **changes).encode()  # type: ignore[arg-type]


def test_a_link_to_a_relay_that_nobody_can_reach(friends: Friends, link: str) -> None:
    at = parse_link(link).relay
    assert (
        refused(friends[0], "add", stranger_link(link, relay=RelayAddress(at.host, 1, at.key))) == "relay.unreachable"
    )


def test_a_link_to_a_relay_with_another_key(friends: Friends, link: str) -> None:
    at = parse_link(link).relay
    other = RelayAddress(at.host, at.port, os.urandom(32))
    assert refused(friends[0], "add", stranger_link(link, relay=other)) == "relay.wrong_key"


def test_a_link_whose_mailbox_the_relay_does_not_have(friends: Friends, link: str) -> None:
    assert refused(friends[0], "add", stranger_link(link, send_id=os.urandom(16))) == "link.gone"


def test_keys_that_are_not_those_that_the_link_names(friends: Friends) -> None:
    alice, bob = friends
    assert refused(alice, "add", stranger_link(bob.one("invite")["link"])) == "identity.digest_mismatch"


def test_keys_that_the_link_does_not_open(friends: Friends) -> None:
    alice, bob = friends
    assert refused(alice, "add", stranger_link(bob.one("invite")["link"], secret=os.urandom(32))) == "bundle.unreadable"


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "text.empty"), (" \t\n", "text.empty"), ("\udcff", "text.not_unicode")],
)
def test_a_text_that_cannot_be_sent(friends: Friends, text: str, code: str) -> None:
    assert refused(friends[0], "send", "Bob", text) == code


def test_a_text_that_is_too_long(friends: Friends) -> None:
    assert refused(friends[0], "send", "Bob", "é" * 32_769) == "text.too_long"


def test_an_unknown_and_an_ambiguous_contact(tmp_path: Path, friends: Friends, relay: Relay) -> None:
    alice, _ = friends
    assert refused(alice, "send", "Zoe", "hello") == "contact.unknown"
    assert refused(alice, "history", "0" * 32) == "contact.unknown"
    for folder in ("first", "second"):
        twin = CliProfile(tmp_path / folder, relay.address)
        twin.make("Twin")
        alice.run("add", twin.one("invite")["link"])
    assert refused(alice, "send", "twin", "which of you?") == "contact.ambiguous"
    ids = [row["contact_id"] for row in alice.run("contacts") if row["name"] == "Twin"]
    assert len(ids) == 2
    assert alice.one("send", ids[0], "you")["state"] == "sent"


@pytest.mark.parametrize("digits", ["0" * 60, "", "not digits", "1" * 59])
def test_wrong_digits(friends: Friends, digits: str) -> None:
    alice, _ = friends
    assert refused(alice, "verify", "Bob", "--digits", digits) == "safety_number.mismatch"
    assert alice.run("contacts")[0]["trust"] == "unverified"


@pytest.mark.parametrize(
    "line",
    [
        ("nonsense",),
        (),
        ("send", "Bob"),
        ("verify", "Bob"),
        ("history", "Bob", "--limit", "0"),
        ("history", "Bob", "--limit", "many"),
        ("sync", "--wait", "-1"),
        ("sync", "--wait", "nan"),
        ("init", "--name", "X", "--relay", "y", "--custody", "memory"),
    ],
)
def test_wrong_usage(friends: Friends, line: tuple[str, ...]) -> None:
    with pytest.raises(CommandFailed) as failed:
        friends[0].run(*line)
    assert (failed.value.status, failed.value.code) == (2, "usage.wrong")


# The profile folder


def code_of(*arguments: str) -> str:
    with pytest.raises(CommandFailed) as failed:
        run_here(*arguments)
    assert failed.value.status == 3
    return failed.value.code


def test_a_folder_without_a_profile(tmp_path: Path, friends: Friends) -> None:
    assert code_of("--home", str(tmp_path / "nothing"), "whoami") == "profile.missing"
    assert not (tmp_path / "nothing").exists()


def test_a_folder_that_is_not_ours(tmp_path: Path, relay: Relay) -> None:
    profile = CliProfile(tmp_path / "photos", relay.address)
    profile.home.mkdir()
    (profile.home / "holiday.jpg").write_bytes(b"jpg")
    profile.passphrase_file.write_text("long enough")
    init = profile.arguments("init", "--name", "A", "--relay", relay.address, "--custody", "passphrase")
    for line in (init, profile.arguments("whoami")):
        assert code_of(*line) == "profile.not_ours"
    assert [path.name for path in profile.home.iterdir()] == ["holiday.jpg"]


def test_a_folder_of_a_newer_version(tmp_path: Path, friends: Friends) -> None:
    copy = CliProfile(tmp_path / "copy", friends[0].relay)
    shutil.copytree(friends[0].home, copy.home)
    marker = copy.home / "profile.json"
    marker.write_text(marker.read_text().replace('"format": 2', '"format": 3'))
    before = {path.name: path.read_bytes() for path in copy.home.iterdir() if path.is_file()}
    assert code_of("--home", str(copy.home), "whoami") == "profile.newer"
    assert {path.name: path.read_bytes() for path in copy.home.iterdir() if path.is_file()} == before


def test_a_profile_that_is_in_use(friends: Friends) -> None:
    alice = friends[0]
    with ProfileFolder(alice.home).acquire():
        assert code_of(*alice.arguments("whoami")) == "profile.in_use"


def test_a_profile_made_a_second_time(friends: Friends) -> None:
    alice = friends[0]
    init = ("init", "--name", "Another", "--relay", alice.relay, "--custody", "passphrase")
    assert refused(alice, *init) == "profile.exists"


@pytest.fixture
def open_place() -> Iterator[Path]:
    """A folder that everybody may enter. pytest's own ones are closed again by each further run of it."""
    with tempfile.TemporaryDirectory() as place:
        yield Path(place)


def test_a_folder_that_may_not_be_written(open_place: Path, friends: Friends) -> None:
    """As a person without privileges: for root everything can be written."""
    home = open_place / "readonly"
    shutil.copytree(friends[0].home, home)
    passphrase = open_place / "passphrase"
    shutil.copy(friends[0].passphrase_file, passphrase)
    for path in (passphrase, *home.rglob("*")):
        path.chmod(0o444)
    home.chmod(0o555)
    open_place.chmod(0o555)
    options = ("--home", str(home), "--passphrase-file", str(passphrase))
    assert as_nobody(*options, "whoami") == "profile.unwritable"
    new = ("--home", str(open_place / "new"), "--passphrase-file", str(passphrase))
    init = ("init", "--name", "N", "--relay", friends[0].relay, "--custody", "passphrase")
    assert as_nobody(*new, *init) == "profile.unwritable"
    assert not (open_place / "new").exists()


def as_nobody(*arguments: str) -> str:
    """The code with which the command ends when it is not root who runs it."""
    code = "import os,resource,sys;from e2ee_desktop.entrypoints.cli import main;"  # the program itself may lie where only root reads
    if os.geteuid() == 0:
        code += f"os.setgroups([]);os.setgid({NOBODY});os.setuid({NOBODY});"
    code += "sys.exit(main(sys.argv[1:]))"
    pipe = subprocess.PIPE
    process = subprocess.Popen([sys.executable, "-c", code, *arguments], stdin=pipe, stdout=pipe, stderr=pipe)
    with pytest.raises(CommandFailed) as failed:
        finish(process)
    assert failed.value.status == 3
    return failed.value.code


LIMITED = "import os,resource,sys;resource.setrlimit(resource.RLIMIT_FSIZE,(int(sys.argv[1]),)*2);os.execv(sys.argv[2],sys.argv[2:])"


def on_a_full_disk(profile: CliProfile, room_bytes: int, *command: str) -> CommandFailed:
    """The command may write no file beyond `room_bytes`."""
    prefix = (sys.executable, "-c", LIMITED, str(room_bytes))
    with pytest.raises(CommandFailed) as failed:
        finish(launch(*profile.arguments(*command), prefix=prefix))
    return failed.value


def test_a_full_disk(tmp_path: Path, friends: Friends) -> None:
    alice = friends[0]
    before = alice.dump()
    failed = on_a_full_disk(alice, 40_000, "send", "Bob", "no room for this")
    assert (failed.status, failed.code) == (3, "store.disk_full")
    assert alice.dump() == before
    new = CliProfile(tmp_path / "new", alice.relay)
    new.passphrase_file.write_text("long enough")
    init = ("init", "--name", "N", "--relay", alice.relay, "--custody", "passphrase")
    assert on_a_full_disk(new, 60_000, *init).code == "store.disk_full"
    assert new.make("Now there is room")["name"] == "Now there is room"


# Secrets


def test_passphrases_that_are_missing_wrong_short_or_unreadable(tmp_path: Path, friends: Friends) -> None:
    alice = friends[0]
    home = ("--home", str(alice.home))
    wrong, short = tmp_path / "wrong", tmp_path / "short"
    wrong.write_text("not the passphrase")
    short.write_text("short\n")
    assert code_of(*home, "whoami") == "passphrase.needed"
    assert code_of(*home, "--passphrase-file", str(wrong), "whoami") == "passphrase.wrong"
    assert code_of(*home, "--passphrase-file", str(tmp_path / "none"), "whoami") == "passphrase.unreadable"
    init = ("init", "--name", "N", "--relay", alice.relay, "--custody", "passphrase")
    new = ("--home", str(tmp_path / "new"))
    assert code_of(*new, "--passphrase-file", str(short), *init) == "passphrase.too_short"
    assert code_of(*new, *init) == "passphrase.needed"
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("name", "relay_text", "code"),
    [
        ("", None, "name.empty"),
        ("x" * 65, None, "name.too_long"),
        ("A", "relay.example", "relay.address_malformed"),
        ("A", "e2ee-relay://h:1#short", "relay.address_malformed"),
    ],
)
def test_a_profile_is_not_begun_with_a_bad_name_or_relay(
    tmp_path: Path, relay: Relay, name: str, relay_text: str | None, code: str
) -> None:
    (tmp_path / "passphrase").write_text("long enough")
    options = ("--home", str(tmp_path / "new"), "--passphrase-file", str(tmp_path / "passphrase"))
    init = ("init", "--name", name, "--relay", relay_text or relay.address, "--custody", "passphrase")
    assert code_of(*options, *init) == code
    assert not (tmp_path / "new").exists()


def test_no_keyring_that_can_be_trusted(tmp_path: Path, relay: Relay) -> None:
    code = code_of("--home", str(tmp_path / "new"), "init", "--name", "A", "--relay", relay.address)
    assert code == "keyring.unavailable"


# Relays that refuse


def test_a_relay_that_takes_nobody(tmp_path: Path) -> None:
    settings = RelaySettings(tmp_path / "relay", "127.0.0.1", 0, policy=replace(Policy(), connections_max=0))
    with relay_here(settings) as address:
        alice = CliProfile(tmp_path / "alice", address)
        alice.make("Alice")
        with pytest.raises(CommandFailed) as failed:
            alice.run("invite")
        assert (failed.value.status, failed.value.code) == (3, "relay.unreachable")
        assert [row for row in alice.dump()["mailbox"] if "invite" in row] == []


def test_a_mailbox_that_is_full_keeps_what_does_not_fit_with_its_sender(tmp_path: Path) -> None:
    settings = RelaySettings(tmp_path / "relay", "127.0.0.1", 0, quota=Quota(6, 1 << 20))
    with relay_here(settings) as address:
        alice, bob = CliProfile(tmp_path / "alice", address), CliProfile(tmp_path / "bob", address)
        alice.make("Alice")
        bob.make("Bob")
        make_friends(alice, bob)
        states = [alice.one("send", "Bob", str(number))["state"] for number in range(8)]
        assert states[0] == "sent"
        assert states[-1] == "queued"
        bob.run("sync")
        alice.run("sync")
        bob.run("sync")
        assert bob.texts("Alice") == [str(number) for number in range(8)]


def test_kinds_of_links_are_as_many_as_tested_here() -> None:
    assert [kind.value for kind in LinkKind] == ["invite", "address"]
