"""The `e2ee-relay` command as a process: killed, stopped, started twice, out of disk, attacked."""

from __future__ import annotations

import asyncio
import os
import stat

import pytest

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.services.ports import Delivery, Directory, MailboxDrained
from e2ee_desktop.transport.relay_client import RelayTransport
from tests.fakes.mailboxes import CAPABILITY, Reader, address, base, envelope, item, owned
from tests.fakes.relay_process import RelayProcess, run

MESSAGES = 240
WINDOW = 40
KILLS = 1
"""One here, whose reader comes back by itself; many are `dev.py faults`."""


@pytest.fixture
async def process(tmp_path):
    made = RelayProcess(tmp_path / "relay")
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
async def alice():
    transport = RelayTransport()
    yield transport
    await transport.close()


@pytest.fixture
async def bob():
    transport = RelayTransport()
    yield transport
    await transport.close()


class Writer:
    """Sends numbered envelopes in windows; a window that failed is sent again from its first unanswered one."""

    def __init__(self, transport, mailbox) -> None:
        self._transport, self._address = transport, address(mailbox)
        self.ids = [os.urandom(16) for _ in range(MESSAGES)]
        self.answered: set[bytes] = set()

    async def run(self) -> None:
        for start in range(0, MESSAGES, WINDOW):
            numbers = range(start, start + WINDOW)
            while open_ := [n for n in numbers if self.ids[n] not in self.answered]:
                await asyncio.gather(*map(self._send, open_))

    async def _send(self, number: int) -> None:
        try:
            await self._transport.send(self._address, self.ids[number], envelope(b"%d" % number))
        except RelayFailure:
            return
        self.answered.add(self.ids[number])


async def test_kill_9_under_load_loses_nothing_acknowledged_shows_nothing_twice_keeps_the_order(process, alice, bob):
    mailboxes = [owned(process.address) for _ in range(2)]
    for mailbox in mailboxes:
        await bob.create_mailbox(mailbox, ())
        bob.subscribe(mailbox)
    writers = [Writer(alice, mailbox) for mailbox in mailboxes]
    writing = asyncio.gather(*(writer.run() for writer in writers))
    seen: dict[bytes, list[bytes]] = {mailbox.receive_id: [] for mailbox in mailboxes}
    kills = 0
    async for event in bob.events():
        if isinstance(event, Delivery):
            known = seen[event.receive_id]
            if event.envelope_id not in known:
                known.append(event.envelope_id)
            bob.acknowledge([event])
        received = sum(map(len, seen.values()))
        if kills < KILLS and received >= (kills + 1) * MESSAGES // 2:
            kills += 1
            await process.kill()
            await process.start()
        if received == 2 * MESSAGES:
            break
    await writing
    for mailbox, writer in zip(mailboxes, writers, strict=True):
        assert writer.answered == set(writer.ids)
        assert seen[mailbox.receive_id] == writer.ids
    assert kills == KILLS


async def test_what_was_answered_before_a_kill_is_there_after_it(process, alice, bob):
    mailbox = owned(process.address)
    await bob.create_mailbox(mailbox, ())
    sends = (alice.send(address(mailbox), bytes([n]) * 16, envelope(b"%d" % n)) for n in range(100))
    results = asyncio.gather(*sends, return_exceptions=True)
    await alice.send(address(mailbox), b"last" * 4, envelope(b"last"))
    await process.kill()
    answered = {b"%d" % n for n, result in enumerate(await results) if result is None} | {b"last"}
    await process.start()
    reader = Reader(bob)
    bob.subscribe(mailbox)
    await reader.until(MailboxDrained)
    found = [event.envelope.rstrip(b".") for event in reader.seen if isinstance(event, Delivery)]
    assert answered <= set(found)
    assert len(found) == len(set(found))


async def test_sigterm_answers_what_was_read_and_exits_0_without_another_word(process, alice, bob):
    mailbox = owned(process.address)
    await bob.create_mailbox(mailbox, ())
    await alice.send(address(mailbox), b"one-" * 4, envelope(b"one"))
    sends = (alice.send(address(mailbox), bytes([n]) * 16, envelope(b"%d" % n)) for n in range(200))
    results = asyncio.gather(*sends, return_exceptions=True)
    await asyncio.sleep(0)
    assert await process.terminate() == (0, b"", b"")
    answered = [n for n, result in enumerate(await results) if result is None]
    await process.start()
    reader = Reader(bob)
    bob.subscribe(mailbox)
    await reader.until(MailboxDrained)
    found = {event.envelope.rstrip(b".") for event in reader.seen if isinstance(event, Delivery)}
    assert {b"%d" % n for n in answered} | {b"one"} <= found


async def test_a_second_process_on_the_same_data_is_refused(process):
    status, error = await run("serve", "--data", str(process.folder), "--listen", "127.0.0.1:0")
    assert (status, error["code"]) == (3, "relay.data_in_use")
    assert len(error["message"]) > 20


async def test_a_port_in_use_is_refused(process, tmp_path):
    status, error = await run("serve", "--data", str(tmp_path / "o"), "--listen", f"127.0.0.1:{process.address.port}")
    assert (status, error["code"]) == (3, "relay.listen_failed")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("serve",),
        ("serve", "--data", "d", "--listen", "nonsense"),
        ("serve", "--data", "d", "--listen", "127.0.0.1:70000"),
        ("serve", "--data", "d", "--listen", "127.0.0.1:0", "--unknown"),
    ],
)
async def test_wrong_usage_exits_2(arguments):
    status, error = await run(*arguments)
    assert (status, error["code"]) == (2, "usage.wrong")


async def test_listening_everywhere_needs_a_public_host_and_shows_it(tmp_path):
    data = str(tmp_path / "relay")
    status, error = await run("serve", "--data", data, "--listen", "0.0.0.0:0")
    assert (status, error["code"]) == (2, "relay.public_host_needed")


async def test_keys_and_data_are_private(process):
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in process.folder.iterdir()}
    assert stat.S_IMODE(process.folder.stat().st_mode) == 0o700
    for name in ("relay.key", "online.pem", "mailboxes.db"):
        assert modes[name] == 0o600


async def test_the_disk_holds_no_id_no_capability_and_no_erased_envelope(process, alice, bob):
    mailbox = owned(process.address)
    await bob.create_mailbox(mailbox, (CAPABILITY,))
    await bob.publish(mailbox, Directory(base(), (item(b"one"),), True))
    await alice.fetch_directory(address(mailbox), b"claim---" * 2)
    bob.subscribe(mailbox)
    erased, waiting = os.urandom(4_096), os.urandom(4_096)
    await alice.send(address(mailbox, CAPABILITY), os.urandom(16), erased)
    reader = Reader(bob)
    await reader.until(Delivery)
    await bob.close()
    await alice.send(address(mailbox, CAPABILITY), os.urandom(16), waiting)
    await process.terminate()
    disk = b"".join(path.read_bytes() for path in process.folder.iterdir())
    for secret in (mailbox.receive_id, mailbox.send_id, CAPABILITY, b"claim---" * 2, erased[:64], erased[-64:]):
        assert secret not in disk
    assert waiting[-64:] in disk


async def test_a_full_disk_is_refused_explicitly_and_reading_goes_on(tmp_path, alice, bob):
    process = RelayProcess(tmp_path / "relay", file_bytes_max=1_500_000)
    await process.start()
    try:
        mailbox = owned(process.address)
        await bob.create_mailbox(mailbox, ())
        answered, codes = [], []
        for number in range(600):
            try:
                await alice.send(address(mailbox), number.to_bytes(16), envelope(b"%d" % number))
                answered.append(b"%d" % number)
            except RelayFailure as refusal:
                codes.append((refusal.code, refusal.facts["retry_after_ms"]))
                if len(codes) == 5:
                    break
        assert codes == [("relay.busy", 30_000)] * 5
        assert answered
        reader = Reader(bob)
        bob.subscribe(mailbox)
        assert await reader.texts(1, acknowledge=False) == answered[:1]
        await process.kill()
        unlimited = RelayProcess(tmp_path / "relay")
        unlimited._port = process.address.port
        process = unlimited
        await process.start()
        found: list[bytes] = []
        while len(found) < len(answered):
            [text] = await reader.texts(1)
            if text not in found:
                found.append(text)
        assert found == answered
    finally:
        await process.stop()
