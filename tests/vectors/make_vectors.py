"""The frozen vectors in docs/vectors, and how they were made: the engine driven with randomness that is written down.

`python -m tests.vectors.make_vectors [NAME…]` writes the files anew; only a change of the wire format may make that necessary.
`made(name, recorded)` makes one file again from the randomness that it recorded: tests compare, byte for byte.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.vectors.make_vectors_content import make_content, make_links, make_relay, make_safety_numbers
from tests.vectors.make_vectors_conversations import CONVERSATIONS, make_conversation
from tests.vectors.make_vectors_operations import make_handshake, make_kdfs, make_ratchet
from tests.vectors.make_vectors_people import Source, make_people

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "vectors"
MAKERS: dict[str, Callable[[Source], dict[str, Any]]] = {
    "people": make_people,
    "kdfs": make_kdfs,
    "handshake": make_handshake,
    "ratchet": make_ratchet,
    "safety-numbers": make_safety_numbers,
    "links": make_links,
    "content": make_content,
    "relay": make_relay,
    **{f"conversation-{name}": make_conversation(name) for name in CONVERSATIONS},
}


def frozen(name: str) -> dict[str, Any]:
    """One file as it is."""
    found: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return found


def made(name: str, before: dict[str, Any] | None, people: dict[str, Any] | None) -> dict[str, Any]:
    """One file as the engine makes it now. before: as it was, for its recorded randomness; None draws anew.

    people: people.json, whose two people take part; None while that file is being made.
    """
    source = Source(name, before, people)
    values = MAKERS[name](source)
    return {**values, "recorded": source.recorded(values)}


def write(names: list[str]) -> None:
    """These files anew, or all. Whoever writes people.json anew must write all: its two people take part everywhere."""
    for name in names or MAKERS:
        people = None if name == "people" else frozen("people")
        text = json.dumps(made(name, None, people), indent=1, ensure_ascii=False) + "\n"
        (FOLDER / f"{name}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(sys.argv[1:])
