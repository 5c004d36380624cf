"""Disappearing messages in words: how long, and who set it."""

from __future__ import annotations

from e2ee_desktop.domain.messages import Direction, Message
from e2ee_desktop.presentation.reader import Reader, wording
from e2ee_desktop.presentation.remote_text import isolated

CHOICES_S = (0, 30, 300, 3_600, 8 * 3_600, 24 * 3_600, 7 * 24 * 3_600, 28 * 24 * 3_600)
"""What a menu offers; the other side may have set something between."""
MUTE_CHOICES_S = (3_600, 8 * 3_600, 7 * 24 * 3_600)
_WEEK_S, _DAY_S, _HOUR_S, _MINUTE_S = 7 * 24 * 3_600, 24 * 3_600, 3_600, 60


def duration(seconds: int, reader: Reader) -> str:
    """ "Off", "30 seconds", "1 hour", "4 weeks": in the largest unit that divides it."""
    if seconds == 0:
        return reader.say("Off")
    if seconds % _WEEK_S == 0:
        return reader.counted("%n week", "%n weeks", seconds // _WEEK_S)
    if seconds % _DAY_S == 0:
        return reader.counted("%n day", "%n days", seconds // _DAY_S)
    if seconds % _HOUR_S == 0:
        return reader.counted("%n hour", "%n hours", seconds // _HOUR_S)
    if seconds % _MINUTE_S == 0:
        return reader.counted("%n minute", "%n minutes", seconds // _MINUTE_S)
    return reader.counted("%n second", "%n seconds", seconds)


def short_duration(seconds: int, reader: Reader) -> str:
    """What fits beside a time: "30 s", "5 min", "8 h", "6 d", "4 w"; rounded up, so that nothing goes early."""
    for size_s, word in _SHORT:
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


_SHORT = (
    (_WEEK_S, wording("{count} w")),
    (_DAY_S, wording("{count} d")),
    (_HOUR_S, wording("{count} h")),
    (_MINUTE_S, wording("{count} min")),
)
