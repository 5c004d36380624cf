"""Which files may be handed to another program of this computer: film and sound, by what the system would open them by, their name's end.

Never by what the sender says: a program that calls itself a film would be started.
"""

from __future__ import annotations

from e2ee_desktop.domain.files import FileCard, FileState

FILM = frozenset({"mp4", "m4v", "mov", "mkv", "webm", "avi", "mpg", "mpeg", "3gp", "ogv"})
SOUND = frozenset({"m4a", "aac", "mp3", "ogg", "oga", "opus", "flac", "wav", "wma", "aif", "aiff", "amr"})


def opens_elsewhere(card: FileCard | None) -> bool:
    """Whether it is here, and film or sound."""
    if card is None or card.state is not FileState.HERE:
        return False
    _, dot, ending = card.name.rpartition(".")
    return bool(dot) and ending.lower() in FILM | SOUND
