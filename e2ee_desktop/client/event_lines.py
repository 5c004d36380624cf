"""Server-sent events from their lines (WHATWG HTML, section 9.2): the fields that the messenger uses."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from e2ee_desktop.client.values import Event


def events_of(lines: Iterable[str]) -> Iterator[Event]:
    """One event a block of lines; comments and blocks without data are nothing."""
    fields: dict[str, str] = {}
    for line in lines:
        if line:
            name, _, value = line.partition(":")
            if name:
                fields[name] = value.removeprefix(" ")
            continue
        if "data" in fields:
            yield Event(fields.get("id", ""), fields.get("event", "message"), json.loads(fields["data"]))
        fields = {}
