"""What one relay keeps, and for how long: an operator's settings for any mailbox store.

Days, because nothing on the disk is stamped finer than it must be.
"""

from __future__ import annotations

from dataclasses import dataclass

ENVELOPES = 1_000
SIZE_BYTES = 67_108_864
MAILBOXES = 1_000_000
RETENTION_DAYS = 30
UNUSED_DAYS = 180


@dataclass(frozen=True, slots=True)
class Quota:
    """envelopes, size_bytes: what may wait in one mailbox; one more is refused with quota_exceeded.

    mailboxes: of the whole relay; one more is refused with relay_full. retention_days: after that the undelivered is
    forgotten. unused_days: a mailbox that its owner did not open for so long is deleted.
    """

    envelopes: int = ENVELOPES
    size_bytes: int = SIZE_BYTES
    mailboxes: int = MAILBOXES
    retention_days: int = RETENTION_DAYS
    unused_days: int = UNUSED_DAYS
