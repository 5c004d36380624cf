"""What hostile clients do to a relay, each as long as it is let. They know its address and public protocol, and no secret.

Each attack runs until it is cancelled, from one network address, and counts its attempts. An attack that the relay ends begins
anew. That one connection or one attempt was refused is what should happen and no failure.
"""

from __future__ import annotations

import asyncio
import contextlib
import math
import os
from collections import Counter
from collections.abc import Awaitable, Callable
from itertools import count

from nacl.signing import SigningKey

from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.ports import OwnedMailbox
from e2ee_desktop.transport.signing import sign
from e2ee_desktop.wire.frames import encode
from e2ee_desktop.wire.frames_control import UNSIGNED, Create, Fetch, Open, Publish
from e2ee_desktop.wire.frames_hot import Acknowledge, Send
from e2ee_desktop.wire.limits import ENVELOPE_SIZES, FRAME_BYTES_MAX
from tests.fakes.mailboxes import owned
from tests.faults.hostile_line import UPGRADE, HostileLine, frame_head

SLOW_LINES = 200
"""Connections that one slow attack holds open at once."""
DRIP_SECONDS = 0.5
AGAIN_SECONDS = 0.01
"""Before what was ended or refused begins anew."""
CREATIONS_A_LINE = 120
"""As many as a fresh connection may make at once."""

Made = Callable[[], None]


class Attacker:
    """attempts: how often each attack was tried. source: where it comes from. share: how much of its strength it uses."""

    def __init__(self, relay: RelayAddress, source: str, share: float = 1.0) -> None:
        self._relay, self._source, self._share = relay, source, share
        self.attempts: Counter[str] = Counter()

    async def run(self, name: str) -> None:
        """For ever. name: of ATTACKS."""
        async with asyncio.TaskGroup() as group:
            for _ in range(math.ceil(ATTACKS[name][1] * self._share)):
                group.create_task(self._repeat(name, ATTACKS[name][0]))

    async def _repeat(self, name: str, attack: Attack) -> None:
        while True:
            with contextlib.suppress(OSError, asyncio.IncompleteReadError):
                await attack(self, lambda: self.attempts.update((name,)))
            await asyncio.sleep(AGAIN_SECONDS / self._share)

    # Slow ones

    async def silent(self, made: Made) -> None:
        """Connect and say nothing."""
        line = await HostileLine.tcp(self._relay, self._source)
        made()
        await self._to_the_end(line, line.until_closed())

    async def slow_tls(self, made: Made) -> None:
        """The beginning of a TLS greeting, a byte at a time."""
        line = await HostileLine.tcp(self._relay, self._source)
        made()
        await self._to_the_end(line, self._drip(line, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(501)))

    async def slow_upgrade(self, made: Made) -> None:
        """TLS, and then the upgrade a byte at a time."""
        line = await HostileLine.tls(self._relay, self._source)
        made()
        await self._to_the_end(line, self._drip(line, UPGRADE))

    async def half_frames(self, made: Made) -> None:
        """A connection as it should be, and then the largest frame a byte at a time."""
        line = await HostileLine.greeted(self._relay, self._source)
        made()
        line.writer.write(frame_head(FRAME_BYTES_MAX) + bytes(FRAME_BYTES_MAX // 2))
        await self._to_the_end(line, self._drip(line, bytes(FRAME_BYTES_MAX // 2)))

    async def greedy(self, made: Made) -> None:
        """Ask for much, and read none of it."""
        mailbox = owned(self._relay)
        line = await HostileLine.greeted(self._relay, self._source)
        try:
            await line.say(encode(_create(line, 1, mailbox)))
            publish = Publish(2, mailbox.receive_id, bytes(32_768), (), False, UNSIGNED)
            await line.say(encode(_signed(line, publish, mailbox)))
            line.writer.transport.pause_reading()
            for request in count(3):
                await line.say(encode(Fetch(request, mailbox.send_id, os.urandom(16))))
                made()
                await asyncio.sleep(0)
        finally:
            line.abort()

    # Malformed ones

    async def giants(self, made: Made) -> None:
        """Frames that announce more than there may be, up to what no machine could hold."""
        for size in (FRAME_BYTES_MAX + 1, 1 << 32, 1 << 62):
            line = await HostileLine.greeted(self._relay, self._source)
            made()
            line.writer.write(frame_head(size) + bytes(65_536))
            await self._to_the_end(line, line.until_closed())

    async def truncated(self, made: Made) -> None:
        """True frames, cut at every length."""
        whole = encode(Send(1, os.urandom(16), os.urandom(16), None, bytes(ENVELOPE_SIZES[0])))
        for length in (0, 1, 2, 10, 70, 71, 4_000, len(whole) - 1):
            line = await HostileLine.greeted(self._relay, self._source)
            made()
            await line.say(whole[:length])
            await self._to_the_end(line, line.until_closed())

    # Guessing ones

    async def guessed_ids(self, made: Made) -> None:
        """Envelopes to mailboxes that may be there."""
        envelope = os.urandom(ENVELOPE_SIZES[0])
        await self._flood(made, lambda _, n: encode(Send(n, os.urandom(16), os.urandom(16), os.urandom(32), envelope)))

    async def guessed_directories(self, made: Made) -> None:
        """Prekeys of mailboxes that may be there."""
        await self._flood(made, lambda _, n: encode(Fetch(n, os.urandom(16), os.urandom(16))))

    async def wrong_signatures(self, made: Made) -> None:
        """Mailboxes made and opened with signatures of nobody."""
        key = bytes(SigningKey.generate().verify_key)

        def frame(_: HostileLine, n: int) -> bytes:
            if n % 2:
                return encode(Create(n, os.urandom(16), os.urandom(16), key, (), os.urandom(64)))
            return encode(Open(n, n, os.urandom(16), os.urandom(64)))

        await self._flood(made, frame)

    async def replayed_challenges(self, made: Made) -> None:
        """What one connection signed, said on another one."""
        mailbox = owned(self._relay)
        first = await HostileLine.greeted(self._relay, self._source)
        try:
            await first.say(encode(_create(first, 1, mailbox)))
            await first.hear()
            stolen = _signed(first, Open(2, 1, mailbox.receive_id, UNSIGNED), mailbox)
            await self._flood(made, lambda _, n: encode(Open(n, n, stolen.receive_id, stolen.signature)))
        finally:
            first.abort()

    async def acknowledging(self, made: Made) -> None:
        """Others' envelopes, by number."""
        received = tuple((channel, sequence) for channel in range(8) for sequence in range(1, 129))
        await self._flood(made, lambda _, __: encode(Acknowledge(received)), answered=False)

    # Many ones

    async def churn(self, made: Made) -> None:
        """Connect with all that belongs to it, and go."""
        line = await HostileLine.greeted(self._relay, self._source)
        made()
        line.abort()

    async def many_mailboxes(self, made: Made) -> None:
        """Make mailboxes as fast as it goes."""
        line = await HostileLine.greeted(self._relay, self._source)
        try:
            for request in range(1, CREATIONS_A_LINE + 1):
                await line.say(encode(_create(line, request, owned(self._relay))))
            for _ in range(CREATIONS_A_LINE):
                if (await line.hear())[1] == 132:
                    made()
        finally:
            line.abort()

    async def _flood(self, made: Made, frame: Callable[[HostileLine, int], bytes], answered: bool = True) -> None:
        """One connection, as fast as the relay reads."""
        line = await HostileLine.greeted(self._relay, self._source)
        hearing = asyncio.create_task(line.until_closed())
        try:
            for number in count(1):
                await line.say(frame(line, number))
                made()
                if line.buried:
                    return
                await asyncio.sleep(0 if self._share == 1 else AGAIN_SECONDS * self._share)
        finally:
            hearing.cancel()
            line.abort()

    async def _drip(self, line: HostileLine, data: bytes) -> None:
        for place in range(len(data)):
            line.writer.write(data[place : place + 1])
            await line.writer.drain()
            if line.buried:
                return
            await asyncio.sleep(DRIP_SECONDS)

    async def _to_the_end(self, line: HostileLine, work: Awaitable[None]) -> None:
        try:
            await work
        finally:
            line.abort()


def _create(line: HostileLine, request: int, mailbox: OwnedMailbox) -> Create:
    return _signed(line, Create(request, mailbox.receive_id, mailbox.send_id, mailbox.owner_key, (), UNSIGNED), mailbox)


def _signed(line: HostileLine, frame, mailbox: OwnedMailbox):
    return sign(frame, mailbox, line)


Attack = Callable[[Attacker, Made], Awaitable[None]]
ATTACKS: dict[str, tuple[Attack, int]] = {
    "silent connections": (Attacker.silent, SLOW_LINES),
    "slow TLS": (Attacker.slow_tls, SLOW_LINES),
    "slow upgrade": (Attacker.slow_upgrade, SLOW_LINES),
    "half frames": (Attacker.half_frames, SLOW_LINES),
    "asking without reading": (Attacker.greedy, 16),
    "giant frames": (Attacker.giants, 4),
    "truncated frames": (Attacker.truncated, 4),
    "guessed ids": (Attacker.guessed_ids, 8),
    "guessed directories": (Attacker.guessed_directories, 8),
    "wrong signatures": (Attacker.wrong_signatures, 8),
    "replayed challenges": (Attacker.replayed_challenges, 4),
    "made-up acknowledgements": (Attacker.acknowledging, 8),
    "connections and no more": (Attacker.churn, 8),
    "many mailboxes": (Attacker.many_mailboxes, 4),
}
"""name -> what it does, and how often at once."""
