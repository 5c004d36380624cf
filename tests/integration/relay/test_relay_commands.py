"""`e2ee-relay` as an operator uses it: made, served, watched, copied, rotated, restored."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import stat
import sys
import time
from pathlib import Path

import pytest

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.entrypoints.relay import main
from e2ee_desktop.relay.identity import ONLINE_NAME
from e2ee_desktop.relay.long_term_key import KEY_NAME
from e2ee_desktop.relay.settings import read_settings
from e2ee_desktop.relay.sqlite_schema import DATABASE_NAME
from e2ee_desktop.services.ports import MailboxDrained
from e2ee_desktop.transport.blob_client import RelayBlobs
from e2ee_desktop.transport.relay_client import RelayTransport
from e2ee_desktop.wire.blobs import blob_name
from tests.fakes.blobs import address_of, file_of, nothing_said, owned_blob
from tests.fakes.mailboxes import Reader, address, envelope, owned
from tests.fakes.relay_process import PATIENCE_SECONDS, RelayProcess, launch

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="unix sockets and signals")


def here(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """What a command in this process prints; it must end well."""
    capsys.readouterr()
    assert main([str(each) for each in arguments]) == 0, capsys.readouterr().err
    return capsys.readouterr().out


def refused(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict:
    """The error of a command that fails."""
    capsys.readouterr()
    assert main([str(each) for each in arguments]) == 3
    return json.loads(capsys.readouterr().err)["error"]


@pytest.fixture
async def process(tmp_path):
    made = RelayProcess(tmp_path / "r")
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
async def client():
    made = RelayTransport()
    yield made
    await made.close()


def test_init_makes_what_serve_needs_and_overwrites_nothing(tmp_path, capsys):
    config, data = tmp_path / "relay.toml", tmp_path / "data"
    made = ("init", "--config", config, "--data", data, "--listen", "0.0.0.0:7462", "--public-host", "relay.example")
    said = here(capsys, *made)
    [shown] = [line.split()[1] for line in said.splitlines() if line.startswith("Address:")]
    assert (RelayAddress.parse(shown).host, RelayAddress.parse(shown).port) == ("relay.example", 7462)
    assert here(capsys, "address", "--config", config).strip() == shown
    assert json.loads(here(capsys, "address", "--json", "--config", config)) == {"address": shown}
    assert read_settings(config).data == str(data)
    assert stat.S_IMODE(config.stat().st_mode) == 0o600
    before = config.read_bytes(), (data / KEY_NAME).read_bytes()
    assert refused(capsys, *made)["code"] == "relay.settings_exist"
    assert (config.read_bytes(), (data / KEY_NAME).read_bytes()) == before


def test_a_stranger_is_told_every_command_and_its_options(capsys):
    for arguments in ([], ["serve"], ["init"], ["status"], ["address"], ["backup"], ["rotate-key"], ["doctor"]):
        with pytest.raises(SystemExit, match="0"):
            main([*arguments, "--help"])
        said = capsys.readouterr().out
        assert "--" in said
        assert len(said) > 200
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])
    said = capsys.readouterr().out
    assert all(name in said for name in ("init", "serve", "status", "address", "backup", "rotate-key", "doctor"))


async def test_serve_takes_the_settings_file_and_the_address_says_what_clients_use(tmp_path):
    config = tmp_path / "relay.toml"
    config.write_text(
        f'data = "{tmp_path}/d"\nlisten = "127.0.0.1:0"\n[address]\npublic_host = "abc.onion"\npublic_port = 443\n'
    )
    process = await launch("serve", "--config", str(config))
    line = await asyncio.wait_for(process.stdout.readline(), PATIENCE_SECONDS)
    said = RelayAddress.parse(json.loads(line)["address"])
    assert (said.host, said.port) == ("abc.onion", 443)
    process.terminate()
    assert (await process.communicate(), process.returncode) == ((b"", b""), 0)


async def test_a_settings_file_with_a_slip_of_the_pen_names_the_line(tmp_path, capsys):
    config = tmp_path / "relay.toml"
    config.write_text('data = "d"\nlisten = "127.0.0.1:0"\n\n[limits]\nconections_max = 5\n')
    error = refused(capsys, "serve", "--config", config)
    assert (error["code"], error["setting"], error["line"]) == ("relay.setting_unknown", "limits.conections_max", 5)


async def test_status_tells_how_the_relay_is_and_that_none_runs(process, client, capsys, tmp_path):
    for _ in range(120):
        await client.create_mailbox(owned(process.address), ())
    said = await asyncio.to_thread(here, capsys, "status", "--json", "--data", process.folder)
    status = json.loads(said)
    assert (status["state"], status["address"]) == ("serving", str(process.address))
    assert (status["connections"], status["operations"]["create_mailbox"]) == (0, 100)
    text = await asyncio.to_thread(here, capsys, "status", "--data", process.folder)
    assert "  create_mailbox: 100\n" in text
    await process.terminate()
    assert refused(capsys, "status", "--data", process.folder)["code"] == "relay.not_serving"
    assert not (process.folder / "control.sock").exists()


async def test_a_killed_relay_leaves_nothing_that_stops_the_next(process, capsys):
    await process.kill()
    await process.start()
    said = await asyncio.to_thread(here, capsys, "status", "--json", "--data", process.folder)
    assert json.loads(said)["state"] == "serving"


async def test_a_backup_made_while_it_serves_is_whole_and_holds_no_key(process, client, tmp_path, capsys):
    mailbox = owned(process.address)
    await client.create_mailbox(mailbox, ())
    sent = asyncio.create_task(_write(client, mailbox, 60))
    await client.send(address(mailbox), b"kept" * 4, envelope(b"kept"))
    backup = tmp_path / "copy"
    await asyncio.to_thread(here, capsys, "backup", "--data", process.folder, "--to", backup)
    await sent
    assert sorted(path.name for path in backup.iterdir()) == ["address.txt", DATABASE_NAME]
    assert {stat.S_IMODE(path.stat().st_mode) for path in backup.iterdir()} == {0o600}
    content = b"".join(path.read_bytes() for path in backup.iterdir())
    assert (process.folder / KEY_NAME).read_bytes().split()[1] not in content
    assert refused(capsys, "backup", "--data", process.folder, "--to", backup)["code"] == "relay.backup_exists"


async def test_a_backup_holds_the_blobs_that_are_whole_and_brings_them_back(process, tmp_path, capsys):
    blobs = RelayBlobs()
    kept, damaged = owned_blob(process.address), owned_blob(process.address)
    files = [file_of(tmp_path / f"file-{number}", size) for number, size in enumerate((3_000_000, 100_000))]
    await blobs.upload(kept, files[0], nothing_said)
    await blobs.upload(damaged, files[1], nothing_said)
    [chunk, *_] = (process.folder / "blobs").rglob(f"{blob_name(damaged.blob_id).hex()}/00000")
    chunk.write_bytes(bytes(len(chunk.read_bytes())))
    words, backup, data = (tmp_path / name for name in ("words", "copy", "n"))
    words.write_text("correct horse\n")
    copy = ("backup", "--data", process.folder)
    with_key = ("--with-key", "--passphrase-file", words)
    said = await asyncio.to_thread(here, capsys, *copy, *with_key, "--to", backup)
    assert "Blobs: 1\n" in said
    assert "left out: 1\n" in said
    await asyncio.to_thread(here, capsys, *copy, "--without-blobs", "--to", tmp_path / "small")
    assert not (tmp_path / "small" / "blobs").exists()
    await process.kill()
    here(capsys, "init", "--data", data, "--listen", "127.0.0.1:1", "--restore", backup, "--passphrase-file", words)
    elsewhere = RelayProcess(data)
    elsewhere._port = process.address.port
    await elsewhere.start()
    await blobs.download(address_of(kept), 3_000_000, tmp_path / "back", nothing_said)
    assert (tmp_path / "back").read_bytes() == files[0].read_bytes()
    with pytest.raises(RelayFailure, match=r"blob\.unknown"):
        await blobs.download(address_of(damaged), 100_000, tmp_path / "none", nothing_said)
    await elsewhere.stop()


async def _write(client, mailbox, count: int) -> None:
    for number in range(count):
        await client.send(address(mailbox), number.to_bytes(16), envelope(b"%d" % number))


async def test_a_backup_with_its_key_becomes_the_same_relay_elsewhere(process, client, tmp_path, capsys):
    mailbox = owned(process.address)
    await client.create_mailbox(mailbox, ())
    await client.send(address(mailbox), b"kept" * 4, envelope(b"kept"))
    words, wrong, backup, data = (tmp_path / name for name in ("words", "wrong", "copy", "n"))
    words.write_text("correct horse\n")
    wrong.write_text("battery staple\n")
    copy = ("backup", "--data", process.folder, "--to", backup, "--with-key")
    assert (await asyncio.to_thread(refused, capsys, *copy))["code"] == "passphrase.needed"
    await asyncio.to_thread(here, capsys, *copy, "--passphrase-file", words)
    await process.kill()
    seed = (process.folder / KEY_NAME).read_bytes().split()[1]
    assert seed not in b"".join(path.read_bytes() for path in backup.iterdir())
    again = ("init", "--data", data, "--listen", "127.0.0.1:1", "--restore", backup)
    for secret in ((), ("--passphrase-file", wrong)):
        assert refused(capsys, *again, *secret)["code"] == "relay.backup_passphrase"
    here(capsys, *again, "--passphrase-file", words)
    elsewhere = RelayProcess(data)
    elsewhere._port = process.address.port
    assert await elsewhere.start() == process.address
    reader = Reader(client)
    client.subscribe(mailbox)
    assert await reader.texts(1) == [b"kept"]
    await elsewhere.stop()


def test_a_backup_that_is_damaged_is_not_restored(tmp_path, capsys):
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / DATABASE_NAME).write_bytes(b"nothing like it" * 1_000)
    error = refused(capsys, "init", "--data", tmp_path / "d", "--restore", tmp_path / "copy")
    assert error["code"] == "relay.backup_unreadable"
    assert not (tmp_path / "d" / DATABASE_NAME).exists()


async def test_the_offline_key_rotates_a_serving_relay_and_never_touches_its_folder(tmp_path, client, capsys):
    stick, data = tmp_path / "stick.key", tmp_path / "d"
    here(capsys, "init", "--data", data, "--listen", "127.0.0.1:1", "--offline-key", stick)
    stick.rename(tmp_path / "drawer.key")
    process = RelayProcess(data)
    await process.start()
    await client.create_mailbox(owned(process.address), ())
    before = (data / ONLINE_NAME).read_bytes()
    rotating = ("rotate-key", "--data", data)
    assert refused(capsys, *rotating)["code"] == "relay.offline_key_needed"
    assert refused(capsys, *rotating, "--offline-key", stick)["code"] == "relay.offline_key_unreadable"
    here(capsys, "init", "--data", tmp_path / "o", "--listen", "127.0.0.1:1", "--offline-key", tmp_path / "other.key")
    other = refused(capsys, *rotating, "--offline-key", tmp_path / "other.key")
    assert other["code"] == "relay.offline_key_other"
    assert (data / ONLINE_NAME).read_bytes() == before
    here(capsys, *rotating, "--offline-key", tmp_path / "drawer.key")
    process._process.send_signal(signal.SIGHUP)
    newcomer = RelayTransport()
    await newcomer.create_mailbox(owned(process.address), ())
    await client.create_mailbox(owned(process.address), ())
    await newcomer.close()
    await process.kill()
    assert await process.start()
    assert not (data / KEY_NAME).exists()
    await process.stop()


async def test_sighup_shows_the_new_certificate_at_once(process, capsys):
    """And does not end the process, as it would a program that has not heard of it."""
    before = (process.folder / ONLINE_NAME).read_bytes()
    await asyncio.to_thread(here, capsys, "rotate-key", "--data", process.folder, "--days", "90")
    assert (process.folder / ONLINE_NAME).read_bytes() != before
    process._process.send_signal(signal.SIGHUP)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while json.loads(await asyncio.to_thread(here, capsys, "status", "--json", "--data", process.folder))[
        "certificate_days_left"
    ] not in (89, 90):
        assert time.monotonic() < deadline
    found = await asyncio.to_thread(here_or_not, capsys, "doctor", "--json", "--data", process.folder)
    assert "the certificate ends in" in found


def here_or_not(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    main([str(each) for each in arguments])
    return capsys.readouterr().out


async def test_sigterm_under_load_answers_what_was_read_and_loses_nothing_answered(process, client):
    """Ten mailboxes written to at full speed while it drains."""
    boxes = [owned(process.address) for _ in range(10)]
    for mailbox in boxes:
        await client.create_mailbox(mailbox, ())
    writers = [RelayTransport() for _ in boxes]
    answered: dict[bytes, list[bytes]] = {mailbox.send_id: [] for mailbox in boxes}
    busy = asyncio.Event()

    async def flood(writer: RelayTransport, mailbox) -> None:
        number = 0
        while True:
            number += 1
            await writer.send(address(mailbox), os.urandom(16), envelope(b"%d" % number))
            answered[mailbox.send_id].append(b"%d" % number)
            if number == 30:
                busy.set()

    floods = asyncio.gather(*map(flood, writers, boxes), return_exceptions=True)
    await busy.wait()
    assert (await process.terminate())[0] == 0
    await floods
    for writer in writers:
        await writer.close()
    await process.start()
    for mailbox in boxes:
        reader_of = RelayTransport()
        reader = Reader(reader_of)
        reader_of.subscribe(mailbox)
        await reader.until(MailboxDrained)
        found = [event.envelope.rstrip(b".") for event in reader.seen if hasattr(event, "envelope")]
        assert set(answered[mailbox.send_id]) <= set(found)
        await reader_of.close()


def doctored(capsys: pytest.CaptureFixture[str], data: Path) -> dict[str, list[dict]]:
    capsys.readouterr()
    main(["doctor", "--json", "--data", str(data)])
    found: dict[str, list[dict]] = {}
    for finding in json.loads(capsys.readouterr().out)["findings"]:
        found.setdefault(finding["check"], []).append(finding)
    return found


async def test_doctor_finds_what_is_wrong_and_says_what_to_do(process, tmp_path, capsys):
    config = tmp_path / "relay.toml"
    config.write_text(f'data = "{process.folder}"\nlisten = "127.0.0.1:{process.address.port}"\n')
    said = await asyncio.to_thread(here, capsys, "doctor", "--config", config)
    assert "fail" not in said
    assert f"ok    reachable: this relay answers at 127.0.0.1:{process.address.port}." in said
    (process.folder / ONLINE_NAME).chmod(0o644)
    await asyncio.to_thread(here_or_not, capsys, "rotate-key", "--data", process.folder)
    await process.terminate()
    (process.folder / DATABASE_NAME).chmod(0o640)
    content = bytearray((process.folder / DATABASE_NAME).read_bytes())
    content[4_096:8_192] = b"\xff" * 4_096
    (process.folder / DATABASE_NAME).write_bytes(content)
    capsys.readouterr()
    assert main(["doctor", "--config", str(config), "--json"]) == 3
    found = json.loads(capsys.readouterr().out)["findings"]
    failed = {each["check"] for each in found if each["level"] == "fail"}
    assert {"permissions", "database", "reachable"} <= failed
    assert all(each["advice"] for each in found if each["level"] != "ok")


def test_doctor_without_a_relay_ends_well_enough_to_read(tmp_path, capsys):
    here(capsys, "init", "--data", tmp_path / "d", "--listen", "127.0.0.1:1")
    found = doctored(capsys, tmp_path / "d")
    assert found["running"][0]["level"] == "warn"
    assert found["permissions"][0]["level"] == "ok"
    (tmp_path / "d" / KEY_NAME).unlink()
    (tmp_path / "d" / DATABASE_NAME).touch()
    assert [each["finding"] for each in doctored(capsys, tmp_path / "d")["keys"]] == ["relay.key_missing"]
