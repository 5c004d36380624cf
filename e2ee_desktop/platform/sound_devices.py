"""This computer's microphone and loudspeaker together; nothing is opened or asked before somebody records or plays."""

from __future__ import annotations

from e2ee_desktop.platform.loudspeaker import SystemLoudspeaker
from e2ee_desktop.platform.microphone import SystemMicrophone
from e2ee_desktop.platform.sound_system import SoundSystem
from e2ee_desktop.services.sound_port import SoundDevices


def system_sound_devices() -> SoundDevices:
    """Both on one sound system."""
    system = SoundSystem()
    return SoundDevices(SystemMicrophone(system), SystemLoudspeaker(system))
