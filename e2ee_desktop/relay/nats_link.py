"""One connection to a NATS cluster, and the six things that a store asks of it. The only file that speaks NATS's protocol.

    store    messages of one stream, all or none, durable on most nodes when it returns (atomic batch, ADR-50)
    last     the last message of a subject, asked of the stream's leader: what was answered before is in it
    after    the next message of a subject after a sequence, likewise
    batch    many messages of a subject in order, from whichever node is near (direct get, ADR-31): it may lag behind the leader,
             but what it gives is whole up to where it ends
    purge, delete

None waits longer than ASK_SECONDS; silence raises StorageFailure("relay.cluster_silent") and says nothing about whether the
question took effect. Whoever asks again must be able to. Knows no mailbox.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

import nats
from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.aio.subscription import Subscription
from nats.errors import Error as NatsError
from nats.errors import NoServersError

from e2ee_desktop.domain.errors import StorageFailure, UserActionNeeded

ASK_SECONDS = 2.0
CONNECT_SECONDS = 30.0
PENDING_BYTES_MAX = 33_554_432
RECONNECT_SECONDS = 0.1

SEQUENCE, PREVIOUS = "Nats-Sequence", "Nats-Last-Sequence"
_PENDING, _STATUS = "Nats-Num-Pending", "Status"
_END_OF_BATCH, _NOTHING_FOUND = "204", "404"
_NO_MESSAGE = 10037
_REASONS = {
    10071: "CONFLICT",  # wrong last sequence
    10164: "CONFLICT",  # the same, of a subject that another batch is about to change
    10077: "SUBJECT_FULL",
    10023: "NO_ROOM",  # insufficient resources
    10047: "NO_ROOM",  # storage resources exceeded
}

StreamConfig = dict[str, Any]
"""As NATS's JSON has it; times in nanoseconds."""
BOUNDS = ("max_msgs_per_subject", "max_age")
Heard = Callable[[Mapping[str, str], bytes], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Entry:
    """A message to store. expected: the sequence of the last one of its subject, 0 for none; None: whatever there is.

    lives_seconds: after that it is forgotten; None: as long as its stream keeps it.
    """

    subject: str
    body: bytes
    expected: int | None = None
    lives_seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A stored message."""

    subject: str
    sequence: int
    body: bytes


class Rejected(Enum):
    """Why a batch was not stored, none of it."""

    CONFLICT = "a subject's last sequence is not the expected one"
    SUBJECT_FULL = "a subject has as many messages as it may"
    NO_ROOM = "the cluster's disks are full"
    UNSETTLED = "part of it was lost on the way, or the cluster is busy"


class NatsLink:
    """Made by `connect`. Reconnects by itself, for ever."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._inbox = client.new_inbox()
        self._collecting: dict[str, tuple[list[Msg], asyncio.Future[None]]] = {}

    @classmethod
    async def connect(cls, urls: Sequence[str], on_return: Callable[[], None]) -> NatsLink:
        """on_return: called after each reconnection; what was told meanwhile is lost.

        Raises UserActionNeeded("relay.cluster_unreachable").
        """

        async def returned() -> None:
            on_return()

        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                client = await _connect(urls, returned)
        except (TimeoutError, OSError, NatsError, ValueError) as error:
            raise UserActionNeeded("relay.cluster_unreachable") from error
        link = cls(client)
        await client.subscribe(f"{link._inbox}.*", cb=link._collect)  # pyright: ignore[reportUnknownMemberType] - its `future`
        return link

    async def close(self) -> None:
        """Leave the cluster."""
        with contextlib.suppress(NatsError, OSError):
            await self._client.close()

    async def store(self, entries: Sequence[Entry]) -> int | Rejected:
        """All or none, in this order without anything between. Returns the sequence of the last. All of one stream."""
        batch = secrets.token_hex(8)
        await self._tell_all(entries[:-1], batch)
        last = entries[-1]
        headers = {**_headers(last, batch, len(entries)), "Nats-Batch-Commit": "1"}
        answer = await self._ask(last.subject, last.body, headers)
        error = answer.get("error")
        return int(answer["seq"]) if error is None else _rejection(int(error["err_code"]))

    async def last(self, stream: str, subject: str) -> Found | None:
        return await self._get(stream, {"last_by_subj": subject})

    async def after(self, stream: str, subject: str, sequence: int) -> Found | None:
        return await self._get(stream, {"seq": sequence + 1, "next_by_subj": subject})

    async def batch(self, stream: str, query: Mapping[str, object]) -> tuple[list[Found], bool]:
        """A direct get that asks for several; returns them, and whether that was all there is."""
        token = secrets.token_hex(8)
        messages: list[Msg] = []
        done = asyncio.get_running_loop().create_future()
        self._collecting[token] = (messages, done)
        try:
            request = json.dumps(query).encode()
            await self._tell(f"$JS.API.DIRECT.GET.{stream}", request, None, f"{self._inbox}.{token}")
            await asyncio.wait_for(done, ASK_SECONDS)
        except TimeoutError as error:
            raise StorageFailure("relay.cluster_silent") from error
        finally:
            del self._collecting[token]
        end = _headers_of(messages.pop())
        if end.get(_STATUS) not in (_END_OF_BATCH, _NOTHING_FOUND):
            raise StorageFailure("relay.cluster_silent")
        found = [
            Found(_headers_of(each)["Nats-Subject"], int(_headers_of(each)[SEQUENCE]), each.data) for each in messages
        ]
        return found, int(end.get(_PENDING, "0")) == 0

    async def purge(self, stream: str, subject: str, up_to: int | None = None) -> None:
        """Forget a subject's messages; up_to: with this sequence and below."""
        query = {"filter": subject} if up_to is None else {"filter": subject, "seq": up_to + 1}
        await self._command(f"$JS.API.STREAM.PURGE.{stream}", query)

    async def delete(self, stream: str, sequence: int) -> None:
        """Forget one message; nothing happens when it is gone."""
        await self._command(f"$JS.API.STREAM.MSG.DELETE.{stream}", {"seq": sequence, "no_erase": True})

    async def subjects(self, stream: str) -> int:
        """How many subjects of a stream have messages."""
        answer = await self._ask(f"$JS.API.STREAM.INFO.{stream}", b"", None)
        if "error" in answer:
            raise StorageFailure("relay.cluster_silent")
        return int(answer["state"].get("num_subjects", 0))

    async def ensure(self, wanted: StreamConfig) -> StreamConfig:
        """Have this stream; returns how it is. One that is there takes on the BOUNDS of this one, and keeps the rest.

        Patient, as `connect`. Raises StorageFailure("relay.cluster_silent").
        """
        deadline = asyncio.get_running_loop().time() + CONNECT_SECONDS
        while True:
            try:
                return await self._ensure(wanted)
            except StorageFailure:
                if asyncio.get_running_loop().time() > deadline:
                    raise
            await asyncio.sleep(RECONNECT_SECONDS)

    async def remove(self, stream: str) -> None:
        """A whole stream, with all that is in it."""
        await self._ask(f"$JS.API.STREAM.DELETE.{stream}", b"", None)

    async def tell(self, subject: str, body: bytes) -> None:
        """To whoever listens just now."""
        await self._tell(subject, body, None)

    async def listen(self, subject: str, heard: Heard) -> Subscription:
        """From now on; what is asked after this returns is asked after the cluster knew of it."""

        async def received(message: Msg) -> None:
            await heard(_headers_of(message), message.data)

        try:
            return await self._client.subscribe(subject, cb=received)  # pyright: ignore[reportUnknownMemberType] - its `future`
        except NatsError as error:
            raise StorageFailure("relay.cluster_silent") from error

    async def ignore(self, subscription: Subscription) -> None:
        """Listen no longer."""
        with contextlib.suppress(NatsError, OSError):
            await subscription.unsubscribe()

    async def _collect(self, message: Msg) -> None:
        waiting = self._collecting.get(message.subject.rpartition(".")[2])
        if waiting is not None:
            messages, done = waiting
            messages.append(message)
            if _STATUS in _headers_of(message) and not done.done():
                done.set_result(None)

    async def _ensure(self, wanted: StreamConfig) -> StreamConfig:
        name = wanted["name"]
        answer = await self._ask(f"$JS.API.STREAM.INFO.{name}", b"", None)
        if "error" in answer:
            verb, config = "CREATE", wanted
        else:
            verb, config = (
                "UPDATE",
                {**answer["config"], **{bound: wanted[bound] for bound in BOUNDS if bound in wanted}},
            )
            if config == answer["config"]:
                return config
        answer = await self._ask(f"$JS.API.STREAM.{verb}.{name}", json.dumps(config).encode(), None)
        if "error" in answer:
            raise StorageFailure("relay.cluster_silent")
        return dict(answer["config"])

    async def _get(self, stream: str, query: Mapping[str, object]) -> Found | None:
        answer = await self._ask(f"$JS.API.STREAM.MSG.GET.{stream}", json.dumps(query).encode(), None)
        error = answer.get("error")
        if error is None:
            message = answer["message"]
            return Found(message["subject"], int(message["seq"]), base64.b64decode(message.get("data", "")))
        if error["err_code"] == _NO_MESSAGE:
            return None
        raise StorageFailure("relay.cluster_silent")

    async def _command(self, subject: str, query: Mapping[str, object]) -> None:
        answer = await self._ask(subject, json.dumps(query).encode(), None)
        gone = answer.get("error", {}).get("code") in (400, 404)
        if not answer.get("success") and not gone:
            raise StorageFailure("relay.cluster_silent")

    async def _ask(self, subject: str, body: bytes, headers: dict[str, str] | None) -> Any:  # noqa: ANN401 - JSON
        try:
            message = await self._client.request(subject, body, timeout=ASK_SECONDS, headers=headers)
            return json.loads(message.data)
        except (NatsError, TimeoutError, OSError, ValueError) as error:
            raise StorageFailure("relay.cluster_silent") from error

    async def _tell_all(self, entries: Sequence[Entry], batch: str) -> None:
        """Several messages in one write. The client's own way, one by one with every header checked, takes three times as long
        and is half of a relay's work; what is written here is made of numbers and hashes."""
        if not self._client.is_connected:
            raise StorageFailure("relay.cluster_silent")
        written = b"".join(_publication(entry, batch, number) for number, entry in enumerate(entries, 1))
        try:
            await self._client._send_command(written)  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] - see above
        except (NatsError, OSError) as error:
            raise StorageFailure("relay.cluster_silent") from error

    async def _tell(self, subject: str, body: bytes, headers: dict[str, str] | None, reply: str = "") -> None:
        try:
            await self._client.publish(subject, body, reply=reply, headers=headers)
        except (NatsError, OSError) as error:
            raise StorageFailure("relay.cluster_silent") from error


async def _connect(urls: Sequence[str], returned: Callable[[], Awaitable[None]]) -> Client:
    """Patient: a cluster's nodes seldom start before its relays."""

    async def say_nothing(_: Exception) -> None:
        """Its words would name addresses; what failed is asked again, and the asker knows."""

    while True:
        with contextlib.suppress(NoServersError, OSError):
            return await nats.connect(  # pyright: ignore[reportUnknownMemberType] - options are as the client has them
                servers=list(urls),
                error_cb=say_nothing,
                reconnected_cb=returned,
                max_reconnect_attempts=-1,
                reconnect_time_wait=RECONNECT_SECONDS,
                pending_size=PENDING_BYTES_MAX,
                ping_interval=5,
                skip_subject_validation=True,
            )
        await asyncio.sleep(RECONNECT_SECONDS)


def _publication(entry: Entry, batch: str, number: int) -> bytes:
    """NATS's HPUB, with the headers of a batch."""
    lines = "".join(f"{name}: {value}\r\n" for name, value in _headers(entry, batch, number).items())
    head = f"NATS/1.0\r\n{lines}\r\n"
    size = len(head) + len(entry.body)
    return f"HPUB {entry.subject} {len(head)} {size}\r\n{head}".encode() + entry.body + b"\r\n"


def _headers(entry: Entry, batch: str, number: int) -> dict[str, str]:
    headers = {"Nats-Batch-Id": batch, "Nats-Batch-Sequence": str(number)}
    if entry.expected is not None:
        headers["Nats-Expected-Last-Subject-Sequence"] = str(entry.expected)
    if entry.lives_seconds is not None:
        headers["Nats-TTL"] = str(entry.lives_seconds)
    return headers


def _headers_of(message: Msg) -> Mapping[str, str]:
    return message.headers or {}


def _rejection(code: int) -> Rejected:
    return Rejected[_REASONS.get(code, "UNSETTLED")]
