"""The first message, to the last-resort key, comes again: through the real door, on the real database, before and after a restart.

A one-time prekey is deleted with its first use; the last-resort one serves everybody for weeks, so that only what the listener
remembers refuses the replay (PQXDH, section 4.10). Each case lets the session go first: else it is merely a duplicate of a session.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path

import pytest

from e2ee_desktop.crypto import labels
from e2ee_desktop.domain.events import ContactRequested, LastResortServed
from e2ee_desktop.domain.ids import ID_BYTES, EnvelopeId
from e2ee_desktop.domain.octets import prefixed
from e2ee_desktop.engine.mailbox import MailboxSecrets
from e2ee_desktop.engine.session import envelope_body, open_seal
from e2ee_desktop.services.ports import Delivery
from e2ee_desktop.services.prekey_keeper import POOL, RETIRED_LIFETIME_MS, SIGNED_LIFETIME_MS
from e2ee_desktop.services.records import MailboxRecord, Purpose
from e2ee_desktop.transport.memory_relay import MemoryRelay
from tests.fakes.cli_profile import TABLES
from tests.fakes.person import Person, settle

WITHOUT_MEMORY_OF_ENVELOPES = {"seen_envelope", "sqlite_sequence"}
"""That an envelope came is remembered by its id, which the relay chooses anew: that much changes."""


class Robbed:
    """Alice, whose address was drained before Bob wrote to it, and the relay, which kept what Bob wrote."""

    def __init__(self, alice: Person, bob: Person) -> None:
        self.alice, self.bob = alice, bob
        self.kept: list[bytes] = []

    @property
    def door(self) -> MailboxRecord:
        return next(one for one in self.alice.parts.profile.store.mailboxes.all() if one.purpose is Purpose.ADDRESS)

    async def bob_writes(self) -> None:
        link = (await self.alice.messenger.address()).link
        for number in range(POOL[Purpose.ADDRESS]):
            self.alice.relay.fetch(self.door.send_id, number.to_bytes(16, "big"))
        self.alice.relay.tamper = self._keep
        await self.bob.messenger.add_contact(link)
        await self.alice.until(lambda: self.alice.saw(ContactRequested))
        await settle(self.alice, self.bob)
        assert self.alice.saw(LastResortServed)
        assert self.alice.saw(ContactRequested)

    def _keep(self, delivery: Delivery) -> Sequence[Delivery]:
        if delivery.receive_id == self.door.receive_id:
            self.kept.append(delivery.envelope)
        return (delivery,)

    def resealed(self) -> bytes:
        """The same opening and message in a new seal: by somebody who saw the inside, as Bob did."""
        opened = open_seal(envelope_body(self.kept[0]), *self._secrets().address_private())
        assert opened is not None
        plain = prefixed(opened[0].encode()) + opened[1]
        entropy = self.alice.parts.profile.entropy
        body = entropy.seal_hpke(self._secrets().address_public(), labels.HANDSHAKE_SEAL.text, plain)
        return bytes((labels.VERSION, labels.SUITE)) + body

    def _secrets(self) -> MailboxSecrets:
        return MailboxSecrets.decode(self.door.secrets)

    async def replay(self, envelope: bytes) -> list[object]:
        """What Alice's application tells about it."""
        before = len(self.alice.events)
        capability = self._secrets().keys.capability  # in the address's link
        self.alice.relay.accept(self.door.send_id, capability, EnvelopeId(os.urandom(ID_BYTES)), envelope)
        await settle(self.alice)
        assert self.alice.relay.waiting(self.door.receive_id) == 0
        return list(self.alice.events[before:])

    def dump(self) -> dict[str, list[tuple[object, ...]]]:
        """Every row of every table but the envelopes' ids, and the search index, which follows the messages in its own time."""
        database = self.alice.parts.profile.store._database  # type: ignore[attr-defined]
        names = [row[0] for row in database.rows(TABLES)]
        tables = [name for name in names if name not in WITHOUT_MEMORY_OF_ENVELOPES and not name.startswith("search_")]
        return {name: list(database.rows(f'SELECT * FROM "{name}"')) for name in tables}

    def forget_handshakes(self) -> None:
        """What the product never does."""
        store = self.alice.parts.profile.store
        with store.transaction():
            store._database.write("DELETE FROM seen_handshake")  # type: ignore[attr-defined]

    async def restart(self) -> None:
        await self.alice.stop()
        await self.alice.start()
        await settle(self.alice)


@pytest.fixture
async def robbed(tmp_path: Path, relay: MemoryRelay) -> AsyncIterator[Robbed]:
    alice = await Person("Alice", tmp_path, relay).start()
    bob = await Person("Bob", tmp_path, relay).start()
    made = Robbed(alice, bob)
    await made.bob_writes()
    yield made
    for person in (alice, bob):
        await person.stop()


async def refused(robbed: Robbed) -> None:
    """Alice refuses the request: contact, session and message go."""
    await robbed.alice.messenger.remove_contact(robbed.alice.knows("Bob").contact_id)
    await settle(robbed.alice)
    assert not robbed.alice.messenger.contacts()


async def accepted_and_session_lost(robbed: Robbed) -> None:
    """Alice lets Bob in, and her sessions with him are gone: more than forty came after, say."""
    known = robbed.alice.knows("Bob").contact_id
    await robbed.alice.messenger.accept_request(known)
    await robbed.alice.say("Bob", "come in")
    await robbed.bob.hears("Alice", "come in")
    await settle(robbed.alice, robbed.bob)
    store = robbed.alice.parts.profile.store
    with store.transaction():
        robbed.alice.parts.conversations._sealer._shelf.forget(known)


@pytest.mark.parametrize("lets_go", [refused, accepted_and_session_lost])
@pytest.mark.parametrize("restarts", [False, True], ids=["running", "after a restart"])
@pytest.mark.parametrize("seal", ["as it was", "sealed anew"])
async def test_a_replayed_opening_to_the_last_resort_key_changes_nothing_and_says_nothing(
    robbed: Robbed, lets_go: Callable[[Robbed], object], restarts: bool, seal: str
) -> None:
    await lets_go(robbed)  # type: ignore[misc]
    if restarts:
        await robbed.restart()
    before = robbed.dump()
    for _ in range(2):
        assert await robbed.replay(robbed.kept[0] if seal == "as it was" else robbed.resealed()) == []
    assert robbed.dump() == before


async def test_without_the_memory_of_handshakes_the_replay_would_be_believed(robbed: Robbed) -> None:
    """The control: the last-resort key is still there, the introduction is true, and a request appears that nobody sent."""
    await refused(robbed)
    robbed.forget_handshakes()
    told = await robbed.replay(robbed.kept[0])
    assert any(isinstance(event, ContactRequested) for event in told)


async def test_when_the_last_resort_key_is_gone_the_replay_fails_for_want_of_it(robbed: Robbed) -> None:
    """Whenever memory of a handshake should one day be dropped: not before the key is."""
    await refused(robbed)
    for days_ms in (SIGNED_LIFETIME_MS, RETIRED_LIFETIME_MS):
        robbed.alice.clock.time_ms += days_ms + 3_600_000
        robbed.alice.parts.work.wake()
        await settle(robbed.alice)
    robbed.forget_handshakes()
    before = robbed.dump()
    told = await robbed.replay(robbed.kept[0])
    assert [getattr(event, "code", "") for event in told] == ["handshake.prekey_unknown"]
    assert robbed.dump() == before
