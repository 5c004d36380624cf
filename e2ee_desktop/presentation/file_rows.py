"""Files in messages in words: name and size, how far a transfer is, and what the next click does.

Knows no pixels of a picture and no folder.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from e2ee_desktop.domain.files import FileCard, FileState, Metadata
from e2ee_desktop.presentation.error_texts import error_text
from e2ee_desktop.presentation.reader import Reader, wording
from e2ee_desktop.presentation.remote_text import clean_name

_UNITS = ((1024**3, wording("GB")), (1024**2, wording("MB")), (1024, wording("kB")))
PICTURES = ("image/jpeg", "image/png", "image/webp", "image/gif")


class FileAct(Enum):
    """What can be done with a file; the value is its icon."""

    FETCH = "download"
    PAUSE = "pause"
    RESUME = "play"
    CANCEL = "x"
    VIEW = "maximize"
    SAVE = "folder-open"


@dataclass(frozen=True, slots=True)
class FileLine:
    """detail: size and state. click: what the card does when it is clicked, or None. share: of the transfer that is done, 0 to 1;
    None when none is under way. failed: the detail is a reason. picture: shown by its thumbnail."""

    name: str
    detail: str
    icon: str
    click: FileAct | None
    share: float | None
    failed: bool
    picture: bool
    width: int
    height: int
    thumbnail: bytes


def file_row(card: FileCard, reader: Reader) -> FileLine:
    """What a bubble shows of a file."""
    acts = file_acts(card)
    moving = card.state in (FileState.SENDING, FileState.FETCHING, FileState.PAUSED)
    share = min(1.0, card.done_bytes / card.size_bytes) if moving and card.size_bytes else None
    picture = card.media_type in PICTURES and bool(card.thumbnail)
    click = acts[0] if acts else None
    return FileLine(
        clean_name(card.name),
        _detail(card, reader),
        click.value if click is not None and click is not FileAct.SAVE else _icon(card.media_type),
        click,
        share,
        card.state is FileState.FAILED,
        picture,
        card.width,
        card.height,
        card.thumbnail,
    )


def file_acts(card: FileCard) -> tuple[FileAct, ...]:
    """What can be done now; a click does the first."""
    match card.state:
        case FileState.OFFERED:
            return (FileAct.FETCH,)
        case FileState.SENDING | FileState.FETCHING:
            return (FileAct.PAUSE, FileAct.CANCEL)
        case FileState.PAUSED | FileState.FAILED:
            return (FileAct.RESUME, FileAct.CANCEL)
        case FileState.HERE:
            return (FileAct.VIEW, FileAct.SAVE) if card.media_type in PICTURES else (FileAct.SAVE,)
        case FileState.GONE:
            return ()


def size_text(size_bytes: int, reader: Reader) -> str:
    """ "812 B", "4.5 MB", "100 MB": three digits at most."""
    for unit, word in _UNITS:
        if size_bytes >= unit:
            value = size_bytes / unit
            whole = value >= 100 or f"{value:.1f}".endswith(".0")
            number = reader.number(value, 0 if whole else 1)
            return f"{number} {reader.say(word)}"
    return f"{size_bytes} {reader.say('B')}"


def _detail(card: FileCard, reader: Reader) -> str:
    say, size = reader.say, size_text(card.size_bytes, reader)
    done = say("{done} of {size}").format(done=size_text(card.done_bytes, reader), size=size)
    match card.state:
        case FileState.SENDING | FileState.FETCHING:
            return done
        case FileState.PAUSED:
            return say("Paused, {done}").format(done=done)
        case FileState.FAILED:
            return error_text(card.failure, say) if card.failure else say("It failed")
        case FileState.GONE:
            return say("No longer there")
        case FileState.OFFERED | FileState.HERE:
            removed = card.metadata is Metadata.REMOVED
            return say("{size}, place and camera removed").format(size=size) if removed else size


def _icon(media_type: str) -> str:
    kind = media_type.partition("/")[0]
    return {"image": "image", "video": "film", "audio": "music", "text": "file-text"}.get(kind, "file")
