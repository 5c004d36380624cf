"""The relay's log: for its operator, about the relay. One logger, JSON lines, on standard error.

A line holds an event and numbers about the relay itself. It never holds what comes from a client: no address, no id, no
bytes. Libraries that would log such things are silenced, and an unexpected error is logged by its kind and place in the
source, because its text could quote what a client sent.
"""

from __future__ import annotations

import asyncio
import json
import logging
import sys
import traceback

LOG = logging.getLogger("e2ee-relay.operator")
LEVELS = ("debug", "info", "warning", "error")


def begin(level: str) -> None:
    """Log from `level` on. Everything else that Python would log is dropped."""
    logging.getLogger("asyncio").disabled = True  # it logs clients' addresses when their TLS fails
    for handler in tuple(LOG.handlers):
        LOG.removeHandler(handler)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Lines())
    LOG.addHandler(handler)
    LOG.propagate = False
    LOG.setLevel(level.upper())


def note(level: int, event: str, **numbers: int | str) -> None:
    """One line. numbers: about the relay alone."""
    LOG.log(level, event, extra={"numbers": numbers})


def note_defect(loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:  # noqa: ARG001 - asyncio's signature
    """An event loop's exception handler."""
    error = context.get("exception")
    if isinstance(error, Exception) and not isinstance(error, OSError):  # a client's broken line is none of ours
        place = traceback.extract_tb(error.__traceback__)[-1:]
        where = f"{place[0].name}:{place[0].lineno}" if place else "unknown"
        note(logging.ERROR, "defect", kind=type(error).__name__, where=where)


class _Lines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        numbers = getattr(record, "numbers", {})
        return json.dumps({"level": record.levelname.lower(), "event": record.getMessage(), **numbers})
