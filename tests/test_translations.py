"""The catalogues: every text of the window is in each of them, with its places, and compiled. The tools find what is not so."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "packaging"))

from devtools.translations import commands  # noqa: E402
from devtools.translations.catalogues import (  # noqa: E402
    FORMS,
    Catalogue,
    in_step,
    misplaced,
    read_catalogue,
    untranslated,
    write_catalogue,
)
from devtools.translations.wordings import PRESENTATION, Collected, Wording, collect  # noqa: E402


@pytest.fixture(scope="module")
def collected() -> Collected:
    return collect(ROOT)


def test_no_text_is_put_together_where_it_is_translated(collected):
    assert collected.findings == []


@pytest.mark.parametrize("language", FORMS)
def test_every_text_has_a_translation_with_the_same_places(language, collected):
    catalogue = in_step(read_catalogue(commands.FOLDER, language), collected.wordings)
    missing = untranslated(catalogue)
    assert not missing, "python3 dev.py translations, then translate:\n" + "\n".join(missing)
    assert not misplaced(catalogue)


def test_catalogues_are_in_step_and_compiled():
    assert commands.main(["--check"]) == 0


def source(tmp_path: Path, text: str) -> Path:
    gui = tmp_path / "e2ee_desktop" / "gui"
    gui.mkdir(parents=True)
    (gui / "page.py").write_text(text)
    (tmp_path / "e2ee_desktop" / "domain").mkdir()
    (tmp_path / "e2ee_desktop" / "domain" / "comparison.py").write_text('_TABLE: Final = "🐶 dog|👍 thumbs up"\n')
    return tmp_path


def test_texts_are_collected_under_the_name_that_looks_them_up(tmp_path):
    made = collect(
        source(
            tmp_path,
            """
class Page(QWidget):
    def show(self, count):
        self.tr("%n chosen", "", count)
        self.tr("Stop") if count else self.tr("Go " "on")
        return reader.say("Yes" if count else "No"), reader.counted("%n day", "%n days", count), wording("red")
""",
        )
    )
    assert made.findings == []
    assert set(made.wordings) == {
        Wording("Page", "%n chosen", plural=True),
        Wording("Page", "Stop"),
        Wording("Page", "Go on"),
        Wording(PRESENTATION, "Yes"),
        Wording(PRESENTATION, "No"),
        Wording(PRESENTATION, "%n days", plural=True, singular="%n day"),
        Wording(PRESENTATION, "red"),
        Wording(PRESENTATION, "dog"),
        Wording(PRESENTATION, "thumbs up"),
    }


@pytest.mark.parametrize("text", ['"Hello " + name', 'f"Hello {name}"'])
@pytest.mark.parametrize("call", ["self.tr", "reader.say", "translate"])
def test_a_text_that_is_put_together_is_found(tmp_path, text, call):
    made = collect(source(tmp_path, f"class Page:\n    def show(self):\n        {call}({text})\n"))
    assert [finding.split(": ")[0] for finding in made.findings] == ["e2ee_desktop/gui/page.py:3"]


def test_a_lost_place_and_a_missing_form_are_found():
    good = Catalogue("de", {("A", "{name} chose %n"): ("{name} wählte eins", "{name} wählte %n")})
    assert not misplaced(good)
    assert not untranslated(good)
    lost = Catalogue("de", {("A", "Hello {name}"): ("Hallo {nmae}",), ("A", "%n days"): ("Tag", "Tage")})
    assert len(misplaced(lost)) == 2
    assert len(untranslated(Catalogue("de", {("A", "%n days"): ("%n Tag", "")}))) == 1


def test_a_catalogue_is_written_read_and_kept_in_step(tmp_path):
    days, hello = Wording("B", "%n days", plural=True), Wording("A", 'Say "hello" & <go>')
    texts = {("A", hello.source): ("Sag „hallo“ & <geh>",), ("B", days.source): ("%n Tag", "%n Tage")}
    write_catalogue(tmp_path, Catalogue("de", texts), frozenset({("B", days.source)}))
    again = read_catalogue(tmp_path, "de")
    assert dict(again.texts) == texts
    assert in_step(again, [hello, days]).texts == texts
    assert in_step(again, [hello, Wording("A", "New")]).texts == {
        ("A", "New"): ("",),
        ("A", hello.source): texts["A", hello.source],
    }
