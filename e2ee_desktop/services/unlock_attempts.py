"""Wrong passphrases and phrases one after the other are answered ever more slowly (docs/lock.md).

The count lies in the profile's folder, so that starting anew does not begin anew. Who can write there, or set the clock, or has a
copy of the slot file can go around it: against them a passphrase is held by Argon2id and its own length alone.

    wrong in a row   1 … 5   6      7      8      …   14 and more
    then wait        -       2 s    4 s    8 s        at most 5 minutes
"""

from __future__ import annotations

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.services.custody import SlotFile
from e2ee_desktop.services.ports import Clock

FREE_ATTEMPTS = 5
WAIT_MS_MAX = 5 * 60 * 1000
_FIRST_WAIT_MS = 2_000
_DOUBLINGS_MAX = 16
WRONG = frozenset({"passphrase.wrong", "phrase.wrong"})


class UnlockAttempts:
    """file: where the count lies, as text; what can't be read there counts as none."""

    def __init__(self, file: SlotFile, clock: Clock) -> None:
        self._file, self._clock = file, clock

    def check(self) -> None:
        """Raises UserActionNeeded("unlock.wait") with the fact `seconds` while the next attempt is not due."""
        wrong, last_ms = self._read()
        passed_ms, wait_ms = self._clock.now_ms() - last_ms, wait_after(wrong)
        if 0 <= passed_ms < wait_ms:  # a clock that was set back must not shut the person out for years
            raise UserActionNeeded("unlock.wait", seconds=-(-(wait_ms - passed_ms) // 1000))

    def failed(self) -> None:
        """One more was wrong. Raises what the file says."""
        self._file.write(f"{self._read()[0] + 1} {self._clock.now_ms()}\n".encode())

    def worked(self) -> None:
        """It was the right one: none was wrong."""
        if self._read()[0]:
            self._file.write(b"0 0\n")

    def _read(self) -> tuple[int, int]:
        match (self._file.read() or b"").split():
            case [wrong, last_ms] if wrong.isdigit() and last_ms.isdigit():
                return int(wrong), int(last_ms)
            case _:
                return 0, 0


def wait_after(wrong: int) -> int:
    """For how long after so many wrong ones, in ms."""
    if wrong <= FREE_ATTEMPTS:
        return 0
    return min(WAIT_MS_MAX, _FIRST_WAIT_MS << min(wrong - FREE_ATTEMPTS - 1, _DOUBLINGS_MAX))
