"""The store in other processes: killed while it commits, killed while it is made, on a full disk, and where it may not write.

A file-size limit stands for the disk's end. With its signal ignored it is a full disk; with the signal's default it kills the
process at an exact byte, which is a crash that can be repeated.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.domain.ids import EnvelopeId, MessageId
from e2ee_desktop.platform.profile_folder import FolderState, ProfileFolder
from e2ee_desktop.services.face import Custody
from e2ee_desktop.services.records import ChainRecord, OutboxPhase
from e2ee_desktop.storage.sqlite_store import create, open_existing
from tests.faults.failing_disk import possible
from tests.unit.storage.samples import BOB, KEY, a_contact, id16

RECEIVE = """
import resource, signal, sys
from pathlib import Path
from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.domain.ids import EnvelopeId
from e2ee_desktop.services.records import ChainRecord
from e2ee_desktop.storage.sqlite_store import open_existing
from tests.unit.storage.samples import BOB, KEY, a_message, an_outgoing, id16
store = open_existing(Path(sys.argv[1]), KEY)
limit, behaviour = int(sys.argv[2]), sys.argv[3]
if limit:
    signal.signal(signal.SIGXFSZ, getattr(signal, behaviour))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    for number in range(1, 100_000):
        with store.transaction():
            store.messages.add(a_message(number, text="x" * 500), None)
            store.inbox.mark_seen([EnvelopeId(id16(number))], number)
            store.inbox.save_chain(BOB, ChainRecord(their_counter=number))
            store.outbox.add(an_outgoing(number, message=number))
        print(number, flush=True)
except StorageFailure as failure:
    print(failure.code, flush=True)
"""
CREATE = """
import resource, signal, sys
from pathlib import Path
from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.storage.sqlite_store import create
from tests.unit.storage.samples import KEY
limit, behaviour = int(sys.argv[2]), sys.argv[3]
signal.signal(signal.SIGXFSZ, getattr(signal, behaviour))
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    create(Path(sys.argv[1]), KEY)
    print("created")
except StorageFailure as failure:
    print(failure.code)
"""
SYNC_FAILS = """
import sys
from pathlib import Path
from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.storage.sqlite_store import open_existing
from tests.faults.failing_disk import sync_fails
from tests.unit.storage.samples import KEY, a_message
store = open_existing(Path(sys.argv[1]), KEY)
with store.transaction():
    store.messages.add(a_message(1), None)
sync_fails()
try:
    with store.transaction():
        store.messages.add(a_message(2), None)
except StorageFailure as failure:
    print(failure.code)
"""
AS_NOBODY = """
import os, sys
from pathlib import Path
from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.storage.sqlite_store import create, open_existing
from tests.unit.storage.samples import KEY
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
for call in (open_existing, create):
    try:
        call(Path(sys.argv[1]) / f"{call.__name__}.db", KEY)
    except StorageFailure as failure:
        print(failure.code)
"""


def child(script: str, *arguments: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": "."},
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed store with one contact."""
    path = tmp_path / "messages.db"
    store = create(path, KEY)
    with store.transaction():
        store.contacts.save(a_contact())
    store.close()
    return path


def assert_whole_up_to(path: Path, reported: int) -> None:
    """Everything reported is there; of the transaction that was not, all or nothing is."""
    store = open_existing(path, KEY)
    stored = store.inbox.chain(BOB).their_counter
    assert stored in (reported, reported + 1)
    assert [message.message_id for message in store.messages.newest(BOB, None, 100_000)] == [
        id16(number) for number in range(1, stored + 1)
    ]
    assert store.messages.conversation(BOB).unread == stored
    for number in range(1, stored + 2):
        assert bool(store.inbox.seen_among([EnvelopeId(id16(number))])) is (number <= stored)
        assert store.outbox.phases(BOB, MessageId(id16(number))) == (OutboxPhase.QUEUED,) * (number <= stored)
    store.close()


@pytest.mark.parametrize("after", [1, 7, 60, 300])
def test_what_was_committed_before_a_kill_is_there(path: Path, after: int) -> None:
    with child(RECEIVE, path, 0, "SIG_DFL") as receiving:
        for _ in range(after):
            reported = int(receiving.stdout.readline())
        receiving.send_signal(signal.SIGKILL)
        for line in receiving.stdout:
            reported = int(line)
        assert receiving.wait(60) == -signal.SIGKILL
    assert_whole_up_to(path, reported)


@pytest.mark.parametrize("limit_kib", [100, 203, 1_001, 4_500])
def test_a_process_that_dies_within_a_write_leaves_whole_transactions(path: Path, limit_kib: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RECEIVE, path, str(limit_kib * 1024 + 77), "SIG_DFL"],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
        env={**os.environ, "PYTHONPATH": "."},
    )
    assert done.returncode == -signal.SIGXFSZ
    assert_whole_up_to(path, int((done.stdout.split() or ["0"])[-1]))


@pytest.mark.parametrize("limit_kib", [100, 203, 1_001])
def test_a_full_disk_takes_back_the_transaction_and_nothing_else(path: Path, limit_kib: int) -> None:
    with child(RECEIVE, path, limit_kib * 1024 + 77, "SIG_IGN") as receiving:
        output, trouble = receiving.communicate(timeout=100)
    assert trouble == ""
    *numbers, code = output.split()
    assert code == "store.disk_full"
    store = open_existing(path, KEY)
    assert store.inbox.chain(BOB) == ChainRecord(their_counter=len(numbers))
    store.close()
    assert_whole_up_to(path, len(numbers))


@pytest.mark.skipif(not possible(), reason="calls are made to fail by seccomp, on x86-64 Linux alone")
def test_a_disk_that_can_t_sync_is_not_called_full_and_keeps_what_it_took(path: Path) -> None:
    with child(SYNC_FAILS, path) as trying:
        output, trouble = trying.communicate(timeout=100)
    assert (trouble, output) == ("", "store.write_failed\n")
    store = open_existing(path, KEY)
    kept = [message.message_id for message in store.messages.newest(BOB, None, 9)]
    assert kept in ([id16(1)], [id16(1), id16(2)])  # what failed may be there after all, but whole
    store.close()


@pytest.mark.parametrize("limit", [0, 1, 4_096, 10_000, 40_000, 100_000])
def test_a_creation_that_dies_or_finds_no_room_can_be_begun_again(tmp_path: Path, limit: int) -> None:
    folder = ProfileFolder(tmp_path / "profile")
    with folder.acquire():
        folder.begin("0" * 32, Custody.KEYRING)
    for behaviour, ending in (("SIG_DFL", -signal.SIGXFSZ), ("SIG_IGN", 0)):
        with child(CREATE, folder.database, limit, behaviour) as creating:
            output, trouble = creating.communicate(timeout=100)
        assert trouble == ""
        assert (creating.returncode, output) == (ending, "" if ending else "store.disk_full\n")
        assert not folder.database.exists()
        assert folder.state() is FolderState.INCOMPLETE
    with folder.acquire():
        marker = folder.begin("1" * 32, Custody.KEYRING)
        assert {file.name for file in folder.path.iterdir()} == {"lock", "profile.creating"}
        create(folder.database, KEY).close()
        folder.finish(marker)
    open_existing(folder.database, KEY).close()


@pytest.fixture
def nobody_s() -> Iterator[Path]:
    """A folder whose owner may read, not write; root is asked to be nobody there, as root may write everywhere."""
    folder = Path(tempfile.mkdtemp(prefix="read-only-"))
    create(folder / "open_existing.db", KEY).close()
    owner = 65534 if os.geteuid() == 0 else os.geteuid()
    for file in (folder / "open_existing.db", folder):
        os.chown(file, owner, -1)
        file.chmod(0o500)
    yield folder
    folder.chmod(0o700)
    shutil.rmtree(folder)


def test_where_it_may_not_write_it_says_so(nobody_s: Path) -> None:
    with child(AS_NOBODY, nobody_s) as trying:
        output, trouble = trying.communicate(timeout=100)
    assert (trouble, output) == ("", "store.read_only\nstore.read_only\n")


def test_a_file_it_may_not_read_is_told(nobody_s: Path) -> None:
    (nobody_s / "open_existing.db").chmod(0)
    with child(AS_NOBODY, nobody_s) as trying:
        output, trouble = trying.communicate(timeout=100)
    assert (trouble, output) == ("", "store.unreadable\nstore.read_only\n")


def test_a_database_that_vanished_while_closed_is_missing(path: Path) -> None:
    path.unlink()
    with pytest.raises(StorageFailure) as caught:
        open_existing(path, KEY)
    assert caught.value.code == "store.missing"
