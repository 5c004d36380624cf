"""A small HTTP server for the operator: pages of text on a unix socket or a loopback port. Never for clients.

`websockets` reads the requests (it answers health checks beside WebSockets; here there are only those), so that there is no
parser of ours. What the pages say is decided elsewhere.
"""

from __future__ import annotations

import contextlib
import ipaddress
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from websockets.asyncio.server import Server, ServerConnection, serve, unix_serve
from websockets.datastructures import Headers
from websockets.http11 import Request, Response

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.relay.endpoint import HANDSHAKE_SECONDS, SILENT, bind

UNIX_PREFIX = "unix:"
HEAD_CONNECTIONS = 16


@dataclass(frozen=True, slots=True)
class Page:
    """content_type: of the text, which is sent as UTF-8."""

    text: str
    content_type: str = "text/plain; charset=utf-8"
    status: HTTPStatus = HTTPStatus.OK


Pages = Mapping[str, Callable[[], Page]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where the operator looks: a unix socket's path, or host and port of this machine alone."""

    path: Path | None
    host: str = ""
    port: int = 0

    @classmethod
    def parse(cls, text: str) -> Place:
        """`unix:/path` or `127.0.0.1:PORT`. ValueError for anything that others on the network could reach."""
        if text.startswith(UNIX_PREFIX):
            path = Path(text.removeprefix(UNIX_PREFIX))
            if not path.is_absolute():
                raise ValueError("a unix socket needs an absolute path")
            return cls(path)
        host, colon, port = text.rpartition(":")
        host = host.removeprefix("[").removesuffix("]")
        if not colon or not port.isascii() or not port.isdigit() or int(port) > 65_535:
            raise ValueError("expected unix:PATH or 127.0.0.1:PORT")
        if not ipaddress.ip_address(host).is_loopback:
            raise ValueError("only this machine may look: use a loopback address or unix:PATH")
        return cls(None, host, int(port))


async def observe(place: Place, pages: Pages) -> Server:
    """Serve `pages`, by path, until it is closed. Raises UserActionNeeded("relay.listen_failed")."""

    def answer(connection: ServerConnection, request: Request) -> Response:  # noqa: ARG001 - websockets' signature
        page = pages.get(request.path.partition("?")[0])
        return _response(Page("There is no such page.\n", status=HTTPStatus.NOT_FOUND) if page is None else page())

    if place.path is None:
        listening = bind(place.host, place.port)
        return await serve(
            _never, sock=listening, process_request=answer, logger=SILENT, open_timeout=HANDSHAKE_SECONDS
        )
    listening = _unix_socket(place.path)
    return await unix_serve(
        _never, sock=listening, process_request=answer, logger=SILENT, open_timeout=HANDSHAKE_SECONDS
    )


def _unix_socket(path: Path) -> socket.socket:
    """Private from the first moment: nobody can connect before it listens, and then its mode is set."""
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        _remove_left_over(path)
        listening.bind(str(path))
        path.chmod(0o600)
        listening.listen(HEAD_CONNECTIONS)
    except OSError as error:
        listening.close()
        raise UserActionNeeded("relay.listen_failed", host=str(path)) from error
    listening.setblocking(False)
    return listening


def _remove_left_over(path: Path) -> None:
    """What a killed relay leaves; never a socket on which somebody listens, never anything but a socket."""
    if not path.is_socket():
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        try:
            probe.connect(str(path))
        except ConnectionRefusedError:
            with contextlib.suppress(FileNotFoundError):
                path.unlink()


def _response(page: Page) -> Response:
    body = page.text.encode()
    headers = Headers(
        [
            ("Content-Type", page.content_type),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "no-store"),
            ("Connection", "close"),
        ]
    )
    return Response(page.status.value, page.status.phrase, headers, body)


async def _never(connection: ServerConnection) -> None:
    """Every request is answered before it could become a WebSocket."""
