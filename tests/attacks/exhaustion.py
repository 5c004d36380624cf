"""A million hostile messages: `python -m tests.attacks.exhaustion [MESSAGES]` prints what each kind costs in time and memory.

Six floods. `noise`: envelopes of random bytes, from anybody who has the address. `far`: a contact skips as many keys as one message may,
in chain after chain. `lies`: a contact's headers name numbers that were never reached. `replays`: the relay hands over again what was
true once, of every turn and the opening. `turns`: a contact begins turn after turn and never finishes one. `openings`: a stranger
begins session after session. Each makes a listener and a function that hands over one message.

Memory must stay flat: the process may not grow by more than `GROWTH_BYTES_MAX` after the first tenth of a flood, else the status is 1.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count, cycle

import psutil

from e2ee_desktop.crypto import message_keys, ratchet
from e2ee_desktop.crypto.entropy import library_entropy
from e2ee_desktop.crypto.primitives import KemKey
from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.engine.archive import SESSIONS_MAX
from e2ee_desktop.engine.session import Session
from tests.attacks.intruder import bundle_of
from tests.fakes.replayed_entropy import SeededBytes
from tests.fakes.two_parties import Person, connect, person, talked, two_people

STATE_BYTES_MAX = 16_384 + ratchet.SKIPPED_STORED_MAX * 36
"""Keys of one turn, the opening, and every skipped key with its number."""
ARCHIVE_BYTES_MAX = SESSIONS_MAX * 16_384 + ratchet.SKIPPED_STORED_MAX * 36
TRIALS_PER_SESSION_MAX = 2 + ratchet.SKIPPED_CHAINS_MAX
STEPS_MAX = 2 * ratchet.SKIPPED_PER_JUMP_MAX + 1
GROWTH_BYTES_MAX = 4 * 2**20
_TENTHS = 10


@dataclass
class Work:
    """What one message made the listener do. trials: AEAD openings. steps: chain keys derived."""

    trials: int = 0
    steps: int = 0


@contextmanager
def counted() -> Iterator[Work]:
    """Count the engine's work; the real functions do it."""
    work, aead_open, step_chain = Work(), message_keys.aead_open, ratchet.step_chain

    def opening(key: bytes, nonce: bytes, ciphertext: bytes, associated: bytes) -> bytes | None:
        work.trials += 1
        return aead_open(key, nonce, ciphertext, associated)

    def stepping(chain_key: bytes) -> tuple[bytes, bytes]:
        work.steps += 1
        return step_chain(chain_key)

    message_keys.aead_open, ratchet.step_chain = opening, stepping
    try:
        yield work
    finally:
        message_keys.aead_open, ratchet.step_chain = aead_open, step_chain


def refused_or_read(listener: Person, message: bytes) -> None:
    """One ratchet message at the listener's archive."""
    try:
        listener.archive, _ = listener.archive.decrypt(message, listener.now_ms)
    except PeerViolation:
        return


def noise() -> tuple[Person, Callable[[], None]]:
    """Random bytes in the size of an envelope, at a session with five skipped chains: each is tried with every header key."""
    alice, bob = talked(two_people())
    for _ in range(ratchet.SKIPPED_CHAINS_MAX):
        alice.send(b"lost")
        alice.send(b"came")
        alice.link.drop(0)
        alice.link.deliver_all()
        bob.send(b"turn")
        alice.link.deliver_all()
    base = SeededBytes(b"noise")(4_094)
    numbers = count()

    def send() -> None:
        refused_or_read(bob, next(numbers).to_bytes(24, "big") + base[24:])

    return bob, send


def far() -> tuple[Person, Callable[[], None]]:
    """As many skipped keys as one message may bring, and the chain before left open as far: twice a thousand keys each time."""
    alice, bob = talked(two_people())

    def send() -> None:
        for _ in range(2):
            jumped = alice.archive.current
            if jumped.ratchet.sending:
                number = jumped.ratchet.sending.number
                chain_key = jumped.ratchet.sending.chain_key
                for _ in range(ratchet.SKIPPED_PER_JUMP_MAX):
                    chain_key, _ = ratchet.step_chain(chain_key)
                sending = replace(
                    jumped.ratchet.sending, chain_key=chain_key, number=number + ratchet.SKIPPED_PER_JUMP_MAX
                )
                session = replace(jumped, ratchet=replace(jumped.ratchet, sending=sending))
                alice.archive = replace(alice.archive, sessions=(session, *alice.archive.sessions[1:]))
            alice.send(b"far")
            bob.link.deliver_all()
        bob.heard.clear()
        bob.send(b"turn")
        alice.link.deliver_all()
        alice.heard.clear()

    return bob, send


def lies() -> tuple[Person, Callable[[], None]]:
    """Headers under the right key, with any number and any count of messages before."""
    alice, bob = talked(two_people())
    alice.send(b"turn")
    alice.link.deliver_all()
    chain = alice.archive.current.ratchet.sending
    source = SeededBytes(b"lies")

    def send() -> None:
        source.drawn.clear()
        header = chain.turn + source(8)
        sealed_header = message_keys.seal_header(chain.header_key, source(24), header)
        refused_or_read(bob, sealed_header + bytes(100))

    return bob, send


def replays() -> tuple[Person, Callable[[], None]]:
    """Every true envelope of a conversation again and again, as it came: the opening's seal is opened each time too."""
    alice, bob = two_people()
    kept: list[bytes] = []
    for _ in range(8):
        kept += [alice.send(b"one"), alice.send(b"two")]
        alice.link.deliver_all()
        bob.send(b"turn")
        bob.link.deliver_all()
    bob.heard.clear()
    again = cycle(kept)

    def send() -> None:
        received(bob, next(again))

    return bob, send


def received(listener: Person, envelope: bytes) -> None:
    """As `Person.receive`, without its look at every byte of the state."""
    try:
        listener.archive, _ = listener._open(envelope)
    except PeerViolation:
        return


def turns() -> tuple[Person, Callable[[], None]]:
    """Turns under the right header key, with an ML-KEM key that is one and as many skipped keys as allowed, each with a body of nothing:
    the listener does all the work of a turn before the commitment refuses it."""
    alice, bob = talked(two_people())
    header_key = alice.archive.current.ratchet.next_sending_header
    source, kem = SeededBytes(b"turns"), KemKey(bytes(64)).public()

    def send() -> None:
        source.drawn.clear()
        drawn = source(32 + 1_088 + 24 + 4)
        counts = (int.from_bytes(drawn[at : at + 2], "big") % ratchet.SKIPPED_PER_JUMP_MAX for at in (1_144, 1_146))
        header = drawn[:32] + kem + drawn[32:1_120] + b"".join(number.to_bytes(4, "big") for number in counts)
        sealed_header = message_keys.seal_header(header_key, drawn[1_120:1_144], header)
        refused_or_read(bob, sealed_header + bytes(100))

    return bob, send


def openings() -> tuple[Person, Callable[[], None]]:
    """First messages that are all true, to the last-resort key: each makes a session, and the oldest of forty goes.

    The fingerprints of openings are not counted: in the product they lie in the database, 32 bytes each.
    """
    alice = person("alice", b"flood", library_entropy(os.urandom))  # a repeatable source would keep what it gave
    bob = person("bob", one_time_keys=0)
    connect(alice, bob)
    bundle = bundle_of(bob)

    def send() -> None:
        _, envelope = Session.initiate(alice.account, bundle, alice.entropy).encrypt(b"hello", alice.entropy)
        received(bob, envelope)
        bob.met.clear()

    return bob, send


FLOODS = {
    "noise": (noise, 1),
    "lies": (lies, 10),
    "replays": (replays, 10),
    "turns": (turns, 50),
    "openings": (openings, 50),
    "far": (far, 1_000),
}
"""Each with the share of the messages that it sends: one in so many. The dear ones need the peer's own work for each."""


def state_bytes(listener: Person) -> int:
    """Every byte that the listener keeps of its sessions."""
    return sum(map(len, listener.frozen()))


def main(messages: int) -> int:
    """Print a line for each flood; return 1 when the process grew during one."""
    grew = False
    for name, (flood, share) in FLOODS.items():
        listener, send = flood()
        tenth = max(1, messages // share // _TENTHS)
        started, resident = time.process_time(), list[int]()
        for _ in range(_TENTHS):
            for _ in range(tenth):
                send()
            resident.append(psutil.Process().memory_info().rss)
        seconds, growth = time.process_time() - started, resident[-1] - resident[0]
        grew = grew or growth > GROWTH_BYTES_MAX
        print(
            f"{name:<10} {tenth * _TENTHS:>9} messages  {seconds / tenth / _TENTHS * 1e6:>9.1f} µs each"
            f"  state {state_bytes(listener):>7} bytes  process {resident[-1] >> 20} MiB, {growth >> 10:+} KiB since the first tenth",
            flush=True,
        )
    return 1 if grew else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000))
