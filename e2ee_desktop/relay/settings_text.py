"""The settings file as `e2ee-relay init` writes it: every setting there is, with what it means.

The settings themselves are fields of values; this file owns the words about them. A setting without words is a failing test.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from typing import Any, cast

from e2ee_desktop.relay.settings import Settings

_HEAD = """\
# Settings of e2ee-relay. Unknown names are refused, so that a slip of the pen is no silent default.
# After a change: restart the relay. A new certificate needs no restart (systemctl reload, or SIGHUP).
"""

SECTIONS = {
    "address": "What stands in the relay's address, where clients reach it by another name or port than it listens on.",
    "tls": "A certificate of your own, for example an ACME client's. Clients check the relay's pinned key, not the authority.",
    "observation": "For you, never for clients.",
    "limits": "What one client may do to the others. More than this answers “busy”, with a time to wait.",
    "quota": "What is kept, and for how long.",
    "blobs": "Attachments: ciphertext in chunks of one size, over HTTP on the same port. They cost what a mailbox costs.",
    "blob_store": "Where attachments lie: in the data folder, or in an S3-compatible store (needs the extra e2ee-desktop[s3]).",
}

WORDS = {
    "data": "The relay's folder: keys and database. Private to the relay's user.",
    "listen": "HOST:PORT. 127.0.0.1 behind an onion service, 0.0.0.0 or [::] for everybody. Everywhere needs address.public_host.",
    "store": 'Nodes of a NATS cluster that holds the mailboxes of several relays: ["nats://HOST:PORT"]; empty: SQLite in data.',
    "address.public_host": "Name, address or onion name that clients use; empty: the host listened on.",
    "address.public_port": "Port that clients use; 0: the port listened on.",
    "tls.certificate": "PEM, the leaf first; empty: the relay makes its own. Read again within a minute of a change.",
    "tls.key": "Its private key, PEM.",
    "observation.listen": "unix:/path or 127.0.0.1:PORT for /health and /metrics (Prometheus); empty: off.",
    "observation.log_level": "debug, info, warning or error. No level logs a client's address or a mailbox's id.",
    "limits.connections_max": "Clients connected at once; further ones are turned away.",
    "limits.subscriptions_max": "Mailboxes open on one connection.",
    "limits.requests_max": "Requests of one connection in work; with so many, nothing more is read from it.",
    "limits.request_bytes_max": "The same in bytes.",
    "limits.operations_max": "Operations waiting for the disk, all connections together.",
    "limits.operation_bytes_max": "Bytes of envelopes waiting for the disk, all connections together.",
    "limits.delivered_envelopes_max": "Envelopes delivered on one connection and not acknowledged; at most the default.",
    "limits.delivered_bytes_max": "The same in bytes; at most the default.",
    "limits.fetches": "Key directories that one connection may fetch: so many at once, so many a second.",
    "limits.creations": "Mailboxes that one connection may create: so many at once, so many a second.",
    "limits.sends": "Envelopes with one capability, or to one public mailbox: so many at once, so many a second.",
    "limits.source_connections_max": "Connections from one address (IPv6: /64). Addresses are kept in memory alone.",
    "limits.source_connections": "New connections from one address: so many at once, so many a second.",
    "limits.source_handshakes": "TLS handshakes with one address, files included; further ones are closed without a word.",
    "limits.source_fetches": "Key directories fetched from one address.",
    "limits.source_creations": "Mailboxes created from one address.",
    "limits.source_sends": "Envelopes sent from one address.",
    "limits.unheeded": "Answers of busy to one connection; who asks on beyond them is turned away.",
    "limits.source_unheeded": "The same for one address.",
    "limits.limit_loopback": "Count this machine as an address too. Leave it off behind Tor or a proxy: all clients come from there.",
    "limits.counted_max": "Capabilities and addresses that are remembered at once, some 200 bytes each in 7 tables.",
    "limits.creating": "Price of a mailbox: an invite token, a proof of work (16 bits: 0.08 s, 20: 1.3 s, 24: 20 s), either, or nothing.",
    "limits.writing": "Price of an envelope to a public mailbox.",
    "limits.tokens": "Invite tokens, as text; they stand in the address that you give to people.",
    "quota.envelopes": "Envelopes that may wait in one mailbox; the sender of one more is told that it is full.",
    "quota.size_bytes": "The same in bytes.",
    "quota.mailboxes": "Mailboxes of the whole relay.",
    "quota.retention_days": "An envelope that nobody fetched is forgotten after so many days.",
    "quota.unused_days": "A mailbox that its owner did not open for so many days is deleted.",
    "blobs.total_bytes": "All attachments together, counted as announced; 0: none are taken.",
    "blobs.blob_bytes": "One attachment.",
    "blobs.reserve_bytes": "Left free on the disk, for the mailboxes.",
    "blobs.days": "An attachment is deleted after so many days.",
    "blobs.days_half": "One that was not uploaded whole, after so many.",
    "blobs.lines": "HTTP connections at once; further ones are closed.",
    "blobs.lines_per_source": "Of one address; limits.limit_loopback says whether this machine is one.",
    "blobs.bodies": "Chunks in memory at once, 1 MiB each; more have to wait.",
    "blobs.bodies_per_source": "Of one address.",
    "blobs.patience": "Seconds: for a request's head, between two requests, without a byte, for one chunk, and at the relay's end.",
    "blob_store.bucket": "Name of the bucket; empty: the data folder. The keys are taken from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
    "blob_store.region": "Its region.",
    "blob_store.endpoint": "URL of the store, where it is not Amazon's.",
    "blob_store.root": "A folder in the bucket.",
}


def written(settings: Settings) -> str:
    """The whole file; `parse_settings` reads it back to the same settings."""
    return _HEAD + "\n".join(_lines(settings)) + "\n"


def _lines(settings: Settings) -> Iterator[str]:
    sections: list[tuple[str, Any]] = []
    for name, value in _fields(settings):
        if name in SECTIONS:
            sections.append((name, value))
        else:
            yield from _setting(name, name, value)
    for section, values in sections:
        yield from ("", f"# {SECTIONS[section]}", f"[{section}]")
        for name, value in _fields(values):
            yield from _setting(f"{section}.{name}", name, value)


def _setting(dotted: str, name: str, value: object) -> Iterator[str]:
    yield ""
    if dotted in WORDS:
        yield f"# {WORDS[dotted]}"
    yield f"{name} = {_toml(value)}"


def _fields(value: Any) -> list[tuple[str, Any]]:  # noqa: ANN401 - any of the settings' dataclasses
    return [(field.name, getattr(value, field.name)) for field in dataclasses.fields(value)]


def _toml(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return str(value)
        case str():
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case tuple():
            return "[" + ", ".join(map(_toml, cast("tuple[object, ...]", value))) + "]"
        case _ if dataclasses.is_dataclass(value):
            return "{ " + ", ".join(f"{name} = {_toml(inner)}" for name, inner in _fields(value)) + " }"
        case _:
            raise TypeError(type(value).__name__)
