"""Records kept while locked: opened in order from the first key, by nobody who has a later one."""

from __future__ import annotations

from e2ee_desktop.engine.kept_envelopes import KeepingKey

FIRST = bytes(range(32))


def key(content: bytes = FIRST) -> KeepingKey:
    return KeepingKey(bytes(bytearray(content)))  # its own: it is wiped as it moves on


def test_what_was_sealed_opens_in_order():
    sealing, opening = key(), key()
    sealed = [sealing.seal(content) for content in (b"one", b"two", b"two", b"")]
    assert len(set(sealed)) == 4
    assert [opening.open(record) for record in sealed] == [b"one", b"two", b"two", b""]


def test_the_key_that_is_left_opens_nothing_that_was_sealed_before():
    sealing = key()
    first, second = sealing.seal(b"one"), sealing.seal(b"two")
    for record in (first, second):
        assert key(sealing.key).open(record) is None


def test_another_order_and_another_key_open_nothing():
    sealing = key()
    sealing.seal(b"one")
    second = sealing.seal(b"two")
    assert key().open(second) is None
    assert key(bytes(32)).open(second) is None


def test_a_key_that_was_moved_on_is_wiped():
    own = bytes(bytearray(FIRST))
    KeepingKey(own).seal(b"one")
    assert own == bytes(32)
