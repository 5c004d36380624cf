"""How a relay's data lies in NATS JetStream: streams, subjects, and what each subject's message holds.

    stream          subject                                  message
    E2EE_OWNERS     e2ee.owner.<receive hash>                hash of the send id
                    e2ee.mailbox.<send hash>                 `nats_records.MailboxRecord`
    E2EE_DIRECTORY  e2ee.directory.<mailbox>.pool            `nats_pool.Pool`
                    e2ee.directory.<mailbox>.base            the base
                    e2ee.directory.<mailbox>.item.<digest>   one item
    E2EE_BOX_<p>    e2ee.box.<p>.<mailbox>                   envelope id and envelope, in order
                    e2ee.seen.<p>.<tombstone>                nothing: its being there says "seen"
    (not stored)    e2ee.live.<p>.<mailbox>                  what came into the mailbox, for whoever has it open
                    e2ee.changed.<send hash>                 that this record changed

Mailboxes are spread over the partitions <p> by the hash of their send id, so that whoever brings an envelope knows where it
goes before anything is looked up. Subjects hold hashes and random numbers, as SQLite does, and nothing else of a client.
"""

from __future__ import annotations

import base64
import math
from typing import Any

from e2ee_desktop.relay.mailbox_store import MailboxNumber
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.stored_names import tombstone
from e2ee_desktop.wire.limits import ENVELOPE_SIZES

OWNERS, DIRECTORY = "E2EE_OWNERS", "E2EE_DIRECTORY"
CHANGED = "e2ee.changed.*"
DAY_SECONDS = 86_400

_PARTITIONS = "e2ee_partitions"
_NANOSECONDS = 1_000_000_000
_DUPLICATES_NANOSECONDS = 100_000_000
"""NATS's own memory of message ids, as short as it goes: tombstones do its work, and longer."""


def token(data: bytes) -> str:
    """Bytes as one token of a subject."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def box_stream(partition: int) -> str:
    """The stream of one partition."""
    return f"E2EE_BOX_{partition}"


def box(partition: int, mailbox: MailboxNumber) -> str:
    """Where a mailbox's envelopes are."""
    return f"e2ee.box.{partition}.{mailbox:016x}"


def live(partition: int, mailbox: MailboxNumber) -> str:
    """Where what comes into a mailbox is told."""
    return f"e2ee.live.{partition}.{mailbox:016x}"


def seen(partition: int, mailbox: MailboxNumber, envelope_id: bytes) -> str:
    """Where an envelope's mark is, which outlives it."""
    return f"e2ee.seen.{partition}.{token(tombstone(mailbox, envelope_id))}"


def owner(receive_hash: bytes) -> str:
    """Where an owner finds which mailbox is hers."""
    return f"e2ee.owner.{token(receive_hash)}"


def record(send_hash: bytes) -> str:
    """Where a mailbox's record is."""
    return f"e2ee.mailbox.{token(send_hash)}"


def directory(mailbox: MailboxNumber, what: str) -> str:
    """Where a part of a mailbox's directory is; what: pool, base, item.<digest>, or > for all."""
    return f"e2ee.directory.{mailbox:016x}.{what}"


def envelopes_max(quota: Quota) -> int:
    """Envelopes that may wait in one mailbox. NATS counts messages, not bytes: so many that no mix exceeds the bytes."""
    return max(1, min(quota.envelopes, quota.size_bytes // max(ENVELOPE_SIZES)))


def box_config(partition: int, quota: Quota, replicas: int, day_seconds: int) -> dict[str, Any]:
    """A full mailbox refuses (`discard_new_per_subject`); all ages out after the retention, envelopes and marks alike."""
    return {
        **_common(box_stream(partition), replicas),
        "subjects": [f"e2ee.box.{partition}.*", f"e2ee.seen.{partition}.*"],
        "discard": "new",
        "discard_new_per_subject": True,
        "max_msgs_per_subject": envelopes_max(quota),
        "max_age": quota.retention_days * day_seconds * _NANOSECONDS,
        "allow_direct": True,
        "republish": {"src": f"e2ee.box.{partition}.*", "dest": f"e2ee.live.{partition}.{{{{wildcard(1)}}}}"},
    }


def owners_config(replicas: int, partitions: int) -> dict[str, Any]:
    """Records and the way to them. The number of partitions is fixed when it is made: it decides where mailboxes are."""
    return {
        **_common(OWNERS, replicas),
        "subjects": ["e2ee.owner.*", "e2ee.mailbox.*"],
        "max_msgs_per_subject": 1,
        "allow_msg_ttl": True,
        "republish": {"src": "e2ee.mailbox.*", "dest": "e2ee.changed.{{wildcard(1)}}", "headers_only": True},
        "metadata": {_PARTITIONS: str(partitions)},
    }


def directory_config(replicas: int) -> dict[str, Any]:
    """Directories."""
    return {
        **_common(DIRECTORY, replicas),
        "subjects": ["e2ee.directory.>"],
        "max_msgs_per_subject": 1,
        "allow_msg_ttl": True,
    }


def partitions_of(owners: dict[str, Any]) -> int:
    """How many partitions the relay data in a cluster has."""
    return int(owners["metadata"][_PARTITIONS])


def seconds(days: int, day_seconds: float) -> int:
    """A time to live as NATS takes it: whole seconds, at least one."""
    return max(1, math.ceil(days * day_seconds))


def _common(name: str, replicas: int) -> dict[str, Any]:
    return {
        "name": name,
        "retention": "limits",
        "storage": "file",
        "num_replicas": replicas,
        "duplicate_window": _DUPLICATES_NANOSECONDS,
        "allow_atomic": True,
    }
