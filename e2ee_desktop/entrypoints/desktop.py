"""`e2ee-desktop [--home DIR] [LINK]`: the messenger in a window.

Exit status: 0 closed by the person, 2 wrong usage, 3 no display.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from e2ee_desktop import __version__
from e2ee_desktop.platform.code_reader import READ_CODE
from e2ee_desktop.platform.decoder_process import DECODE_SOUND
from e2ee_desktop.platform.freed_memory import overwrite_when_freed
from e2ee_desktop.platform.hardening import keep_memory_private
from e2ee_desktop.platform.picture_process import DECODE_PICTURES
from e2ee_desktop.platform.profile_folder import ProfileFolder, chosen_folder
from e2ee_desktop.platform.profile_home import FolderHome

if TYPE_CHECKING:
    from e2ee_desktop.bootstrap import ProfileDesk

NO_DISPLAY = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Show the window until it is closed; returns the exit status."""
    if arguments is None and DECODE_SOUND in sys.argv[1:2]:
        from e2ee_desktop.platform import sound_decoder  # noqa: PLC0415 - another program, for installers that have but one

        return sound_decoder.main()
    if arguments is None and DECODE_PICTURES in sys.argv[1:2]:
        from e2ee_desktop.platform import picture_decoder  # noqa: PLC0415 - as above

        return picture_decoder.main()
    if arguments is None and READ_CODE in sys.argv[1:2]:
        from e2ee_desktop.platform import code_reader  # noqa: PLC0415 - the same

        return code_reader.main()
    wanted = _parser().parse_args(arguments)
    keep_memory_private()
    overwrite_when_freed()
    gc.disable()  # what is imported and built now stays; looking through it again and again is a twentieth of the start
    if not _has_display():
        sys.stderr.write("There is no display to show a window on. On a server, use e2ee-cli.\n")
        return NO_DISPLAY
    folder = ProfileFolder(chosen_folder(wanted.home, os.environ))

    from e2ee_desktop.gui.app import run  # noqa: PLC0415 - after --help, --version and the display

    return run(FolderHome(folder, _desk), wanted.link, folder.window_socket)


def _desk(folder: ProfileFolder) -> ProfileDesk:
    from e2ee_desktop.bootstrap import ProfileDesk  # noqa: PLC0415 - while the first frame is painted

    return ProfileDesk(folder)


def _has_display() -> bool:
    if not sys.platform.startswith(("linux", "freebsd")):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="e2ee-desktop", description="End-to-end encrypted messenger.")
    parser.add_argument("--home", type=Path, metavar="DIR", help="profile folder (also E2EE_DESKTOP_HOME)")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.add_argument("link", nargs="?", metavar="LINK", help="a link to add a contact with")
    return parser


if __name__ == "__main__":
    sys.exit(main())
