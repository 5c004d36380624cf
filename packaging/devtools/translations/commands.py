"""`dev.py translations`: bring the catalogues into step with the source, compile them, and say what is missing.

translations            write resources/translations/*.ts and *.qm; list texts without a translation
translations --check    write nothing; fail when something is missing, misplaced or out of step
"""

from __future__ import annotations

import importlib.util
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from devtools import ROOT
from devtools.console import run_captured, say
from devtools.translations.catalogues import (
    FORMS,
    Catalogue,
    catalogue_file,
    in_step,
    misplaced,
    read_catalogue,
    untranslated,
    write_catalogue,
)
from devtools.translations.wordings import collect

FOLDER = ROOT / "resources" / "translations"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs in the environment's Python, which has Qt's compiler."""
    arguments = sys.argv[1:] if arguments is None else arguments
    collected = collect(ROOT)
    plural = frozenset((each.context, each.source) for each in collected.wordings if each.plural)
    findings = list(collected.findings)
    checking = "--check" in arguments
    FOLDER.mkdir(exist_ok=True)
    for language in FORMS:
        old = read_catalogue(FOLDER, language)
        new = in_step(old, collected.wordings)
        missing = untranslated(new)
        say(f"  {language}: {len(new.texts)} texts, {len(missing)} without a translation")
        findings += [*missing, *misplaced(new)]
        if checking:
            findings += _out_of_step(new, plural)
        else:
            write_catalogue(FOLDER, new, plural)
            compiled(catalogue_file(FOLDER, language), FOLDER / f"e2ee_{language}.qm")
    say("\n".join(findings))
    return 1 if findings and checking else 0


def _out_of_step(new: Catalogue, plural: frozenset[tuple[str, str]]) -> list[str]:
    """Whether the files are what would be written now."""
    found: list[str] = []
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        write_catalogue(folder, new, plural)
        file = catalogue_file(folder, new.language)
        compiled(file, file.with_suffix(".qm"))
        for each in (file, file.with_suffix(".qm")):
            kept = FOLDER / each.name
            if not kept.exists() or kept.read_bytes() != each.read_bytes():
                found.append(f"{each.name} is out of step: python3 dev.py translations")
    return found


def compiled(source: Path, target: Path) -> None:
    """Run Qt's compiler on one catalogue."""
    package = importlib.util.find_spec("PySide6")
    if package is None or package.origin is None:
        sys.exit("PySide6 is not installed: python3 dev.py setup")
    program = Path(package.origin).with_name("lrelease")
    outcome = run_captured((str(program), "-silent", str(source), "-qm", str(target)))
    if outcome.status:
        sys.exit(outcome.log)
