"""`e2ee-cli proxy`: kept in the profile, obeyed by every later command, and fails closed."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest

from e2ee_desktop.domain.proxy_address import ProxyAddress
from tests.fakes.cli_profile import CliProfile, CommandFailed, Relay
from tests.fakes.socks5 import Socks5


class ProxyThread:
    """A SOCKS5 server on a thread of its own, because commands run an event loop each."""

    def __init__(self) -> None:
        self.socks = Socks5()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)

    def __enter__(self) -> ProxyAddress:
        self._thread.start()
        return asyncio.run_coroutine_threadsafe(self.socks.start(), self._loop).result(30)

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self.socks.stop(), self._loop).result(30)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(30)
        self._loop.close()


def test_a_profile_keeps_its_proxy_and_goes_nowhere_without_it(tmp_path: Path, relay: Relay) -> None:
    profile = CliProfile(tmp_path / "alice", relay.address)
    profile.make("Alice")
    assert profile.one("proxy", "show") == {"proxy": ""}
    proxy = ProxyThread()
    with proxy as where:
        assert profile.one("proxy", "set", where.stored()) == {"proxy": where.stored()}
        profile.one("invite")
        assert [(name, port) for _, name, port in proxy.socks.asked] == [("127.0.0.1", relay.port)]
    with pytest.raises(CommandFailed) as failed:
        profile.run("invite")
    assert (failed.value.status, failed.value.code) == (3, "proxy.unreachable")
    assert profile.one("proxy", "show") == {"proxy": where.stored()}
    assert profile.one("proxy", "clear") == {"proxy": ""}
    assert profile.one("invite")["link"]


def test_a_proxy_that_is_none_changes_nothing_and_a_password_is_not_shown(tmp_path: Path, relay: Relay) -> None:
    profile = CliProfile(tmp_path / "bob", relay.address)
    profile.make("Bob")
    assert profile.one("proxy", "set", "socks5://bob:secret@127.0.0.1:9050") == {
        "proxy": "socks5://bob:…@127.0.0.1:9050"
    }
    assert profile.one("proxy", "set", "socks5://bob:…@127.0.0.1:9050") == {"proxy": "socks5://bob:…@127.0.0.1:9050"}
    assert ("proxy", "socks5://bob:secret@127.0.0.1:9050") in profile.dump()["setting"]
    for wrong in (("set", "tor"), ("set",)):
        with pytest.raises(CommandFailed) as failed:
            profile.run("proxy", *wrong)
        assert failed.value.code == "proxy.malformed"
    assert profile.one("proxy", "show") == {"proxy": "socks5://bob:…@127.0.0.1:9050"}
    with pytest.raises(CommandFailed) as failed:
        profile.run("proxy", "polish")
    assert (failed.value.status, failed.value.code) == (2, "usage.wrong")
