"""Our ratchet, as it ships, and Syndace's DoubleRatchet read each other, in both directions, also when messages are lost or overtake."""

from __future__ import annotations

import os
import random
from dataclasses import dataclass
from typing import Protocol

import pytest
from doubleratchet import AuthenticationFailedException, DuplicateMessageException

from e2ee_desktop.crypto.entropy import library_entropy
from e2ee_desktop.crypto.pqxdh import SharedSecrets
from e2ee_desktop.crypto.prekeys import PrekeyPair
from e2ee_desktop.crypto.ratchet import decrypt, encrypt, start_as_initiator, start_as_responder
from e2ee_desktop.crypto.ratchet_state import RatchetState
from e2ee_desktop.domain.errors import PeerViolation
from tests.vectors.syndace import Headers, SyndaceParty

ENTROPY = library_entropy(os.urandom)
REFUSALS = PeerViolation, AuthenticationFailedException, DuplicateMessageException
NOW_MS = 1_700_000_000_000


class Party(Protocol):
    async def send(self, plaintext: bytes) -> bytes: ...
    async def receive(self, message: bytes) -> bytes: ...


@dataclass
class OurParty:
    """The product's ratchet behind the same two calls."""

    state: RatchetState

    async def send(self, plaintext: bytes) -> bytes:
        self.state, message = encrypt(self.state, plaintext, ENTROPY)
        return message

    async def receive(self, message: bytes) -> bytes:
        self.state, plaintext = decrypt(self.state, message, NOW_MS)
        return plaintext


def pair_up(*, we_initiate: bool) -> tuple[Party, Party]:
    """Initiator and responder on one agreed secret; one of the two is Syndace's."""
    root, header_a, header_b, bound = (os.urandom(32) for _ in range(4))
    signed, one_time = PrekeyPair.generate(1, ENTROPY), PrekeyPair.generate(2, ENTROPY)
    public, secrets = (signed.public().curve, one_time.public().kem), SharedSecrets(root, header_a, header_b, bound)
    if we_initiate:
        theirs = SyndaceParty.responder(Headers(bound, header_b, header_a), root, signed.curve + one_time.kem_seed)
        return OurParty(start_as_initiator(secrets, *public, ENTROPY)), theirs
    theirs = SyndaceParty.initiator(Headers(bound, header_a, header_b), root, b"".join(public))
    return theirs, OurParty(start_as_responder(secrets, signed, one_time))


@pytest.fixture(params=[True, False], ids=["we initiate", "they initiate"])
def parties(request) -> tuple[Party, Party]:
    return pair_up(we_initiate=request.param)


async def test_they_take_turns(parties):
    first, second = parties
    for turn in range(4):
        for number in range(turn + 1):
            words = f"turn {turn}, message {number}".encode()
            assert await second.receive(await first.send(words)) == words
        first, second = second, first


async def test_what_was_overtaken_across_turns_is_still_read(parties):
    first, second = parties
    early = [await first.send(f"early {number}".encode()) for number in range(3)]
    assert await second.receive(early[1]) == b"early 1"
    assert await first.receive(await second.send(b"answer")) == b"answer"
    late = [await first.send(f"late {number}".encode()) for number in range(3)]
    assert await second.receive(late[2]) == b"late 2"
    for message, words in zip(
        (late[0], early[2], early[0], late[1]), (b"late 0", b"early 2", b"early 0", b"late 1"), strict=True
    ):
        assert await second.receive(message) == words


async def test_damaged_and_repeated_messages_are_refused_by_both_and_change_nothing(parties):
    first, second = parties
    assert await second.receive(await first.send(b"hello")) == b"hello"
    for _ in range(2):
        message = await first.send(b"words")
        for place in (2_352, 2_384, len(message) - 1):
            damaged = message[:place] + bytes([message[place] ^ 1]) + message[place + 1 :]
            with pytest.raises(REFUSALS):
                await second.receive(damaged)
        assert await second.receive(message) == b"words"
        with pytest.raises(REFUSALS):
            await second.receive(message)
        first, second = second, first


@pytest.mark.parametrize("seed", range(6))
async def test_over_a_link_that_loses_and_shuffles_everything_delivered_is_read_once(parties, seed):
    """The first message arrives; after that whatever chance says."""
    chance = random.Random(seed)
    people = list(parties)
    assert await people[1].receive(await people[0].send(b"first")) == b"first"
    under_way: list[tuple[int, bytes, bytes]] = []
    for number in range(60):
        if chance.random() < 0.5 or not under_way:
            sender, words = chance.randrange(2), f"message {number}".encode()
            under_way.append((1 - sender, await people[sender].send(words), words))
            continue
        reader, message, words = under_way.pop(chance.randrange(len(under_way)))
        if chance.random() < 0.8:
            assert await people[reader].receive(message) == words
