"""The frozen vectors: fed the same randomness, the engine still makes every file byte for byte."""

from __future__ import annotations

import pytest

from tests.vectors.make_vectors import FOLDER, MAKERS, frozen, made


@pytest.fixture(scope="module")
def people():
    return frozen("people")


@pytest.mark.parametrize("name", MAKERS)
def test_the_engine_makes_the_file_again(name, people):
    before = frozen(name)
    now = made(name, before, people)
    assert now.keys() == before.keys()
    for part, value in now.items():
        assert value == before[part], f"{name}.json: {part} is no longer what it was"


def test_every_file_is_listed_for_readers():
    listed = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in FOLDER.glob("*.json") if f"`{path.name}`" not in listed] == []
