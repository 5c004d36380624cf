"""The relay inside the messenger's own process: composed here, used by `bootstrap` alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from e2ee_desktop.domain.errors import E2EEError, LocalMisuse
from e2ee_desktop.domain.events import Event, TroubleNoticed
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.platform.network import LOOPBACK, local_network_address
from e2ee_desktop.platform.profile_folder import ProfileFolder
from e2ee_desktop.services.face import BuiltInRelay
from e2ee_desktop.services.messenger import ProfileMessenger
from e2ee_desktop.services.store_port import Store
from e2ee_desktop.transport.dial import ProfileDial

if TYPE_CHECKING:  # most profiles run none
    from e2ee_desktop.relay.server import RelayServer
    from e2ee_desktop.relay.standing_relay import StandingRelay

BUILT_IN = "built-in-relay"
"""Setting: "PORT:loopback" or "PORT:network"; absent when the profile uses another relay."""
_EVERYWHERE = "0.0.0.0"  # noqa: S104 - only when the person shares the relay with their network


class StandingBuiltIn:
    """The relay inside this process, at an address that follows the network; it stands up again by itself.

    It goes on while the profile is locked, for the contacts whose mailboxes it has; then it knows nobody (`leave`).
    """

    def __init__(self, dial: ProfileDial, folder: ProfileFolder) -> None:
        self._dial, self._folder = dial, folder
        self._owner: tuple[ProfileMessenger, Callable[[list[Event]], None]] | None = None
        self._relay: StandingRelay | None = None
        self._on_network = False
        self._news: RelayAddress | str | None = None
        """The last, while there was nobody to tell."""

    async def join(self, messenger: ProfileMessenger, publish: Callable[[list[Event]], None]) -> None:
        """Whose relay it is, and who hears of its troubles."""
        self._owner = messenger, publish
        news, self._news = self._news, None
        if news is not None:
            await self._told(news)

    def leave(self) -> None:
        """The profile is locked."""
        self._owner = None

    def state(self) -> BuiltInRelay:
        """Of an owner's relay."""
        up = self._relay is not None and self._relay.up
        if self._owner is None:
            raise LocalMisuse("profile.empty")
        return BuiltInRelay(up, self._owner[0].account().relay, self._on_network)

    async def start(self, port: int, *, on_network: bool) -> None:
        """Raises as `RelayServer.start`, and then tries again until `stop`."""
        from e2ee_desktop.relay.standing_relay import StandingRelay  # noqa: PLC0415 - most profiles don't run one

        self._on_network = on_network
        self._relay = StandingRelay(lambda: relay_server(self._folder, port, on_network=on_network), self._told)
        await self._told(await self._relay.start())

    async def stand_up(self, setting: str, messenger: ProfileMessenger, publish: Callable[[list[Event]], None]) -> None:
        """As the setting says. If it can't, the profile opens all the same, offline, and it is tried again."""
        await self.join(messenger, publish)
        port, _, reach = setting.partition(":")
        try:
            await self.start(int(port), on_network=reach == "network")
        except E2EEError as error:
            publish([TroubleNoticed(error.code)])

    async def share(self, store: Store, *, on_network: bool) -> BuiltInRelay:
        """For this computer alone, or for its network, from now on."""
        port = RelayAddress.parse(self.state().address).port
        await self.stop()
        with store.transaction():
            store.profile.set_setting(BUILT_IN, f"{port}:{'network' if on_network else 'loopback'}")
        await self.start(port, on_network=on_network)
        return self.state()

    async def stop(self) -> None:
        """A second call does nothing."""
        if self._relay is not None:
            await self._relay.stop()

    async def _told(self, news: RelayAddress | str) -> None:
        if isinstance(news, RelayAddress):
            self._dial.own_relay(news.host, news.port)
        if self._owner is None:
            self._news = news
            return
        messenger, publish = self._owner
        match news:
            case RelayAddress():
                await messenger.move_relay(str(news))  # the network may have given us another address
            case code:
                publish([TroubleNoticed(code)])


def relay_server(folder: ProfileFolder, port: int, *, on_network: bool) -> RelayServer:
    """A relay on the profile's own folder, not started. port: 0 for a free one."""
    from e2ee_desktop.relay.server import RelayServer, RelaySettings  # noqa: PLC0415 - as above

    host, public = (_EVERYWHERE, local_network_address()) if on_network else (LOOPBACK, None)
    return RelayServer(RelaySettings(folder.relay, host, port, public))
