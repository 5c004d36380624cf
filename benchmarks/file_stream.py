"""Sealing and opening a file of 512 MiB, beside `age` on the same file in the same run: megabytes a second of CPU.

Both read a file and write a file on the same disk. CPU of the whole process counts, system calls included; `age` is started
anew each time, as its users do. Rounds alternate, medians. `file_stream`: sealing with what this processor chooses;
`file_stream_open`: opening; `_xchacha20`: what a processor without AES instructions would choose.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.rows import Row
from e2ee_desktop.crypto.chunk_cipher import SHAPES, Cipher
from e2ee_desktop.crypto.file_stream import (
    CHUNK_BYTES,
    HEADER_BYTES,
    FileOpener,
    FileSealer,
    Layout,
    choose_cipher,
)
from e2ee_desktop.platform.processor import has_aes_instructions

FILE_BYTES = 512 * 1024 * 1024
ROUNDS = 3
MEGABYTE = 1_000_000
_KEY, _BOUND = bytes(range(32)), bytes(32)
_TAG_BYTES_MAX = max(shape.tag_bytes for shape in SHAPES.values())


def main(json: bool) -> Iterator[Row]:  # noqa: ARG001 - nothing here prints
    """The rows; without a peer where `age` is not installed."""
    with tempfile.TemporaryDirectory() as folder:
        work = _Work(Path(folder))
        work.make_file()
        spent: dict[str, list[float]] = {}
        for _ in range(ROUNDS):
            for name, task in work.tasks().items():
                before = _cpu_s()
                task()
                spent.setdefault(name, []).append(_cpu_s() - before)
        work.check()
    rates = {name: FILE_BYTES / MEGABYTE / statistics.median(each) for name, each in spent.items()}
    for name, peer in (
        ("file_stream", "age"),
        ("file_stream_open", "age_open"),
        ("file_stream_xchacha20", "age"),
        ("file_stream_xchacha20_open", "age_open"),
    ):
        if peer in rates:
            yield Row(name, rates[name], "MB/s CPU", "age", rates[name] / rates[peer])
        else:
            yield Row(name, rates[name], "MB/s CPU")


@dataclass(frozen=True, slots=True)
class _Work:
    """Where everything lies."""

    folder: Path

    def make_file(self) -> None:
        with (self.folder / "plain").open("wb") as plain:
            for _ in range(FILE_BYTES // CHUNK_BYTES):
                plain.write(os.urandom(CHUNK_BYTES))

    def tasks(self) -> dict[str, Callable[[], None]]:
        chosen, portable = choose_cipher(has_aes_instructions=has_aes_instructions()), Cipher.XCHACHA20_POLY1305
        found: dict[str, Callable[[], None]] = {
            "file_stream": lambda: self._seal(chosen, "ours"),
            "file_stream_open": lambda: self._open("ours"),
            "file_stream_xchacha20": lambda: self._seal(portable, "portable"),
            "file_stream_xchacha20_open": lambda: self._open("portable"),
        }
        age, keygen = shutil.which("age"), shutil.which("age-keygen")
        if age and keygen:
            identity = self.folder / "identity"
            if not identity.exists():
                subprocess.run([keygen, "-o", str(identity)], check=True, capture_output=True)
            found["age"] = lambda: self._run(
                age, "-e", "-i", str(identity), "-o", str(self.folder / "age"), str(self.folder / "plain")
            )
            found["age_open"] = lambda: self._run(
                age, "-d", "-i", str(identity), "-o", str(self.folder / "age.plain"), str(self.folder / "age")
            )
        return found

    def check(self) -> None:
        """What came back is what went in."""
        wanted = (self.folder / "plain").read_bytes()
        for name in ("ours.plain", "portable.plain"):
            if (self.folder / name).read_bytes() != wanted:
                raise RuntimeError(f"{name} is not the file")

    def _seal(self, cipher: Cipher, name: str) -> None:
        sealer = FileSealer(_KEY, _BOUND, cipher, os.urandom(32))
        chunk, room = bytearray(CHUNK_BYTES), bytearray(CHUNK_BYTES + _TAG_BYTES_MAX)
        read, ready = memoryview(chunk), memoryview(room)
        left = FILE_BYTES
        with (
            (self.folder / "plain").open("rb", buffering=0) as plain,
            (self.folder / name).open("wb", buffering=0) as sealed,
        ):
            sealed.write(sealer.header)
            while left:
                size_bytes = plain.readinto(chunk)
                left -= size_bytes
                written = sealer.seal_into(read[:size_bytes], room, last=left == 0)
                sealed.write(ready[:written])

    def _open(self, name: str) -> None:
        path = self.folder / name
        chunk, room = bytearray(CHUNK_BYTES + _TAG_BYTES_MAX), bytearray(CHUNK_BYTES)
        read, ready = memoryview(chunk), memoryview(room)
        with path.open("rb", buffering=0) as sealed, path.with_suffix(".plain").open("wb", buffering=0) as plain:
            opener = FileOpener.begin(_KEY, _BOUND, sealed.read(HEADER_BYTES))
            layout = Layout(opener.cipher, path.stat().st_size)
            for index in range(layout.chunks):
                _, size_bytes, last = layout.span(index)
                got = sealed.readinto(read[:size_bytes])
                plain.write(ready[: opener.open_into(index, read[:got], room, last=last)])

    def _run(self, *command: str) -> None:
        for stale in (path for path in (Path(command[-2]),) if path.exists()):
            stale.unlink()
        subprocess.run(command, check=True, capture_output=True)


def _cpu_s() -> float:
    """Of this process and of every child that has ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)
