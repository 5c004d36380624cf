"""The relay inside the messenger's own process: composed here, used by `bootstrap` alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from e2ee_desktop.domain.events import Event, TroubleNoticed
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.platform.network import LOOPBACK, local_network_address
from e2ee_desktop.platform.profile_folder import ProfileFolder
from e2ee_desktop.services.face import BuiltInRelay
from e2ee_desktop.services.messenger import ProfileMessenger
from e2ee_desktop.transport.dial import ProfileDial

if TYPE_CHECKING:  # most profiles run none
    from e2ee_desktop.relay.server import RelayServer
    from e2ee_desktop.relay.standing_relay import StandingRelay

_EVERYWHERE = "0.0.0.0"  # noqa: S104 - only when the person shares the relay with their network


class StandingBuiltIn:
    """The relay inside this process, at an address that follows the network; it stands up again by itself."""

    def __init__(
        self,
        dial: ProfileDial,
        folder: ProfileFolder,
        messenger: ProfileMessenger,
        publish: Callable[[list[Event]], None],
    ) -> None:
        self._dial, self._folder, self._messenger, self._publish = dial, folder, messenger, publish
        self._relay: StandingRelay | None = None
        self._on_network = False

    def state(self) -> BuiltInRelay:
        up = self._relay is not None and self._relay.up
        return BuiltInRelay(up, self._messenger.account().relay, self._on_network)

    async def start(self, port: int, *, on_network: bool) -> None:
        """Raises as `RelayServer.start`, and then tries again until `stop`."""
        from e2ee_desktop.relay.standing_relay import StandingRelay  # noqa: PLC0415 - most profiles don't run one

        self._on_network = on_network
        self._relay = StandingRelay(lambda: relay_server(self._folder, port, on_network=on_network), self._told)
        await self._told(await self._relay.start())

    async def stop(self) -> None:
        """A second call does nothing."""
        if self._relay is not None:
            await self._relay.stop()

    async def _told(self, news: RelayAddress | str) -> None:
        match news:
            case RelayAddress():
                self._dial.own_relay(news.host, news.port)
                await self._messenger.move_relay(str(news))  # the network may have given us another address
            case code:
                self._publish([TroubleNoticed(code)])


def relay_server(folder: ProfileFolder, port: int, *, on_network: bool) -> RelayServer:
    """A relay on the profile's own folder, not started. port: 0 for a free one."""
    from e2ee_desktop.relay.server import RelayServer, RelaySettings  # noqa: PLC0415 - as above

    host, public = (_EVERYWHERE, local_network_address()) if on_network else (LOOPBACK, None)
    return RelayServer(RelaySettings(folder.relay, host, port, public))
