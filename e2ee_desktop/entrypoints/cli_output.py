"""What the command line prints: one JSON object a line, or the same for people to read. Knows no command.

Names and texts are other people's: printed as they came, they could move the cursor, retitle or recolour the terminal, or
forge a line of their own. So whatever a terminal obeys is written as an escape, in JSON as in rows for people.
"""

from __future__ import annotations

import json
import re
import sys

from e2ee_desktop.domain.backup import Told
from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.presentation.error_texts import error_text
from e2ee_desktop.presentation.json_rows import Row, Value
from e2ee_desktop.services.upgrade_port import Upgrading

_PARTS = 20
_OBEYED = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters of either kind, line and paragraph separators, what turns the direction of writing."""


class Output:
    """Standard output and standard error of one command."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json

    def row(self, row: Row) -> None:
        """One line of result, written out at once: somebody may be reading along."""
        if self._as_json:
            line = _escaped(json.dumps(dict(row), ensure_ascii=not _speaks_unicode()))
        else:
            line = _printable("  ".join(f"{name}: {_escaped(_readable(value))}" for name, value in row.items()))
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


def complain(code: str, message: str) -> None:
    """One error, as JSON, on standard error."""
    sys.stderr.write(json.dumps({"error": {"code": code, "message": message}}, ensure_ascii=False) + "\n")


def tell_fetching(done: int, size: int) -> None:
    """How much of a file has come, on standard error. Bytes."""
    sys.stderr.write(json.dumps({"fetching": {"done": done, "total": size}}) + "\n")


def tell_upgrade(step: Upgrading, *, as_json: bool) -> None:
    """How far bringing an older profile up to date is, on standard error: it may take minutes, and the result is not this."""
    row = {"upgrade": {"done": step.done, "total": step.total}}
    said = json.dumps(row) if as_json else f"bringing the profile up to date: step {step.done} of {step.total}"
    sys.stderr.write(said + "\n")


def tell_parts(output: Output, *, shown: bool) -> Told:
    """A row for every twentieth part of something long, where it is wanted."""
    last = [-1]

    def told(done: int, total: int) -> None:
        step = done * _PARTS // max(1, total)
        if shown and step != last[0]:
            last[0] = step
            output.row({"event": "progress", "done": done, "total": total})

    return told


def complain_about(error: E2EEError) -> None:
    """An error with the sentence that every face uses."""
    complain(error.code, error_text(error.code))


def _readable(value: Value) -> str:
    return " ".join(value) if isinstance(value, list) else str(value)


def _escaped(text: str) -> str:
    return _OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _speaks_unicode() -> bool:
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"


def _printable(text: str) -> str:
    """What standard output cannot say, in a locale without Unicode, as escapes: one emoji must not end a command."""
    encoding = sys.stdout.encoding or "ascii"
    return text.encode(encoding, "backslashreplace").decode(encoding)
