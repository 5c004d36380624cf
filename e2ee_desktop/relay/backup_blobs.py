"""Blobs in a backup: each whole, each chunk compared with its digest, while the relay serves, takes and deletes others.

A chunk's file is never changed once it has its name, so a second name for it (a hard link) is as good as a copy where backup
and data are on one file system, and costs no room; elsewhere it is copied and synced. Chunks first and the record last: what breaks off
leaves no blob, only pieces that the next sweep takes. Knows the folders of `blob_disk.py` and no mailbox.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.relay.blob_record import RECORD_NAME, BlobRecord, chunk_name
from e2ee_desktop.wire.blobs import chunk_digest
from e2ee_desktop.wire.limits import BLOB_DIGEST_BYTES


@dataclass(frozen=True, slots=True)
class CopiedBlobs:
    """damaged: on the relay's disk already, and left out."""

    copied: int = 0
    damaged: int = 0


def copy_blobs(source: Path, target: Path, *, link: bool) -> CopiedBlobs:
    """Copy every blob below `source`. link: give files a second name where that is possible. Raises OSError."""
    copied = damaged = 0
    for folder in sorted(source.glob("*/*")):
        there = target / folder.parent.name / folder.name
        try:
            copied += _copy_blob(folder, there, link=link)
        except StorageFailure:
            shutil.rmtree(there, ignore_errors=True)
            damaged += 1
        except FileNotFoundError:  # deleted meanwhile
            shutil.rmtree(there, ignore_errors=True)
    return CopiedBlobs(copied, damaged)


def _copy_blob(folder: Path, there: Path, *, link: bool) -> bool:
    """False when there is none. Raises StorageFailure("relay.blob_damaged"), OSError."""
    try:
        encoded = (folder / RECORD_NAME).read_bytes()
    except FileNotFoundError:
        return False
    record = BlobRecord.decode(encoded)
    there.mkdir(mode=0o700, parents=True)
    there.parent.chmod(0o700)
    for index in range(record.creation.shape.chunks):
        chunk = folder / chunk_name(index)
        if record.complete or chunk.exists():
            _copy_chunk(chunk, there / chunk.name, link=link)
    _write(there / RECORD_NAME, encoded, folder / RECORD_NAME)
    return True


def _copy_chunk(source: Path, target: Path, *, link: bool) -> None:
    content = source.read_bytes()
    chunk, digest = memoryview(content)[:-BLOB_DIGEST_BYTES], content[-BLOB_DIGEST_BYTES:]
    if chunk_digest(chunk) != digest:
        raise StorageFailure("relay.blob_damaged")
    if link:
        try:
            os.link(source, target)
        except FileNotFoundError:
            raise
        except OSError:  # another file system, or one without links
            pass
        else:
            return
    _write(target, content, source)


def _write(target: Path, content: bytes, like: Path) -> None:
    """Synced, and with the times of the original, which are days."""
    with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb", buffering=0) as file:
        rest = memoryview(content)
        while rest:
            rest = rest[file.write(rest) :]
        os.fsync(file.fileno())
    times = like.stat()
    os.utime(target, (times.st_atime, times.st_mtime))
