"""A file that is fetched: whole pieces alone are kept, once each, also when who fetches is cancelled in the middle of a piece."""

from __future__ import annotations

import asyncio
import os
import threading

import pytest

from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.transport.blob_files import PartialFile

PIECE = 1_048_576
WHOLE = os.urandom(3 * PIECE)


class SlowPieces:
    """Lets a test stop in a check. seen: where pieces were checked."""

    def __init__(self):
        self.reached, self.go_on, self.seen = threading.Event(), threading.Event(), []

    def resumes_at(self, there_bytes):
        return there_bytes // PIECE * PIECE

    def piece_bytes(self, at):
        return PIECE

    def check(self, at, piece):
        self.seen.append(at)
        if bytes(piece) != WHOLE[at : at + PIECE]:
            raise PeerViolation("file.chunk_damaged")
        self.reached.set()
        self.go_on.wait(20)


async def test_a_piece_under_check_is_written_once_when_the_fetch_is_cancelled(tmp_path):
    pieces, target = SlowPieces(), tmp_path / "file"

    async def fetch():
        async with await PartialFile.open(target, len(WHOLE), pieces) as file:
            await file.add(WHOLE[: PIECE + 10])

    fetching = asyncio.create_task(fetch())
    await asyncio.to_thread(pieces.reached.wait)
    fetching.cancel()
    threading.Timer(0.1, pieces.go_on.set).start()
    with pytest.raises(asyncio.CancelledError):
        await fetching
    assert (tmp_path / "file.part").read_bytes() == WHOLE[:PIECE]
    assert pieces.seen == [0]
    async with await PartialFile.open(target, len(WHOLE), pieces) as file:
        assert file.begin == PIECE
        await file.add(WHOLE[PIECE:])
        await file.finish()
    assert target.read_bytes() == WHOLE


async def test_what_is_refused_is_not_kept(tmp_path):
    pieces = SlowPieces()
    pieces.go_on.set()
    async with await PartialFile.open(tmp_path / "file", len(WHOLE), pieces) as file:
        await file.add(WHOLE[:PIECE])
        with pytest.raises(PeerViolation):
            await file.add(bytes(PIECE))
    assert (tmp_path / "file.part").stat().st_size == PIECE


async def test_what_is_there_and_of_another_file_is_fetched_anew(tmp_path):
    pieces = SlowPieces()
    pieces.go_on.set()
    (tmp_path / "file.part").write_bytes(bytes(2 * PIECE))
    async with await PartialFile.open(tmp_path / "file", len(WHOLE), pieces) as file:
        assert file.begin == 0
