"""A PulseAudio server of the test's own: what is played into its null sink is heard by the sink's monitor, its only microphone."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from e2ee_desktop.platform.sound_system import SoundSystem


class PulseServer:
    """folder: everything it writes. Ends with `close`, and only this process of it."""

    def __init__(self, folder: Path) -> None:
        self.address = f"unix:{folder / 'native'}"
        self._process = subprocess.Popen(
            [
                "pulseaudio", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes", "-n",
                f"--load=module-native-protocol-unix socket={folder / 'native'} auth-anonymous=1",
                "--load=module-null-sink sink_name=room",
            ],
            env={"PATH": os.environ["PATH"], "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )  # fmt: skip

    def wait(self) -> None:
        """Until it answers: `pactl` waits for it by itself once the socket is there."""
        for _ in range(200):
            asked = subprocess.run(
                ["pactl", "--server", self.address, "info"], capture_output=True, text=True, check=False
            )
            if asked.returncode == 0:
                return
            assert self._process.poll() is None, "pulseaudio ended"
        pytest.fail("pulseaudio does not answer")

    def close(self) -> None:
        self._process.terminate()
        self._process.communicate()


@pytest.fixture(scope="module")
def pulse(tmp_path_factory):
    """The server."""
    if shutil.which("pulseaudio") is None:
        pytest.skip("pulseaudio is not installed: `dev.py test` installs it where it may")
    folder = tmp_path_factory.mktemp("pulse")
    folder.chmod(0o700)
    server = PulseServer(folder)
    server.wait()
    yield server
    server.close()


@pytest.fixture
def system(pulse, monkeypatch):
    """The sound system that the product finds there."""
    monkeypatch.setenv("PULSE_SERVER", pulse.address)
    return SoundSystem()
