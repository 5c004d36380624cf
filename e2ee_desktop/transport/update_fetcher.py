"""HTTP for python-tuf over connections of the profile's own, so that its proxy is never passed by."""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import suppress
from urllib.parse import urlsplit

from tuf.api.exceptions import DownloadError, DownloadHTTPError
from tuf.ngclient.fetcher import FetcherInterface

Connect = Callable[[str, int], socket.socket]
_PATIENCE_S = 30.0
_PIECE = 65_536


class FetcherOverDial(FetcherInterface):
    """connect: host and port in, a connected socket out. seen: told how many bytes of the file of the moment came."""

    def __init__(self, connect: Connect, seen: Callable[[int], None] | None) -> None:
        self._connect, self._seen = connect, seen
        self._line: socket.socket | None = None
        self._ended = False

    def end(self) -> None:
        """From another thread: whoever waits in here gets DownloadError or OSError, now and from now on."""
        self._ended = True
        if self._line is not None:
            with suppress(OSError):
                # Not the method of a TLS socket, which would take its state away from the thread that reads.
                socket.socket.shutdown(self._line, socket.SHUT_RDWR)

    def _fetch(self, url: str) -> Iterator[bytes]:
        parts = urlsplit(url)
        secure = parts.scheme == "https"
        port = parts.port or (443 if secure else 80)
        host = parts.hostname or ""
        line = self._connect(host, port)
        line.setblocking(True)
        line.settimeout(_PATIENCE_S)
        self._line = line
        if secure:
            self._line = line = ssl.create_default_context().wrap_socket(line, server_hostname=host)
        if self._ended:
            line.close()
            raise DownloadError("ended")
        talk = http.client.HTTPConnection(host, port)
        talk.sock = line
        try:
            talk.request("GET", parts.path, headers={"User-Agent": "e2ee-desktop", "Connection": "close"})
            with talk.getresponse() as answer:
                if answer.status != http.client.OK:
                    raise DownloadHTTPError(f"status {answer.status}", answer.status)
                yield from self._pieces(answer)
        except http.client.HTTPException as error:
            raise DownloadError("not HTTP") from error
        finally:
            talk.close()

    def _pieces(self, answer: http.client.HTTPResponse) -> Iterator[bytes]:
        done = 0
        while piece := answer.read(_PIECE):
            done += len(piece)
            if self._seen is not None:
                self._seen(done)
            yield piece
