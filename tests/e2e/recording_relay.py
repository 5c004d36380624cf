"""The real relay, with every message it reads and writes kept in a file as it is behind TLS.

Takes the relay's own arguments; E2EE_RELAY_RECORD names the file. Written at once and only appended, so that a kill -9
leaves everything up to it. This is what somebody who runs a relay with bad intentions can see. `recorded` reads it.
"""

from __future__ import annotations

import itertools
import os
import struct
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from e2ee_desktop.entrypoints.relay import main
from e2ee_desktop.relay.connection import Connection

_HEAD = struct.Struct("<?II")


@dataclass(frozen=True, slots=True)
class RecordedMessage:
    """from_client: else the relay said it. connection: counted from 0 in each life of the relay."""

    from_client: bool
    connection: int
    message: bytes


class Recorder:
    """Stands in front of `Connection` and looks at what goes in and comes out."""

    def __init__(self, path: str) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        self._numbers: dict[Connection, int] = {}  # kept: a number must not come back with another connection
        self._next_number = itertools.count()

    def install(self) -> None:
        """From now on every connection is seen."""
        begin, receive_all, take_output = Connection.__init__, Connection.receive_all, Connection.take_output

        def begin_seen(connection: Connection, *arguments: object) -> None:
            self._numbers[id(connection)] = next(self._next_number)  # an id that was another's before is this one's now
            begin(connection, *arguments)

        def receive_seen(connection: Connection, messages: Sequence[bytes], now_ms: int) -> None:
            for data in messages:
                self._note(True, connection, data)
            receive_all(connection, messages, now_ms)

        def take_output_seen(connection: Connection) -> list[bytes]:
            messages = take_output(connection)
            for message in messages:
                self._note(False, connection, message)
            return messages

        Connection.__init__ = begin_seen
        Connection.receive_all = receive_seen
        Connection.take_output = take_output_seen

    def _note(self, from_client: bool, connection: Connection, message: bytes) -> None:
        os.write(self._file, _HEAD.pack(from_client, self._numbers[id(connection)], len(message)) + bytes(message))


def recorded(path: Path) -> Iterator[RecordedMessage]:
    """Every message in such a file, in the order in which the relay saw them."""
    content, place = path.read_bytes(), 0
    while place < len(content):
        from_client, connection, size = _HEAD.unpack_from(content, place)
        place += _HEAD.size
        yield RecordedMessage(from_client, connection, content[place : place + size])
        place += size


if __name__ == "__main__":
    Recorder(os.environ["E2EE_RELAY_RECORD"]).install()
    sys.exit(main())
