"""The relay's keys: made once, private, and never silently made anew."""

from __future__ import annotations

import asyncio
import sqlite3
import stat

import pytest
from nacl.signing import VerifyKey

from e2ee_desktop.domain.errors import LocalMisuse, StorageFailure, UserActionNeeded
from e2ee_desktop.relay.data_folder import DataFolder
from e2ee_desktop.relay.identity import ONLINE_NAME, load_identity
from e2ee_desktop.relay.server import RelayServer, RelaySettings
from e2ee_desktop.relay.sqlite_schema import DATABASE_NAME
from e2ee_desktop.wire.frames_proof import certificate_statement


@pytest.fixture
def folder(tmp_path):
    """Of a relay that has run."""

    async def run_once() -> None:
        async with RelayServer(RelaySettings(tmp_path / "relay", "127.0.0.1", 0)):
            pass

    asyncio.run(run_once())
    return tmp_path / "relay"


def test_the_key_stays_and_vouches_for_the_certificate(folder):
    identity, again = load_identity(folder), load_identity(folder)
    assert identity == again
    VerifyKey(identity.public_key).verify(certificate_statement(identity.certificate_hash), identity.signature)
    assert identity.greet().hello.nonce != identity.greet().hello.nonce


def test_a_long_term_key_that_is_gone_is_an_error_and_none_is_made(folder):
    (folder / "relay.key").unlink()
    with pytest.raises(StorageFailure, match=r"relay\.key_missing"):
        load_identity(folder)
    assert not (folder / "relay.key").exists()


def test_a_certificate_that_is_gone_is_made_anew_under_the_same_pin(folder):
    before = load_identity(folder)
    (folder / ONLINE_NAME).unlink()
    after = load_identity(folder)
    assert (after.public_key, after.certificate_hash == before.certificate_hash) == (before.public_key, False)
    VerifyKey(before.public_key).verify(certificate_statement(after.certificate_hash), after.signature)


def test_key_and_certificate_of_a_former_layout_are_replaced_without_a_new_address(folder):
    before = load_identity(folder)
    (folder / ONLINE_NAME).rename(folder / "tls.key")
    (folder / "tls.crt").write_bytes(b"")
    assert load_identity(folder).public_key == before.public_key
    assert not (folder / "tls.key").exists()
    assert not (folder / "tls.crt").exists()


@pytest.mark.parametrize(
    "damage", [lambda b: b"", lambda b: b[:-5], lambda b: b[:30] + b"0" + b[31:], lambda b: b"\xff"]
)
def test_a_damaged_key_is_an_error_even_where_any_bytes_would_be_a_key(folder, damage):
    content = (folder / "relay.key").read_bytes()
    damaged = damage(content)
    if damaged == content:
        damaged = content[:30] + b"1" + content[31:]
    (folder / "relay.key").write_bytes(damaged)
    with pytest.raises(StorageFailure, match=r"relay\.key_damaged"):
        load_identity(folder)
    assert (folder / "relay.key").read_bytes() == damaged


def _another_digit(content: bytes, place: int) -> bytes:
    """In the line of the voucher: 40 lies in the public key, 140 in the signature."""
    other = b"0" if content[place : place + 1] != b"0" else b"1"
    return content[:place] + other + content[place + 1 :]


def _without_private_key(content: bytes) -> bytes:
    voucher, _, pem = content.partition(b"\n")
    return voucher + b"\n" + pem[pem.index(b"-----BEGIN CERTIFICATE") :]


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"-----BEGIN NOTHING-----\n",
        lambda content: content.partition(b"\n")[2],
        lambda content: content.partition(b"\n")[0],
        lambda content: content.replace(b" here ", b" there "),
        lambda content: _another_digit(content, 40),
        lambda content: _another_digit(content, 140),
        lambda content: content[:200] + b"\n" + content[200:],
        _without_private_key,
    ],
)
async def test_a_damaged_certificate_stops_the_start(tmp_path, damage):
    settings = RelaySettings(tmp_path / "relay", "127.0.0.1", 0)
    async with RelayServer(settings):
        pass
    path = tmp_path / "relay" / ONLINE_NAME
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(StorageFailure, match=r"relay\.certificate_damaged"):
        await RelayServer(settings).start()


@pytest.mark.parametrize(
    ("content", "code"), [(b"no database at all" * 400, "relay.data_damaged"), (b"", "relay.data_not_ours")]
)
async def test_a_database_that_is_none_stops_the_start(tmp_path, content, code):
    settings = RelaySettings(tmp_path / "relay", "127.0.0.1", 0)
    async with RelayServer(settings):
        pass
    path = tmp_path / "relay" / DATABASE_NAME
    path.write_bytes(content)
    if not content:
        database = sqlite3.connect(path)
        database.execute("CREATE TABLE another (program)")
        database.close()
    with pytest.raises(StorageFailure, match=code):
        await RelayServer(settings).start()


async def test_a_database_of_a_newer_version_stops_the_start(tmp_path):
    settings = RelaySettings(tmp_path / "relay", "127.0.0.1", 0)
    async with RelayServer(settings):
        pass
    database = sqlite3.connect(tmp_path / "relay" / DATABASE_NAME)
    database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(StorageFailure, match=r"relay\.data_newer"):
        await RelayServer(settings).start()


def test_a_folder_is_private_and_held_by_one(tmp_path):
    with DataFolder(tmp_path / "relay") as held:
        assert stat.S_IMODE(held.path.stat().st_mode) == 0o700
        with pytest.raises(StorageFailure, match=r"relay\.data_in_use"), DataFolder(tmp_path / "relay"):
            pass
    with DataFolder(tmp_path / "relay"):
        pass


def test_a_folder_that_cannot_be_is_unwritable(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorageFailure, match=r"relay\.data_unwritable"), DataFolder(tmp_path / "file" / "relay"):
        pass


async def test_a_server_starts_and_stops_again_and_again_on_one_folder(tmp_path):
    server = RelayServer(RelaySettings(tmp_path / "relay", "127.0.0.1", 0))
    keys = set()
    for _ in range(3):
        await server.start()
        keys.add(server.address.key)
        with pytest.raises(LocalMisuse, match=r"relay\.running"):
            await server.start()
        await server.stop()
        await server.stop()
        with pytest.raises(LocalMisuse, match=r"relay\.not_running"):
            _ = server.address
    assert len(keys) == 1


async def test_listening_everywhere_needs_a_public_host_which_then_stands_in_the_address(tmp_path):
    with pytest.raises(UserActionNeeded, match=r"relay\.public_host_needed"):
        await RelayServer(RelaySettings(tmp_path / "relay", "0.0.0.0", 0)).start()
    async with RelayServer(RelaySettings(tmp_path / "relay", "0.0.0.0", 0, "relay.example")) as server:
        assert server.address.host == "relay.example"
        assert server.address.port > 0
