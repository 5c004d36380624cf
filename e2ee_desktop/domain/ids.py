"""Identifiers. All are opaque bytes; a `NewType` keeps them from being taken for one another.

Sizes are here because every floor needs them; what an identifier *means* is said where it is made.
"""

from __future__ import annotations

from typing import NewType

AccountId = NewType("AccountId", bytes)
"""16 random bytes, chosen once; outlives the keys of its account."""

DeviceId = NewType("DeviceId", bytes)
"""16 random bytes, one a device."""

ContactId = NewType("ContactId", bytes)
"""16 random bytes, local to a profile: two contacts may claim the same account id."""

ConversationId = NewType("ConversationId", bytes)
"""16 bytes; for two people, a hash of both account ids, the same on both sides."""

MessageId = NewType("MessageId", bytes)
"""16 random bytes, chosen by the author."""

EnvelopeId = NewType("EnvelopeId", bytes)
"""16 random bytes, chosen by the sender; makes sending twice harmless."""

ReceiveId = NewType("ReceiveId", bytes)
"""16 random bytes: the owner's name of a mailbox."""

SendId = NewType("SendId", bytes)
"""16 random bytes: the senders' name of a mailbox."""

IdentityDigest = NewType("IdentityDigest", bytes)
"""32 bytes, BLAKE2b-256 over suite and both public identity keys: the fingerprint."""

ID_BYTES = 16
DIGEST_BYTES = 32

BlobId = NewType("BlobId", bytes)
"""16 random bytes, chosen by whoever uploads: the name of a blob at one relay."""
