"""Catalogues: Qt's .ts files, one a language, kept in step with the source, judged, and compiled to .qm by Qt's own tool.

A translation is kept as long as its source text is there; it goes with it. What has none is marked "unfinished", as Qt does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from devtools.translations.wordings import Wording

FORMS = {"en": 2, "de": 2, "fr": 2, "es": 2, "ar": 6, "ja": 1}
"""Languages, and how many forms a number has in each, in Qt's order."""
SOURCE_LANGUAGE = "en"
_PLACE = re.compile(r"\{[a-z_]*\}|%n|%L?\d")
Key = tuple[str, str]
Forms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """language: its code. texts: (context, source) to the translation, or to one a form of number; "" where there is none."""

    language: str
    texts: Mapping[Key, Forms]


def catalogue_file(folder: Path, language: str) -> Path:
    """Where the texts of a language lie."""
    return folder / f"e2ee_{language}.ts"


def read_catalogue(folder: Path, language: str) -> Catalogue:
    """An empty one where there is no file."""
    file, texts = catalogue_file(folder, language), dict[Key, Forms]()
    if not file.exists():
        return Catalogue(language, texts)
    for context in ElementTree.parse(file).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None:
                continue
            several = [form.text or "" for form in translation.iter("numerusform")]
            texts[name, message.findtext("source") or ""] = tuple(several) or (translation.text or "",)
    return Catalogue(language, texts)


def in_step(old: Catalogue, wordings: Iterable[Wording]) -> Catalogue:
    """With every wording, and with no other. English holds what has a form a number, and no more."""
    texts: dict[Key, Forms] = {}
    for each in sorted(wordings):
        key, count = (each.context, each.source), FORMS[old.language] if each.plural else 1
        if old.language == SOURCE_LANGUAGE:
            if each.plural:
                texts[key] = (each.singular, each.source) if each.singular else old.texts.get(key, ("", each.source))
            continue
        kept = old.texts.get(key, ())
        texts[key] = kept if len(kept) == count else ("",) * count
    return Catalogue(old.language, texts)


def write_catalogue(folder: Path, catalogue: Catalogue, plural: frozenset[Key]) -> None:
    """The same bytes for the same texts."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{catalogue.language}" sourcelanguage="en">',
    ]
    contexts: dict[str, list[Key]] = {}
    for key in catalogue.texts:
        contexts.setdefault(key[0], []).append(key)
    for context, keys in contexts.items():
        lines += ["<context>", f"    <name>{context}</name>"]
        for key in keys:
            lines += _message(key[1], catalogue.texts[key], plural=key in plural)
        lines.append("</context>")
    catalogue_file(folder, catalogue.language).write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8")


def _message(source: str, forms: Forms, *, plural: bool) -> list[str]:
    state = "" if all(forms) else ' type="unfinished"'
    if plural:
        each = [f"            <numerusform>{escape(form)}</numerusform>" for form in forms]
        translation = [f"        <translation{state}>", *each, "        </translation>"]
    else:
        translation = [f"        <translation{state}>{escape(forms[0])}</translation>"]
    head = '    <message numerus="yes">' if plural else "    <message>"
    return [head, f"        <source>{escape(source)}</source>", *translation, "    </message>"]


def untranslated(catalogue: Catalogue) -> tuple[str, ...]:
    """One line a text that has no translation."""
    return tuple(
        f"{catalogue.language}: {context}: no translation of {source!r}"
        for (context, source), forms in catalogue.texts.items()
        if not all(forms)
    )


def misplaced(catalogue: Catalogue) -> tuple[str, ...]:
    """One line a translation whose {places} are others than the source's, or which begins or ends with other white space.

    A form for one or for none may leave out the number.
    """
    found: list[str] = []
    for (context, source), forms in catalogue.texts.items():
        wanted = sorted(set(_PLACE.findall(source)))
        for at, form in enumerate(forms):
            places = sorted(set(_PLACE.findall(form)))
            numberless = at < len(forms) - 1 and places == [place for place in wanted if place != "%n"]
            if form and ((places != wanted and not numberless) or form.strip() != form):
                found.append(f"{catalogue.language}: {context}: {source!r} has other places than {form!r}")
    return tuple(found)
