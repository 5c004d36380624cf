"""`decrypt` with live state: an input is a history of two ratchets, in which the link and a dishonest peer choose what they like.

The dishonest peer holds every key of its side: it seals headers of its choice under the right header keys, and bodies under
whatever it likes. Whatever it does, the listener either opens a text or raises PeerViolation with nothing changed, keeps within its
limits, and still understands what an honest peer sends in a session that nobody tampered with.
"""

from __future__ import annotations

from collections.abc import Iterator

from e2ee_desktop.crypto.message_keys import seal_header, seal_message, step_chain
from e2ee_desktop.crypto.ratchet import (
    HEADER_BYTES,
    SKIPPED_CHAINS_MAX,
    SKIPPED_STORED_MAX,
    TURN_BYTES,
)
from e2ee_desktop.crypto.ratchet_state import RatchetState
from e2ee_desktop.domain.errors import PeerViolation
from tests.fakes.ratchet_pair import NOW_MS, Ratchet, answered_pair, fresh_pair
from tests.fuzz.chooser import Chooser

STEPS_MAX = 24


def attempt(side: Ratchet, message: bytes) -> bytes | None:
    """The text, or None when it was refused; a refusal changes no byte."""
    before = side.state.encode()
    try:
        text = side.open(message)
    except PeerViolation:
        assert side.state.encode() == before, "a refused message changed the state"
        return None
    assert side.state.skipped_keys <= SKIPPED_STORED_MAX
    assert len(side.state.skipped) <= SKIPPED_CHAINS_MAX
    assert RatchetState.decode(side.state.encode()) == side.state
    return text


def forged(sender: Ratchet, choose: Chooser) -> bytes:
    """A message by somebody who holds the sender's keys and keeps to no rule."""
    chain = sender.state.sending
    header_key = chain.header_key if chain and choose.number() % 2 else sender.state.next_sending_header
    turn = chain.turn if chain else bytes(TURN_BYTES)
    header = choose.edited(turn)[:TURN_BYTES].ljust(TURN_BYTES, b"\0") + choose.take(8)
    if choose.number() % 8 == 0:
        header = header[: choose.below(HEADER_BYTES)]
    sealed_header = seal_header(header_key, choose.take(24), header)
    message_key = step_chain(chain.chain_key)[1] if chain else choose.take(32)
    return sealed_header + choose.edited(seal_message(message_key, sealed_header, sender.state.bound, choose.take(5)))


def run(data: bytes) -> None:
    """One history. Texts are numbered: each opens at most once, and none that nobody wrote."""
    choose = Chooser(data)
    pair = answered_pair() if choose.number() % 2 else fresh_pair()
    waiting: list[tuple[int, bytes, bytes]] = []
    opened: list[bytes] = []
    for step in range(STEPS_MAX):
        if not choose:
            break
        at = choose.number() % 2
        match choose.number() % 6:
            case 0 | 1:
                text = b"%d" % step
                if pair[at].state.peer_kem:
                    waiting.append((1 - at, pair[at].seal(text), text))
            case 2 | 3 if waiting:
                listener, message, text = waiting.pop(choose.number() % len(waiting))
                read = attempt(pair[listener], message)
                assert read in (text, None)
                opened += [text] if read is not None else []
            case 4 if waiting:
                listener, message, _ = waiting[choose.number() % len(waiting)]
                changed = choose.edited(message)
                assert changed == message or attempt(pair[listener], changed) is None
            case _:
                _hostile(pair[1 - at], forged(pair[at], choose))
    assert len(opened) == len(set(opened))


def _hostile(listener: Ratchet, message: bytes) -> None:
    """What the dishonest side sends goes to a copy: afterwards the honest history goes on."""
    victim = Ratchet(listener.state, listener.entropy, NOW_MS)
    if attempt(victim, message) is not None and victim.state.peer_kem:
        victim.seal(b"an answer to what was accepted")


def seeds() -> Iterator[bytes]:
    """Turns, losses and reordering; a forged header; damaged messages."""
    yield bytes((1, 0, 0, 0, 2, 0, 1, 0, 0, 2, 0, 0, 0, 0, 0, 2, 1))
    yield bytes((0, 0, 0, 0, 0, 0, 2, 1, 1, 0, 0, 2, 0, 1, 4, 0, 1, 0, 0, 0, 9, 1))
    yield bytes((1, 0, 5, 1, 0, 2)) + bytes(8) + bytes((1,)) + b"n" * 24 + bytes(8)
    yield bytes((1, 0, 0, 0, 5, 1, 1, 0, 0, 0, 9, 1, 2)) + bytes((0, 0, 3, 0xE9, 0, 0, 0, 1)) + b"n" * 30
