"""The local web API's switch: on or off as the person wants it, kept in the profile, and what it is doing now.

Beside the window and without one. What is slow to load is loaded when it is first turned on, off the service thread.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from e2ee_desktop.api.ports import PORT
from e2ee_desktop.api.world import TextCipher, World
from e2ee_desktop.domain.errors import E2EEError, UserActionNeeded
from e2ee_desktop.services.messenger import ProfileMessenger
from e2ee_desktop.services.program_face import InterfaceState

if TYPE_CHECKING:
    from e2ee_desktop.api.local_api import LocalApi

SETTING = "local-api"
"""Setting of faces: "on:PORT" or "off:PORT"; absent: off."""


class ApiSwitch:
    """Of one open profile. See `program_face.Interface`. texts: makes the cipher when it is first needed."""

    def __init__(self, messenger: ProfileMessenger, texts: Callable[[], TextCipher]) -> None:
        self._messenger = messenger
        self._texts = texts
        self._api: LocalApi | None = None
        self._code = ""
        self._turning = asyncio.Lock()
        self._closed = False

    def world(self) -> World:
        """What other programs are served from, by whatever interface."""
        return World(self._messenger, self._texts())

    def state(self) -> InterfaceState:
        wanted, port = self._kept()
        return InterfaceState(wanted, port, self._api.url if self._api is not None else "", self._code)

    async def turn(self, *, on: bool, port: int) -> InterfaceState:
        await self._messenger.set_setting(SETTING, f"{'on' if on else 'off'}:{port}")
        return await self.resume()

    async def resume(self) -> InterfaceState:
        if self._closed:  # the profile was locked meanwhile: nothing of it can be read any more
            return InterfaceState(wanted=False, port=0, code="api.locked")
        wanted, port = self._kept()
        await self.stop()
        self._code = ""
        if wanted:
            try:
                await self.serve(port)
            except E2EEError as error:
                self._code = error.code
        return self.state()

    async def serve(self, port: int) -> str:
        """Turn it on until `stop`, whatever is kept; returns where it is. port: 0 for any. Raises UserActionNeeded: api.port_taken,
        api.locked."""
        async with self._turning:
            if self._closed:
                raise UserActionNeeded("api.locked")
            await self._end()
            start = await asyncio.to_thread(_loaded)
            self._api = start(self.world(), port)
            return self._api.url

    async def stop(self) -> None:
        """Turn it off; nothing when it is off."""
        async with self._turning:
            await self._end()

    async def close(self) -> None:
        """Turn it off for good: the profile closes."""
        self._closed = True
        await self.stop()

    async def _end(self) -> None:
        if self._api is not None:
            api, self._api = self._api, None
            await api.stop()

    def _kept(self) -> tuple[bool, int]:
        wanted, _, port = (self._messenger.setting(SETTING) or f"off:{PORT}").partition(":")
        return wanted == "on", int(port)


def _loaded() -> Callable[[World, int], LocalApi]:
    from e2ee_desktop.api.local_api import LocalApi  # noqa: PLC0415 - Flask takes a while, and most profiles never need it

    return LocalApi.start
