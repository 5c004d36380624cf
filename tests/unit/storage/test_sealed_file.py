"""The file: encrypted, never overwritten, never taken for an empty one, and honest about what is wrong with it."""

from __future__ import annotations

import shutil
import sqlite3
import stat
from pathlib import Path

import apsw
import pytest

from e2ee_desktop.domain.errors import LocalMisuse, StorageFailure
from e2ee_desktop.storage.sealed_file import SIDE_FILES, connect, key_check, make_empty
from e2ee_desktop.storage.sqlite_store import UNFINISHED_SUFFIX, create, open_existing
from tests.unit.storage.samples import BOB, KEY, a_contact, a_message, a_prekey, a_profile, a_session, id16

OTHER_KEY = bytes(32)


def closed_store(path: Path) -> None:
    store = create(path, KEY)
    with store.transaction():
        store.profile.save(a_profile())
        store.contacts.save(a_contact())
    store.close()


def failure(path: Path, key: bytes = KEY) -> str:
    with pytest.raises(StorageFailure) as caught:
        open_existing(path, key)
    return caught.value.code


def test_what_was_stored_is_there_after_opening_again(path: Path) -> None:
    closed_store(path)
    store = open_existing(path, KEY)
    assert store.profile.load() == a_profile()
    store.close()


def test_the_file_is_for_its_owner_alone_and_shows_no_text(path: Path) -> None:
    store = create(path, KEY)
    with store.transaction():
        store.profile.save(a_profile("A name nobody else may read"))
    for file in path.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert b"A name nobody" not in file.read_bytes()
        assert b"SQLite format" not in file.read_bytes()
    store.close()
    assert b"A name nobody" not in path.read_bytes()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_the_cipher_is_the_one_we_asked_for(store) -> None:
    assert store._database.rows("PRAGMA cipher") == (("chacha20",),)
    assert store._database.rows("PRAGMA journal_mode") == (("wal",),)
    assert store._database.rows("PRAGMA synchronous") == ((2,),)
    assert store._database.rows("PRAGMA secure_delete") == ((1,),)
    assert store._database.rows("PRAGMA foreign_keys") == ((1,),)
    assert store._database.rows("PRAGMA temp_store") == ((2,),)


@pytest.mark.parametrize("length", [0, 16, 31, 33, 48])
def test_a_key_of_any_other_length_is_refused_before_a_file_exists(path: Path, length: int) -> None:
    with pytest.raises(LocalMisuse) as caught:
        create(path, bytes(length))
    assert caught.value.code == "store.key_length"
    assert list(path.parent.iterdir()) == []
    closed_store(path)
    with pytest.raises(LocalMisuse):
        open_existing(path, bytes(length))


def test_opening_never_creates(path: Path) -> None:
    assert failure(path) == "store.missing"
    assert list(path.parent.iterdir()) == []


def test_creating_never_overwrites(path: Path) -> None:
    closed_store(path)
    before = path.read_bytes()
    with pytest.raises(StorageFailure) as caught:
        create(path, KEY)
    assert caught.value.code == "store.exists"
    assert path.read_bytes() == before


@pytest.mark.parametrize("suffix", SIDE_FILES)
def test_creating_does_not_adopt_the_log_of_a_lost_database(path: Path, suffix: str) -> None:
    left = Path(f"{path}{suffix}")
    left.write_bytes(b"what was not yet folded in")
    with pytest.raises(StorageFailure) as caught:
        create(path, KEY)
    assert caught.value.code == "store.exists"
    assert left.read_bytes() == b"what was not yet folded in"


def test_a_creation_that_a_crash_cut_short_is_begun_again(path: Path) -> None:
    path.with_name(path.name + UNFINISHED_SUFFIX).write_bytes(b"half a database")
    Path(f"{path}{UNFINISHED_SUFFIX}-journal").write_bytes(b"its journal")
    assert failure(path) == "store.missing"
    closed_store(path)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_crash_right_after_the_move_leaves_nothing_behind_when_opened(path: Path) -> None:
    closed_store(path)
    path.with_name(path.name + UNFINISHED_SUFFIX).hardlink_to(path)
    open_existing(path, KEY).close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_an_encrypted_database_without_a_schema_is_damage(path: Path) -> None:
    make_empty(path)
    handle = connect(path, KEY)
    handle.execute("CREATE TABLE other (body TEXT)").fetchall()
    handle.close()
    assert failure(path) == "store.damaged"


def test_an_empty_file_is_damage_and_stays_empty(path: Path) -> None:
    path.touch()
    assert failure(path) == "store.damaged"
    assert path.read_bytes() == b""


def test_a_folder_in_its_place_is_damage(path: Path) -> None:
    path.mkdir()
    assert failure(path) == "store.damaged"


def test_a_wrong_key_is_told_from_damage(path: Path) -> None:
    closed_store(path)
    before = path.read_bytes()
    assert failure(path, OTHER_KEY) == "store.wrong_key"
    assert path.read_bytes() == before


def test_the_key_check_gives_nothing_of_the_key() -> None:
    assert len({key_check(KEY), key_check(OTHER_KEY), KEY[:16], KEY[16:]}) == 4


@pytest.mark.parametrize("offset", [16, 24, 100, 4_000])
def test_a_damaged_first_page_is_damage(path: Path, offset: int) -> None:
    closed_store(path)
    flip(path, offset)
    assert failure(path) == "store.damaged"


def test_any_flipped_page_is_found_when_opening(path: Path) -> None:
    closed_store(path)
    sound = path.read_bytes()
    for page in range(1, len(sound) // 4096):
        path.write_bytes(sound)
        flip(path, page * 4096 + 1_000)
        assert failure(path) == "store.damaged", page


@pytest.mark.parametrize("left_bytes", [1, 15, 1_000, 4_096, 20_480])
def test_a_file_cut_short_is_damage(path: Path, left_bytes: int) -> None:
    closed_store(path)
    path.write_bytes(path.read_bytes()[:left_bytes])
    assert failure(path) == "store.damaged"


def test_a_plaintext_database_in_its_place_is_refused(path: Path) -> None:
    with sqlite3.connect(path) as plain:
        plain.execute("CREATE TABLE message (body TEXT)")
    plain.close()
    assert failure(path) == "store.not_encrypted"


def test_a_second_opener_is_told_that_it_is_busy(path: Path, store) -> None:
    assert failure(path) == "store.busy"


def test_what_is_removed_is_gone_from_the_file(path: Path) -> None:
    store = create(path, KEY)
    with store.transaction():
        store.contacts.save(a_contact())
        store.messages.add(a_message(1, text="a long enough text that is soon removed " * 40), None)
        store.sessions.save(a_session(1, state=b"an old chain key" * 100))
        store.prekeys.save([a_prekey(1)])
    with store.transaction():
        store.sessions.save(a_session(1, state=b"its successor"))
        store.prekeys.remove(1)
    with store.transaction():
        store.contacts.remove(BOB)
        store.contacts.save(a_contact(name="still here"))
    store.close()
    clear = decrypted(path)
    assert b"still here" in clear
    for gone in (b"soon removed", b"an old chain key", b"its successor", b"private halves"):
        assert gone not in clear


def test_closing_twice_is_harmless(path: Path) -> None:
    store = create(path, KEY)
    store.close()
    store.close()


def test_a_session_id_is_stored_only_encrypted(path: Path) -> None:
    store = create(path, KEY)
    with store.transaction():
        store.contacts.save(a_contact())
        store.sessions.save(a_session(0xDEADBEEFCAFE))
    store.close()
    assert id16(0xDEADBEEFCAFE) not in path.read_bytes()
    assert id16(0xDEADBEEFCAFE) in decrypted(path)


def flip(path: Path, offset: int) -> None:
    content = bytearray(path.read_bytes())
    content[offset] ^= 0x40
    path.write_bytes(content)


def decrypted(path: Path) -> bytes:
    """Every page of the file in clear, free pages too."""
    copy = path.with_name("in-clear")
    shutil.copy(path, copy)
    connection = apsw.Connection(str(copy))
    connection.pragma("cipher", "chacha20")
    connection.pragma("key", "raw:" + KEY.hex())
    connection.pragma("journal_mode", "delete")
    connection.pragma("rekey", "")
    connection.close()
    clear = copy.read_bytes()
    assert clear.startswith(b"SQLite format 3")
    return clear
