"""Whether the fake of an open profile is what the window is given in earnest: read by the type checker, never run.

A method that a part of the face has and the fake lacks, or has otherwise, is an error here.
"""

from __future__ import annotations

from e2ee_desktop.services.export_face import Exporting
from e2ee_desktop.services.file_face import Filing
from e2ee_desktop.services.search_face import Searching
from e2ee_desktop.services.sound_face import Sounding
from e2ee_desktop.services.storage_face import Keeping
from e2ee_desktop.services.talk_face import Arranging, Changing
from tests.fakes.face import FakeMessenger


def parts(
    fake: FakeMessenger,
) -> tuple[Filing, Changing, Arranging, Searching, Keeping, Exporting, Sounding]:
    """The fake as each part of the face."""
    return fake, fake, fake, fake, fake, fake, fake
