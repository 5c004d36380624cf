"""When two people's histories are equal, and what else must be true after a fault history.

Equal means: the same messages of each author, each with the same text, reactions and file, each once, texts in the same order; nothing
half open. How the two authors' messages mix is not compared: each sees their own at once. Whoever goes on from an old copy of
their profile may lack what they themselves did after the copy was made, and nothing else that can be had again (`Allowed`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

Look = Mapping[str, Any]
TALK = frozenset({"text", "file"})
LINES = frozenset({"forked", "timer", "restored"})
SETTLED = frozenset({"delivered", "read", "received"})


@dataclass(slots=True)
class Promised:
    """What was answered to a person, and so must be there for ever. said: id -> (author, texts that it may have now).

    deleted: ids that are wanted away.
    """

    said: dict[str, tuple[int, set[str]]] = field(default_factory=dict)
    deleted: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Allowed:
    """back: who went on from an old copy."""

    back: frozenset[int] = frozenset()


def findings(looks: tuple[Look, Look], promised: Promised, allowed: Allowed) -> tuple[str, ...]:
    """Empty when all is well; else it may be too early, or something is wrong."""
    found: list[str] = []
    for who, look in enumerate(looks):
        found += _half_open(who, look, allowed)
    for author in (0, 1):
        found += _of_author(author, looks, allowed)
    found += _kept(looks, promised, allowed)
    return tuple(found)


def _half_open(who: int, look: Look, allowed: Allowed) -> Iterator[str]:
    """What is still to happen at one side, or never should have."""
    if look["queued"]:
        yield f"{who}: something has not left"
    if look["missing"]:
        yield f"{who}: {look['missing']} messages are known to be missing"
    if look["orphans"]:
        yield f"{who}: {len(look['orphans'])} files that no message has"
    for row in look["rows"]:
        if row["kind"] not in TALK | LINES | {"deleted"} and not (allowed.back and row["kind"] == "lost"):
            yield f"{who}: a row of kind {row['kind']}"
        if row["kind"] == "forked" and not allowed.back:
            yield f"{who}: a fork"
        if row["kind"] in TALK and row["state"] not in SETTLED and who not in allowed.back:
            yield f"{who}: {row['text']!r} is {row['state']}"
        if row["kind"] == "file" and len(row.get("file", "")) != 64:
            yield f"{who}: a file is {row.get('file')}"
    for row_id, times in Counter(row["id"] for row in look["rows"]).items():
        if times > 1:
            yield f"{who}: {row_id} is there {times} times"


def _of_author(author: int, looks: tuple[Look, Look], allowed: Allowed) -> Iterator[str]:
    """What one person wrote, as both have it."""
    own = {row["id"]: _content(row, author, own_side=True) for row in _talk(looks[author], own=True)}
    theirs = {row["id"]: _content(row, author, own_side=False) for row in _talk(looks[1 - author], own=False)}
    back = author in allowed.back
    for row_id in own.keys() - theirs.keys():
        yield f"{1 - author} lacks {own[row_id]}"
    if not back:
        for row_id in theirs.keys() - own.keys():
            yield f"{author} lacks their own {theirs[row_id]}"
    both = own.keys() & theirs.keys()
    if not allowed.back:
        for row_id in both:
            if own[row_id] != theirs[row_id]:
                yield f"of {author}: {own[row_id]} is {theirs[row_id]} at the other side"
        if own.keys() == theirs.keys() and _texts(own) != _texts(theirs):
            yield f"of {author}: order {_texts(own)} is {_texts(theirs)}"


def _kept(looks: tuple[Look, Look], promised: Promised, allowed: Allowed) -> Iterator[str]:
    """What was promised."""
    for row_id, (author, texts) in promised.said.items():
        rows = [row for row in _talk(looks[author], own=True) if row["id"] == row_id]
        if author in allowed.back:
            rows = rows or [row for row in _talk(looks[1 - author], own=False) if row["id"] == row_id]
            if not rows and 1 - author in allowed.back:
                continue
        if row_id in promised.deleted:
            continue
        if not rows and author not in allowed.back:
            yield f"{author} was told that {sorted(texts)} is said, and it is gone"
        if rows and rows[0]["kind"] == "text" and rows[0]["text"] not in texts:
            yield f"{author}: {rows[0]['text']!r} is none of {sorted(texts)}"
    if not allowed.back:
        for who, look in enumerate(looks):
            for row in look["rows"]:
                if row["id"] in promised.deleted and row["kind"] in TALK:
                    yield f"{who}: {row['text']!r} was deleted for everyone"


def _texts(rows: Mapping[str, tuple[Any, ...]]) -> list[str]:
    """In their order. A file's place is that of its arrival, and it leaves when all of it is at the relay."""
    return [content[0] for content in rows.values() if not content[1]]


def _talk(look: Look, *, own: bool) -> Iterator[Mapping[str, Any]]:
    return (row for row in look["rows"] if row["own"] is own and row["kind"] in TALK)


def _content(row: Mapping[str, Any], author: int, *, own_side: bool) -> tuple[Any, ...]:
    """Without what differs between the two sides. Reactions: by whom of the two."""
    reactions = sorted((author if own is own_side else 1 - author, emoji) for own, emoji in row["reactions"])
    return row["text"], row.get("file", ""), tuple(reactions)
