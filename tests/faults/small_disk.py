"""A real disk for one relay: ext4 in a file, mounted in the relay's own mount namespace, that can fill up or fail. Needs root.

The mount ends with the relay's process, however that ends: nothing is left behind. While it lives, its files are reached
through /proc. A disk that fails does what ext4 does after an error of the hardware: it becomes read-only in the middle of
the work.
"""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
from pathlib import Path

FILLING_BYTES = 65_536
_TOOLS = ("unshare", "mount", "mkfs.ext4", "e2fsck")
_MOUNTING = 'mount -o "loop,errors=remount-ro,$1" "$2" "$3" && shift 3 && exec "$@"'


def may_mount(folder: Path) -> bool:
    """Whether this process may do all that: root, with loop devices and mount namespaces."""
    if os.name != "posix" or os.geteuid() != 0 or not all(map(shutil.which, _TOOLS)):
        return False
    disk = SmallDisk(folder / "trial", size_mib=4)
    done = subprocess.run([*disk.command(), "true"], capture_output=True, check=False)
    return done.returncode == 0


class SmallDisk:
    """folder: holds the image and the place where it is mounted. data: the relay's folder on it."""

    def __init__(self, folder: Path, size_mib: int = 24) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._image, self._mount = folder / "disk.img", folder / "disk"
        self._mount.mkdir()
        self.data = self._mount / "relay"
        with self._image.open("wb") as file:
            file.truncate(size_mib * 1_048_576)
        subprocess.run(["mkfs.ext4", "-q", "-m", "0", str(self._image)], check=True)

    def command(self, *, read_only: bool = False) -> tuple[str, ...]:
        """What stands before a command that is to see the disk."""
        how = "ro" if read_only else "rw"
        space = ("unshare", "--mount", "--propagation", "private")
        return (*space, "sh", "-c", _MOUNTING, "sh", how, str(self._image), str(self._mount))

    def fill(self, process_id: int) -> None:
        """Until not a byte more fits."""
        with (self._inside(process_id) / "filling").open("wb", buffering=0) as file:
            for size in (FILLING_BYTES, 1_024, 1):
                try:
                    while True:
                        file.write(bytes(size))
                except OSError as error:
                    if error.errno != errno.ENOSPC:
                        raise

    def free(self, process_id: int) -> None:
        """Undo `fill`."""
        (self._inside(process_id) / "filling").unlink()

    def fail(self, process_id: int) -> None:
        """From now on it is read-only."""
        lines = Path(f"/proc/{process_id}/mountinfo").read_text().splitlines()
        [device] = [line.split(" - ")[1].split()[1] for line in lines if line.split()[4] == str(self._mount)]
        Path("/sys/fs/ext4", Path(device).name, "trigger_fs_error").write_text("1")

    def repair(self) -> None:
        """After a failure, as an operator would, before the next start."""
        done = subprocess.run(["e2fsck", "-f", "-y", str(self._image)], capture_output=True, check=False)
        if done.returncode > 2:  # 1 and 2: errors were found and mended
            raise RuntimeError("the file system could not be mended")

    def _inside(self, process_id: int) -> Path:
        return Path(f"/proc/{process_id}/root{self._mount}")
