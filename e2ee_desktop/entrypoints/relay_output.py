"""What `e2ee-relay` prints: results for people or as JSON on standard output, errors as JSON on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.presentation.error_texts import error_text

_FOR_OPERATORS = {
    "relay.listen_failed": "The relay can't listen there. Another program may use the port, or the address is not this machine's.",
    "relay.failed": "The relay stopped because of an error in the program. Start it again and report this.",
}
"""Codes whose sentence for a window speaks of the built-in relay."""


def print_line(text: str) -> None:
    """One line, at once: somebody may wait for it."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def print_json(value: Mapping[str, object]) -> None:
    """One object a line."""
    print_line(json.dumps(value, ensure_ascii=False))


def complain(code: str, message: str | None = None, facts: Mapping[str, str | int] | None = None) -> None:
    """One error. facts: the name of a setting, the line of a file."""
    said = message or _FOR_OPERATORS.get(code) or error_text(code)
    sys.stderr.write(json.dumps({"error": {"code": code, "message": said, **(facts or {})}}, ensure_ascii=False) + "\n")


def complain_about(error: E2EEError) -> None:
    """An error with what it says of itself."""
    complain(error.code, facts={name: fact for name, fact in error.facts.items() if not isinstance(fact, bytes)})
