"""Rates and bounds of real relays: a limited client is told when to come back, comes back no earlier, and stops nobody else."""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections import Counter
from collections.abc import Sequence

import pytest

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.relay.allowance import Rate
from e2ee_desktop.relay.connection import Connection
from e2ee_desktop.relay.listening import fastest, portable
from e2ee_desktop.relay.policy import Policy
from e2ee_desktop.relay.server import RelayServer, RelaySettings
from e2ee_desktop.services.ports import Directory
from e2ee_desktop.transport.relay_client import RelayTransport
from e2ee_desktop.wire.frames import decode_client
from e2ee_desktop.wire.frames_control import UNSIGNED, Create, Done, Failed, Fetch, Open, Refusal
from e2ee_desktop.wire.frames_hot import Send, SendOutcome, Sent
from tests.fakes.mailboxes import address, base, envelope, owned
from tests.fakes.raw_relay_client import RawRelayClient

RARE = 0.001
"""A second. Whatever takes a test's time, none comes back within it."""


class Observed:
    """A relay, what its clients said, and how much it answered each."""

    def __init__(self) -> None:
        self.said: Counter[type] = Counter()
        self.connections: list[Connection] = []
        self.answered: Counter[Connection] = Counter()
        self.changed = asyncio.Event()

    def connect(self, *arguments) -> Connection:
        seen = self

        class Witness(Connection):
            def receive_all(self, messages: Sequence[bytes], now_ms: int) -> None:
                seen.said.update(type(decode_client(data)) for data in messages)
                super().receive_all(messages, now_ms)

            def gone(self) -> None:
                super().gone()
                seen.changed.set()

            def take_output(self) -> list[bytes]:
                output = super().take_output()
                seen.answered[self] += sum(map(len, output))
                return output

        self.connections.append(Witness(*arguments))
        return self.connections[-1]


@pytest.fixture(params=["picows", "websockets"])
def relay(request, tmp_path):
    @contextlib.asynccontextmanager
    async def running(**policy):
        observed = Observed()
        settings = RelaySettings(
            tmp_path / "relay", "127.0.0.1", 0, policy=Policy(**{"limit_loopback": True, **policy})
        )
        listen = fastest() if request.param == "picows" else portable()
        async with RelayServer(settings, listen, observed.connect) as server:
            observed.address = server.address
            observed.clients = []

            def client() -> RelayTransport:
                observed.clients.append(RelayTransport())
                return observed.clients[-1]

            observed.client = client
            yield observed
            for each in observed.clients:
                await each.close()

    return running


def busy():
    return pytest.raises(RelayFailure, match=r"^relay\.busy")


async def test_one_source_makes_so_many_mailboxes_over_however_many_connections(relay):
    async with relay(source_creations=Rate(3, RARE)) as place:
        for _ in range(3):
            await place.client().create_mailbox(owned(place.address), ())
        greedy = place.client()
        for _ in range(5):
            with busy() as refused:
                await greedy.create_mailbox(owned(place.address), ())
            assert 0 < refused.value.facts["retry_after_ms"] <= 1_000_000
        assert place.said[Create] == 4, "told once, the client does not ask again before its time"


async def test_this_machines_own_clients_are_not_counted_unless_it_is_set(relay):
    async with relay(source_creations=Rate(1, RARE), source_connections=Rate(1, RARE), limit_loopback=False) as place:
        for _ in range(3):
            await place.client().create_mailbox(owned(place.address), ())


async def test_one_source_fetches_so_many_directories(relay):
    async with relay(source_fetches=Rate(2, RARE)) as place:
        for _ in range(2):
            with pytest.raises(RelayFailure, match=r"relay\.mailbox_unknown"):
                await place.client().fetch_directory(address(owned(place.address)), bytes(16))
        with busy():
            await place.client().fetch_directory(address(owned(place.address)), bytes(16))


async def test_connections_that_come_too_fast_are_told_so_and_stay_away(relay):
    async with relay(source_connections=Rate(2, RARE)) as place:
        for _ in range(2):
            async with RawRelayClient(place.address):
                pass
        async with RawRelayClient(place.address) as third:
            [said] = await third.until_closed()
            assert (said.request, said.refusal) == (0, Refusal.BUSY)
            assert 0 < said.retry_after_ms <= 1_000_000
        polite = place.client()
        for _ in range(5):
            with busy():
                await polite.create_mailbox(owned(place.address), ())
        assert len(place.connections) == 4, "it came once"


@pytest.mark.parametrize("relay", ["picows"], indirect=True)
async def test_who_comes_on_and_on_is_not_even_greeted(relay):
    """Before TLS, which would cost the others a millisecond each time."""
    rates = {"source_connections": Rate(1, RARE), "source_handshakes": Rate(3, RARE)}
    async with relay(**rates) as place, RawRelayClient(place.address) as first:
        for _ in range(2):
            async with RawRelayClient(place.address) as told:
                [said] = await told.until_closed()
                assert said.refusal is Refusal.BUSY
        for _ in range(3):
            reader, writer = await asyncio.open_connection(place.address.host, place.address.port)
            with contextlib.suppress(ConnectionError):
                assert await reader.read() == b""
            writer.close()
        assert len(place.connections) == 3
        await first.say(Fetch(1, bytes(16), bytes(16)))
        assert isinstance(await first.hear(), Failed), "who is connected stays so"
        with pytest.raises(RelayFailure, match=r"relay\.unreachable"):
            await place.client().create_mailbox(owned(place.address), ())


async def test_one_source_has_so_many_connections_at_once(relay):
    async with relay(source_connections_max=2) as place, RawRelayClient(place.address):
        async with RawRelayClient(place.address), RawRelayClient(place.address) as third:
            [said] = await third.until_closed()
            assert said.refusal is Refusal.BUSY
        async with asyncio.timeout(20):
            while sum(not each.ended for each in place.connections) > 1:
                await place.changed.wait()
                place.changed.clear()
        mailbox = owned(place.address)
        async with RawRelayClient(place.address) as fourth:
            await fourth.say(create(fourth, 1, mailbox, ()))
            assert await fourth.hear() == Done(1, 0)


def create(client, request, mailbox, capabilities):
    frame = Create(request, mailbox.receive_id, mailbox.send_id, mailbox.owner_key, capabilities, UNSIGNED)
    return client.signed(frame, mailbox)


async def test_one_capability_is_limited_and_its_neighbour_is_not(relay):
    first, second = b"1" * 32, b"2" * 32
    async with relay(sends=Rate(2, RARE)) as place, RawRelayClient(place.address) as raw:
        mailbox = owned(place.address)
        await raw.say(create(raw, 1, mailbox, (first, second)))
        assert await raw.hear() == Done(1, 0)

        async def send(request, capability):
            await raw.say(Send(request, mailbox.send_id, os.urandom(16), capability, envelope()))
            frame = await raw.hear()
            assert isinstance(frame, Sent)
            [outcome] = frame.outcomes
            return outcome

        assert [await send(request, first) for request in (2, 3)] == [SendOutcome(2), SendOutcome(3)]
        limited = await send(4, first)
        assert limited.refusal is Refusal.BUSY
        assert limited.retry_after_ms > 0
        assert await send(5, second) == SendOutcome(5)


async def test_guessing_capabilities_is_no_faster_than_sending(relay):
    async with relay(source_sends=Rate(3, RARE)) as place, RawRelayClient(place.address) as raw:
        mailbox = owned(place.address)
        await raw.say(create(raw, 1, mailbox, (b"1" * 32,)))
        await raw.hear()
        for request in range(2, 8):
            await raw.say(Send(request, mailbox.send_id, os.urandom(16), os.urandom(32), envelope()))
        outcomes: list[SendOutcome] = []
        while len(outcomes) < 6:
            outcomes += (await raw.hear()).outcomes
        refusals = [each.refusal for each in outcomes]
        assert refusals.count(Refusal.CAPABILITY_REFUSED) == 3
        assert refusals.count(Refusal.BUSY) == 3


async def test_a_client_that_asks_and_never_reads_makes_the_relay_hold_a_bounded_answer(relay):
    """Its requests are not read on once its answers pile up: what is left waits in its own socket."""
    held_bytes = 24 << 20  # 8 MiB of answers, and what fits into the buffers of TLS and of both sockets
    async with relay(fetches=Rate(10**6, 10**6), source_fetches=Rate(10**6, 10**6)) as place:
        owner, mailbox = place.client(), owned(place.address)
        await owner.create_mailbox(mailbox, ())

        await owner.publish(mailbox, Directory(base(), (), False))
        async with RawRelayClient(place.address) as raw:
            raw.socket.transport.pause_reading()
            greedy = place.connections[-1]
            asking = asyncio.create_task(flood(raw, mailbox))
            before = -1
            while place.answered[greedy] != before or not greedy.crowded:
                before = place.answered[greedy]
                await owner.publish(mailbox, Directory(None, (), False))  # others are served meanwhile
            assert greedy.crowded
            assert place.answered[greedy] < held_bytes
            asking.cancel()
            await asyncio.wait((asking,))


async def flood(raw, mailbox):
    for request in range(1, 20_000):
        await raw.say(Fetch(request, mailbox.send_id, bytes(16)))


async def test_more_subscriptions_than_allowed_are_told_to_wait(relay):
    async with relay(subscriptions_max=1) as place, RawRelayClient(place.address) as raw:
        mailboxes = [owned(place.address) for _ in range(2)]
        for request, mailbox in enumerate(mailboxes, 1):
            await raw.say(create(raw, request, mailbox, ()))
            assert await raw.hear() == Done(request, 0)
        for channel, mailbox in enumerate(mailboxes, 1):
            await raw.say(raw.signed(Open(10 + channel, channel, mailbox.receive_id, UNSIGNED), mailbox))
        heard = [await raw.hear() for _ in range(3)]
        [refused] = [frame for frame in heard if isinstance(frame, Failed)]
        assert refused == Failed(12, Refusal.BUSY, 1_000)
