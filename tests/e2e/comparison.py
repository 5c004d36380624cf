"""After the story: is what both sides keep exactly what was said, and is nothing of it anywhere else?

Reads the profiles with the command line, as a person without a window would, and the files as a thief would.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.leak_search import Leak, files_below, forms_of_key, forms_of_text, search
from tests.e2e.person import Person

Said = tuple[str, str]  # author, text


@dataclass(frozen=True, slots=True)
class Kept:
    """One line of a history. state: as the command line says it."""

    author: str
    text: str
    state: str


def settle(person: Person) -> None:
    """Let what is still under way arrive: receipts of the last messages."""
    _lines(person, "sync")


def history(person: Person, other: str) -> list[Kept]:
    """What a profile keeps of the conversation, oldest first."""
    lines = _lines(person, "history", other, "--limit", "1000")
    authors = {"outgoing": person.name, "incoming": other}
    return [Kept(authors[line["direction"]], line["text"], line["state"]) for line in lines if line.get("text")]


def differences(person: Person, kept: Sequence[Kept], said: Sequence[Said]) -> list[str]:
    """What is missing, double, altered, or in another order than its author wrote it; empty when all is well."""
    found: list[str] = []
    there, wanted = Counter((each.author, each.text) for each in kept), Counter(said)
    for author, text in wanted - there:
        found.append(f"{person.name} lacks what {author} wrote: {text[:60]!r}")
    for author, text in there - wanted:
        often = there[author, text]
        found.append(
            f"{person.name} has {often} times, which {author} wrote {wanted[author, text]} times: {text[:60]!r}"
        )
    for author in sorted({author for author, _ in said}):
        written = [text for name, text in said if name == author]
        if not found and [each.text for each in kept if each.author == author] != written:
            found.append(f"{person.name} has what {author} wrote in another order")
    undelivered = [each for each in kept if each.author == person.name and each.state not in ("delivered", "read")]
    found += [f"{person.name} keeps as {each.state}: {each.text[:60]!r}" for each in undelivered]
    return found


def leaks(people: Sequence[Person], said: Iterable[Said], places: Sequence[Path]) -> tuple[list[Leak], int, int]:
    """Leaks of texts, names and keys in the places; how many files and bytes were searched."""
    forms = {f"name {person.name!r}": forms_of_text(person.name) for person in people}
    forms |= {f"text {text[:30]!r}": forms_of_text(text) for _, text in said}
    for person in people:
        forms |= {f"{person.name}'s {what}": forms_of_key(key) for what, key in _keys(person).items()}
    files = list(files_below(places))
    return search(forms, places), len(files), sum(path.stat().st_size for path in files)


def _keys(person: Person) -> dict[str, bytes]:
    asked = subprocess.run(
        [sys.executable, "-m", "tests.e2e.own_keys", str(person.home)],
        env=person.environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert asked.returncode == 0, asked.stderr
    return {name: bytes.fromhex(value) for name, value in json.loads(asked.stdout).items()}


def _lines(person: Person, *arguments: str) -> list[dict[str, str]]:
    done = person.cli(*arguments)
    assert done.returncode == 0, f"e2ee-cli {' '.join(arguments[:1])} ended with {done.returncode}: {done.stderr}"
    return [json.loads(line) for line in done.stdout.splitlines()]
