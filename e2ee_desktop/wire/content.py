"""Content: what is inside the ciphertext (docs/protocol.md section 6).

One versioned frame around a body whose kind is named by a word; unknown kinds are kept as they came, never dropped.
Every frame has a random message id, its author's clock, the conversation id, a counter and the hash of the author's
previous message; order is causal, never the clock alone. Decoders are total: PeerViolation("content.malformed").
Knows no encryption and no meaning.
"""

from __future__ import annotations

from typing import Final, assert_never

import msgspec

from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.domain.ids import ID_BYTES
from e2ee_desktop.domain.withheld import Withheld
from e2ee_desktop.wire.conversation_bodies import (
    CONVERSATION_KINDS,
    ConversationBody,
    Deletion,
    Edit,
    Mention,
    Pin,
    Quoted,
    Reaction,
    Seen,
    Timer,
    Typing,
    conversation_body_fits,
    text_options_fit,
)
from e2ee_desktop.wire.file_body import File, file_body_fits
from e2ee_desktop.wire.limits import (
    CANCEL_REASON_BYTES_MAX,
    FRAGMENTS_MAX,
    FRAME_CONTENT_BYTES_MAX,
    IDS_PER_FRAME_MAX,
    NAME_BYTES_MAX,
    RELAY_TEXT_BYTES_MAX,
    RETRIES_NAMED_MAX,
)
from e2ee_desktop.wire.order_bodies import ORDER_KINDS, GapRefused, GapRequest, OrderBody, order_body_fits

CONTENT_VERSION: Final = 1
MILLISECONDS_MAX: Final = 2**53


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A text message. timer_s: it disappears so long after it was seen, 0 for never. forwarded: somebody else's words."""

    text: str
    reply_to: Quoted | None = None
    mentions: list[Mention] = []
    timer_s: int = 0
    forwarded: bool = False


class Receipt(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """These messages are in the database of the device that says so."""

    message_ids: list[bytes]


class Offer(Withheld, msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where to write to me from now on: a mailbox for you alone. secret: 32 bytes, see `ContactLink.secret`."""

    relay: str
    send_id: bytes
    secret: bytes

    def __repr__(self) -> str:
        return "Offer(…)"


class Introduction(Withheld, msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """First words: my name, my mailbox for you, and the token of the link you gave me (b"" when answering)."""

    name: str
    offer: Offer
    token: bytes

    def __repr__(self) -> str:
        return "Introduction(…)"


class Rotation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """My identity changed; signed by the old one."""

    announcement: bytes


class RetryRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """I could not open these envelopes: encrypt their content again."""

    envelope_ids: list[bytes]


class RetryRefused(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """I no longer have the content of these envelopes."""

    envelope_ids: list[bytes]


class Fragment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A piece of an encoded frame that did not fit one envelope; the whole has the same message id."""

    index: int
    count: int
    data: bytes


class SasInvite(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Let us compare emoji. comparison_id: 16 random bytes that every later step names."""

    comparison_id: bytes


class SasAccept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Yes, now."""

    comparison_id: bytes


class SasCommit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """commitment: 32 bytes, to the nonce that I shall reveal."""

    comparison_id: bytes
    commitment: bytes


class SasReveal(Withheld, msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """nonce: 32 bytes, the one I committed to."""

    comparison_id: bytes
    nonce: bytes

    def __repr__(self) -> str:
        return "SasReveal(…)"


class SasConfirm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The person here says that the emoji match."""

    comparison_id: bytes


class SasCancel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """It ends here. reason: one word, see `domain/comparison.py`; at most 64 bytes."""

    comparison_id: bytes
    reason: str


SasBody = SasInvite | SasAccept | SasCommit | SasReveal | SasConfirm | SasCancel
Body = (
    Text
    | File
    | Receipt
    | Introduction
    | Rotation
    | RetryRequest
    | RetryRefused
    | Fragment
    | SasBody
    | ConversationBody
    | OrderBody
)

KINDS: Final[dict[str, type[Body]]] = {
    "text": Text,
    "file": File,
    "receipt": Receipt,
    "introduction": Introduction,
    "rotation": Rotation,
    "retry-request": RetryRequest,
    "retry-refused": RetryRefused,
    "fragment": Fragment,
    "sas-invite": SasInvite,
    "sas-accept": SasAccept,
    "sas-commit": SasCommit,
    "sas-reveal": SasReveal,
    "sas-confirm": SasConfirm,
    "sas-cancel": SasCancel,
    **CONVERSATION_KINDS,
    **ORDER_KINDS,
}
_NAMES: Final = {kind: name for name, kind in KINDS.items()}


class Frame(msgspec.Struct, frozen=True, array_like=True):
    """message_id, conversation_id: 16 bytes. previous: 32 bytes or b"". retry_of: the envelope ids that this replaces, 16
    bytes each, the first one first; b"" for a first attempt.

    counter: 1 for the author's first ordered message in the conversation; 0 for kinds outside the order.
    """

    version: int
    kind: str
    message_id: bytes
    conversation_id: bytes
    sent_ms: int
    counter: int
    previous: bytes
    retry_of: bytes
    body: msgspec.Raw


_FRAMES = msgspec.msgpack.Decoder(Frame)
_BODIES = {name: msgspec.msgpack.Decoder(kind) for name, kind in KINDS.items()}
_ENCODER = msgspec.msgpack.Encoder()


def encode_frame(
    body: Body, message_id: bytes, conversation_id: bytes, sent_ms: int, counter: int, previous: bytes
) -> bytes:
    """One frame, ready to be encrypted."""
    raw = msgspec.Raw(_ENCODER.encode(_shortest(body)))
    return _ENCODER.encode(
        Frame(CONTENT_VERSION, _NAMES[type(body)], message_id, conversation_id, sent_ms, counter, previous, b"", raw)
    )


def _shortest(body: Body) -> object:
    """What is encoded: msgspec gives a struct of more than 15 fields the long head of a map, also when few of them are written."""
    return msgspec.to_builtins(body, builtin_types=(bytes,)) if isinstance(body, File) else body


def with_retry_of(frame: bytes, envelope_id: bytes) -> bytes:
    """The same frame, saying which envelope it replaces too: every one of them left a placeholder with the reader."""
    before = decode_frame(frame)
    replaced = (before.retry_of + envelope_id)[-RETRIES_NAMED_MAX * ID_BYTES :]
    return _ENCODER.encode(msgspec.structs.replace(before, retry_of=replaced))


def without_excerpt(frame: bytes) -> bytes:
    """The same text or file, quoting without words; anything else as it is. It names none before it: its hash is another."""
    before = decode_frame(frame)
    body = decode_body(before) if before.kind in {"text", "file"} else None
    if not isinstance(body, Text | File) or body.reply_to is None:
        return frame
    silent = msgspec.structs.replace(body, reply_to=msgspec.structs.replace(body.reply_to, excerpt=""))
    told = encode_frame(silent, before.message_id, before.conversation_id, before.sent_ms, before.counter, b"")
    return _ENCODER.encode(msgspec.structs.replace(decode_frame(told), retry_of=before.retry_of))


def as_first_sent(frame: Frame, octets: bytes) -> bytes:
    """What the author hashed: the octets as they came, for one sent again those of its first attempt."""
    return _ENCODER.encode(msgspec.structs.replace(frame, retry_of=b"")) if frame.retry_of else octets


def replaced_envelopes(frame: Frame) -> tuple[bytes, ...]:
    """The ids of the envelopes that this frame replaces, the first one first."""
    return tuple(frame.retry_of[at : at + ID_BYTES] for at in range(0, len(frame.retry_of), ID_BYTES))


def decode_frame(data: bytes) -> Frame:
    """Raises PeerViolation("content.malformed")."""
    if len(data) > FRAME_CONTENT_BYTES_MAX:
        raise PeerViolation("content.malformed")
    try:
        frame = _FRAMES.decode(data)
    except (msgspec.MsgspecError, RecursionError, ValueError) as error:
        raise PeerViolation("content.malformed") from error
    ids_fit = len(frame.message_id) == ID_BYTES and len(frame.conversation_id) == ID_BYTES
    retries, rest = divmod(len(frame.retry_of), ID_BYTES)
    options_fit = len(frame.previous) in {0, 32} and rest == 0 and retries <= RETRIES_NAMED_MAX
    numbers_fit = 0 <= frame.sent_ms <= MILLISECONDS_MAX and 0 <= frame.counter < 2**63
    if not (ids_fit and options_fit and numbers_fit and 0 < len(frame.kind) <= 64 and frame.version >= CONTENT_VERSION):
        raise PeerViolation("content.malformed")
    return frame


def is_known(frame: Frame) -> bool:
    """Whether this version understands the frame's body."""
    return frame.version == CONTENT_VERSION and frame.kind in KINDS


def decode_body(frame: Frame) -> Body:
    """The body of a known kind. Raises PeerViolation("content.malformed")."""
    try:
        body = _BODIES[frame.kind].decode(frame.body)
    except (msgspec.MsgspecError, RecursionError, ValueError) as error:
        raise PeerViolation("content.malformed") from error
    if not _fits(body):
        raise PeerViolation("content.malformed")
    return body


def _fits(body: Body) -> bool:  # noqa: PLR0911 - one line a kind is the table
    match body:
        case Receipt(message_ids=ids) | RetryRequest(envelope_ids=ids) | RetryRefused(envelope_ids=ids):
            return 0 < len(ids) <= IDS_PER_FRAME_MAX and all(len(one) == ID_BYTES for one in ids)
        case Introduction(name=name, offer=offer, token=token):
            offer_fits = len(offer.relay) <= RELAY_TEXT_BYTES_MAX and len(offer.send_id) == ID_BYTES
            name_fits = len(name.encode(errors="replace")) <= NAME_BYTES_MAX
            return offer_fits and name_fits and len(offer.secret) == 32 and len(token) in {0, 32}
        case Fragment(index=index, count=count):
            return 1 < count <= FRAGMENTS_MAX and 0 <= index < count
        case SasInvite() | SasAccept() | SasConfirm() | SasCommit() | SasReveal() | SasCancel():
            return len(body.comparison_id) == ID_BYTES and _step_fits(body)
        case Text(reply_to=reply_to, mentions=mentions, timer_s=timer_s):
            return text_options_fit(reply_to, mentions, timer_s)
        case File():
            return file_body_fits(body)
        case Rotation():
            return True
        case Reaction() | Edit() | Deletion() | Timer() | Pin() | Seen() | Typing():
            return conversation_body_fits(body)
        case GapRequest() | GapRefused():
            return order_body_fits(body)
        case _:
            assert_never(body)


def _step_fits(step: SasBody) -> bool:
    match step:
        case SasCommit(commitment=value) | SasReveal(nonce=value):
            return len(value) == 32
        case SasCancel(reason=reason):
            return 0 < len(reason.encode(errors="replace")) <= CANCEL_REASON_BYTES_MAX
        case _:
            return True


def split_frame(frame: bytes, capacity_bytes: int) -> tuple[bytes, ...]:
    """The frame itself when it fits `capacity_bytes`, else fragment frames of at most that size."""
    if len(frame) <= capacity_bytes:
        return (frame,)
    whole = decode_frame(frame)
    room = capacity_bytes - 256  # framing of a fragment: two ids, numbers, names of fields
    pieces = [frame[at : at + room] for at in range(0, len(frame), room)]
    return tuple(
        encode_frame(
            Fragment(index, len(pieces), piece), whole.message_id, whole.conversation_id, whole.sent_ms, 0, b""
        )
        for index, piece in enumerate(pieces)
    )
