"""waitress, on a thread of its own, with three differences. Knows no method and no program.
The published types of waitress lag behind it: what they don't know is reached through `Any`.

1. Quick requests (`Door.quick`) are answered on the thread that read them: handing one to a worker and waking the selecting thread
   again costs more than encrypting a text. Everything that may wait goes to the workers.
2. A connection can be handed over (`HAND_OVER`): its socket leaves waitress, and no worker is kept by who listens for hours.
3. Bodies are bounded by path while they are read, and errors of HTTP itself are JSON like all others.
"""

from __future__ import annotations

import copy
import socket
import threading
from collections import deque
from collections.abc import Callable
from logging import ERROR, getLogger
from typing import TYPE_CHECKING, Any, Protocol

from waitress import wasyncore
from waitress.adjustments import Adjustments
from waitress.channel import ClientDisconnected, HTTPChannel
from waitress.parser import HTTPRequestParser
from waitress.server import TcpWSGIServer
from waitress.task import ErrorTask, WSGITask

from e2ee_desktop.api.gate import HEADERS, JSON
from e2ee_desktop.api.refusals import TITLES, error_body
from e2ee_desktop.api.routes import BODY_BYTES_MAX
from e2ee_desktop.domain.errors import UserActionNeeded

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

HAND_OVER = "e2ee_desktop.hand_over"
WORKERS = 8
CONNECTIONS_MAX = 200
SEND_BYTES = 16 * 1024
"""An answer leaves in one piece up to this size: two would be two calls of the system and two packets."""
HEADER_BYTES_MAX = 16 * 1024
LOOPBACK = "127.0.0.1"
_CODES = {413: "api.body_too_large", 500: "internal.defect"}


class Door(Protocol):
    """What the server asks before a request is whole. quick: whether it may be answered by the reading thread."""

    def quick(self, path: str, size_bytes: int) -> bool: ...
    def body_bytes_max(self, path: str, authorization: str) -> int: ...
    def listens_on(self, port: int) -> None: ...


class LocalServer:
    """Listens once made. Raises UserActionNeeded("api.port_taken")."""

    def __init__(self, application: WSGIApplication, door: Door, port: int) -> None:
        adjustments = Adjustments(
            host=LOOPBACK,
            port=port,
            threads=WORKERS,
            ident=None,
            connection_limit=CONNECTIONS_MAX,
            max_request_body_size=BODY_BYTES_MAX + 1,
            max_request_header_size=HEADER_BYTES_MAX,
            clear_untrusted_proxy_headers=False,
            asyncore_use_poll=True,
        )
        getLogger("waitress.queue").setLevel(ERROR)  # that a request waited for a worker is no news
        try:
            self._server = _Server(application, door, adjustments)
        except OSError as error:
            raise UserActionNeeded("api.port_taken", port=port) from error
        untyped: Any = self._server
        self.port = int(untyped.effective_port)
        door.listens_on(self.port)
        self._thread = threading.Thread(target=self._server.run, name="local-api", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Close the socket and all connections, and end every thread. Blocks for as long as running requests do, at most some seconds."""
        self._server.stop()
        self._thread.join()


_HEADERS_OF_ALL = "".join(f"\r\n{name}: {value}" for name, value in HEADERS).encode() + b"\r\n\r\n"


class _Parser(HTTPRequestParser):
    """Knows how large the body may be as soon as it knows the path."""

    def parse_header(self, header_plus: bytes) -> None:
        super().parse_header(header_plus)
        this: Any = self
        door: Door = this.adj.door
        bytes_max = door.body_bytes_max(this.path, this.headers.get("AUTHORIZATION", ""))
        if bytes_max >= this.adj.max_request_body_size:
            this.adj = copy.copy(this.adj)
            this.adj.max_request_body_size = bytes_max + 1


class _Task(WSGITask):
    def get_environment(self) -> dict[str, Any]:
        environment = super().get_environment()
        channel: Any = self.channel
        environment[HAND_OVER] = channel.hand_over
        return environment

    def build_response_header(self) -> bytes:
        """What waitress makes of an answer to a living HTTP/1.1 connection, in a quarter of the time; and headers that all have."""
        this: Any = self
        named = this.response_headers
        if this.version != "1.1" or not any(name == "Content-Length" for name, _ in named):
            named.extend(HEADERS)
            return super().build_response_header()
        if this.request.headers.get("CONNECTION", "").lower() == "close":
            self.set_close_on_finish()
        lines = [f"HTTP/1.1 {this.status}", *(f"{name}: {value}" for name, value in named)]
        return "\r\n".join(lines).encode("latin-1") + _HEADERS_OF_ALL


class _ErrorTask(ErrorTask):
    """What waitress refuses by itself, in our form and without its words."""

    def execute(self) -> None:
        this: Any = self
        status: int = this.request.error.code
        shown = status if status in _CODES else 400
        body = error_body(_CODES.get(status, "api.malformed"))
        self.status = TITLES[shown]
        this.response_headers.extend([JSON, *HEADERS])
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(body)


class _Channel(HTTPChannel):
    task_class = _Task
    error_task_class = _ErrorTask
    parser_class = _Parser

    def handle_read(self) -> None:
        super().handle_read()
        server: Any = self.server
        server.answer_quick()

    def hand_over(self, take: Callable[[socket.socket], None]) -> None:
        """Give a second handle of this connection away; this one is closed without a word. Never returns.

        Raises UserActionNeeded("api.malformed") when answers to earlier requests are still on their way.
        """
        this: Any = self
        if this.total_outbufs_len or len(this.requests) > 1:
            raise UserActionNeeded("api.malformed")
        take(this.socket.dup())
        raise ClientDisconnected


class _Server(TcpWSGIServer):
    channel_class = _Channel

    def __init__(self, application: WSGIApplication, door: Door, adjustments: Adjustments) -> None:
        untyped: Any = adjustments
        untyped.door, untyped.send_bytes = door, SEND_BYTES  # as an argument waitress would warn that it goes one day
        self._door = door
        self._sockets: dict[int, Any] = {}
        self._quick: deque[Any] = deque()
        self._reader = 0
        super().__init__(application, self._sockets, adj=adjustments)

    def run(self) -> None:
        self._reader = threading.get_ident()
        super().run()

    def stop(self) -> None:
        this: Any = self
        close_all: Any = wasyncore.close_all
        this.trigger.pull_trigger(lambda: close_all(self._sockets))
        this.task_dispatcher.shutdown()

    def add_task(self, task: object) -> None:
        """task: a channel. Called with its lock held, so that even a quick request has to wait for `answer_quick`."""
        channel: Any = task
        request = channel.requests[0]
        if self._on_reader() and not request.error and self._door.quick(request.path, request.content_length):
            self._quick.append(channel)
        else:
            super().add_task(channel)

    def answer_quick(self) -> None:
        while self._quick:
            channel = self._quick.popleft()
            channel.service()
            if channel.total_outbufs_len and not channel.requests:
                channel.handle_write()

    def pull_trigger(self) -> None:
        """The reading thread needn't be woken by itself."""
        if not self._on_reader():
            super().pull_trigger()

    def _on_reader(self) -> bool:
        return threading.get_ident() == self._reader
