"""One contract for every place where blobs may lie: the disk, and S3 as moto speaks it, a server of its own on loopback."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys

import pytest

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.relay.blob_disk import BlobDisk
from e2ee_desktop.relay.blob_limits import BlobLimits
from e2ee_desktop.relay.blob_opendal import BlobOpendal
from e2ee_desktop.relay.blob_shelf import BlobShelf, Outcome
from e2ee_desktop.transport.blob_client import RelayBlobs
from e2ee_desktop.wire.blobs import Creation, Right, Shape, chunk_digest
from tests.fakes.blob_relay import BlobRelayProcess
from tests.fakes.blobs import address_of, file_of, nothing_said, owned_blob

MOTO = """
import sys, urllib.request
from moto.server import ThreadedMotoServer
server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
host, port = server.get_host_and_port()
urllib.request.urlopen(urllib.request.Request(f"http://{host}:{port}/blobs", method="PUT"))
print(f"http://{host}:{port}", flush=True)
sys.stdin.read()
"""


@pytest.fixture(scope="module")
def s3():
    """Options for a bucket of a real S3-compatible server; no folder of one test is another's."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen([sys.executable, "-W", "ignore", "-c", MOTO], text=True, **pipes) as server:
        endpoint = server.stdout.readline().strip()
        keys = {"access_key_id": "test", "secret_access_key": "test", "disable_config_load": "true"}
        yield {"bucket": "blobs", "region": "us-east-1", "endpoint": endpoint, **keys}
        server.stdin.close()


@pytest.fixture(params=["disk", "s3"])
async def objects(request, tmp_path):
    if request.param == "disk":
        made = BlobDisk(tmp_path / "blobs")
    else:
        made = BlobOpendal("s3", {**request.getfixturevalue("s3"), "root": f"/{secrets.token_hex(8)}/"})
    yield made
    await made.close()


def folder():
    return secrets.token_hex(32)


async def listed(objects):
    return sorted([each async for each in objects.folders()])


async def test_what_was_put_is_there_whole_and_may_be_replaced(objects):
    first, second = folder(), folder()
    assert (await objects.get(first, "record"), await objects.tail(first, "record", 4)) == (None, None)
    assert await objects.names(first) == frozenset()
    chunk = os.urandom(1 << 20)
    await objects.put(first, "record", (b"one",))
    await objects.put(first, "00000", (bytearray(chunk), b"digest"))
    await objects.put(second, "record", (memoryview(b"two"),))
    assert await objects.get(first, "00000") == chunk + b"digest"
    assert await objects.tail(first, "00000", 6) == b"digest"
    assert await objects.names(first) == {"record", "00000"}
    await objects.put(first, "record", (b"another",))
    assert await objects.get(first, "record") == b"another"
    assert await listed(objects) == sorted([first, second])


async def test_a_removed_folder_is_gone_and_removing_it_again_is_no_error(objects):
    gone, stays = folder(), folder()
    for each in (gone, stays):
        await objects.put(each, "record", (b"r",))
        await objects.put(each, "00000", (b"c",))
    for _ in range(2):
        await objects.remove(gone, "record")
    assert await objects.names(gone) == frozenset()
    assert await objects.names(stays) == {"record", "00000"}
    assert await listed(objects) == [stays]


async def test_a_write_that_breaks_off_leaves_what_was_there(tmp_path):
    disk, breaking = BlobDisk(tmp_path / "blobs"), folder()
    for former in (None, b"former"):
        with pytest.raises(TypeError):
            await disk.put(breaking, "00000", (b"half", "and then no bytes"))
        assert await disk.get(breaking, "00000") == former
        assert await disk.names(breaking) == (frozenset() if former is None else {"00000"})
        await disk.put(breaking, "00000", (b"former",))
    await disk.close()


async def test_the_rules_hold_wherever_blobs_lie(objects):
    today = [100]
    shelf = BlobShelf(objects, BlobLimits(reserve_bytes=0, total_bytes=4 * 65_536), lambda: today[0])
    keys = {right: os.urandom(32) for right in Right}
    creation = Creation(Shape(65_536, 2), *(right.hash(keys[right]) for right in Right))
    blob_id = os.urandom(16)
    assert await shelf.create(blob_id, creation) is Outcome.BUSY, "before it is known how much there is"
    await shelf.sweep()
    assert await shelf.create(blob_id, creation) is Outcome.DONE
    blob = await shelf.find(blob_id, Right.UPLOAD, keys[Right.UPLOAD])
    chunk = bytearray(os.urandom(65_536))
    digest = chunk_digest(chunk)
    assert await shelf.put_chunk(blob, 1, digest, chunk) is Outcome.DONE
    assert await shelf.put_chunk(blob, 1, digest, chunk) is Outcome.THERE
    assert await shelf.complete(blob) is Outcome.CONFLICT
    assert await shelf.put_chunk(blob, 0, digest, chunk) is Outcome.DONE
    assert (await shelf.state(blob)).present == {0, 1}
    assert await shelf.find(blob_id, Right.READ, keys[Right.READ]) is None
    assert await shelf.complete(blob) is Outcome.DONE
    readable = await shelf.find(blob_id, Right.READ, keys[Right.READ])
    assert bytes(await shelf.chunk(readable, 1)) == bytes(chunk)
    assert await shelf.create(os.urandom(16), creation) is Outcome.DONE
    assert await shelf.create(os.urandom(16), creation) is Outcome.NO_ROOM
    today[0] += 31
    assert await shelf.find(blob_id, Right.READ, keys[Right.READ]) is None
    await shelf.sweep()
    assert await listed(objects) == []
    assert await shelf.create(blob_id, creation) is Outcome.DONE


async def test_a_relay_with_its_blobs_in_s3_serves_them_after_a_kill(s3, tmp_path):
    source, client = file_of(tmp_path / "source", 2_500_000), RelayBlobs()
    relay = BlobRelayProcess(tmp_path / "relay", s3={**s3, "root": "/whole/"})
    with relay:
        blob = owned_blob(relay.address)
        await client.upload(blob, source, nothing_said)
    with relay:
        await client.download(address_of(blob), 2_500_000, tmp_path / "target", nothing_said)
        await client.delete(blob)
    assert (tmp_path / "target").read_bytes() == source.read_bytes()


async def test_a_store_that_cannot_be_reached_or_makes_no_sense_is_named():
    options = {"bucket": "b", "region": "r", "endpoint": "http://127.0.0.1:1", "disable_config_load": "true"}
    keys = {"access_key_id": "test", "secret_access_key": "test"}
    with pytest.raises(StorageFailure, match=r"relay\.blobs_failed"):
        await BlobOpendal("s3", {**options, **keys}).get(folder(), "record")
    with pytest.raises(StorageFailure, match=r"relay\.blobs_failed"):
        BlobOpendal("s3", {})
