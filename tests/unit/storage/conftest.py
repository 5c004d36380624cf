"""A fresh store for each test, on a real encrypted file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from e2ee_desktop.storage.sqlite_store import SqliteStore, create
from tests.unit.storage.samples import BOB, CAROL, KEY, a_contact


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "messages.db"


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    """An empty store."""
    opened = create(path, KEY)
    yield opened
    opened.close()


@pytest.fixture
def peopled(store: SqliteStore) -> SqliteStore:
    """A store with the contacts Bob and Carol."""
    with store.transaction():
        store.contacts.save(a_contact(BOB, "Bob"))
        store.contacts.save(a_contact(CAROL, "Carol"))
    return store
