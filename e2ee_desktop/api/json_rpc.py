"""The same methods and events over standard input and output: JSON-RPC 2.0, one object a line.

Who starts the process has the profile already, so there are no tokens and every scope is given. `subscribe` turns events on:
`{"jsonrpc": "2.0", "method": "event", "params": {"id": …, …}}`; with `last_event_id`, what was missed comes first. Batches are answered
as batches. Requests run side by side; answers come as they are ready. Lives on the service thread.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from inspect import isawaitable
from typing import Any, Literal, cast

import msgspec

from e2ee_desktop.api.event_log import EventLog, Told
from e2ee_desktop.api.methods import BY_NAME
from e2ee_desktop.api.refusals import in_words
from e2ee_desktop.api.world import Asked, World
from e2ee_desktop.domain.programs import Program, Scope
from e2ee_desktop.presentation.error_texts import error_text

WHOEVER_STARTED_IT = Program("standard input", tuple(Scope), 0)
LINE_BYTES_MAX = 64 * 1024**2
PARSE_ERROR, INVALID_REQUEST, METHOD_NOT_FOUND, INVALID_PARAMS, FAILED = -32700, -32600, -32601, -32602, -32000
_OWN = frozenset({"subscribe", "unsubscribe"})
Line = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Request:
    """id: absent in a notification, which is not answered."""

    jsonrpc: Literal["2.0"]
    method: str
    params: dict[str, Any] = field(default_factory=dict[str, Any])
    id: str | int | float | msgspec.UnsetType | None = msgspec.UNSET


@dataclass(frozen=True, slots=True)
class _Subscribe:
    last_event_id: str | None = None


class JsonRpc:
    """One conversation. write: takes one line, with its end."""

    def __init__(self, world: World, write: Callable[[bytes], None]) -> None:
        self._world = world
        self._write = write
        self._log = EventLog(world.messenger)
        self._unsubscribe: Callable[[], None] | None = None

    def close(self) -> None:
        """No more events."""
        self._log.close()

    async def take(self, line: bytes) -> None:
        """Answer one line: a request, a notification, or a batch of them."""
        try:
            said = msgspec.json.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            self._say(_error(None, PARSE_ERROR, "api.malformed"))
            return
        if not isinstance(said, list):
            self._say(await self._answer(said))
        elif said:
            answers = await asyncio.gather(*(self._answer(one) for one in cast("list[object]", said)))
            kept = [answer for answer in answers if answer is not None]
            self._say(kept or None)
        else:
            self._say(_error(None, INVALID_REQUEST, "api.malformed"))

    async def _answer(self, said: object) -> Line | None:
        """None for a notification."""
        try:
            request = msgspec.convert(said, _Request)
        except msgspec.ValidationError:
            return _error(None, INVALID_REQUEST, "api.malformed")
        answer = await self._performed(request)
        return None if request.id is msgspec.UNSET else answer

    async def _performed(self, request: _Request) -> Line:
        method = BY_NAME.get(request.method)
        if method is None and request.method not in _OWN:
            return _error(request.id, METHOD_NOT_FOUND, "api.not_found")
        try:
            if method is None:
                result: object = self._subscribed(request)
            else:
                wish = msgspec.convert(request.params, method.wish)
                given = method.run(Asked(self._world, WHOEVER_STARTED_IT, wish))
                result = await given if isawaitable(given) else given
        except msgspec.ValidationError:
            return _error(request.id, INVALID_PARAMS, "api.malformed")
        except Exception as error:  # noqa: BLE001 - one call's defect must not end the conversation
            return _error(request.id, FAILED, in_words(error)[1])
        return {"jsonrpc": "2.0", "id": request.id, "result": result}

    def _subscribed(self, request: _Request) -> Line:
        wish = msgspec.convert(request.params, _Subscribe)
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        if request.method == "subscribe":
            self._unsubscribe = self._log.listen(self._tell, wish.last_event_id)
        return {"subscribed": self._unsubscribe is not None}

    def _tell(self, told: Told) -> None:
        self._say({"jsonrpc": "2.0", "method": "event", "params": {"id": told.event_id, **told.row}})

    def _say(self, line: Line | list[Line] | None) -> None:
        if line is not None:
            self._write(msgspec.json.encode(line) + b"\n")


def _error(number: object, rpc_code: int, code: str) -> Line:
    said = {"code": rpc_code, "message": error_text(code), "data": {"code": code}}
    return {"jsonrpc": "2.0", "id": None if number is msgspec.UNSET else number, "error": said}
