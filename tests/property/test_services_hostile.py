"""A contact, a stranger and a relay that send any bytes at any place: trouble is noticed, and the application goes on."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from e2ee_desktop.crypto import labels
from e2ee_desktop.domain.ids import ID_BYTES, EnvelopeId
from e2ee_desktop.domain.octets import prefixed
from e2ee_desktop.engine.bundle import open_bundle
from e2ee_desktop.engine.mailbox import MailboxSecrets
from e2ee_desktop.engine.session import Session
from e2ee_desktop.services.records import MailboxRecord, Purpose
from e2ee_desktop.services.session_shelf import SessionShelf
from e2ee_desktop.transport.memory_relay import MemoryRelay
from e2ee_desktop.wire.content import KINDS
from e2ee_desktop.wire.limits import ENVELOPE_SIZES
from tests.fakes.person import Person, befriend, settle

EXAMPLES = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
HEAD = bytes([1, 1])


class Stage:
    """Alice and Bob who know each other, kept for many examples; Alice's address is open too. Runs on its own loop."""

    def __init__(self, folder: Path) -> None:
        self._loop = asyncio.Runner()
        self.relay = MemoryRelay.named("relay.example")
        self.alice, self.bob = Person("Alice", folder, self.relay), Person("Bob", folder, self.relay)
        self._said = 0
        self._loop.run(self._open())

    async def _open(self) -> None:
        for person in (self.alice, self.bob):
            await person.start()
        await befriend(self.alice, self.bob)
        await self.alice.messenger.address()
        await settle(self.alice, self.bob)

    def close(self) -> None:
        self._loop.run(self._close())
        self._loop.close()

    async def _close(self) -> None:
        for person in (self.alice, self.bob):
            await person.stop()

    def door(self, purpose: Purpose) -> MailboxRecord:
        return next(one for one in self.alice.parts.profile.store.mailboxes.all() if one.purpose is purpose)

    def envelope(self, purpose: Purpose, envelope: bytes) -> None:
        """Whatever a relay may say that somebody left for Alice."""
        door = self.door(purpose)
        capability = MailboxSecrets.decode(door.secrets).keys.capability
        self.relay.accept(door.send_id, capability, EnvelopeId(os.urandom(ID_BYTES)), envelope)

    def sealed(self, purpose: Purpose, plain: bytes) -> None:
        """Any bytes, sealed to Alice's address key: all that a stranger needs is her link."""
        entropy = self.bob.parts.profile.entropy
        public = MailboxSecrets.decode(self.door(purpose).secrets).address_public()
        room = next(size for size in ENVELOPE_SIZES if size >= len(plain) + 1_136 + len(HEAD))
        padded = plain.ljust(room - 1_136 - len(HEAD), b"\0")
        self.envelope(purpose, HEAD + entropy.seal_hpke(public, labels.HANDSHAKE_SEAL.text, padded))

    def content(self, content: bytes) -> None:
        """Any bytes inside a good message of Bob's."""
        self.bob.seal_raw("Alice", content)

    def still_talks(self) -> None:
        """Trouble or none: what Bob writes next arrives, once, and everything was acknowledged."""
        self._loop.run(self._still_talks())

    async def _still_talks(self) -> None:
        await settle(self.alice, self.bob)
        self._said += 1
        bob_id = self.alice.messenger.contacts()[0].contact_id
        if self.alice.messenger.contact(bob_id).trust.value == "changed":
            await self.alice.messenger.acknowledge_change(bob_id)
        text = f"still here {self._said}"
        await self.bob.messenger.send_text(self.bob.messenger.contacts()[0].contact_id, text)
        await settle(self.alice, self.bob)
        texts = [message.text for message in self.alice.messenger.history(bob_id, None, 50)]
        assert texts.count(text) == 1
        assert [self.relay.waiting(one.receive_id) for one in self.alice.parts.profile.store.mailboxes.all()] == [
            0,
            0,
            0,
        ]
        assert self.alice.messenger._tasks is not None
        assert not self.alice.messenger._tasks.done()
        assert not self.bob.messenger._tasks.done()  # type: ignore[union-attr]


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        made = Stage(Path(folder))
        stack.callback(made.close)
        yield made


purposes = st.sampled_from([Purpose.CONTACT, Purpose.INVITE, Purpose.ADDRESS])


@given(
    purpose=purposes,
    size=st.sampled_from(ENVELOPE_SIZES),
    head=st.sampled_from([HEAD, b"\0\0", b"\1\2"]),
    data=st.data(),
)
@EXAMPLES
def test_any_envelope(stage: Stage, purpose: Purpose, size: int, head: bytes, data: st.DataObject) -> None:
    body = data.draw(st.binary(max_size=200))
    stage.envelope(purpose, (head + body).ljust(size, b"\0"))
    stage.still_talks()


@given(purpose=purposes, plain=st.binary(max_size=400), framed=st.booleans())
@EXAMPLES
def test_any_opening(stage: Stage, purpose: Purpose, plain: bytes, framed: bool) -> None:
    stage.sealed(purpose, prefixed(plain) if framed else plain)
    stage.still_talks()


@given(purpose=purposes, at=st.integers(0, 9_500), value=st.integers(1, 255), cut=st.integers(0, 20))
@EXAMPLES
def test_a_good_opening_with_any_byte_changed(stage: Stage, purpose: Purpose, at: int, value: int, cut: int) -> None:
    opening, message = stage_opening(stage)
    spoiled = bytearray(opening + message)
    spoiled[at % len(spoiled)] ^= value
    whole = bytes(spoiled)
    stage.sealed(purpose, prefixed(whole[: len(opening) - cut]) + whole[len(opening) :])
    stage.still_talks()


def stage_opening(stage: Stage) -> tuple[bytes, bytes]:
    """A fresh opening of Bob's towards Alice, and its first message."""
    profile = stage.bob.parts.profile
    secrets = MailboxSecrets.decode(stage.door(Purpose.ADDRESS).secrets)
    fetched = stage.relay.fetch(stage.door(Purpose.ADDRESS).send_id, os.urandom(ID_BYTES))
    digest = stage.alice.messenger.account().identity_digest
    bundle = open_bundle(secrets.keys.directory_key, fetched.base, None, digest)
    session = Session.initiate(profile.own, bundle, profile.entropy)
    plain: list[bytes] = []
    entropy = profile.entropy.__class__(
        profile.entropy.random,
        profile.entropy.encapsulate,
        profile.entropy.sign_ml_dsa,
        lambda public, info, text: plain.append(text) or profile.entropy.seal_hpke(public, info, text),
    )
    session.encrypt(b"x", entropy)
    size = int.from_bytes(plain[0][:4], "big")
    return plain[0][4 : 4 + size], plain[0][4 + size :]


anything = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.text(max_size=70) | st.binary(max_size=40)
    | st.binary(min_size=16, max_size=16) | st.binary(min_size=32, max_size=32),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=6,
)  # fmt: skip
FIELDS = {name: [field.name for field in msgspec.structs.fields(kind)] for name, kind in KINDS.items()}


@st.composite
def frames(draw: st.DrawFn) -> bytes:
    """Frames whose outside is well formed most of the time, around bodies of any shape."""
    kind = draw(st.sampled_from([*KINDS, "unheard-of"]))
    fields = FIELDS.get(kind, [])
    body: Any = {name: draw(anything) for name in fields} if draw(st.booleans()) else draw(anything)
    if kind == "text" and draw(st.booleans()):
        body = {"text": draw(st.text(max_size=50))}
    if kind in {"receipt", "retry-request", "retry-refused"} and draw(st.booleans()):
        body = {fields[0]: draw(st.lists(st.binary(min_size=16, max_size=16), min_size=1, max_size=3))}
    if kind == "fragment" and draw(st.booleans()):
        count = draw(st.integers(2, 4))
        body = {"index": draw(st.integers(0, count - 1)), "count": count, "data": draw(st.binary(max_size=60))}
    if kind == "rotation" and draw(st.booleans()):
        body = {"announcement": draw(st.binary(max_size=300))}
    if kind == "introduction" and draw(st.booleans()):
        offer = {"relay": draw(st.text(max_size=40)), "send_id": os.urandom(16), "secret": os.urandom(32)}
        body = {"name": draw(st.text(max_size=30)), "offer": offer, "token": b""}
    frame = [
        draw(st.sampled_from([1, 1, 1, 2, 0, 2**64 - 1])),
        kind,
        draw(st.binary(min_size=16, max_size=16) | st.binary(max_size=20)),
        draw(st.binary(min_size=16, max_size=16)),
        draw(st.sampled_from([0, 1_800_000_000_000, 2**53, 2**53 + 1, 2**63])),
        draw(st.sampled_from([0, 1, 2**63 - 1, 2**63])),
        draw(st.sampled_from([b"", bytes(32), b"x"])),
        draw(st.sampled_from([b"", bytes(16), bytes(32), bytes(144), b"x"])),
        body,
    ]
    return msgspec.msgpack.encode(frame)


@given(content=st.binary(max_size=300) | frames() | frames())
@settings(EXAMPLES, max_examples=90)
def test_any_content_of_a_contact(stage: Stage, content: bytes) -> None:
    stage.content(content)
    stage.still_talks()


def test_nothing_of_that_is_more_than_trouble(stage: Stage) -> None:
    """After all of it: codes, all of them documented, and no session or contact made up."""
    documented = (Path(__file__).parents[2] / "docs" / "errors.md").read_text()
    assert [code for code in set(stage.alice.troubles()) if f"`{code}`" not in documented] == []
    assert len(stage.alice.messenger.contacts()) == 1
    bob_id = stage.alice.messenger.contacts()[0].contact_id
    shelf = SessionShelf(stage.alice.parts.profile.store, stage.alice.clock)
    assert len(shelf.archives(bob_id)) == 1
