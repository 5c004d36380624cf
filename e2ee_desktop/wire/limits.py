"""Every size limit of the wire, in one file: decoders check these before they believe a length.

Relay frames and envelopes: PROTOCOL.md section 5. Sizes are exact where the text says so, because a length that
varies is something the relay and the network can read.
"""

from __future__ import annotations

ENVELOPE_SIZES = (4_096, 16_384, 65_536)
"""Exact sizes of an envelope, in bytes: the sender pads inside the encryption."""

DIRECTORY_BASE_BYTES = 32_768
"""Exact size of a directory's base, padded by its owner."""

ONE_TIME_BYTES = 2_048
"""Exact size of a one-time item of a directory, padded by its owner."""

ONE_TIME_ITEMS_MAX = 100
"""Most one-time items that wait in one mailbox's pool: as many one-time prekeys as a client makes at once."""

CAPABILITY_BYTES = 32
CAPABILITIES_MAX = 4
"""Send capabilities of one mailbox: the current one, its successor while it changes hands, and two to spare."""

CLAIM_BYTES = 16
OWNER_KEY_BYTES = 32
SIGNATURE_BYTES = 64
NONCE_BYTES = 32
TOKEN_BYTES = 32
CERTIFICATE_HASH_BYTES = 32

FRAME_BYTES_MAX = 262_144
"""Largest frame: a publication of one base and 100 one-time items (237,568 bytes) with its framing."""

BATCH_BYTES_MAX = 131_072
"""A frame of deliveries is closed once it holds this much: at least one of the largest envelopes always fits."""

UNACKNOWLEDGED_ENVELOPES_MAX = 256
UNACKNOWLEDGED_BYTES_MAX = 4_194_304
"""Most that a relay delivers on one connection before the client acknowledged: it bounds the client's memory too.
The last envelope may run over: one that is due is never held back for its size alone."""

RETRY_AFTER_MS_MAX = 3_600_000
"""Longest time that a relay may ask a client to wait: one hour."""

WORK_BITS_MAX = 24
"""Hardest work that a relay may ask for: 16,777,216 hashes on average, some 20 s of one core in Python. A relay that asks for
more is no honest one, so a client never works without an end."""

WORK_COUNTER_MAX = 2**63 - 1

ACKNOWLEDGEMENTS_MAX = 1_024
"""Most acknowledgements, and most answers to sends, in one frame."""

SEQUENCE_MAX = 2**63 - 1
"""Sequences are signed 64-bit numbers where they are stored."""

# Content: what is inside the ciphertext.

FRAME_CONTENT_BYTES_MAX = 200_000
"""Largest encoded content frame: the longest text, or an announcement of a new identity with 16 devices."""

FRAGMENTS_MAX = 4
"""Pieces of one content frame: two carry the longest text in any session; two to spare for its framing."""

IDS_PER_FRAME_MAX = 1_000
"""Receipts or retry requests in one frame: 16 KB of ids, one envelope of the largest size."""

COUNTERS_PER_FRAME_MAX = 100
"""Places of missing messages asked for at once: each may cost the other side a message."""

COUNTER_MAX = 2**63 - 1

RETRIES_NAMED_MAX = 8
"""Envelopes that one frame says it replaces: so often may it be lost without leaving a placeholder behind."""

NAME_BYTES_MAX = 256
"""A display name: 64 characters of up to four bytes."""

RELAY_TEXT_BYTES_MAX = 320
"""A relay address as text: scheme, host of 253 characters, port and pin."""

CANCEL_REASON_BYTES_MAX = 64
"""Why a comparison was cancelled: one word."""

EXCERPT_BYTES_MAX = 512
"""What a quotation repeats of the message it answers: more than its one line shows."""

EMOJI_BYTES_MAX = 64
"""One emoji as people see it: the longest family of joined emoji with skin tones has 41 bytes."""

MENTIONS_MAX = 64
"""People named in one text."""

REVISION_MAX = 2**53
"""Numbers of changes; also what a double holds exactly, for readers in other languages."""

TIMER_SECONDS_MAX = 365 * 24 * 3_600
"""Longest time after which messages disappear."""

FILE_NAME_BYTES_MAX = 255
"""A file's name: what common file systems take."""

MEDIA_TYPE_BYTES_MAX = 127
"""Type and subtype, as registries limit them."""

CAPTION_BYTES_MAX = 65_536
"""What is written under a file: as long as a text may be."""

PIXELS_A_SIDE_MAX = 2**31 - 1
DURATION_MS_MAX = 2**53

LINK_CHARACTERS_MAX = 2_048
"""Longest link that is looked at."""

# Blobs: what is too large for an envelope, in chunks of one size over HTTP.

BLOB_CHUNK_SIZES = (65_536, 1_048_576)
"""Exact sizes of a blob's chunks; its owner pads the last one. The small one is for what has at most 16 of them."""

BLOB_CHUNKS_MAX = 65_536
"""Most chunks of one blob: 64 GiB. What a relay takes is for its operator to say."""

BLOB_ID_BYTES = 16
BLOB_SECRET_BYTES = 32
BLOB_DIGEST_BYTES = 32
