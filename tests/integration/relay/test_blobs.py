"""Blobs through a real relay process on a real socket, behind both listeners: whole, in parts, refused, over."""

from __future__ import annotations

import asyncio
import os

import pytest

from e2ee_desktop.domain.errors import RelayFailure, StorageFailure
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.transport.blob_client import RelayBlobs
from e2ee_desktop.wire.blobs import DIGEST_HEADER, Shape, chunk_digest, payment_text
from e2ee_desktop.wire.frames_payment import first_counter, storing_challenge
from tests.fakes.blob_relay import BlobRelayProcess
from tests.fakes.blobs import (
    RawBlobClient,
    address_of,
    bearer,
    bytes_over_tls,
    file_of,
    nothing_said,
    owned_blob,
    path_of,
)

SMALL, LARGE = 65_536, 1_048_576
SIZES = (1, SMALL, SMALL + 1, LARGE, LARGE + 1, 3 * LARGE + 7)


@pytest.fixture(params=["picows", "websockets"], scope="module")
def relay(request, tmp_path_factory):
    """One process for all tests of a listener: each uses blobs of its own."""
    with BlobRelayProcess(tmp_path_factory.mktemp("relay"), request.param) as process:
        yield process


@pytest.fixture
def client():
    return RelayBlobs()


async def test_a_file_of_any_size_comes_back_as_it_was_and_only_whole_chunks_lie_on_the_disk(relay, client, tmp_path):
    for size_bytes in SIZES:
        source, target, blob = file_of(tmp_path / "source", size_bytes), tmp_path / "target", owned_blob(relay.address)
        seen = []
        await client.upload(blob, source, lambda done, whole, seen=seen: seen.append((done, whole)))
        await client.download(address_of(blob), size_bytes, target, nothing_said)
        assert target.read_bytes() == source.read_bytes()
        assert seen[0] == (0, size_bytes)
        assert seen[-1] == (size_bytes, size_bytes)
        lengths = {path.stat().st_size - 32 for path in relay.chunks(blob).values()}
        assert lengths <= {SMALL, LARGE}, "a length says no more than its class"
        await client.delete(blob)
        with pytest.raises(RelayFailure, match=r"blob\.unknown"):
            await client.download(address_of(blob), size_bytes, tmp_path / "again", nothing_said)
        assert relay.chunks(blob) == {}
        await client.delete(blob)


async def test_a_cancelled_upload_goes_on_without_sending_a_chunk_twice(relay, client, tmp_path):
    source, blob = file_of(tmp_path / "source", 6 * LARGE), owned_blob(relay.address)
    uploading = asyncio.create_task(
        client.upload(blob, source, lambda done, _: uploading.cancel() if done >= 3 * LARGE else None)
    )
    with pytest.raises(asyncio.CancelledError):
        await uploading
    before = {name: path.stat().st_ino for name, path in relay.chunks(blob).items()}
    assert len(before) >= 3
    with pytest.raises(RelayFailure, match=r"blob\.unknown"):
        await client.download(address_of(blob), 6 * LARGE, tmp_path / "early", nothing_said)
    seen = []
    await client.upload(blob, source, lambda done, _: seen.append(done))
    assert seen[0] == len(before) * LARGE, "it began where it had stopped"
    after = {name: path.stat().st_ino for name, path in relay.chunks(blob).items()}
    assert {name: after[name] for name in before} == before, "what was there was never written again"
    await client.download(address_of(blob), 6 * LARGE, tmp_path / "target", nothing_said)
    assert (tmp_path / "target").read_bytes() == source.read_bytes()
    await client.upload(blob, source, lambda done, _: seen.append(done))
    assert seen[-1] == 6 * LARGE, "a third call finds everything there"


async def test_a_download_goes_on_from_what_is_there(relay, client, tmp_path):
    source, target, blob = file_of(tmp_path / "source", 2 * LARGE), tmp_path / "target", owned_blob(relay.address)
    await client.upload(blob, source, nothing_said)
    part = target.with_name("target.part")
    marked = b"!" * LARGE
    part.write_bytes(marked + source.read_bytes()[LARGE : LARGE + 100])
    seen = []
    await client.download(address_of(blob), 2 * LARGE, target, lambda done, _: seen.append(done))
    assert seen[0] == LARGE
    assert target.read_bytes() == marked + source.read_bytes()[LARGE:], "the first half was not fetched again"
    assert not part.exists()


async def test_a_download_that_is_cancelled_keeps_what_came(relay, client, tmp_path):
    source, target, blob = file_of(tmp_path / "source", 8 * LARGE), tmp_path / "target", owned_blob(relay.address)
    await client.upload(blob, source, nothing_said)
    running = asyncio.create_task(
        client.download(
            address_of(blob), 8 * LARGE, target, lambda done, _: running.cancel() if done > 4 * LARGE else None
        )
    )
    with pytest.raises(asyncio.CancelledError):
        await running
    assert not target.exists()
    assert target.with_name("target.part").stat().st_size >= 3 * LARGE
    await client.download(address_of(blob), 8 * LARGE, target, nothing_said)
    assert target.read_bytes() == source.read_bytes()


RANGES = [
    ("bytes=0-0", 206, (0, 1)),
    ("bytes=10-99", 206, (10, 100)),
    ("bytes=65530-65545", 206, (65_530, 65_546)),
    ("bytes=131070-", 206, (131_070, 2 * SMALL)),
    ("bytes=-5", 206, (2 * SMALL - 5, 2 * SMALL)),
    ("bytes=0-999999999", 206, (0, 2 * SMALL)),
    ("bytes=131072-", 416, (0, 0)),
    ("bytes=-0", 416, (0, 0)),
    ("bytes=9-3", 200, (0, 2 * SMALL)),
    ("bytes=0-1,5-6", 200, (0, 2 * SMALL)),
    ("lines=1-2", 200, (0, 2 * SMALL)),
]


async def test_any_range_gives_exactly_its_bytes(relay):
    async with RawBlobClient(owned_blob(relay.address)) as raw:
        content = await raw.whole(Shape(SMALL, 2))
        whole = await raw.get()
        assert (whole.status, whole.body, whole.headers["accept-ranges"]) == (200, content, "bytes")
        tag = whole.headers["etag"]
        for asked, status, (begin, end) in RANGES:
            answer = await raw.get({"range": asked})
            assert (answer.status, answer.body) == (status, content[begin:end]), asked
            assert answer.headers["etag"] == tag
            if status == 206:
                assert answer.headers["content-range"] == f"bytes {begin}-{end - 1}/{2 * SMALL}"
            if status == 416:
                assert answer.headers["content-range"] == f"bytes */{2 * SMALL}"
        assert (await raw.get({"range": "bytes=0-9", "if-range": tag})).status == 206
        assert (await raw.get({"range": "bytes=0-9", "if-range": '"another"'})).body == content
        head = await raw.get(method="HEAD")
        assert (head.status, head.body, head.headers["content-length"]) == (200, b"", str(2 * SMALL))


async def test_a_chunk_that_is_not_what_its_digest_says_is_refused_and_not_kept(relay):
    shape = Shape(SMALL, 2)
    async with RawBlobClient(owned_blob(relay.address)) as raw:
        await raw.create(shape)
        chunk = os.urandom(SMALL)
        assert (await raw.put(0, chunk[:-1] + bytes((chunk[-1] ^ 1,)), chunk_digest(chunk))).status == 400
        assert (await raw.state(shape)).present == frozenset()
        assert (await raw.put(0, chunk[:-1])).status == 400
        assert (await raw.put(2, chunk)).status == 404
        assert (await raw.complete()).status == 409
        assert [(await raw.put(0, chunk)).status, (await raw.put(0, chunk)).status] == [201, 200]
        assert (await raw.put(0, os.urandom(SMALL))).status == 409, "what is there is never replaced"
        assert (await raw.put(1, chunk)).status == 201
        assert (await raw.complete()).status == 204
        assert (await raw.get()).body == 2 * chunk


async def test_not_there_not_readable_and_not_allowed_are_one_answer(relay):
    blob, half = owned_blob(relay.address), owned_blob(relay.address)
    async with RawBlobClient(blob) as raw, RawBlobClient(half) as other:
        await raw.whole(Shape(SMALL, 1))
        await other.create(Shape(SMALL, 1))
        nowhere = owned_blob(relay.address)
        wrong = [
            ("GET", path_of(nowhere), bearer(nowhere.read_secret)),
            ("GET", path_of(half), bearer(half.read_secret)),
            ("GET", path_of(blob), {}),
            ("GET", path_of(blob), {"authorization": "Basic AAAA"}),
            ("GET", path_of(blob), bearer(os.urandom(32))),
            ("GET", path_of(blob), bearer(blob.upload_secret)),
            ("GET", path_of(blob), bearer(blob.delete_secret)),
            ("DELETE", path_of(blob), bearer(blob.read_secret)),
            ("DELETE", path_of(blob), bearer(blob.upload_secret)),
            ("POST", path_of(blob) + "/complete", bearer(blob.read_secret)),
            ("GET", path_of(blob) + "/chunks", bearer(blob.read_secret)),
            ("PUT", path_of(blob) + "/chunks/0", bearer(blob.read_secret)),
            ("GET", "/v1/blobs/" + "G" * 32, bearer(blob.read_secret)),
            ("GET", "/metrics", {}),
        ]
        answers = [await raw.connection.ask(*each) for each in wrong]
        assert {(each.status, tuple(each.headers.items()), each.body) for each in answers} == {
            (404, (("content-length", "0"),), b"")
        }
        assert (await raw.get()).status == 200


async def test_creating_again_is_harmless_and_never_takes_over(relay):
    blob = owned_blob(relay.address)
    thief = owned_blob(relay.address)
    thief = type(blob)(blob.relay, blob.blob_id, thief.upload_secret, thief.read_secret, thief.delete_secret)
    async with RawBlobClient(blob) as raw, RawBlobClient(thief) as other:
        assert [(await raw.create(Shape(SMALL, 1))).status for _ in range(2)] == [201, 200]
        assert (await other.create(Shape(SMALL, 1))).status == 409
        assert (await raw.create(Shape(SMALL, 2))).status == 409


async def test_too_large_and_too_many_are_refused_before_anything_is_sent(client, tmp_path):
    limits = {"blob_bytes": 4 * LARGE, "total_bytes": 6 * LARGE}
    source = file_of(tmp_path / "four", 4 * LARGE)
    with BlobRelayProcess(tmp_path / "relay", limits=limits) as relay:
        first, second = owned_blob(relay.address), owned_blob(relay.address)
        with pytest.raises(RelayFailure, match=r"blob\.too_large"):
            await client.upload(first, file_of(tmp_path / "huge", 4 * LARGE + 1), nothing_said)
        await client.upload(first, source, nothing_said)
        with pytest.raises(RelayFailure, match=r"blob\.no_room"):
            await client.upload(second, source, nothing_said)
        assert relay.chunks(second) == {}
        relay.kill()
        relay.start()
        with pytest.raises(RelayFailure, match=r"blob\.no_room"):
            await client.upload(second, source, nothing_said)
        await client.delete(first)
        await client.upload(second, source, nothing_said)


async def test_a_nearly_full_disk_keeps_its_reserve_for_the_mailboxes(tmp_path):
    with BlobRelayProcess(tmp_path / "relay", limits={"reserve_bytes": 1 << 60}) as relay:
        async with RawBlobClient(owned_blob(relay.address)) as raw:
            assert (await raw.create(Shape(SMALL, 1))).status == 507


async def test_what_is_over_is_gone_for_readers_and_from_the_disk(tmp_path):
    relay = BlobRelayProcess(tmp_path / "relay")
    with relay:
        whole, half = owned_blob(relay.address), owned_blob(relay.address)
        async with RawBlobClient(whole) as raw, RawBlobClient(half) as other:
            await raw.whole(Shape(SMALL, 1))
            await other.create(Shape(SMALL, 2))
            await other.put(0, os.urandom(SMALL))
    for days, half_there, whole_there in ((2, True, True), (3, False, True), (30, False, True), (31, False, False)):
        relay.later_days = days
        with relay:
            async with RawBlobClient(whole) as raw, RawBlobClient(half) as other:
                asked = await other.connection.ask("GET", f"{path_of(half)}/chunks", bearer(half.upload_secret))
                assert asked.status == (200 if half_there else 404), days
                assert (await raw.get()).status == (200 if whole_there else 404), days
                await raw.create(Shape(SMALL, 1))  # answered with something else than 503 only after the sweep
            assert (len(relay.chunks(half)), len(relay.chunks(whole))) == (half_there, whole_there), days


async def test_the_disk_shows_days_and_no_id(tmp_path):
    with BlobRelayProcess(tmp_path / "relay") as relay:
        blob = owned_blob(relay.address)
        async with RawBlobClient(blob) as raw:
            await raw.whole(Shape(SMALL, 2))
    everything = list((tmp_path / "relay" / "blobs").rglob("*"))
    assert len(everything) == 5
    assert all(path.stat().st_mtime % 86_400 == 0 for path in everything)
    secrets = (blob.blob_id, blob.upload_secret, blob.read_secret, blob.delete_secret)
    for path in everything:
        shown = str(path).encode() + (path.read_bytes() if path.is_file() else b"")
        assert not any(secret in shown or secret.hex().encode() in shown for secret in secrets)


async def test_a_damaged_chunk_is_an_error_and_not_a_file(relay, client, tmp_path):
    source, blob = file_of(tmp_path / "source", 3 * LARGE), owned_blob(relay.address)
    await client.upload(blob, source, nothing_said)
    damaged = relay.chunks(blob)["00000"]
    content = bytearray(damaged.read_bytes())
    content[77_777] ^= 4
    damaged.write_bytes(content)
    with pytest.raises(RelayFailure, match=r"blob\.damaged"):
        await client.download(address_of(blob), 3 * LARGE, tmp_path / "target", nothing_said)
    assert not (tmp_path / "target").exists()
    async with RawBlobClient(blob) as raw:
        assert (await raw.get({"range": f"bytes={LARGE}-"})).body == source.read_bytes()[LARGE:]


async def test_damage_further_on_breaks_the_answer_off(relay, client, tmp_path):
    source, blob = file_of(tmp_path / "source", 3 * LARGE), owned_blob(relay.address)
    await client.upload(blob, source, nothing_said)
    damaged = relay.chunks(blob)["00002"]
    body = damaged.read_bytes()
    damaged.write_bytes(body[:-1] + bytes([body[-1] ^ 1]))
    with pytest.raises(RelayFailure, match=r"relay\.unreachable"):
        await client.download(address_of(blob), 3 * LARGE, tmp_path / "target", nothing_said)
    with pytest.raises(RelayFailure, match=r"blob\.damaged"):
        await client.download(address_of(blob), 3 * LARGE, tmp_path / "target", nothing_said)


async def test_another_relay_than_the_pinned_one_hears_nothing(relay, client, tmp_path):
    other = RelayAddress(relay.address.host, relay.address.port, os.urandom(32))
    with pytest.raises(RelayFailure, match=r"relay\.wrong_key"):
        await client.upload(owned_blob(other), file_of(tmp_path / "source", 1), nothing_said)
    assert not relay.chunks(owned_blob(other))


async def test_a_new_blob_costs_what_the_relay_asks(client, tmp_path):
    with BlobRelayProcess(tmp_path / "relay", work_bits=8) as relay:
        source, blob = file_of(tmp_path / "source", 10), owned_blob(relay.address)
        await client.upload(blob, source, nothing_said)
        await client.download(address_of(blob), 10, tmp_path / "target", nothing_said)
        async with RawBlobClient(owned_blob(relay.address)) as raw:
            elsewhere = storing_challenge(raw.connection.hello.nonce, os.urandom(16))
            counters = (first_counter(elsewhere, 8, range(start, 1 << 20)) for start in range(0, 10_000, 1_000))
            paid = [await raw.create(Shape(SMALL, 1), {"e2ee-payment": payment_text(each)}) for each in counters]
            assert [each.status for each in paid].count(402) >= 8, "work for another blob is worth nothing"
            assert (await raw.create(Shape(SMALL, 1), {"e2ee-payment": "1e9"})).status == 400


MALFORMED = [
    b"\r\n\r\n\r\n",
    b"BREW /v1/blobs/ HTCPCP/1.0\r\n\r\n",
    b"GET /v1/relay HTTP/1.1\r\n\r\n",
    b"GET /v1/relay HTTP/1.1\r\nhost: a\r\n" + b"x: " + b"y" * 20_000 + b"\r\n\r\n",
    b"PUT /v1/blobs/00 HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n",
    b"PUT /v1/blobs/00 HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n",
    b"\x00\xff" * 100 + b"\r\n\r\n",
]


async def test_what_is_no_request_is_answered_with_400_and_closed(relay):
    answers = [await asyncio.to_thread(bytes_over_tls, relay.address, data) for data in MALFORMED]
    assert {answer.split(b" ")[1] for answer in answers if answer} <= {b"400", b"431", b"501"}
    assert all(answer.startswith(b"HTTP/1.1 ") for answer in answers[1:-1])


async def test_a_body_without_end_or_without_right_is_not_kept(relay):
    put = b"PUT " + path_of(owned_blob(relay.address)).encode() + b"/chunks/0 HTTP/1.1\r\nhost: a\r\n"
    giant = put + b"content-length: 99999999999\r\n\r\n" + bytes(3 * LARGE)
    endless = (
        put + b"transfer-encoding: chunked\r\n\r\n" + b"100000\r\n" + bytes(LARGE) + b"\r\n100000\r\n" + bytes(LARGE)
    )
    for data in (giant, endless):
        answer = await asyncio.to_thread(bytes_over_tls, relay.address, data)
        assert answer.startswith(b"HTTP/1.1 404 ") or answer == b"", "closed while it still sent"


async def test_whoever_keeps_the_relay_waiting_is_closed_and_others_are_served(tmp_path):
    patience = {"head": 0.3, "idle": 0.3, "stall": 0.3, "body": 0.6}
    with BlobRelayProcess(tmp_path / "relay", patience=patience) as relay:
        blob = owned_blob(relay.address)
        async with RawBlobClient(blob) as raw:
            await raw.create(Shape(LARGE, 1))
        begun = (
            f"PUT {path_of(blob)}/chunks/0 HTTP/1.1\r\nhost: a\r\nauthorization: Bearer {blob.upload_secret.hex()}\r\n"
            f"{DIGEST_HEADER}: {'0' * 64}\r\ncontent-length: {LARGE}\r\n\r\n"
        )
        slow = [b"POST /v1/bl", b"PUT / HTTP/1.1\r\nhost: a\r\n", begun.encode() + bytes(1_000)]
        heard = await asyncio.gather(*(asyncio.to_thread(bytes_over_tls, relay.address, data) for data in slow * 4))
        assert heard == [b""] * len(heard)
        async with RawBlobClient(owned_blob(relay.address)) as raw:
            await raw.whole(Shape(SMALL, 1))


async def test_further_lines_are_turned_away_and_bodies_wait_their_turn(tmp_path):
    with BlobRelayProcess(tmp_path / "relay", limits={"lines": 2, "bodies": 0}) as relay:
        async with RawBlobClient(owned_blob(relay.address)) as raw, RawBlobClient(owned_blob(relay.address)):
            with pytest.raises(RelayFailure, match=r"relay\.unreachable"):
                await RawBlobClient(owned_blob(relay.address)).__aenter__()
            answer = await raw.create(Shape(SMALL, 1))
            assert (answer.status, answer.headers["retry-after"]) == (503, "1")


async def test_a_file_that_shrinks_or_is_not_there_is_named(relay, client, tmp_path):
    blob = owned_blob(relay.address)
    with pytest.raises(StorageFailure, match=r"blob\.file_failed"):
        await client.upload(blob, tmp_path / "nowhere", nothing_said)
    source = file_of(tmp_path / "source", 4 * LARGE)
    with pytest.raises(StorageFailure, match=r"blob\.file_changed"):
        await client.upload(blob, source, lambda *_: os.truncate(source, 100))


async def test_a_relay_that_ends_lets_what_is_under_way_end(tmp_path):
    with BlobRelayProcess(tmp_path / "relay") as relay:
        async with RawBlobClient(owned_blob(relay.address)) as raw:
            content = await raw.whole(Shape(SMALL, 16))
            _, pieces = await raw.connection.ask_for_stream("GET", path_of(raw.blob), bearer(raw.blob.read_secret))
            relay.process.terminate()
            assert b"".join([piece async for piece in pieces]) == content
            assert await asyncio.to_thread(relay.process.wait, 20) == 0
