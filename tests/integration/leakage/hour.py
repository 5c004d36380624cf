"""An hour of four people, compressed: everything that happens in it happens at once, on the real clock.

Their services, transports, TLS and the relay's process are the real ones; the way in between is remembered byte for byte.
The relay dies once with letters waiting (what it leaves then is `killed`) and ends once as it should (`ended`).
"""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from e2ee_desktop.domain.ids import BlobId
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.engine.mailbox import MailboxSecrets
from e2ee_desktop.entrypoints.relay_serve import CONTROL_NAME
from e2ee_desktop.services.ports import BlobAddress, OwnedBlob
from e2ee_desktop.transport.blob_client import RelayBlobs
from e2ee_desktop.wire.links import parse_link
from tests.e2e.leak_search import forms_of_key, forms_of_text
from tests.e2e.recording_relay import RecordedMessage, recorded
from tests.e2e.relay_process import RelayProcess
from tests.fakes.network_person import NetworkPerson, RealRelay
from tests.fakes.tcp_path import TcpPath

NAMES = ("Ada Quillfeather", "Ben Moorhen", "Cleo Windermere", "Dan Oystercatcher")
TEXTS = (
    "the kettle is violet",
    "a page about herons " * 60,
    "a chapter about herons in winter " * 300,
    "a book about herons " * 2_000,
    "are you at home?",
    "while you were away",
    "נתראה מחר 👋🏽",
)
FILE_NAME = "minutes of the heron society.txt"
Secrets = Mapping[str, Mapping[str, bytes]]


@dataclass(frozen=True, slots=True)
class Captured:
    """One TCP connection, as the network sees it."""

    from_client: bytes
    from_relay: bytes


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the hour left. killed, ended: the relay's folder after each of its deaths. pages: what it showed its operator.

    secrets: what must be nowhere. addresses: what the relay is told, and must neither keep nor show on the network. Both:
    name -> form -> bytes. began_s: the hour's first second since 1970.
    """

    killed: Path
    ended: Path
    log: str
    pages: Mapping[str, str]
    messages: tuple[RecordedMessage, ...]
    lines: tuple[Captured, ...]
    blob_lines: tuple[Captured, ...]
    secrets: Secrets
    addresses: Secrets
    began_s: int


class Hour:
    """Run once; `evidence` is what it left."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._socket = folder / "look.sock"
        config = folder / "relay.toml"
        config.write_text(
            f'data = "{folder / "relay"}"\nlisten = "127.0.0.1:0"\n'
            f'[observation]\nlisten = "unix:{self._socket}"\nlog_level = "debug"\n'
        )
        self._relay = RelayProcess(folder, config)
        self._pages: dict[str, str] = {}
        self._links: list[str] = []
        self._secrets: dict[str, Mapping[str, bytes]] = {}
        self._addresses: dict[str, Mapping[str, bytes]] = {}
        self._began_s = int(time.time())

    async def run(self) -> Evidence:
        await asyncio.to_thread(self._relay.start)
        path, blob_path = [await TcpPath(RelayAddress.parse(self._relay.address).port).start() for _ in range(2)]
        relay = RealRelay(RelayAddress.parse(self._relay.address))
        people = [NetworkPerson(name, self._folder, relay, dial=path.dial) for name in NAMES]
        try:
            for person in people:
                await person.start()
            await self._meet(*people)
            await self._talk(*people)
            await self._lose_the_relay(*people)
            await self._send_a_file(relay, blob_path, people[0].folder)
            for person in people:
                self._collect(person)
                await person.stop()
            for page in ("/metrics", "/health"):
                self._pages[page] = await asyncio.to_thread(_look, self._socket, page)
            self._pages["/status"] = await asyncio.to_thread(_look, self._relay.data / CONTROL_NAME, "/status")
        finally:
            for person in people:
                await person.stop()
            await path.stop()
            await blob_path.stop()
            await asyncio.to_thread(self._relay.stop)
        return self._evidence(path, blob_path)

    async def _meet(self, ada: NetworkPerson, ben: NetworkPerson, cleo: NetworkPerson, dan: NetworkPerson) -> None:
        for host, guest in ((ada, ben), (ada, cleo), (ben, cleo)):
            await guest.messenger.add_contact(self._link((await host.messenger.create_invite()).link))
            await host.until(lambda host=host, guest=guest: _known(host, guest))
        await dan.messenger.add_contact(self._link((await ada.messenger.address()).link))
        await ada.until(lambda: _known(ada, dan))
        await ada.messenger.accept_request(ada.knows(dan.name).contact_id)

    async def _talk(self, ada: NetworkPerson, ben: NetworkPerson, cleo: NetworkPerson, dan: NetworkPerson) -> None:
        for text in TEXTS[:4]:
            await ada.say(ben.name, text)
        await ben.hears(ada.name, *TEXTS[:4])
        await ben.say(ada.name, TEXTS[4])
        await ada.hears(ben.name, TEXTS[4])
        await dan.say(ada.name, TEXTS[6])
        await ada.hears(dan.name, TEXTS[6])
        await cleo.say(ben.name, TEXTS[0])
        await ben.hears(cleo.name, TEXTS[0])
        await cleo.messenger.remove_contact(cleo.knows(ben.name).contact_id)

    async def _lose_the_relay(
        self, ada: NetworkPerson, ben: NetworkPerson, cleo: NetworkPerson, dan: NetworkPerson
    ) -> None:
        """Letters wait for Cleo and Dan; the relay dies, comes back, and they fetch them."""
        self._collect(cleo)
        self._collect(dan)
        await cleo.stop()
        await dan.stop()
        await ada.say(cleo.name, TEXTS[5])
        await ada.say(cleo.name, TEXTS[2])
        await ada.say(dan.name, TEXTS[5])
        await ada.messenger.flush()
        self._relay.kill()
        shutil.copytree(self._relay.data, self._folder / "killed", ignore=shutil.ignore_patterns("*.sock"))
        await asyncio.to_thread(self._relay.start)
        await cleo.start()
        await dan.start()
        await cleo.hears(ada.name, TEXTS[5], TEXTS[2])
        await dan.hears(ada.name, TEXTS[5])

    async def _send_a_file(self, relay: RealRelay, path: TcpPath, folder: Path) -> None:
        """One file goes up and comes down, a second one stays there."""
        blobs, source = RelayBlobs(path.dial), folder / FILE_NAME
        source.write_bytes(os.urandom(150_000))
        gone, stays = (_blob(relay.address) for _ in range(2))
        for blob in (gone, stays):
            await blobs.upload(blob, source, _unwatched)
        address = BlobAddress(relay.address, gone.blob_id, gone.read_secret)
        await blobs.download(address, 150_000, folder / "came", _unwatched)
        assert (folder / "came").read_bytes() == source.read_bytes()
        await blobs.delete(gone)
        for blob in (gone, stays):
            told = {
                "id": blob.blob_id,
                "upload": blob.upload_secret,
                "read": blob.read_secret,
                "delete": blob.delete_secret,
            }
            for what, key in told.items():
                self._addresses[f"{what} of a blob {key.hex()[:6]}"] = forms_of_key(key)

    def _link(self, link: str) -> str:
        self._links.append(link)
        return link

    def _collect(self, person: NetworkPerson) -> None:
        """All that the relay must not know, from where it may be known."""
        store, profile = person.parts.profile.store, person.parts.profile.store.profile.load()
        assert profile is not None
        keys = {
            "account id": profile.account_id,
            "identity key": profile.identity_public,
            "device keys": profile.device,
            "certificate": profile.certificate,
            "identity seed": person.custodian.secrets.identity_seed,
            "storage key": person.custodian.secrets.storage_key,
        }
        for contact in store.contacts.all():
            keys[f"digest of {contact.contact.name}"] = contact.contact.identity_digest
        told: dict[str, bytes] = {}
        for mailbox in store.mailboxes.all():
            secrets, name = MailboxSecrets.decode(mailbox.secrets), mailbox.receive_id.hex()[:8]
            keys |= {f"owner seed {name}": secrets.owner_seed, f"link secret {name}": secrets.link_secret}
            keys |= {f"directory key {name}": secrets.keys.directory_key}
            told |= {f"receive id {name}": mailbox.receive_id, f"send id {name}": mailbox.send_id}
            told |= {f"capability {name}": secrets.keys.capability}
        self._secrets |= {f"{what} of {person.name}": forms_of_key(key) for what, key in keys.items()}
        self._addresses |= {f"{what} of {person.name}": forms_of_key(key) for what, key in told.items()}

    def _evidence(self, path: TcpPath, blob_path: TcpPath) -> Evidence:
        for text in (*NAMES, *TEXTS, FILE_NAME):
            self._secrets[f"text {text[:12]!r}"] = forms_of_text(text)
        for link in self._links:
            self._secrets[f"secret of a link {link[:24]}"] = forms_of_key(parse_link(link).secret)
        return Evidence(
            self._folder / "killed",
            self._relay.data,
            (self._folder / "relay.log").read_text(),
            self._pages,
            tuple(recorded(self._relay.record)),
            _captured(path),
            _captured(blob_path),
            self._secrets,
            self._addresses,
            self._began_s,
        )


def _captured(path: TcpPath) -> tuple[Captured, ...]:
    return tuple(Captured(bytes(line.from_client), bytes(line.from_relay)) for line in path.lines)


def _unwatched(_: int, __: int) -> None:
    """Nobody looks at the progress."""


def _blob(relay: RelayAddress) -> OwnedBlob:
    return OwnedBlob(relay, BlobId(os.urandom(16)), os.urandom(32), os.urandom(32), os.urandom(32))


def _look(place: Path, page: str) -> str:
    """An operator's page."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.connect(str(place))
        line.sendall(f"GET {page} HTTP/1.1\r\nHost: relay\r\n\r\n".encode())
        answer = b""
        while piece := line.recv(65_536):
            answer += piece
    return answer.partition(b"\r\n\r\n")[2].decode()


def _known(host: NetworkPerson, guest: NetworkPerson) -> bool:
    return any(contact.name == guest.name for contact in host.messenger.contacts())
