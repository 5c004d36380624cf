"""The frozen conversation: the engine still writes these bytes, and a second implementation still reads them."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from e2ee_desktop.engine.session import Session
from tests.fakes.replayed_entropy import replay
from tests.vectors.conversation import FILE, SCRIPT, hold
from tests.vectors.second_reader import Pair, Reader, Somebody


def octets(text: str) -> bytes:
    return base64.b64decode(text)


@pytest.fixture(scope="module")
def frozen() -> dict[str, Any]:
    return json.loads(FILE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def replayed(frozen):
    calls = {
        name: [(inputs, tuple(octets(output) for output in outputs)) for inputs, outputs in made]
        for name, made in frozen["recorded"].items()
    }
    return hold({name: replay(name.encode(), made) for name, made in calls.items()})


def test_fed_the_same_randomness_the_engine_writes_the_same_bytes(frozen, replayed):
    assert [(message["from"], message["text"]) for message in frozen["messages"]] == list(SCRIPT)
    assert [octets(message["envelope"]) for message in frozen["messages"]] == replayed.envelopes


def test_the_states_after_it_are_the_same_in_storage(replayed):
    for person in replayed.people.values():
        for session in person.archive.sessions:
            assert Session.decode(session.encode()) == session


def pair(entry: dict[str, str]) -> Pair:
    return Pair(octets(entry["curve"]), octets(entry["kem_seed"]))


def somebody(frozen: dict[str, Any], name: str) -> Somebody:
    entry = {field: octets(value) for field, value in frozen["people"][name].items()}
    return Somebody(**entry, turns=[pair(one) for one in frozen["turn_keys"][name]])


def second_reader(frozen: dict[str, Any]) -> Reader:
    prekeys = frozen["prekeys"]
    people = somebody(frozen, "alice"), somebody(frozen, "bob")
    return Reader(*people, pair(prekeys["signed"]), pair(prekeys["one_time"]), pair(frozen["address"]))


def test_a_second_implementation_reads_every_envelope(frozen):
    reader = second_reader(frozen)
    roles = {"alice": "initiator", "bob": "responder"}
    read = [reader.read(roles[message["from"]], octets(message["envelope"])) for message in frozen["messages"]]
    assert read == [words.encode() for _, words in SCRIPT]


def test_the_second_implementation_imports_nothing_of_the_product():
    source = FILE.with_name("second_reader.py").read_text(encoding="utf-8")
    imports = [line for line in source.splitlines() if line.startswith(("import ", "from "))]
    assert imports
    assert not any("e2ee_desktop" in line or "tests" in line for line in imports)
