"""Relays through a SOCKS5 proxy: nothing goes past it, not even a question for a name."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator

import pytest

from e2ee_desktop.domain.errors import RelayFailure, UserActionNeeded
from e2ee_desktop.domain.proxy_address import ProxyAddress
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.relay.server import RelayServer, RelaySettings
from e2ee_desktop.services.ports import MailboxDrained
from e2ee_desktop.transport.dial import ProfileDial, through_socks5
from e2ee_desktop.transport.relay_client import RelayTransport
from tests.fakes.mailboxes import Reader, address, envelope, owned
from tests.fakes.socks5 import ANONYMOUS, NONE, Socks5

ONION = "expyuzz4wqqyqhjnexpyuzz4wqqyqhjnexpyuzz4wqqyqhjnexpyuzz4wqq.onion"
_watched: list[tuple[str, object]] = []
_watching = [False]


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _watching[0] and event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.connect"):
        _watched.append((event, arguments[0] if event != "socket.connect" else arguments[1]))


sys.addaudithook(_hook)  # Python's own record of every lookup and connection of this process; can't be taken off again


@pytest.fixture
def watched() -> Iterator[list[tuple[str, object]]]:
    """Every name looked up and every address connected to."""
    _watched.clear()
    _watching[0] = True
    yield _watched
    _watching[0] = False


@pytest.fixture
async def socks():
    made = Socks5()
    made.address = await made.start()
    yield made
    await made.stop()


@pytest.fixture
async def onion(tmp_path):
    """A relay that is known by an onion address with another port than it listens on."""
    settings = RelaySettings(tmp_path / "relay", "127.0.0.1", 0, public_host=ONION, public_port=443)
    async with RelayServer(settings) as server:
        yield server


def port_listened_on(server: RelayServer) -> int:
    return server._running().door.port


async def exchange(client: RelayTransport, relay: RelayAddress) -> None:
    mailbox = owned(relay)
    await client.create_mailbox(mailbox, ())
    await client.send(address(mailbox), b"1" * 16, envelope(b"through"))
    reader = Reader(client)
    client.subscribe(mailbox)
    assert await reader.texts(1) == [b"through"]


async def test_an_onion_address_works_and_the_proxy_alone_is_asked_for_it(onion, socks, watched):
    socks.port_of[443] = port_listened_on(onion)
    assert (onion.address.host, onion.address.port) == (ONION, 443)
    client = RelayTransport(ProfileDial(socks.address))
    await exchange(client, RelayAddress.parse(str(onion.address)))
    await client.close()
    assert {name for _, name, _ in socks.asked} == {ONION}
    proxy, relay = socks.address.port, port_listened_on(onion)
    names = {place for event, place in watched if event != "socket.connect"}
    assert names <= {"127.0.0.1"}  # the proxy's and the fake proxy's own
    # The relay's own port is reached by the fake proxy only: it connects as often as it was asked.
    connected = [place[1] for event, place in watched if event == "socket.connect" and isinstance(place, tuple)]
    assert set(connected) == {proxy, relay}
    assert connected.count(relay) == len(socks.asked)


async def test_the_watch_would_see_a_direct_connection_and_a_lookup(onion, watched):
    """Else the test above could not fail."""
    local = RelayAddress("localhost", port_listened_on(onion), onion.address.key)
    client = RelayTransport(ProfileDial())
    await client.create_mailbox(owned(local), ())
    await client.close()
    assert ("socket.getaddrinfo", "localhost") in watched
    assert any(event == "socket.connect" and place[1] == local.port for event, place in watched)


async def test_a_proxy_that_is_down_is_an_error_and_nothing_goes_past_it(onion, socks, watched):
    port = port_listened_on(onion)
    await socks.stop()
    client = RelayTransport(ProfileDial(socks.address))
    for host in (ONION, "127.0.0.1", "localhost"):
        with pytest.raises(RelayFailure, match=r"proxy\.unreachable"):
            await client.create_mailbox(owned(RelayAddress(host, port, onion.address.key)), ())
    await client.close()
    places = {place[1] for event, place in watched if event == "socket.connect" and isinstance(place, tuple)}
    assert places == {socks.address.port}
    await socks.start()


@pytest.mark.parametrize(
    ("method", "reply", "code"),
    [
        (NONE, 0, r"proxy\.refused"),
        (2, 2, r"proxy\.refused"),
        (2, 4, r"relay\.unreachable"),
        (2, 5, r"relay\.unreachable"),
    ],
)
async def test_who_is_to_blame_is_told_apart(onion, socks, method, reply, code):
    socks.method, socks.reply = method, reply
    client = RelayTransport(ProfileDial(socks.address))
    with pytest.raises(RelayFailure, match=code):
        await client.create_mailbox(owned(onion.address), ())
    await client.close()


async def test_something_else_than_a_proxy_is_refused_and_learns_no_name(onion):
    heard: list[bytes] = []

    async def web_server(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.read(1_024))
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(web_server, "127.0.0.1", 0)
    async with server:
        proxy = ProxyAddress("127.0.0.1", server.sockets[0].getsockname()[1])
        client = RelayTransport(ProfileDial(proxy))
        with pytest.raises(RelayFailure, match=r"proxy\.refused"):
            await client.create_mailbox(owned(onion.address), ())
        await client.close()
    assert ONION.encode() not in b"".join(heard)


async def test_an_onion_address_without_a_proxy_is_never_looked_up(watched):
    client = RelayTransport(ProfileDial())
    for host in (ONION, ONION.upper(), ONION + "."):
        with pytest.raises(RelayFailure, match=r"proxy\.needed"):
            await client.create_mailbox(owned(RelayAddress(host, 443, bytes(32))), ())
    await client.close()
    assert watched == []


async def test_each_relay_has_a_user_name_of_its_own_and_each_process_others(onion, socks):
    socks.port_of[443] = socks.port_of[444] = port_listened_on(onion)
    key = onion.address.key
    relays = [RelayAddress(ONION, 443, key), RelayAddress(ONION, 444, key), RelayAddress("b" + ONION[1:], 443, key)]
    for _ in range(2):
        dial = through_socks5(socks.address)
        for relay in (*relays, relays[0]):
            (await dial(relay.host, relay.port)).close()
    first, second = socks.asked[:4], socks.asked[4:]
    users = [user for user, _, _ in first]
    assert users[0] == users[3]
    assert len(set(users)) == 3
    assert not set(users) & {user for user, _, _ in second}
    assert all(ONION[:8] not in user for user in users)


async def test_a_proxy_with_a_password_of_its_own_gets_that_and_one_without_gets_none(onion, socks):
    socks.port_of[443] = port_listened_on(onion)
    dial = through_socks5(ProxyAddress(socks.address.host, socks.address.port, "anna", "p:w@d"))
    (await dial(ONION, 443)).close()
    socks.method = ANONYMOUS
    (await through_socks5(socks.address)(ONION, 443)).close()
    assert [user for user, _, _ in socks.asked] == ["anna", ""]


async def test_a_new_proxy_ends_direct_connections_which_come_again_through_it(tmp_path, socks):
    async with RelayServer(RelaySettings(tmp_path / "relay", "127.0.0.1", 0)) as relay:
        dial = ProfileDial()
        client = RelayTransport(dial)
        mailbox = owned(relay.address)
        await client.create_mailbox(mailbox, ())
        reader = Reader(client)
        client.subscribe(mailbox)
        await reader.until(MailboxDrained)
        assert socks.asked == []
        dial.use(socks.address)
        await reader.until(MailboxDrained)
        assert [(name, port) for _, name, port in socks.asked] == [("127.0.0.1", relay.address.port)]
        dial.use(None)
        await reader.until(MailboxDrained)
        await client.close()


async def test_the_relay_in_this_process_alone_is_reached_without_the_proxy(tmp_path, socks):
    await socks.stop()
    async with RelayServer(RelaySettings(tmp_path / "relay", "127.0.0.1", 0)) as relay:
        dial = ProfileDial(socks.address)
        dial.own_relay(relay.address.host, relay.address.port)
        client = RelayTransport(dial)
        await client.create_mailbox(owned(relay.address), ())
        await client.close()
        with pytest.raises(RelayFailure, match=r"proxy\.unreachable"):
            await dial(relay.address.host, relay.address.port - 1)
    await socks.start()


@pytest.mark.parametrize(
    ("text", "shown", "stored"),
    [
        ("socks5://127.0.0.1:9050", "socks5://127.0.0.1:9050", "socks5://127.0.0.1:9050"),
        (" socks5h://[::1]:1080/ ", "socks5://[::1]:1080", "socks5://[::1]:1080"),
        ("socks5://an%20na:p%3Aw@tor:9", "socks5://an%20na:…@tor:9", "socks5://an%20na:p%3Aw@tor:9"),
    ],
)
def test_a_proxy_is_kept_whole_and_shown_without_its_password(text, shown, stored):
    proxy = ProxyAddress.parse(text)
    assert (str(proxy), proxy.stored(), ProxyAddress.parse(proxy.stored())) == (shown, stored, proxy)
    assert "p:w" not in repr(proxy)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "127.0.0.1:9050",
        "http://a:1",
        "socks4://a:1",
        "socks5://a",
        "socks5://a:0",
        "socks5://a:70000",
        "socks5://u@a:1",
        "socks5://u:@a:1",
        "socks5://a b:1",
        "socks5://a:1 socks5://b:2",
        f"socks5://{'u' * 256}:p@a:1",
    ],
)
def test_what_is_no_proxy_is_refused(text):
    with pytest.raises(UserActionNeeded, match=r"proxy\.malformed"):
        ProxyAddress.parse(text)
