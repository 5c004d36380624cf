"""Disappearing messages in words: how long, and who set it."""

from __future__ import annotations

from e2ee_desktop.domain.messages import Direction, Message
from e2ee_desktop.presentation.reader import Reader
from e2ee_desktop.presentation.remote_text import isolated

CHOICES_S = (0, 30, 300, 3_600, 8 * 3_600, 24 * 3_600, 7 * 24 * 3_600, 28 * 24 * 3_600)
"""What a menu offers; the other side may have set something between."""
MUTE_CHOICES_S = (3_600, 8 * 3_600, 7 * 24 * 3_600)
_UNITS = (
    (7 * 24 * 3_600, "week", "weeks"),
    (24 * 3_600, "day", "days"),
    (3_600, "hour", "hours"),
    (60, "minute", "minutes"),
)


def duration(seconds: int, reader: Reader) -> str:
    """ "Off", "30 seconds", "1 hour", "4 weeks": in the largest unit that divides it."""
    if seconds == 0:
        return reader.say("Off")
    for size_s, one, many in _UNITS:
        if seconds % size_s == 0:
            return _counted(seconds // size_s, one, many, reader)
    return _counted(seconds, "second", "seconds", reader)


def short_duration(seconds: int, reader: Reader) -> str:
    """What fits beside a time: "30 s", "5 min", "8 h", "6 d", "4 w"; rounded up, so that nothing goes early."""
    for size_s, word in ((7 * 86_400, "{count} w"), (86_400, "{count} d"), (3_600, "{count} h"), (60, "{count} min")):
        if (seconds % size_s == 0 and seconds) or seconds > 2 * size_s:
            return reader.say(word).format(count=-(-seconds // size_s))
    return reader.say("{count} s").format(count=seconds)


def timer_text(message: Message, name: str, reader: Reader) -> str:
    """The event line of a TIMER message. name: the contact's, cleaned."""
    own, seconds = message.direction is Direction.OUTGOING, int(message.text or 0)
    if not seconds:
        if own:
            return reader.say("You turned disappearing messages off")
        return reader.say("{name} turned disappearing messages off").format(name=isolated(name))
    time = duration(seconds, reader)
    if own:
        return reader.say("You set messages to disappear {time} after they were seen").format(time=time)
    return reader.say("{name} set messages to disappear {time} after they were seen").format(
        name=isolated(name), time=time
    )


def _counted(count: int, one: str, many: str, reader: Reader) -> str:
    return reader.say("{count} " + (one if count == 1 else many)).format(count=count)
