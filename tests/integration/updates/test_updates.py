"""Updates from a real repository over real HTTP, and the attacks that The Update Framework is made against."""

from __future__ import annotations

import argparse
import asyncio
import json
import shutil
import socket
from datetime import timedelta

import pytest

from e2ee_desktop.bootstrap import ProfileDesk
from e2ee_desktop.domain.errors import RelayFailure, UserActionNeeded
from e2ee_desktop.entrypoints.cli_output import Output
from e2ee_desktop.entrypoints.cli_updates import update
from e2ee_desktop.platform.profile_folder import ProfileFolder
from e2ee_desktop.platform.update_origin import UpdateOrigin, update_origin
from e2ee_desktop.transport.dial import ProfileDial
from e2ee_desktop.transport.update_source import UpdateSource
from tests.fakes.updates import CONTENT, KIND, Keys, Repository, Terms, some_keys, update_repository


def source(repository, address, tmp_path, running="0.1.0"):
    return UpdateSource(ProfileDial(), address, repository.root, tmp_path / "memory", (KIND, running))


async def refused(work, code, kind=UserActionNeeded):
    with pytest.raises(kind) as raised:
        await work
    assert raised.value.code == code


async def test_a_newer_version_is_found_and_fetched_whole(repository, address, tmp_path):
    repository.publish("0.2.0")
    asked = source(repository, address, tmp_path)
    release = await asked.newer()
    assert (release.version, release.changes, release.size) == ("0.2.0", "What is new in 0.2.0", len(CONTENT))
    seen = []
    file = await asked.fetch(release, tmp_path, lambda done, size: seen.append((done, size)))
    assert file.read_bytes() == CONTENT
    assert seen[-1] == (len(CONTENT), len(CONTENT))


async def test_the_running_version_and_older_ones_are_nothing_new(repository, address, tmp_path):
    repository.publish("0.2.0")
    assert await source(repository, address, tmp_path, "0.2.0").newer() is None
    assert await source(repository, address, tmp_path, "0.10.0").newer() is None


async def test_an_altered_package_is_refused_and_left_nowhere(repository, address, tmp_path):
    repository.publish("0.2.0")
    asked = source(repository, address, tmp_path)
    release = await asked.newer()
    (file,) = (repository.folder / "targets").glob("*.deb")
    file.write_bytes(CONTENT[:-1] + b"!")
    (tmp_path / "into").mkdir()
    await refused(asked.fetch(release, tmp_path / "into", lambda *_: None), "update.untrusted")
    assert list((tmp_path / "into").iterdir()) == []


async def test_rollback_an_older_state_of_the_repository_is_refused(repository, address, tmp_path):
    repository.publish("0.2.0")
    shutil.copytree(repository.folder, tmp_path / "older")
    repository.publish("0.3.0")
    assert (await source(repository, address, tmp_path).newer()).version == "0.3.0"
    shutil.rmtree(repository.folder)
    shutil.copytree(tmp_path / "older", repository.folder)
    await refused(source(repository, address, tmp_path).newer(), "update.untrusted")


async def test_freeze_a_state_that_is_over_is_refused(tmp_path, address):
    over = Terms(timestamp=timedelta(seconds=-1))
    repository = Repository(tmp_path / "repository")
    repository.publish("0.2.0", terms=over)
    await refused(source(repository, address, tmp_path).newer(), "update.stale")


async def test_the_online_key_alone_renews_the_term_and_offers_nothing_else(tmp_path, address):
    over = Terms(snapshot=timedelta(seconds=-1), timestamp=timedelta(seconds=-1))
    repository = Repository(tmp_path / "repository")
    repository.publish("0.2.0", terms=over)
    await refused(source(repository, address, tmp_path).newer(), "update.stale")
    update_repository.refresh(repository.folder, repository.keys.online)
    assert (await source(repository, address, tmp_path).newer()).version == "0.2.0"


async def test_mix_and_match_parts_of_two_states_are_refused(repository, address, tmp_path):
    repository.publish("0.2.0")
    first = {path.name: path.read_bytes() for path in (repository.folder / "metadata").iterdir()}
    repository.publish("0.3.0")
    metadata = repository.folder / "metadata"
    older = max((name for name in first if name.endswith(".targets.json")), key=lambda name: int(name.split(".")[0]))
    newer = max(metadata.glob("*.targets.json"), key=lambda path: int(path.name.split(".")[0]))
    newer.write_bytes(first[older])
    await refused(source(repository, address, tmp_path).newer(), "update.untrusted")


async def test_wrong_keys_of_somebody_else_are_refused(repository, address, tmp_path):
    repository.publish("0.2.0", keys=some_keys())
    await refused(source(repository, address, tmp_path).newer(), "update.untrusted")


async def test_one_stolen_offline_key_is_not_enough(repository, address, tmp_path):
    stolen = Keys(repository.keys.offline[:1], repository.keys.online)
    repository.publish("0.2.0", keys=stolen)
    await refused(source(repository, address, tmp_path).newer(), "update.untrusted")


async def test_two_of_three_offline_keys_are_enough(repository, address, tmp_path):
    repository.publish("0.2.0", keys=Keys(repository.keys.offline[1:], repository.keys.online))
    assert (await source(repository, address, tmp_path).newer()).version == "0.2.0"


async def test_an_index_of_another_form_or_without_this_kind_offers_nothing(repository, address, tmp_path):
    repository.publish("0.2.0")
    other = UpdateSource(ProfileDial(), address, repository.root, tmp_path / "memory", ("rpm-x86_64", "0.1.0"))
    await refused(other.newer(), "update.none_here")


async def test_a_server_that_is_away_or_has_nothing_is_said(repository, address, tmp_path):
    nowhere = f"{address}nothing/here/"
    await refused(source(repository, nowhere, tmp_path).newer(), "update.unreachable", RelayFailure)
    closed = "http://127.0.0.1:1/"
    await refused(source(repository, closed, tmp_path).newer(), "update.unreachable", RelayFailure)


async def test_the_profile_s_proxy_is_not_passed_by(repository, tmp_path):
    asked = source(repository, "http://updates.example.onion/", tmp_path)
    await refused(asked.newer(), "proxy.needed", RelayFailure)


async def test_who_gives_up_waits_for_no_silent_server(repository, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent.settimeout(60)
        asked = asyncio.create_task(
            source(repository, f"http://127.0.0.1:{silent.getsockname()[1]}/", tmp_path).newer()
        )
        line, _ = await asyncio.to_thread(silent.accept)
        with line:
            line.settimeout(20)  # less than the patience of the one who asks
            await asyncio.to_thread(line.recv, 65_536)
            asked.cancel()
            assert await asyncio.to_thread(line.recv, 1) == b""
    with pytest.raises(asyncio.CancelledError):
        await asked


async def test_the_window_s_loop_goes_on_while_it_asks(repository, address, tmp_path):
    repository.publish("0.2.0")
    turns = 0

    async def turn():
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    turning = asyncio.create_task(turn())
    assert await source(repository, address, tmp_path).newer() is not None
    turning.cancel()
    assert turns > 10


def test_keys_are_kept_encrypted_and_read_with_their_passphrase_alone(tmp_path):
    made = update_repository.new_key(tmp_path / "one.pem", b"seven quiet rivers")
    assert b"ENCRYPTED" in (tmp_path / "one.pem").read_bytes()
    assert update_repository.read_key(tmp_path / "one.pem", b"seven quiet rivers").public_key == made.public_key
    with pytest.raises(ValueError, match="password"):
        update_repository.read_key(tmp_path / "one.pem", b"another")
    with pytest.raises(FileExistsError):
        update_repository.new_key(tmp_path / "one.pem", b"again")


def test_what_is_published_is_plain_tuf_metadata(repository):
    repository.publish("0.2.0")
    root = json.loads((repository.folder / "metadata" / "1.root.json").read_bytes())["signed"]
    assert (root["roles"]["root"]["threshold"], len(root["roles"]["root"]["keyids"])) == (2, 3)


async def test_a_profile_s_desk_and_command_line_find_and_fetch_it(repository, address, tmp_path, capsys):
    repository.publish("7.0.0")
    desk = ProfileDesk(ProfileFolder(tmp_path / "profile"), UpdateOrigin(address, repository.root, KIND))
    (tmp_path / "into").mkdir()
    wanted = argparse.Namespace(action="fetch", to=tmp_path / "into")
    await update(desk, wanted, Output(as_json=True))
    row = json.loads(capsys.readouterr().out)
    (file,) = (tmp_path / "into").iterdir()
    assert (row["newer"], row["file"], file.read_bytes()) == ("7.0.0", str(file), CONTENT)


async def test_a_program_that_nobody_packaged_asks_nobody(tmp_path):
    desk = ProfileDesk(ProfileFolder(tmp_path / "profile"))
    assert desk.updates() is None
    await refused(update(desk, argparse.Namespace(action="check"), Output(as_json=True)), "update.not_packaged")


def test_where_updates_come_from_is_what_the_packager_put_in(tmp_path):
    assert update_origin(tmp_path) is None
    (tmp_path / "source.json").write_text('{"address": "https://updates.example.org"}')
    assert update_origin(tmp_path) is None
    (tmp_path / "root.json").write_bytes(b"{}")
    origin = update_origin(tmp_path)
    assert (origin.address, origin.root) == ("https://updates.example.org/", b"{}")
    (tmp_path / "source.json").write_text('{"address": "https://updates.example.org", "more": 1}')
    assert update_origin(tmp_path) is None
