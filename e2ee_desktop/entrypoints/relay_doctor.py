"""`e2ee-relay doctor`: is everything as it should be? One line a check: ok, warn or fail, and what to do.

Reads and asks; changes nothing.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import socket
import sqlite3
import ssl
import stat
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.entrypoints.relay_commands import address_host, ask_running, known_address
from e2ee_desktop.entrypoints.relay_output import print_json, print_line
from e2ee_desktop.entrypoints.relay_serve import WARNING_DAYS
from e2ee_desktop.presentation.error_texts import error_text
from e2ee_desktop.relay.backup import check_database
from e2ee_desktop.relay.identity import known_voucher, load_identity, utc_now
from e2ee_desktop.relay.long_term_key import KEY_NAME
from e2ee_desktop.relay.settings import Settings, host_and_port
from e2ee_desktop.relay.sqlite_schema import DATABASE_NAME

OK, WARN, FAIL = "ok", "warn", "fail"
SPACE_FAIL_BYTES, SPACE_WARN_BYTES = 268_435_456, 2_147_483_648
CLOCK_SECONDS = 3_600
CONNECT_SECONDS = 5
SPARE_FILES = 256
"""Files that a relay has open besides its clients' connections."""
ONION = ".onion"
_SYNCHRONISED = Path("/run/systemd/timesync/synchronized")
_SYSTEMD = Path("/run/systemd/system")


@dataclass(frozen=True, slots=True)
class Finding:
    """level: ok, warn or fail. advice: what to do; "" where it is ok."""

    level: str
    check: str
    finding: str
    advice: str = ""


def doctor(settings: Settings, *, as_json: bool) -> bool:
    """Print every finding; whether none of them fails."""
    found = [finding for check in CHECKS for finding in _all_of(check, settings)]
    if as_json:
        print_json({"findings": [asdict(each) for each in found]})
    else:
        for each in found:
            print_line(f"{each.level:4}  {each.check}: {each.finding}" + (f" {each.advice}" if each.advice else ""))
    return all(each.level != FAIL for each in found)


def _all_of(check: Callable[[Settings], Iterator[Finding]], settings: Settings) -> Iterator[Finding]:
    name = check.__name__.strip("_").replace("_", " ")
    try:
        yield from check(settings)
    except E2EEError as error:
        yield Finding(FAIL, name, error.code, error_text(error.code))
    except OSError as error:
        yield Finding(FAIL, name, type(error).__name__, "Run this as the user that the relay runs as, on its machine.")


def _running(settings: Settings) -> Iterator[Finding]:
    try:
        state = ask_running(settings)["state"]
    except E2EEError:
        yield Finding(WARN, "running", "no relay runs on this data folder.", "Start it: e2ee-relay serve.")
    else:
        yield Finding(OK, "running", f"{state}.")


def _permissions(settings: Settings) -> Iterator[Finding]:
    folder = Path(settings.data)
    loose = [
        path
        for path in (folder, *sorted(folder.iterdir()))
        if not path.is_symlink() and stat.S_IMODE(path.stat().st_mode) & 0o077 and path.name != "lock"
    ]
    for path in loose:
        yield Finding(FAIL, "permissions", f"others may open {path}.", f"chmod go-rwx '{path}'")
    if not loose:
        yield Finding(OK, "permissions", f"{folder} is private.")


def _keys(settings: Settings) -> Iterator[Finding]:
    folder = Path(settings.data)
    identity = load_identity(folder, settings.relay().tls)
    days, offline = identity.days_left(utc_now()), identity.voucher.offline
    if offline and (folder / KEY_NAME).exists():
        advice = f"Move {folder / KEY_NAME} to where the offline key is kept, or delete it if it is there already."
        yield Finding(WARN, "keys", "the long-term key is said to be kept elsewhere and lies here too.", advice)
    if days is None:
        yield Finding(OK, "keys", "the certificate has no end.")
    elif days < WARNING_DAYS:
        advice = "Renew the files." if settings.tls.key else "e2ee-relay rotate-key" + " --offline-key FILE" * offline
        yield Finding(WARN, "keys", f"the certificate ends in {days} days.", advice)
    else:
        yield Finding(OK, "keys", f"the certificate ends in {days} days.")


def _database(settings: Settings) -> Iterator[Finding]:
    path = Path(settings.data) / DATABASE_NAME
    if settings.store:
        yield Finding(
            WARN, "database", "the mailboxes are in a cluster.", "Watch it with its own tools (nats stream report)."
        )
        return
    if not path.exists():
        yield Finding(WARN, "database", "there is none yet.", "It is made at the first start.")
        return
    try:
        check_database(path)
    except sqlite3.Error:
        yield Finding(
            FAIL, "database", "it is damaged.", "Stop the relay and restore a backup: e2ee-relay init --restore."
        )
    else:
        yield Finding(OK, "database", "every page is whole.")


def _disk(settings: Settings) -> Iterator[Finding]:
    free = shutil.disk_usage(settings.data).free
    level = FAIL if free < SPACE_FAIL_BYTES else WARN if free < SPACE_WARN_BYTES else OK
    advice = "" if level == OK else "Free some space; a full disk is answered with “busy”."
    yield Finding(level, "disk", f"{free // 1_048_576} MiB are free.", advice)


def _clock(settings: Settings) -> Iterator[Finding]:
    newest = max((path.stat().st_mtime for path in Path(settings.data).iterdir()), default=0.0)
    advice = "Let it be set by the network: timedatectl set-ntp true."
    if time.time() + CLOCK_SECONDS < newest:
        yield Finding(FAIL, "clock", "it is behind what was written here before.", advice)
    elif _SYSTEMD.exists() and not _SYNCHRONISED.exists():
        yield Finding(WARN, "clock", "nothing says that it is set by the network.", advice)
    else:
        yield Finding(OK, "clock", "it does not go back.")


def _open_files(settings: Settings) -> Iterator[Finding]:
    if sys.platform == "win32":
        yield Finding(OK, "open files", "no limit here.")
        return
    import resource  # noqa: PLC0415 - not on Windows

    limit, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    needed = settings.limits.connections_max + SPARE_FILES
    if limit in (-1, resource.RLIM_INFINITY) or limit >= needed:
        yield Finding(OK, "open files", f"{limit} are allowed, {needed} are needed.")
    else:
        advice = f"Under systemd: LimitNOFILE={needed}; or lower limits.connections_max."
        yield Finding(WARN, "open files", f"{limit} are allowed here, {needed} are needed.", advice)


def _reachable(settings: Settings) -> Iterator[Finding]:
    """Whether this relay, and not something else, answers where it listens and where clients look for it."""
    digest = load_identity(Path(settings.data), settings.relay().tls).certificate_hash
    host, port = host_and_port(settings.listen)
    local = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - compared with, not bound to
    places: set[tuple[str, int]] = {(local, port)} if port else set()
    if not settings.listen.endswith(":0") or settings.address.public_port:
        places.add((address_host(settings), known_address(settings).port))
    for place in sorted(places):
        yield _answers(place, digest)


def _answers(place: tuple[str, int], digest: bytes) -> Finding:
    named = f"{place[0]}:{place[1]}"
    if place[0].endswith(ONION):
        return Finding(WARN, "reachable", f"{named} can't be asked from here.", "Ask it from a client through Tor.")
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    tls.check_hostname, tls.verify_mode = False, ssl.CERT_NONE  # the certificate is compared, below
    try:
        with socket.create_connection(place, CONNECT_SECONDS) as line, tls.wrap_socket(line) as secure:
            shown = secure.getpeercert(binary_form=True) or b""
    except OSError:
        advice = "Is it running? Is the port open in the firewall and passed on by the router?"
        return Finding(FAIL, "reachable", f"nothing answers at {named}.", advice)
    if hashlib.sha256(shown).digest() != digest:
        advice = "Another program answers there, or the relay has not taken its new certificate yet (SIGHUP)."
        return Finding(FAIL, "reachable", f"{named} shows another certificate.", advice)
    return Finding(OK, "reachable", f"this relay answers at {named}.")


def _service(settings: Settings) -> Iterator[Finding]:  # noqa: ARG001 - every check takes the settings
    if not _SYSTEMD.exists():
        yield Finding(WARN, "service", "systemd does not run here.", "See that something starts the relay again.")
    elif "NOTIFY_SOCKET" in os.environ or any(Path("/etc/systemd/system").glob("**/e2ee-relay.service")):
        yield Finding(OK, "service", "there is a unit for systemd.")
    else:
        yield Finding(WARN, "service", "there is no unit for systemd.", "See docs/operating.md.")


def _key_kept(settings: Settings) -> Iterator[Finding]:
    known = known_voucher(Path(settings.data))
    if known is not None and not known.offline:
        yield Finding(OK, "long-term key", "it lies in the data folder. Back it up: e2ee-relay backup --with-key.")


CHECKS = (_running, _permissions, _keys, _key_kept, _database, _disk, _clock, _open_files, _reachable, _service)
