"""What the person wants of sounds in the open conversation: play, pause, seek, faster. Keeps places and the chosen speed; draws nothing."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.events import Event, MessageReplaced, PlaybackChanged
from e2ee_desktop.domain.files import FileState
from e2ee_desktop.domain.ids import MessageId
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.domain.sound import Playback, PlaybackPhase
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.sound_part import SoundSpot
from e2ee_desktop.gui.views.timeline import Timeline
from e2ee_desktop.presentation.sound_rows import next_speed

_GOING = (PlaybackPhase.LOADING, PlaybackPhase.PLAYING)
_PLAYABLE = (FileState.HERE, FileState.SENDING)
"""What is being sent is here already, as soon as it is sealed."""
_FETCHABLE = (FileState.OFFERED, FileState.PAUSED, FileState.FAILED)


class SoundPlayer(QObject):
    """Signals: changed(Playback), of the one sound that plays or was played last; refused(str): the code of what failed."""

    changed = Signal(object)
    refused = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._playback: Playback | None = None
        self._awaited: MessageId | None = None
        self._speed_percent = 100
        around.bridge.happened.connect(self._happened)

    @property
    def speed_percent(self) -> int:
        """The chosen speed; the next sound begins with it."""
        return self._speed_percent

    def serve(self, timeline: Timeline) -> None:
        """Do what its players want, and show there how it goes."""
        timeline.sound_wanted.connect(self.use)
        timeline.skip_wanted.connect(self.skip)
        self.changed.connect(timeline.show_playback)

    def use(self, message: Message, spot: SoundSpot, share: float) -> None:
        """A part of a player was clicked, that far along the sound."""
        match spot:
            case SoundSpot.BUTTON:
                self.toggle(message)
            case SoundSpot.WAVE:
                self.seek(message, share)
            case SoundSpot.SPEED:
                self.faster(message)

    def toggle(self, message: Message) -> None:
        """Play or pause. What is not here yet is fetched, and then played."""
        card = message.file
        if card is None:
            return
        if card.state in _FETCHABLE:
            self._fetch(message, card.state)
        elif card.state in _PLAYABLE:
            now = self._of(message)
            if now is not None and now.phase in _GOING:
                self._around.bridge.ask(self, lambda messenger: messenger.pause_playing())
            else:
                self._play(message, now.position_ms if now is not None else 0)

    def seek(self, message: Message, share: float) -> None:
        """Go on from there, 0 the beginning and 1 the end."""
        card = message.file
        if card is not None and card.state in _PLAYABLE:
            now = self._of(message)
            duration_ms = now.duration_ms if now is not None and now.duration_ms else card.duration_ms
            self._play(message, int(max(0.0, min(share, 0.999)) * duration_ms))

    def skip(self, message: Message, by_ms: int) -> None:
        """A step on or back in what plays."""
        now = self._of(message)
        if now is not None and now.phase in (*_GOING, PlaybackPhase.PAUSED):
            self._play(message, max(0, min(now.position_ms + by_ms, now.duration_ms)))

    def faster(self, message: Message) -> None:
        """The next speed, at once where it plays."""
        self._speed_percent = next_speed(self._speed_percent)
        now = self._of(message)
        if now is not None and now.phase in _GOING:
            self._play(message, now.position_ms)
        elif now is not None:
            self.changed.emit(now)

    def stop(self) -> None:
        """The conversation is left."""
        self._awaited = None
        if self._playback is not None and self._playback.phase in (*_GOING, PlaybackPhase.PAUSED):
            self._around.bridge.ask(self, lambda messenger: messenger.stop_playing())

    def _of(self, message: Message) -> Playback | None:
        now = self._playback
        same = now is not None and (now.contact_id, now.message_id) == (message.contact_id, message.message_id)
        return now if same else None

    def _play(self, message: Message, begin_ms: int) -> None:
        contact_id, message_id, speed = message.contact_id, message.message_id, self._speed_percent
        self._awaited = None
        self._around.bridge.ask(
            self, lambda messenger: messenger.play(contact_id, message_id, begin_ms, speed), failed=self._failed
        )

    def _fetch(self, message: Message, state: FileState) -> None:
        contact_id, message_id = message.contact_id, message.message_id
        self._awaited = message_id
        if state is FileState.OFFERED:
            self._around.bridge.ask(
                self, lambda messenger: messenger.fetch_file(contact_id, message_id), failed=self._failed
            )
        else:
            self._around.bridge.ask(
                self, lambda messenger: messenger.resume_file(contact_id, message_id), failed=self._failed
            )

    def _happened(self, event: Event) -> None:
        match event:
            case PlaybackChanged(playback):
                self._playback = playback
                self.changed.emit(playback)
                if playback.phase is PlaybackPhase.FAILED:
                    self.refused.emit(playback.failure)
            case MessageReplaced(message) if message.message_id == self._awaited and message.file is not None:
                if message.file.state is FileState.HERE:
                    self._play(message, 0)
            case _:
                pass

    def _failed(self, error: E2EEError) -> None:
        self._awaited = None
        self.refused.emit(error.code)
