"""One window a profile: a second start hands its link to the first window, which comes to the front.

The meeting point is a socket in the profile folder, so that only the person who owns the folder reaches it. Where the
system has no such sockets, a second start meets the profile's own lock and says that it is in use.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_SUN_PATH_BYTES = 100
_LINK_BYTES_MAX = 8_192
_ANSWER = b"raised\n"
_TIMEOUT_S = 2.0


class WindowSocket(QObject):
    """Listens at `path` for second starts.

    Signal: called(str) with the link that the second start was given, or "".
    """

    called = Signal(str)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._socket: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None

    def listen(self) -> bool:
        """Start; False where the folder or the system does not allow it. Calling it again does nothing."""
        if self._socket is not None:
            return True
        if not hasattr(socket, "AF_UNIX") or not self._path.parent.is_dir():
            return False
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
            self._socket = self._bound()
        if self._socket is None:
            return False
        self._notifier = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._accept)
        return True

    def close(self) -> None:
        """Stop listening and remove the socket."""
        if self._socket is None:
            return
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        self._socket.close()
        self._socket = None
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _bound(self) -> socket.socket:
        listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            _with_short_name(self._path, listening.bind)
            self._path.chmod(0o600)
            listening.listen(4)
            listening.setblocking(False)
        except OSError:
            listening.close()
            raise
        return listening

    def _accept(self) -> None:
        if self._socket is None:
            return
        with suppress(OSError):
            caller, _ = self._socket.accept()
            with caller:
                caller.settimeout(_TIMEOUT_S)
                link = _read_line(caller)
                caller.sendall(_ANSWER)
                self.called.emit(link)


def call_first_window(path: Path, link: str | None) -> bool:
    """Ask a window that already shows this profile to come to the front; False when there is none."""
    if not hasattr(socket, "AF_UNIX") or not path.exists():
        return False
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as calling:
        calling.settimeout(_TIMEOUT_S)
        try:
            _with_short_name(path, calling.connect)
            calling.sendall((link or "").encode()[:_LINK_BYTES_MAX] + b"\n")
            return calling.recv(len(_ANSWER)) == _ANSWER
        except OSError:
            return False


def _read_line(caller: socket.socket) -> str:
    received = b""
    while not received.endswith(b"\n") and len(received) <= _LINK_BYTES_MAX:
        piece = caller.recv(4_096)
        if not piece:
            break
        received += piece
    return received.decode(errors="replace").strip()


def _with_short_name(path: Path, use: Callable[[str], None]) -> None:
    """Socket names hold about 100 bytes; on Linux a long folder is named by its descriptor instead."""
    if len(os.fsencode(path)) <= _SUN_PATH_BYTES or sys.platform != "linux":
        use(str(path))
        return
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        use(f"/proc/self/fd/{folder}/{path.name}")
    finally:
        os.close(folder)
