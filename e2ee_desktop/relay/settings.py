"""The operator's settings: one TOML file, read strictly.

An unknown name, a wrong type or a value that can't be is refused with its name and line: a limit that is misspelt must not
silently be none. The names are those of the values that they become (`Policy`, `Quota`), so that a new limit is a new setting
without a word here; what each means stands in `settings_text.py`.
"""

from __future__ import annotations

import dataclasses
import re
import tomllib
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast

import msgspec

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.relay.blob_house import BlobSettings, BlobStore
from e2ee_desktop.relay.blob_limits import BlobLimits
from e2ee_desktop.relay.certificate import TlsFiles
from e2ee_desktop.relay.observation import Place
from e2ee_desktop.relay.policy import Policy
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.server import RelaySettings

PORT_MAX = 65_535
_RATES = frozenset({"burst", "per_second"})
_POLICY, _QUOTA, _BLOBS, _BLOB_STORE = Policy(), Quota(), BlobLimits(), BlobStore()


@dataclass(frozen=True, slots=True)
class Address:
    """public_host "": the host listened on. public_port 0: the port listened on."""

    public_host: str = ""
    public_port: int = 0


@dataclass(frozen=True, slots=True)
class Tls:
    """Both or neither: a certificate of a CA, PEM files."""

    certificate: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Observation:
    """listen "": nobody looks."""

    listen: str = ""
    log_level: Literal["debug", "info", "warning", "error"] = "warning"


_ADDRESS, _TLS, _OBSERVATION = Address(), Tls(), Observation()


@dataclass(frozen=True, slots=True)
class Settings:
    """A whole settings file. data: the data folder. listen: HOST:PORT. store: nodes of a cluster; none: the data folder."""

    data: str
    listen: str
    store: tuple[str, ...] = ()
    address: Address = _ADDRESS
    tls: Tls = _TLS
    observation: Observation = _OBSERVATION
    limits: Policy = _POLICY
    quota: Quota = _QUOTA
    blobs: BlobLimits = _BLOBS
    blob_store: BlobStore = _BLOB_STORE

    def relay(self) -> RelaySettings:
        """For `RelayServer`. Raises ValueError where two settings do not fit."""
        host, port = host_and_port(self.listen)
        if bool(self.tls.certificate) != bool(self.tls.key):
            raise ValueError("tls.certificate and tls.key belong together")
        if not all(node.startswith(("nats://", "tls://")) for node in self.store):
            raise ValueError("store: expected nats://HOST:PORT or tls://USER:PASSWORD@HOST:PORT")
        if not 0 <= self.address.public_port <= PORT_MAX:
            raise ValueError("address.public_port is no port")
        tls = TlsFiles(Path(self.tls.certificate), Path(self.tls.key)) if self.tls.key else None
        return RelaySettings(
            Path(self.data),
            host,
            port,
            self.address.public_host or None,
            self.limits,
            self.quota,
            self.address.public_port or None,
            tls,
            cluster=self.store,
            blobs=BlobSettings(self.blobs, self.blob_store),
        )

    def place(self) -> Place | None:
        """Where the operator looks. Raises ValueError."""
        return Place.parse(self.observation.listen) if self.observation.listen else None


def read_settings(path: Path) -> Settings:
    """Raise UserActionNeeded: relay.settings_unreadable, relay.settings_malformed, relay.setting_unknown, relay.setting_wrong."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserActionNeeded("relay.settings_unreadable", file=str(path)) from error
    return parse_settings(text)


def parse_settings(text: str) -> Settings:
    """As `read_settings`; facts `setting`, `line` and `reason` say what is wrong."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UserActionNeeded("relay.settings_malformed", reason=str(error)) from error
    for name in _unknown(raw, Settings, ""):
        raise UserActionNeeded("relay.setting_unknown", setting=name, line=line_of(text, name))
    for name, reason in _impossible(raw, ""):
        raise _wrong(text, name, reason)
    try:
        settings = msgspec.convert(raw, Settings, strict=True)
    except msgspec.ValidationError as error:
        reason, _, place = str(error).partition(" - at `$")
        raise _wrong(text, place.strip(".`"), reason) from error
    try:
        settings.relay()
        settings.place()
    except ValueError as error:
        raise _wrong(text, "", str(error)) from error
    return settings


def host_and_port(text: str) -> tuple[str, int]:
    """`HOST:PORT`, IPv6 in brackets. Raises ValueError."""
    host, colon, port = text.rpartition(":")
    if not colon or not host or not port.isascii() or not port.isdigit() or int(port) > PORT_MAX:
        raise ValueError(f"expected HOST:PORT, not {text!r}")
    return host.removeprefix("[").removesuffix("]"), int(port)


def line_of(text: str, name: str) -> int:
    """Number of the line that sets `name` (dotted), 0 if it can't be told."""
    section, _, key = name.rpartition(".")
    inside = ""
    for number, line in enumerate(text.splitlines(), start=1):
        header = re.match(r"\s*\[\s*([\w.-]+)\s*\]", line)
        if header:
            inside = header[1]
            if inside == name:
                return number
        elif re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", line) and inside == section:
            return number
    return line_of(text, section) if section else 0


def _unknown(raw: dict[str, Any], kind: type, place: str) -> Iterator[str]:
    """Dotted names in `raw` that `kind` has no field for."""
    known = {field.name: field for field in dataclasses.fields(kind)}
    for name, value in raw.items():
        if name not in known:
            yield place + name
        elif isinstance(value, dict):
            inner = _dataclass_of(kind, name)
            if inner is not None:
                yield from _unknown(cast("dict[str, Any]", value), inner, f"{place}{name}.")


def _dataclass_of(kind: type, name: str) -> type | None:
    inner = typing.get_type_hints(kind)[name]
    return inner if isinstance(inner, type) and dataclasses.is_dataclass(inner) else None


def _impossible(raw: dict[str, Any], place: str) -> Iterator[tuple[str, str]]:
    """Names and reasons of numbers that would stop the relay rather than limit its clients."""
    for name, value in raw.items():
        if isinstance(value, dict):
            yield from _impossible(cast("dict[str, Any]", value), f"{place}{name}.")
        elif isinstance(value, int | float) and value < 0:
            yield place + name, "must not be negative"
        elif value == 0 and value is not False and (name in _RATES or place == "quota."):
            yield place + name, "must be at least 1"


def _wrong(text: str, name: str, reason: str) -> UserActionNeeded:
    return UserActionNeeded("relay.setting_wrong", setting=name, line=line_of(text, name), reason=reason)
