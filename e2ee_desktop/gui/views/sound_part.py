"""The player inside a bubble: a round button, the picture of the sound, its time, its speed. Paints, and says what lies under a point.

The same from left to right in every language, as on every player.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from e2ee_desktop.domain.files import FileState
from e2ee_desktop.domain.sound import Playback, PlaybackPhase
from e2ee_desktop.gui.look import Look, font
from e2ee_desktop.gui.theme import Type
from e2ee_desktop.presentation.sound_rows import SoundRow, clock, resampled, speed_text

SOUND_WIDTH, SOUND_HEIGHT = 284, 46
BUTTON = 40
_ICON = 18
_SPEED_WIDTH, _SPEED_HEIGHT = 38, 22
_SPACE = 10
_WAVE_HEIGHT = 28
_BAR, _PITCH = 2, 3
_ACTIVE = (PlaybackPhase.LOADING, PlaybackPhase.PLAYING, PlaybackPhase.PAUSED)


class SoundSpot(Enum):
    """What lies under a point of the player."""

    BUTTON = "button"
    WAVE = "wave"
    SPEED = "speed"


@dataclass(frozen=True, slots=True)
class Parts:
    """Where they stand, in the coordinates of the player's area."""

    button: QRect
    wave: QRect
    time: QRect
    speed: QRect


def parts(area: QRect) -> Parts:
    """Divide the player's area."""
    button = QRect(area.left(), area.top() + (area.height() - BUTTON) // 2, BUTTON, BUTTON)
    left = button.right() + 1 + _SPACE
    right = area.right() + 1 - _SPEED_WIDTH - 6
    wave = QRect(left, area.top() + 1, max(24, right - left), _WAVE_HEIGHT)
    time = QRect(left, wave.bottom() + 2, wave.width(), area.bottom() - wave.bottom() - 1)
    speed = QRect(area.right() + 1 - _SPEED_WIDTH, wave.center().y() - _SPEED_HEIGHT // 2, _SPEED_WIDTH, _SPEED_HEIGHT)
    return Parts(button, wave, time, speed)


def spot_at(area: QRect, at: QPoint, *, active: bool) -> tuple[SoundSpot | None, float]:
    """What lies there, and how far along the sound, of 1. active: whether a speed is offered."""
    found = parts(area)
    if found.button.adjusted(-4, -4, 4, 4).contains(at):
        return SoundSpot.BUTTON, 0.0
    if active and found.speed.adjusted(-3, -6, 3, 6).contains(at):
        return SoundSpot.SPEED, 0.0
    if found.wave.adjusted(-2, 0, 2, 4).contains(at):
        return SoundSpot.WAVE, max(0.0, min(1.0, (at.x() - found.wave.left()) / found.wave.width()))
    return None, 0.0


def is_active(playback: Playback | None) -> bool:
    """Whether a player shows a place and a speed."""
    return playback is not None and playback.phase in _ACTIVE


def paint_sound(
    painter: QPainter, area: QRect, row: SoundRow, playback: Playback | None, look: Look, *, own: bool
) -> None:
    """playback: of this very sound, else None."""
    tokens, found = look.tokens, parts(area)
    strong = tokens.bubble_out_text if own else tokens.accent
    weak = tokens.bubble_out_meta if own else tokens.text2
    painter.save()
    _paint_button(painter, found.button, row, playback, look, own=own)
    share = _share(playback)
    if row.bars:
        _paint_bars(painter, found.wave, row.bars, share, strong, weak)
    else:
        _paint_line(painter, found.wave, share, strong, weak)
    painter.setFont(font(Type.META))
    painter.setPen(QColor(weak))
    painter.drawText(found.time, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, _time(row, playback))
    if row.unheard and not is_active(playback):
        _paint_unheard(painter, found.time, painter.fontMetrics().horizontalAdvance(row.duration), strong)
    if playback is not None and is_active(playback):
        painter.setPen(QPen(QColor(weak), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(found.speed).adjusted(0.5, 0.5, -0.5, -0.5), 11, 11)
        painter.setPen(QColor(strong))
        painter.setFont(font(Type.BADGE))
        painter.drawText(found.speed, Qt.AlignmentFlag.AlignCenter, speed_text(playback.speed_percent))
    painter.restore()


def _paint_button(
    painter: QPainter, area: QRect, row: SoundRow, playback: Playback | None, look: Look, *, own: bool
) -> None:
    tokens = look.tokens
    ground, sign = (tokens.bubble_out_text, tokens.bubble_out) if own else (tokens.accent, tokens.on_accent)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawEllipse(area)
    corner = area.center() - QPoint(_ICON // 2 - 1, _ICON // 2 - 1)
    painter.drawPixmap(corner, look.pixmap(_sign(row, playback), _ICON, sign))
    if row.state in (FileState.FETCHING, FileState.SENDING):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(sign), 2))
        painter.drawArc(area.adjusted(3, 3, -3, -3), 90 * 16, -round(max(0.03, row.done) * 360 * 16))


def _sign(row: SoundRow, playback: Playback | None) -> str:
    if row.state in (FileState.HERE, FileState.SENDING):
        going = playback is not None and playback.phase in (PlaybackPhase.LOADING, PlaybackPhase.PLAYING)
        return "pause" if going else "play"
    return _SIGNS[row.state]


def _share(playback: Playback | None) -> float:
    if playback is None or not playback.duration_ms or not is_active(playback):
        return 0.0
    return min(1.0, playback.position_ms / playback.duration_ms)


def _time(row: SoundRow, playback: Playback | None) -> str:
    """How far it is while it plays, how long it is otherwise."""
    if playback is not None and is_active(playback):
        return f"{clock(playback.position_ms)} / {clock(playback.duration_ms)}" if playback.duration_ms else ""
    return row.duration


def _paint_bars(painter: QPainter, area: QRect, bars: bytes, share: float, strong: str, weak: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    shown = resampled(bars, area.width() // _PITCH)
    for place, loud in enumerate(shown):
        height = max(2, round(loud * area.height() / 255))
        bar = QRect(area.left() + place * _PITCH, area.center().y() + 1 - height // 2, _BAR, height)
        colour = QColor(strong)
        if place >= share * len(shown):
            colour = QColor(weak)
            colour.setAlphaF(0.6)
        painter.setBrush(colour)
        painter.drawRoundedRect(bar, 1, 1)


def _paint_unheard(painter: QPainter, area: QRect, after: int, colour: str) -> None:
    """A dot behind the duration; the spoken form says it in words."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QRect(area.left() + after + 7, area.center().y() - 2, 7, 7))


def _paint_line(painter: QPainter, area: QRect, share: float, strong: str, weak: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    line = QRectF(area.left(), area.center().y() - 1, area.width(), 4)
    whole = QColor(weak)
    whole.setAlphaF(0.6)
    painter.setBrush(whole)
    painter.drawRoundedRect(line, 2, 2)
    painter.setBrush(QColor(strong))
    painter.drawRoundedRect(QRectF(line.left(), line.top(), line.width() * share, 4), 2, 2)
    painter.drawEllipse(QRectF(line.left() + line.width() * share - 5, line.center().y() - 5, 10, 10))


_SIGNS = {
    FileState.HERE: "play",
    FileState.OFFERED: "download",
    FileState.FETCHING: "download",
    FileState.SENDING: "play",
    FileState.PAUSED: "download",
    FileState.FAILED: "refresh-cw",
    FileState.GONE: "ban",
}
