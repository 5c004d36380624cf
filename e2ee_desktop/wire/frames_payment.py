"""What making mailboxes and writing to strangers cost: the operator's price, and what a client pays with.

The greeting names the prices. A client pays with an invite token of the operator's, or with a proof of work over
BLAKE2b-64 in the manner of Hashcash (Back 2002): a counter that makes the hash of challenge and counter begin with so many
zero bits. The challenge holds the connection's nonce, so no work is done in advance or for two relays; and what the work is for
(one mailbox, one envelope), so none is used twice: the same mailbox and the same envelope are made once however often
they are sent. Verifying costs one hash. Pure bytes: who works and who collects lies above. (PROTOCOL.md section 5)
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Annotated, assert_never

import msgspec

from e2ee_desktop.wire.limits import TOKEN_BYTES, WORK_BITS_MAX, WORK_COUNTER_MAX

_HASH_BYTES = 8
_WORK = b"e2ee/v1/work"
_INVITE = b"e2ee/v1/invite"
_TOKEN = b"e2ee/v1/token"
_FOR_CREATING, _FOR_WRITING, _FOR_STORING = b"\x01", b"\x02", b"\x03"

Token = Annotated[bytes, msgspec.Meta(min_length=TOKEN_BYTES, max_length=TOKEN_BYTES)]
Counter = Annotated[int, msgspec.Meta(ge=0, le=WORK_COUNTER_MAX)]
Payment = Token | Counter | None
"""An invite token, the counter of a proof of work, or nothing."""
Bits = Annotated[int, msgspec.Meta(ge=0, le=WORK_BITS_MAX)]


class Price(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """token: an invite token is taken. work_bits: a proof of work is taken, 0: none is. Neither: it costs nothing."""

    token: bool = False
    work_bits: Bits = 0

    @property
    def free(self) -> bool:
        """Nothing is asked."""
        return not self.token and not self.work_bits


FREE = Price()


def creation_challenge(nonce: bytes, receive_id: bytes) -> bytes:
    """What the work for a new mailbox is about. nonce: 32 bytes, the relay's, fresh a connection."""
    return nonce + _FOR_CREATING + receive_id


def writing_challenge(nonce: bytes, send_id: bytes, envelope_id: bytes) -> bytes:
    """What the work for one envelope to a public mailbox is about."""
    return nonce + _FOR_WRITING + send_id + envelope_id


def storing_challenge(nonce: bytes, blob_id: bytes) -> bytes:
    """What the work for a new blob is about. nonce: 32 bytes that the relay drew for it."""
    return nonce + _FOR_STORING + blob_id


def first_counter(challenge: bytes, work_bits: int, counters: range) -> int | None:
    """The first of these counters that pays, or None. One in 2^work_bits does; each costs about a microsecond."""
    beginning = hashlib.blake2b(challenge, digest_size=_HASH_BYTES, person=_WORK)
    threshold = _threshold(work_bits)
    for counter in counters:
        attempt = beginning.copy()
        attempt.update(counter.to_bytes(8, "little"))
        if attempt.digest() < threshold:
            return counter
    return None


def token_of(text: str) -> bytes:
    """What a client shows of an operator's invite token: 32 bytes, however long the text is."""
    return hashlib.blake2b(text.encode(), digest_size=TOKEN_BYTES, person=_INVITE).digest()


def token_hash(token: bytes) -> bytes:
    """What a relay compares an invite token by: 32 bytes."""
    return hashlib.blake2b(token, digest_size=32, person=_TOKEN).digest()


def pays(payment: Payment, price: Price, challenge: bytes, tokens: frozenset[bytes]) -> bool:
    """Whether `payment` is worth `price`. tokens: hashes of those that are taken; compared in constant time."""
    match payment:
        case _ if price.free:
            return True
        case None:
            return False
        case bytes():
            given = token_hash(payment)
            matches = [hmac.compare_digest(given, each) for each in tokens]
            return price.token and any(matches)
        case int():
            worked = price.work_bits and first_counter(challenge, price.work_bits, range(payment, payment + 1))
            return price.work_bits > 0 and worked is not None
        case _:
            assert_never(payment)


def _threshold(work_bits: int) -> bytes:
    """Hashes below it begin with so many zero bits."""
    return (1 << (8 * _HASH_BYTES - work_bits)).to_bytes(_HASH_BYTES)
