"""What the relay says of itself: its log, and the pages for its operator."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from tests.integration.leakage.budget import Budget

TELLING = {
    "a network address": re.compile(
        r"\b\d{1,3}(?:\.\d{1,3}){3}\b|\[[0-9a-f:]{2,}\]|\b(?:[0-9a-f]{1,4}:){3,}[0-9a-f:]*"
    ),
    "an identifier": re.compile(r"[0-9a-fA-F]{16,}|[A-Za-z0-9_+/-]{22,}"),
    "a time of day": re.compile(r"\b\d{1,2}:\d{2}\b"),
    "a number that may be a time": re.compile(r"\b\d{8,}(?:\.\d+)?\b"),
}
_SAMPLE = re.compile(r"(?P<name>[a-z0-9_]+)(?:\{(?P<labels>[^}]*)\})? (?P<value>[^ ]+)")
_LABEL = re.compile(r'(\w+)="([^"]*)"')


def log_findings(log: str, budget: Budget) -> Iterator[str]:
    """Every line is an event of the budget with what may stand beside it, and tells nothing of what is never told."""
    for line in log.splitlines():
        for what, pattern in TELLING.items():
            if pattern.search(line):
                yield f"the log holds {what}: {line[:80]}"
        try:
            said = json.loads(line)
        except ValueError:
            yield f"the log holds a line that is no event: {line[:80]}"
            continue
        allowed = budget.log.get(said.pop("event", ""))
        if allowed is None or set(said) - {"level", *allowed}:
            yield f"an event that is not in the budget: {line[:80]}"


def page_findings(pages: Mapping[str, str], budget: Budget) -> Iterator[str]:
    """Families, labels and steps of the operator's pages."""
    for path, text in pages.items():
        allowed = budget.pages.get(path)
        if allowed is None:
            yield f"page {path} is not in the budget"
        elif path == "/metrics":
            yield from _samples(text, allowed)
        elif path == "/status":
            yield from _members(json.loads(text), allowed, path)
        elif text.strip() not in allowed["words"]:
            yield f"{path} says {text:.40}"


def secret_findings(log: str, pages: Mapping[str, str], secrets: Mapping[str, Mapping[str, bytes]]) -> Iterator[str]:
    """Secrets in either, in any form."""
    said = "\n".join((log, *pages.values())).encode()
    for what, forms in secrets.items():
        yield from (f"{what} is told as {form}" for form, needle in forms.items() if needle in said)


def _samples(text: str, allowed: Mapping[str, list[str]]) -> Iterator[str]:
    for line in text.splitlines():
        sample = _SAMPLE.fullmatch(line)
        if line.startswith("#") or sample is None:
            continue
        name, value = sample["name"], float(sample["value"])
        labels = {label for label, _ in _LABEL.findall(sample["labels"] or "")}
        if name not in allowed or labels - set(allowed[name][1:]):
            yield f"a figure that is not in the budget: {line}"
        elif not _coarse(value, allowed[name][0]):
            yield f"a figure that is too fine: {line}"


def _members(said: Mapping[str, object], allowed: Mapping[str, list[str]], path: str) -> Iterator[str]:
    for name, value in said.items():
        if name not in allowed:
            yield f"{name} on {path} is not in the budget"
            continue
        for each in value.values() if isinstance(value, dict) else (value,):
            if not _coarse(each, allowed[name][0]):
                yield f"{name} on {path} is too fine: {each}"


def _coarse(value: object, kind: str) -> bool:
    """kind: "step N", or "word", "small" (below a thousand, about the relay alone)."""
    if kind.startswith("step "):
        return isinstance(value, int | float) and value % int(kind.removeprefix("step ")) == 0
    if kind == "small":
        return value is None or (isinstance(value, int | float) and 0 <= value < 1_000)
    # "its address" is what the relay is reached by, and in every link to it
    longest = {"word": 20, "its address": 320}.get(kind, 0)
    return isinstance(value, str) and len(value) <= longest
