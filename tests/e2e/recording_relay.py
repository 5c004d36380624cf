"""The real relay, with every message it reads and writes kept in a file as it is behind TLS.

Takes the relay's own arguments; E2EE_RELAY_RECORD names the file. Written at once and only appended, so that a kill -9
leaves everything up to it. This is what somebody who runs a relay with bad intentions can see.
"""

from __future__ import annotations

import os
import sys

from e2ee_desktop.entrypoints.relay import main
from e2ee_desktop.relay.connection import Connection


class Recorder:
    """Stands in front of `Connection` and looks at what goes in and comes out."""

    def __init__(self, path: str) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def install(self) -> None:
        """From now on every connection is seen."""
        receive, take_output = Connection.receive, Connection.take_output

        def receive_seen(connection: Connection, data: bytes, now_ms: int) -> None:
            os.write(self._file, bytes(data))
            receive(connection, data, now_ms)

        def take_output_seen(connection: Connection) -> list[bytes]:
            messages = take_output(connection)
            for message in messages:
                os.write(self._file, bytes(message))
            return messages

        Connection.receive = receive_seen
        Connection.take_output = take_output_seen


if __name__ == "__main__":
    Recorder(os.environ["E2EE_RELAY_RECORD"]).install()
    sys.exit(main())
