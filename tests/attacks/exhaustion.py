"""A million hostile messages: `python -m tests.attacks.exhaustion [MESSAGES]` prints what each kind costs in time and memory.

Four floods. `noise`: envelopes of random bytes, from anybody who has the address. `far`: a contact skips as many keys as one message may,
in chain after chain. `lies`: a contact's headers name numbers that were never reached. `openings`: a stranger begins session after
session. Each makes a listener and a function that hands over one message.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count

from e2ee_desktop.crypto import message_keys, ratchet
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


def openings() -> tuple[Person, Callable[[], None]]:
    """First messages that are all true, to the last-resort key: each makes a session, and the oldest of forty goes."""
    alice, bob = person("alice"), person("bob", one_time_keys=0)
    connect(alice, bob)
    bundle = bundle_of(bob)

    def send() -> None:
        _, envelope = Session.initiate(alice.account, bundle, alice.entropy).encrypt(b"hello", alice.entropy)
        bob.receive(envelope)
        bob.heard.clear()

    return bob, send


FLOODS = {"noise": (noise, 1), "lies": (lies, 10), "openings": (openings, 1_000), "far": (far, 1_000)}
"""Each with the share of the messages that it sends: one in so many. The dear ones need the peer's own work for each."""


def state_bytes(listener: Person) -> int:
    """Every byte that the listener keeps of its sessions."""
    return sum(map(len, listener.frozen()))


def main(messages: int) -> None:
    """Print a line for each flood."""
    for name, (flood, share) in FLOODS.items():
        listener, send = flood()
        repeats = max(1, messages // share)
        started = time.process_time()
        for _ in range(repeats):
            send()
        seconds = time.process_time() - started
        resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{name:<10} {repeats:>9} messages  {seconds / repeats * 1e6:>9.1f} µs each  state {state_bytes(listener):>7} bytes"
            f"  process {resident} MiB",
            flush=True,
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
