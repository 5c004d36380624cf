"""Figures that stand beside the speeds: what a session weighs, stored, on the wire and in memory, and what durability costs.

Sizes are exact. Memory is measured in a process of its own, in which nothing else happens. `receive_commit_*`: received envelopes,
each opened and committed to the encrypted database on its own, as when messages come one by one.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.crypto_contenders import Ours, Syndace, Vodozemac
from benchmarks.people import Resident, befriend, relay_process
from benchmarks.rows import Row
from e2ee_desktop.crypto.ratchet_state import RatchetState
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.ports import Delivery

SESSIONS = 10_000
RECEIVED = 1_000
_KIB = 1_024
_SETTLE_S = 0.05


def sizes() -> Iterator[Row]:
    """Bytes of the stored state, and what a message of 1 KiB is on the wire, first of a turn and later in its chain.

    Syndace's library leaves the header's encoding to its caller: two numbers of eight bytes each are assumed.
    """
    ours, olm, syndace = Ours(), Vodozemac(), Syndace()
    state, peer = len(ours.state().encode()), len(olm.stored())
    yield Row("state_bytes", state, "bytes", "vodozemac", state / peer)
    plaintext = bytes(_KIB)
    for name in ("wire_turn_1k_bytes", "wire_message_1k_bytes"):
        here = len(ours.one(plaintext))
        theirs = syndace.one(plaintext)
        yield Row(name, here, "bytes", "vodozemac", here / len(olm.one(plaintext).to_parts()[1]))
        yield Row(name, here, "bytes", "syndace", here / (len(theirs.header.ratchet_pub) + 16 + len(theirs.ciphertext)))


def memory() -> Iterator[Row]:
    """Memory that SESSIONS sessions take, read from their stored form."""
    ours, peer = (_grown_kib(who) / _KIB for who in ("ours", "vodozemac"))
    yield Row("memory_10k_sessions_mib", ours, "MiB", "vodozemac", ours / peer)


def commits() -> Iterator[Row]:
    """RECEIVED envelopes, one transaction each, on a real encrypted database."""
    with tempfile.TemporaryDirectory() as folder, relay_process(Path(folder) / "relay") as address:
        took_s, cpu_s = asyncio.run(_commit_each(Path(folder), address))
    yield Row("receive_commit_1000_s", took_s, "s")
    yield Row("receive_commit_1000_cpu_s", cpu_s, "s CPU")


async def _commit_each(folder: Path, address: str) -> tuple[float, float]:
    alice, bob = Resident("Alice", folder, address), Resident("Bob", folder, address)
    await alice.open()
    await bob.open()
    await befriend(alice, bob)
    while not await alice.messenger.flush() or not await bob.messenger.flush():  # noqa: ASYNC110 - nothing tells when
        await asyncio.sleep(_SETTLE_S)
    await alice.close()
    await bob.close()
    await alice.open(connected=False)
    await bob.open(connected=False)
    contact = alice.messenger.contacts()[0].contact_id
    for number in range(RECEIVED):
        await alice.messenger.send_text(contact, f"message {number}")
    records = alice.parts.profile.store.outbox.queued(contact, RECEIVED)
    mailbox = next(each for each in bob.parts.profile.store.mailboxes.all() if each.contact_id is not None)
    deliveries = [
        Delivery(RelayAddress.parse(mailbox.relay), mailbox.receive_id, number, record.envelope_id, record.envelope)
        for number, record in enumerate(records, 1)
    ]
    began_s, began_cpu_s = time.perf_counter(), time.process_time()
    for delivery in deliveries:
        bob.parts.receiver.receive([delivery])
    took = time.perf_counter() - began_s, time.process_time() - began_cpu_s
    if bob.received != RECEIVED:
        raise RuntimeError(f"{bob.received} of {RECEIVED} were stored")
    await alice.close()
    await bob.close()
    return took


def _grown_kib(who: str) -> int:
    command = [sys.executable, "-m", "benchmarks.crypto_figures", who]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _hold(who: str) -> None:
    kept: list[Any] = []
    if who == "ours":
        pair = Ours()
        stored = pair.state().encode()
        before = _resident_kib()
        kept.extend(RatchetState.decode(bytes(bytearray(stored))) for _ in range(SESSIONS))
    else:
        stored_text, read = Vodozemac().stored(), Vodozemac.read
        before = _resident_kib()
        kept.extend(read(stored_text) for _ in range(SESSIONS))
    print(_resident_kib() - before)


def _resident_kib() -> int:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // _KIB


if __name__ == "__main__":
    _hold(sys.argv[1])
