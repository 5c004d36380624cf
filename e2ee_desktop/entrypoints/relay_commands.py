"""The commands of `e2ee-relay` besides `serve` and `doctor`, one function each: from parsed arguments to lines of output."""

from __future__ import annotations

import http.client
import json
import socket
from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from nacl.signing import SigningKey

from e2ee_desktop.domain.errors import StorageFailure, UserActionNeeded
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.entrypoints.relay_output import print_json, print_line
from e2ee_desktop.entrypoints.relay_serve import control_place
from e2ee_desktop.relay.backup import back_up, restore
from e2ee_desktop.relay.data_folder import DataFolder, write_private
from e2ee_desktop.relay.identity import is_same_key, known_voucher, load_identity, rotate
from e2ee_desktop.relay.long_term_key import make_offline_key, read_key, read_offline_key
from e2ee_desktop.relay.server import EVERYWHERE
from e2ee_desktop.relay.settings import Settings, host_and_port
from e2ee_desktop.relay.settings_text import written

OFFLINE_DAYS = 365
"""Term of a certificate whose key is kept elsewhere, where nothing else is said."""
STATUS_SECONDS = 10


def init(wanted: Namespace, settings: Settings) -> None:
    """Make settings file, data folder and keys. What is there already is used, never overwritten."""
    config: Path | None = wanted.config
    if config is not None and config.exists():
        raise UserActionNeeded("relay.settings_exist", file=str(config))
    if wanted.public_port is not None:
        settings = replace(settings, address=replace(settings.address, public_port=wanted.public_port))
    folder = Path(settings.data).absolute()
    settings = replace(settings, data=str(folder))
    address_host(settings)
    with DataFolder(folder):
        if wanted.restore is not None:
            restore(wanted.restore, folder, passphrase(wanted))
        if wanted.offline_key is not None:
            _rotate_offline(settings, make_offline_key(wanted.offline_key), wanted.days)
        load_identity(folder, settings.relay().tls)
    if config is not None:
        _write_settings(config, settings)
        print_line(f"Settings:  {config}")
    print_line(f"Data:      {folder}")
    print_line(f"Address:   {known_address(settings)}")
    start = f"--config {config}" if config is not None else f"--data {folder} --listen {settings.listen}"
    print_line(f"Start it:  e2ee-relay serve {start}")
    if wanted.offline_key is not None:
        print_line(
            f"Keep {wanted.offline_key} away from this machine. The relay serves without it until its certificate ends."
        )


def address(wanted: Namespace, settings: Settings) -> None:
    """Print the relay's address. Needs no running relay."""
    text = str(known_address(settings))
    if wanted.json:
        print_json({"address": text})
    else:
        print_line(text)


def status(wanted: Namespace, settings: Settings) -> None:
    """Ask the relay that runs on the data folder."""
    answer = ask_running(settings)
    if wanted.json:
        print_json(answer)
        return
    for name, value in answer.items():
        if isinstance(value, dict):
            print_line(f"{name}:")
            for kind, count in value.items():  # pyright: ignore[reportUnknownVariableType] - our own page: words and numbers
                print_line(f"  {kind}: {count}")
        else:
            print_line(f"{name}: {'no end' if value is None else value}")


def backup(wanted: Namespace, settings: Settings) -> None:
    """Copy the data while the relay may serve, and read the copy back."""
    if settings.store:
        raise UserActionNeeded("relay.backup_store")
    secret = passphrase(wanted) if wanted.with_key else None
    if wanted.with_key and not secret:
        raise UserActionNeeded("passphrase.needed")
    blobs = not wanted.without_blobs
    copied = back_up(Path(settings.data), wanted.to, str(known_address(settings)), secret, blobs=blobs)
    kept = "with the long-term key under your passphrase" if wanted.with_key else "without any key"
    print_line(f"Written and read back, {kept}: {wanted.to}")
    if blobs:
        print_line(f"Blobs: {copied.copied}")
    if copied.damaged:
        print_line(f"Damaged in the relay's folder, and left out: {copied.damaged}")


def rotate_key(wanted: Namespace, settings: Settings) -> None:
    """A new TLS key and certificate under the long-term key. A running relay takes them within a minute."""
    folder = Path(settings.data)
    if wanted.offline_key is not None:
        _rotate_offline(settings, read_offline_key(wanted.offline_key), wanted.days)
    else:
        known = known_voucher(folder) if _readable_voucher(folder) else None
        if known is not None and known.offline:
            raise UserActionNeeded("relay.offline_key_needed")
        rotate(folder, read_key(folder), offline=False, days=wanted.days or 0, files=settings.relay().tls)
    print_line(f"Rotated. The address stays: {known_address(settings)}")
    print_line("A running relay shows the new certificate within a minute, or at once after SIGHUP (systemctl reload).")


def ask_running(settings: Settings) -> dict[str, object]:
    """The running relay's own account of itself. Raises UserActionNeeded("relay.not_serving")."""
    place = control_place(Path(settings.data))
    if place is None or place.path is None:
        raise UserActionNeeded("relay.not_serving")
    asking = _UnixConnection(place.path)
    try:
        asking.request("GET", "/status")
        answer: dict[str, object] = json.loads(asking.getresponse().read())
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise UserActionNeeded("relay.not_serving", folder=settings.data) from error
    finally:
        asking.close()
    return answer


def known_address(settings: Settings) -> RelayAddress:
    """As clients know it. Raises UserActionNeeded: relay.public_host_needed, relay.not_serving (any free port, which only
    a running relay knows)."""
    host, port = address_host(settings), settings.address.public_port or host_and_port(settings.listen)[1]
    if not port:
        return RelayAddress.parse(str(ask_running(settings)["address"]))
    return RelayAddress(host, port, public_key(Path(settings.data)))


def address_host(settings: Settings) -> str:
    """What stands in the address. Raises UserActionNeeded("relay.public_host_needed")."""
    host, _ = host_and_port(settings.listen)
    if host in EVERYWHERE and not settings.address.public_host:
        raise UserActionNeeded("relay.public_host_needed")
    return settings.address.public_host or host


def public_key(folder: Path) -> bytes:
    """The pin, 32 bytes. Raises StorageFailure: relay.key_missing, relay.key_damaged, relay.certificate_damaged."""
    known = known_voucher(folder)
    return bytes(read_key(folder).verify_key) if known is None else known.public_key


def passphrase(wanted: Namespace) -> bytes | None:
    """From its file, without the line's end; None if there is none. Raises UserActionNeeded("passphrase.unreadable")."""
    if wanted.passphrase_file is None:
        return None
    try:
        content: bytes = wanted.passphrase_file.read_bytes()
    except OSError as error:
        raise UserActionNeeded("passphrase.unreadable") from error
    return content.rstrip(b"\r\n")


def _rotate_offline(settings: Settings, key: SigningKey, days: int | None) -> None:
    folder = Path(settings.data)
    known = known_voucher(folder) if _readable_voucher(folder) else None
    if known is not None and not is_same_key(key, known):
        raise UserActionNeeded("relay.offline_key_other")
    rotate(folder, key, offline=True, days=OFFLINE_DAYS if days is None else days, files=settings.relay().tls)


def _readable_voucher(folder: Path) -> bool:
    """A damaged one must not stand in the way of its own replacement."""
    try:
        known_voucher(folder)
    except StorageFailure:
        return False
    return True


def _write_settings(config: Path, settings: Settings) -> None:
    try:
        config.parent.mkdir(parents=True, exist_ok=True)
        write_private(config, written(settings).encode())
    except OSError as error:
        raise UserActionNeeded("relay.settings_unreadable", file=str(config)) from error


class _UnixConnection(http.client.HTTPConnection):
    """HTTP over the relay's own socket."""

    def __init__(self, path: Path) -> None:
        super().__init__("relay", timeout=STATUS_SECONDS)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(STATUS_SECONDS)
        self.sock.connect(str(self._path))
