"""The parent's side of `sound_decoder.py`: starts it, feeds it, takes its samples. Knows nothing of sound."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import IO

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.platform.sound_decoder import HEADER

DECODE_SOUND = "--decode-sound"
"""What a program without an interpreter beside it (an installer's) is started with instead."""
_ROOT = Path(__file__).resolve().parents[2]
_CODE = "import sys; sys.path.insert(0, sys.argv[1]); from {module} import main; sys.exit(main())"
_DECODER = "e2ee_desktop.platform.sound_decoder"
_ENDING_S = 5.0


class DecoderProcess:
    """One decoding. Every call may block: call it off the event loop.

    rate, channels, frames: of the sound. Raises UserActionNeeded("sound.unplayable") for one that can't be decoded.
    """

    def __init__(self, content: bytes, begin_ms: int, speed_percent: int) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            (*command(), str(begin_ms), str(speed_percent)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=bare_environment(),
        )
        if self._process.stdin is None or self._process.stdout is None:
            raise UserActionNeeded("sound.unplayable")
        self._out: IO[bytes] = self._process.stdout
        self._feeder = threading.Thread(
            target=_feed, args=(self._process.stdin, content), name="sound bytes", daemon=True
        )
        self._feeder.start()
        header = self._out.read(HEADER.size)
        if len(header) != HEADER.size:
            self.close()
            raise UserActionNeeded("sound.unplayable")
        self.rate: int
        self.channels: int
        self.frames: int
        self.rate, self.channels, self.frames = HEADER.unpack(header)

    def read(self, size_bytes: int) -> bytes:
        """The next samples; b"" at the end."""
        return self._out.read(size_bytes)

    def finished_well(self) -> bool:
        """After the end: whether all was decoded."""
        try:
            return self._process.wait(_ENDING_S) == 0
        except subprocess.TimeoutExpired:
            return False

    def close(self) -> None:
        """End it, wherever it is."""
        self._process.kill()
        self._process.wait()
        self._feeder.join()
        self._out.close()


def command() -> tuple[str, ...]:
    """What starts a decoder."""
    return own_program(DECODE_SOUND, _DECODER)


def own_program(flag: str, module: str) -> tuple[str, ...]:
    """What starts a module of ours as a program: the interpreter, isolated from the person's settings, or the installed
    messenger, which lies beside every other program of its package, by `flag`."""
    if getattr(sys, "frozen", False):
        running = Path(sys.executable)
        return (str(running.with_name(f"e2ee-desktop{running.suffix}")), flag)
    return (sys.executable, "-I", "-c", _CODE.format(module=module), str(_ROOT))


def bare_environment() -> dict[str, str]:
    """Nothing of ours but what an interpreter on Windows can't start without."""
    return {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}


def _feed(pipe: IO[bytes], content: bytes) -> None:
    with suppress(OSError):  # it may refuse, or be ended, before it has read all
        pipe.write(content)
    with suppress(OSError):
        pipe.close()
