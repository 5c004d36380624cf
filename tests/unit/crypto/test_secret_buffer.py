"""Locked buffers: lent and wiped, never shown, copied or kept; and the same where libsodium's own functions are missing."""

from __future__ import annotations

import copy
import mmap
import pickle

import pytest

from e2ee_desktop.crypto.secret_buffer import SecretBuffer, _Sodium, _sodium, wipe
from e2ee_desktop.domain.errors import LocalMisuse
from tests.fakes.refusal import refusal

SECRET = b"a secret of thirty-two bytes, ok"
roads = pytest.mark.parametrize("module_name", ["nacl._sodium", "json", "no.such.module"])


def fresh(text: bytes = SECRET) -> bytes:
    """Bytes that nobody else holds."""
    return bytes(bytearray(text))


@roads
def test_what_was_put_in_is_lent_and_then_zeros(module_name):
    buffer = SecretBuffer(SECRET, module_name)
    for _ in range(2):
        with buffer.reveal() as lent:
            assert lent == SECRET
        assert lent == bytes(len(SECRET)), "who kept it keeps zeros"
    assert SECRET.startswith(b"a secret"), "what it was given is the giver's"


@roads
def test_it_is_wiped_also_when_the_borrower_fails(module_name):
    buffer = SecretBuffer(SECRET, module_name)
    with pytest.raises(ZeroDivisionError), buffer.reveal() as lent:
        raise ZeroDivisionError
    assert lent == bytes(len(SECRET))


@roads
def test_closed_it_lends_nothing_and_closing_twice_is_harmless(module_name):
    buffer = SecretBuffer(SECRET, module_name)
    buffer.close()
    buffer.close()
    with pytest.raises(LocalMisuse, match=r"secret\.closed"), buffer.reveal():
        pass
    with pytest.raises(LocalMisuse, match=r"secret\.closed"):
        buffer.equals(SecretBuffer(SECRET))


def test_the_memory_is_zeros_before_it_is_given_back():
    buffer = SecretBuffer(SECRET)
    seen = []

    class Watching:
        """Stands before the map and looks at the last moment."""

        def __init__(self, memory):
            self._memory = memory

        def __len__(self):
            return len(self._memory)

        def __setitem__(self, place, value):
            self._memory[place] = value

        def close(self):
            seen.append(self._memory[: len(SECRET)])
            self._memory.close()

    memory = buffer._map
    if buffer.locked:
        buffer._sodium.unlock(memory)
        buffer.locked = False
    memory[: len(SECRET)] = SECRET
    buffer._map = Watching(memory)
    buffer.close()
    assert seen == [bytes(len(SECRET))]


def test_with_libsodium_it_is_locked_and_without_it_says_that_it_is_not():
    assert SecretBuffer(SECRET).locked is True
    assert SecretBuffer(SECRET, "json").locked is False


def test_it_shows_its_size_alone():
    buffer = SecretBuffer(SECRET)
    assert repr(buffer) == "SecretBuffer(<32 bytes>)"
    assert repr([buffer]) == "[SecretBuffer(<32 bytes>)]"


@pytest.mark.parametrize(
    "attempt",
    [
        str,
        format,
        "{}".format,
        lambda buffer: f"{buffer:>3}",
        lambda buffer: "%s" % buffer,  # noqa: UP031 - this road must be closed too
        pickle.dumps,
        copy.copy,
        copy.deepcopy,
    ],
)
def test_it_is_never_written_into_a_text_a_file_or_a_copy(attempt):
    with pytest.raises(LocalMisuse, match=r"secret\.not_copied"):
        attempt(SecretBuffer(SECRET))


def test_it_has_no_hash():
    with pytest.raises(TypeError):
        hash(SecretBuffer(SECRET))


def test_it_equals_the_same_secret_and_nothing_else():
    buffer = SecretBuffer(SECRET)
    assert buffer == SecretBuffer(SECRET)
    assert buffer != SecretBuffer(SECRET[:-1] + b"!")
    assert buffer != SecretBuffer(SECRET[:-1])
    assert buffer != SECRET


@pytest.mark.parametrize("size_bytes", [0, 1 << 20])
def test_only_what_fits_a_page_is_taken(size_bytes):
    with pytest.raises(LocalMisuse, match=r"secret\.length"):
        SecretBuffer(bytes(size_bytes))


def test_two_secrets_lie_on_two_pages_so_that_closing_one_unlocks_one():
    one, other = SecretBuffer(SECRET), SecretBuffer(SECRET)
    one.close()
    with other.reveal() as lent:
        assert lent == SECRET


def test_a_byte_array_and_bytes_that_were_just_made_are_wiped():
    array, value = bytearray(SECRET), fresh()
    wipe(array, value)
    assert array == value == bytes(len(SECRET))


def test_what_the_interpreter_shares_and_what_cannot_be_wiped_stays():
    single, value = b"x", fresh()
    wipe(single, b"")
    wipe(value, module_name="json")
    assert single == b"x"
    assert value == SECRET


@roads
@pytest.mark.parametrize("size_bytes", [1, 2, mmap.PAGESIZE])
def test_from_one_byte_to_a_page_is_taken(module_name, size_bytes):
    buffer = SecretBuffer(b"s" * size_bytes, module_name)
    assert buffer.size_bytes == size_bytes
    with buffer.reveal() as lent:
        assert lent == b"s" * size_bytes


@pytest.mark.parametrize("size_bytes", [0, mmap.PAGESIZE + 1])
def test_nothing_and_more_than_a_page_is_told_with_its_size(size_bytes):
    with refusal(LocalMisuse, "secret.length", size_bytes=size_bytes):
        SecretBuffer(bytes(size_bytes))


@pytest.mark.parametrize("attempt", [str, format, pickle.dumps, copy.copy, copy.deepcopy])
def test_what_is_not_done_with_a_secret_is_told_by_its_code(attempt):
    with refusal(LocalMisuse, "secret.not_copied"):
        attempt(SecretBuffer(SECRET))


def test_a_closed_one_is_told_by_its_code():
    buffer = SecretBuffer(SECRET)
    buffer.close()
    with refusal(LocalMisuse, "secret.closed"), buffer.reveal():
        pass


def test_two_bytes_are_wiped_and_one_that_all_share_is_not():
    shared, two = bytes(bytearray(b"x")), fresh(b"xy")
    wipe(shared, two)
    assert shared[0] == ord("x")
    assert two == bytes(2)


def test_libsodium_locks_a_page_wipes_it_when_it_unlocks_and_wipes_bytes():
    sodium, memory, value = _Sodium("nacl._sodium"), mmap.mmap(-1, mmap.PAGESIZE), fresh()
    memory[: len(SECRET)] = SECRET
    assert sodium.lock(memory) is True
    assert memory[: len(SECRET)] == SECRET
    sodium.unlock(memory)
    sodium.wipe(value)
    assert memory[: len(SECRET)] == value == bytes(len(SECRET))


def test_libsodium_is_looked_for_under_the_name_that_was_given():
    look = _sodium.__wrapped__  # past what was found before
    assert isinstance(look("nacl._sodium"), _Sodium)
    assert look("json") is None
    assert look("no.such.module") is None
