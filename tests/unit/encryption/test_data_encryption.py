"""EncryptionManager: Fernet both ways, rotation, time to live, streams, and errors that say what to do."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO

import pytest
from cryptography.fernet import Fernet, MultiFernet
from hypothesis import given, settings
from hypothesis import strategies as st

import e2ee_desktop
from e2ee_desktop import EncryptionManager
from e2ee_desktop.crypto.file_stream import CHUNK_BYTES, HEADER_BYTES
from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.encryption.failures import KeyMalformed, NameMalformed, TokenExpired, TokenRefused

PUBLISHED_KEY = "cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4="
PUBLISHED_TOKEN = "gAAAAAAdwJ6wAAECAwQFBgcICQoLDA0ODy021cpGVWKZ_eEwCGM4BLLF_5CV9dOPmrhuVUPgJobwOz7JcbmrR64jVmpU4IwqDA=="
"""Of the Fernet specification: "hello", made at 499162800 seconds."""


def test_a_token_of_the_fernet_specification_is_read():
    manager = EncryptionManager(PUBLISHED_KEY)
    assert manager.decrypt(PUBLISHED_TOKEN) == "hello"
    assert manager.made_s(PUBLISHED_TOKEN) == 499162800


@given(st.text())
def test_fernet_reads_what_the_manager_writes_and_the_other_way_round(data):
    manager = EncryptionManager()
    fernet = Fernet(manager.key)
    assert fernet.decrypt(manager.encrypt(data)).decode() == data
    assert manager.decrypt(fernet.encrypt(data.encode())) == data


def test_a_key_given_as_text_or_bytes_is_the_same_key():
    key = Fernet.generate_key()
    assert EncryptionManager(key).key == EncryptionManager(key.decode()).key == key


@pytest.mark.parametrize(
    "key",
    [b"", "", b"short", b"=" * 44, "\u00e9" * 44, Fernet.generate_key()[:-1], Fernet.generate_key() + b"\n"],
    ids=["no bytes", "no text", "short", "signs alone", "not ASCII", "one less", "one more"],
)
def test_what_is_no_key_is_refused(key):
    with pytest.raises(KeyMalformed) as refused:
        EncryptionManager(key)
    assert str(refused.value) == "encryption.key_malformed"


@pytest.mark.parametrize("place", [0, 5, 20, -20, -1])
def test_an_altered_token_is_refused(place):
    manager = EncryptionManager()
    token = bytearray(manager.encrypt("data"))
    token[place] ^= 4
    with pytest.raises(TokenRefused, match=r"^encryption\.token_refused$"):
        manager.decrypt(bytes(token))


@pytest.mark.parametrize("call", ["decrypt", "rotate", "made_s"])
@pytest.mark.parametrize(
    "token",
    [b"", "no token", b"\xff\xfe", EncryptionManager().encrypt("of another key")],
    ids=["nothing", "text", "bytes", "of another key"],
)
def test_what_is_no_token_of_ours_is_refused(call, token):
    with pytest.raises(TokenRefused, match=r"^encryption\.token_refused$"):
        getattr(EncryptionManager(), call)(token)


def test_authentic_bytes_that_are_no_text_are_told_apart():
    manager = EncryptionManager()
    with pytest.raises(TokenRefused, match=r"^encryption\.not_text$"):
        manager.decrypt(Fernet(manager.key).encrypt(b"\xff"))


def test_a_token_lives_as_long_as_it_is_asked_to():
    with pytest.raises(TokenExpired, match=r"^encryption\.token_expired ttl_s=60$"):
        EncryptionManager(PUBLISHED_KEY).decrypt(PUBLISHED_TOKEN, ttl_s=60)
    manager = EncryptionManager()
    assert manager.decrypt(manager.encrypt("fresh"), ttl_s=60) == "fresh"
    with pytest.raises(TokenRefused, match=r"^encryption\.token_refused$"):
        EncryptionManager().decrypt(PUBLISHED_TOKEN, ttl_s=60)


def test_a_rotation_from_beginning_to_end():
    old = EncryptionManager(PUBLISHED_KEY)
    both = old.with_new_key()
    renewed = both.rotate(PUBLISHED_TOKEN)
    assert both.key != old.key
    assert both.older_keys == (old.key,)
    assert both.decrypt(PUBLISHED_TOKEN) == both.decrypt(renewed) == "hello"
    new = both.without_older_keys()
    assert (new.decrypt(renewed), new.made_s(renewed)) == ("hello", 499162800)
    with pytest.raises(TokenRefused):
        new.decrypt(PUBLISHED_TOKEN)
    assert MultiFernet([Fernet(both.key), Fernet(old.key)]).decrypt(both.encrypt("x")) == b"x"


SIZES = [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES + 7]


@pytest.mark.parametrize("size_bytes", SIZES)
def test_streams_and_bytes_of_any_size_come_back_also_after_a_rotation(size_bytes):
    data = bytes(range(256)) * (size_bytes // 256) + bytes(size_bytes % 256)
    manager, sealed, opened = EncryptionManager(), BytesIO(), BytesIO()
    written = manager.encrypt_stream(BytesIO(data), sealed, b"backup")
    assert written == len(sealed.getvalue())
    assert manager.with_new_key().decrypt_stream(BytesIO(sealed.getvalue()), opened, b"backup") == size_bytes
    assert opened.getvalue() == data == manager.decrypt_bytes(manager.encrypt_bytes(data))


SEALED_UNDER = EncryptionManager()
SEALED = SEALED_UNDER.encrypt_bytes(b"x" * (CHUNK_BYTES + 100), b"here")


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_sealed_bytes_that_were_altered_or_cut_are_refused(data):
    if data.draw(st.booleans()):
        hostile = SEALED[: data.draw(st.integers(0, len(SEALED) - 1))]
    else:
        place = data.draw(st.integers(0, len(SEALED) - 1))
        hostile = SEALED[:place] + bytes([SEALED[place] ^ 1]) + SEALED[place + 1 :]
    with pytest.raises(TokenRefused, match=r"^encryption\.stream_refused$"):
        SEALED_UNDER.decrypt_bytes(hostile, b"here")


@pytest.mark.parametrize(
    ("manager", "context", "data"),
    [
        (EncryptionManager(), b"here", SEALED),
        (SEALED_UNDER, b"there", SEALED),
        (SEALED_UNDER, b"here", SEALED + b"more"),
        (SEALED_UNDER, b"here", SEALED[:HEADER_BYTES]),
    ],
    ids=["another key", "another context", "more behind it", "the header alone"],
)
def test_sealed_bytes_open_under_their_key_and_context_alone(manager, context, data):
    with pytest.raises(TokenRefused, match=r"^encryption\.stream_refused$"):
        manager.decrypt_bytes(data, context)


def test_a_stream_that_breaks_off_has_given_nothing_that_was_not_authentic():
    cut, opened = SEALED[: HEADER_BYTES + CHUNK_BYTES + 16 + 50], BytesIO()
    with pytest.raises(TokenRefused):
        SEALED_UNDER.decrypt_stream(BytesIO(cut), opened, b"here")
    assert opened.getvalue() == b"x" * CHUNK_BYTES


@pytest.mark.parametrize("name", ["", "a/b", "x" * 65, "line\nbreak", "../up"])
def test_a_name_that_no_key_can_have_is_refused_before_the_keyring_is_asked(name):
    for wish in (EncryptionManager.from_keyring, EncryptionManager().to_keyring, EncryptionManager.forget_keyring):
        with pytest.raises(NameMalformed, match=r"^encryption\.name_malformed$"):
            wish(name)


def test_keys_are_not_shown():
    manager = EncryptionManager().with_new_key()
    shown = repr(manager) + str(vars(E2EEError("encryption.key_malformed")))
    assert manager.key.decode() not in shown
    assert repr(manager) == "<EncryptionManager with 2 key(s)>"


def test_importing_the_package_loads_nothing_heavy():
    program = "import sys, e2ee_desktop; print(sorted({'cryptography', 'nacl', 'keyring', 'flask'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=30)
    assert done.stdout == "[]\n"
    with pytest.raises(AttributeError):
        _ = e2ee_desktop.Nothing
