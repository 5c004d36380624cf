"""A mouse and a keyboard: real X events, as a person's hand makes them.

Knows pixels, keys and windows of one process; knows no widget.
"""

from __future__ import annotations

import os
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

COMMAND_S = 30.0
KEY_DELAY_MS = 4
LOOKS_MAX = 500


class HandSlippedError(AssertionError):
    """An X command failed or the window is not there."""


@dataclass(slots=True)
class Hand:
    """Moves on one display, for the windows of one process."""

    display: str
    process_id: int
    clipboard: subprocess.Popen[bytes] | None = None

    def place_window(self, left: int, top: int, width: int, height: int) -> None:
        """Move the newest window there; sizes in pixels."""
        window = self._newest_window()
        self._do("windowsize", "--sync", window, str(width), str(height))
        self._do("windowmove", window, str(left), str(top))

    def click(self, x: int, y: int) -> None:
        """Left click, with this process's window in front."""
        self._to_front()
        self._do("mousemove", str(x), str(y), "click", "1")  # not --sync: it waits for ever when the mouse is there

    def scroll(self, x: int, y: int, notches: int) -> None:
        """Turn the wheel over a point; positive is down."""
        self._to_front()
        button = "5" if notches > 0 else "4"
        self._do("mousemove", str(x), str(y), "click", "--repeat", str(abs(notches)), "--delay", "10", button)

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as xdotool names them ("ctrl+v")."""
        self._to_front()
        self._do("key", "--clearmodifiers", "--delay", str(KEY_DELAY_MS), *keys)

    def type(self, text: str) -> None:
        """Type plain ASCII; other scripts have no keys here and are pasted."""
        self._to_front()
        self._do("type", "--clearmodifiers", "--delay", str(KEY_DELAY_MS), "--", text)

    def copy_outside(self, text: str) -> None:
        """Put `text` on the clipboard, as another program would."""
        self.let_clipboard_go()
        self.clipboard = subprocess.Popen(
            ["xclip", "-selection", "clipboard", "-quiet"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=self._environment(),
        )
        assert self.clipboard.stdin is not None
        self.clipboard.stdin.write(text.encode())
        self.clipboard.stdin.close()
        for _ in range(LOOKS_MAX):  # it is on the clipboard once it can be read from there
            if self._run("xclip", "-o", "-selection", "clipboard", check=False) == text.strip():
                return
        raise HandSlippedError("the clipboard does not take the text")

    def let_clipboard_go(self) -> None:
        """End our own clipboard, if it is still ours."""
        if self.clipboard is not None:
            self.clipboard.kill()
            self.clipboard.wait()
            self.clipboard = None

    def picture(self, path: Path) -> None:
        """Take a picture of the newest window's outline on the screen."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._to_front()
        self._run("import", "-window", self._window_under_frame(), str(path))

    def has_window(self) -> bool:
        """Whether the process shows one."""
        return bool(self._windows())

    def close_window(self) -> None:
        """Ask the window in front to close, as its frame's button does."""
        self._to_front()
        self._do("key", "--clearmodifiers", "alt+F4")

    def _to_front(self) -> None:
        active = self._run("xdotool", "getactivewindow", "getwindowpid", check=False)
        if active != str(self.process_id):
            self._do("windowactivate", "--sync", self._newest_window())

    def _window_under_frame(self) -> str:
        active = self._run("xdotool", "getactivewindow", check=False)
        return active or self._newest_window()

    def _newest_window(self) -> str:
        windows = self._windows()
        if not windows:
            raise HandSlippedError(f"process {self.process_id} shows no window")
        return windows[-1]

    def _windows(self) -> list[str]:
        return self._run(
            "xdotool", "search", "--onlyvisible", "--all", "--pid", str(self.process_id), "--name", ".", check=False
        ).split()

    def _do(self, *arguments: str) -> None:
        self._run("xdotool", *arguments)

    def _run(self, *command: str, check: bool = True) -> str:
        done = subprocess.run(
            command, env=self._environment(), capture_output=True, text=True, timeout=COMMAND_S, check=False
        )
        if check and done.returncode != 0:
            raise HandSlippedError(f"{' '.join(command[:3])}: {done.stderr.strip()}")
        return done.stdout.strip() if done.returncode == 0 else ""

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.display}


def end(process: subprocess.Popen[bytes] | subprocess.Popen[str], patience_s: float) -> int:
    """Wait for a process that was asked to end; kill it when it doesn't. Returns its exit status."""
    with suppress(subprocess.TimeoutExpired):
        return process.wait(patience_s)
    process.kill()
    return process.wait()
