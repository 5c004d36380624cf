"""kill -9 of commands and of the relay, at every point that matters and at any moment: nothing acknowledged is lost, nothing
is shown twice."""

from __future__ import annotations

import itertools
import json
import random
import shutil
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.fakes.cli_profile import CliProfile, Relay, make_friends, running_relay
from tests.fakes.sudden_death import moments

SEED = random.SystemRandom().randrange(2**32)
MOMENTS_MIN = 5
"""A command that passes fewer points was not watched at all."""

Friends = tuple[CliProfile, CliProfile]


@dataclass(frozen=True)
class Start:
    """Where every test begins: folders of a relay and of two people who know each other, and the relay's port."""

    folder: Path
    port: int
    address: str


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Start:
    folder = tmp_path_factory.mktemp("start")
    with running_relay(folder / "relay") as relay:
        alice, bob = CliProfile(folder / "alice", relay.address), CliProfile(folder / "bob", relay.address)
        alice.make("Alice")
        bob.make("Bob")
        make_friends(alice, bob)
        return Start(folder, relay.port, relay.address)


@pytest.fixture
def relay(start: Start, tmp_path: Path) -> Iterator[Relay]:
    shutil.copytree(start.folder, tmp_path, dirs_exist_ok=True)
    running = Relay(tmp_path / "relay", start.port)
    running.start()
    yield running
    running.stop()


@pytest.fixture
def friends(start: Start, relay: Relay, tmp_path: Path) -> Friends:
    return CliProfile(tmp_path / "alice", relay.address), CliProfile(tmp_path / "bob", relay.address)


def shown(printed: str) -> list[str]:
    """Ids of messages that a sync printed."""
    return [row["message_id"] for row in map(json.loads, printed.splitlines()) if row.get("event") == "message"]


def catch_up(*people: CliProfile) -> list[str]:
    """Everybody receives what there is; returns what the last one was shown."""
    rows: list[dict[str, str]] = []
    for person in people:
        rows = person.run("sync")
    return [row["message_id"] for row in rows if row["event"] == "message"]


def test_send_killed_at_every_point_loses_and_doubles_nothing(friends: Friends, tmp_path: Path) -> None:
    alice, bob = friends
    acknowledged: list[str] = []
    lines = (alice.arguments("send", "Bob", f"text {number}") for number in itertools.count(1))
    endings = [ended for _, ended in moments(lines, tmp_path / "said")]
    assert len(endings) >= MOMENTS_MIN
    for ended in endings:
        acknowledged += [json.loads(line)["message_id"] for line in ended.printed.splitlines()]
    catch_up(alice, bob, alice)
    written = [row for row in alice.run("history", "Bob", "--limit", "1000") if row["direction"] == "outgoing"]
    assert set(acknowledged) <= {row["message_id"] for row in written}
    assert {row["state"] for row in written} == {"delivered"}
    assert bob.texts("Alice") == [row["text"] for row in written]
    assert written[-1]["text"] == f"text {len(endings)}"


def test_sync_killed_at_every_point_loses_and_doubles_nothing(friends: Friends, tmp_path: Path) -> None:
    alice, bob = friends
    sent: list[str] = []

    def attempts() -> Iterator[list[str]]:
        for number in itertools.count(1):
            sent.append(alice.one("send", "Bob", f"text {number}")["message_id"])
            yield bob.arguments("sync")

    endings = [ended for _, ended in moments(attempts(), tmp_path / "said")]
    assert len(endings) >= MOMENTS_MIN
    seen = [message_id for ended in endings for message_id in shown(ended.printed)]
    seen += catch_up(alice, bob)
    history = [row["message_id"] for row in bob.run("history", "Alice", "--limit", "1000")]
    assert history == sent
    assert [message_id for message_id, times in Counter(seen).items() if times > 1] == []
    assert set(seen) <= set(sent)
    catch_up(alice)
    assert {row["state"] for row in alice.run("history", "Bob", "--limit", "1000")} == {"delivered"}


def test_adding_somebody_killed_at_every_point_leaves_two_people_who_can_talk(friends: Friends, tmp_path: Path) -> None:
    alice, bob = friends
    alice.run("remove", "Bob")
    bob.run("remove", "Alice")
    link = alice.one("invite")["link"]
    tries = (bob.arguments("add", link) for _ in itertools.count())
    deaths = 0
    for _ in moments(tries, tmp_path / "said"):
        if bob.run("contacts"):
            break
        deaths += 1
    assert deaths > 0
    catch_up(bob, alice, bob, alice)
    bob.run("send", "Alice", "I came through")
    catch_up(alice)
    assert alice.texts("Bob") == ["I came through"]
    alice.run("send", "Bob", "so you did")
    catch_up(bob)
    assert bob.texts("Alice") == ["so you did"]


def test_rotating_killed_at_every_point_keeps_the_account(friends: Friends, tmp_path: Path) -> None:
    alice, bob = friends
    tries = (alice.arguments("rotate-identity") for _ in itertools.count())
    for moment, ended in moments(tries, tmp_path / "said"):
        if moment > 8 or not ended.died:
            break
    catch_up(alice, bob)
    assert bob.run("contacts")[0]["trust"] == "changed"
    bob.run("acknowledge", "Alice")
    digits = {alice.one("safety-number", "Bob")["digits"], bob.one("safety-number", "Alice")["digits"]}
    assert len(digits) == 1
    alice.run("send", "Bob", "still me")
    catch_up(bob)
    assert bob.texts("Alice") == ["still me"]


def test_processes_and_relay_killed_at_any_moment_lose_and_double_nothing(friends: Friends, relay: Relay) -> None:
    """The chance decides when; the seed is in the failure's text."""
    alice, bob = friends
    chance = random.Random(SEED)
    acknowledged: list[str] = []
    seen: list[str] = []
    for number in range(3):
        processes = [alice.process("send", "Bob", f"text {number}"), bob.process("sync", "--wait", "2")]
        victims = [threading.Timer(chance.uniform(0.6, 2.5), process.kill) for process in processes]
        if number % 2:
            victims.append(threading.Timer(chance.uniform(0.6, 2.0), relay.kill))
        for victim in victims:
            victim.start()
        said, came = (process.communicate(timeout=60)[0].decode() for process in processes)
        for victim in victims:
            victim.join()
        if number % 2:
            relay.start()
        acknowledged += [json.loads(line)["message_id"] for line in said.splitlines()]
        seen += shown(came)
    catch_up(alice, bob, alice)
    written = [row for row in alice.run("history", "Bob", "--limit", "1000") if row["direction"] == "outgoing"]
    assert set(acknowledged) <= {row["message_id"] for row in written}, SEED
    assert bob.texts("Alice") == [row["text"] for row in written], SEED
    assert {row["state"] for row in written} <= {"delivered"}, SEED
    assert len(seen) == len(set(seen)), SEED
