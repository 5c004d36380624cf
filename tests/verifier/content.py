"""Content: frames, their order, fragments. docs/protocol.md section 6 and docs/protocol-sas.md section 2."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.verifier.msgpack import Value, pack, unpack
from tests.verifier.primitives import Refused, personal_hash

FRAME_BYTES, RETRIES = 200_000, 8


@dataclass(frozen=True, slots=True)
class Frame:
    kind: str
    message_id: bytes
    conversation_id: bytes
    sent_ms: int
    counter: int
    previous: bytes
    retry_of: bytes
    body: dict[str, Value]

    def encode(self) -> bytes:
        head: list[Value] = [1, self.kind, self.message_id, self.conversation_id]
        return pack([*head, self.sent_ms, self.counter, self.previous, self.retry_of, self.body])


def read_frame(octets: bytes) -> Frame:
    if len(octets) > FRAME_BYTES:
        raise Refused("too long")
    match unpack(octets):
        case [
            1,
            str(kind),
            bytes(named),
            bytes(conversation),
            int(sent),
            int(counter),
            bytes(previous),
            bytes(retry),
            dict(body),
        ]:
            frame = Frame(kind, named, conversation, sent, counter, previous, retry, body)
        case _:
            raise Refused("frame")
    if len(named) != 16 or len(conversation) != 16 or len(previous) not in (0, 32):
        raise Refused("frame")
    if len(retry) % 16 or len(retry) > 16 * RETRIES or sent > 2**53 or counter >= 2**63 or not 0 < len(kind) <= 64:
        raise Refused("frame")
    check_body(kind, body)
    return frame


FIELDS: dict[str, set[str]] = {
    "text": {"text"},
    "receipt": {"message_ids"},
    "introduction": {"name", "offer", "token"},
    "rotation": {"announcement"},
    "retry-request": {"envelope_ids"},
    "retry-refused": {"envelope_ids"},
    "fragment": {"index", "count", "data"},
    "sas-invite": {"comparison_id"},
    "sas-accept": {"comparison_id"},
    "sas-commit": {"comparison_id", "commitment"},
    "sas-reveal": {"comparison_id", "nonce"},
    "sas-confirm": {"comparison_id"},
    "sas-cancel": {"comparison_id", "reason"},
    "reaction": {"target", "author", "emoji", "revision"},
    "edit": {"target", "text", "revision"},
    "deletion": {"targets"},
    "timer": {"seconds", "revision"},
    "pin": {"target", "author", "pinned", "revision"},
    "seen": {"message_ids"},
    "typing": {"active"},
    "gap-request": {"counters"},
    "gap-refused": {"lost", "withdrawn"},
    "file": {
        *("name", "media_type", "size_bytes", "relay", "blob_id", "read_secret", "delete_secret"),
        *("key", "commitment", "cipher"),
    },
}
OPTIONS: dict[str, set[str]] = {"text": {"reply_to", "mentions", "timer_s", "forwarded"}}
TOLERANT = {"file"}
FILE_SIZES = {"blob_id": 16, "read_secret": 32, "delete_secret": 32, "key": 32, "commitment": 32}
FILE_WORDS = {"name": 255, "media_type": 127, "relay": 320, "caption": 65_536}
FILE_NUMBERS = {"size_bytes": 2**32, "width": 2**31 - 1, "height": 2**31 - 1, "duration_ms": 2**53}
FILE_OCTETS = {"thumbnail": 16_384, "waveform": 256}
YEAR_S = 31_536_000


def check_body(kind: str, body: dict[str, Any]) -> None:
    needed = FIELDS.get(kind)
    if needed is None or not needed <= set(body) or not _fits(kind, body):
        raise Refused("body")
    if kind not in TOLERANT and not set(body) <= needed | OPTIONS.get(kind, set()):
        raise Refused("body")


def _fits(kind: str, body: dict[str, Any]) -> bool:
    match kind:
        case "text":
            return len(body["text"].encode()) <= 65_536 and _options_fit(body)
        case "reaction" | "edit" | "pin" | "timer":
            return _change_fits(body)
        case "gap-request" | "gap-refused":
            places = [place for member in body.values() for place in member]
            return 1 <= len(places) <= 100 and all(1 <= place < 2**63 for place in places)
        case "file":
            return _file_fits(body) and _options_fit({**body, "mentions": []})
        case "typing":
            return isinstance(body["active"], bool)
        case "receipt" | "retry-request" | "retry-refused" | "deletion" | "seen":
            (ids,) = body.values()
            return _ids(ids)
        case "introduction":
            offer = body["offer"]
            fits = set(offer) == {"relay", "send_id", "secret"} and len(offer["relay"].encode()) <= 320
            fits &= len(offer["send_id"]) == 16 and len(offer["secret"]) == 32
            return fits and len(body["name"].encode()) <= 256 and len(body["token"]) in (0, 32)
        case "fragment":
            return bool(2 <= body["count"] <= 4 and 0 <= body["index"] < body["count"])
        case "rotation":
            return isinstance(body["announcement"], bytes)
        case "sas-cancel":
            return len(body["comparison_id"]) == 16 and 1 <= len(body["reason"].encode()) <= 64
        case _:
            sizes = {"comparison_id": 16, "commitment": 32, "nonce": 32}
            return all(len(value) == sizes[name] for name, value in body.items())


def _file_fits(body: dict[str, Any]) -> bool:
    fixed = all(len(body[name]) == size for name, size in FILE_SIZES.items())
    words = all(len(body.get(name, "").encode()) <= most for name, most in FILE_WORDS.items())
    numbers = all(0 <= body.get(name, 0) <= most for name, most in FILE_NUMBERS.items())
    octets = all(len(body.get(name, b"")) <= most for name, most in FILE_OCTETS.items())
    marks = body.get("metadata", "") in ("", "removed", "kept") and isinstance(body.get("voice", False), bool)
    return fixed and words and numbers and octets and marks and body["cipher"] in (1, 2) and len(body["name"]) > 0


def _options_fit(body: dict[str, Any]) -> bool:
    quoted, mentions = body.get("reply_to"), body.get("mentions", [])
    if quoted is not None:
        shape = set(quoted) == {"message_id", "author", "excerpt"} and len(quoted["excerpt"].encode()) <= 512
        if not shape or len(quoted["message_id"]) != 16 or len(quoted["author"]) != 16:
            return False
    named = all(set(one) == {"account_id", "at", "length"} and len(one["account_id"]) == 16 for one in mentions)
    return named and len(mentions) <= 64 and 0 <= body.get("timer_s", 0) <= YEAR_S


def _change_fits(body: dict[str, Any]) -> bool:
    ids = all(len(body[name]) == 16 for name in ("target", "author") if name in body)
    words = len(body.get("emoji", "").encode()) <= 64 and isinstance(body.get("pinned", True), bool)
    return ids and words and 0 <= body.get("seconds", 0) <= YEAR_S and 1 <= body["revision"] <= 2**53


def _ids(ids: list[bytes]) -> bool:
    return 1 <= len(ids) <= 1_000 and all(len(one) == 16 for one in ids)


def conversation_id(one: bytes, other: bytes) -> bytes:
    return personal_hash("conversation/id", b"".join(sorted((one, other))), size=16)


def message_hash(frame: bytes) -> bytes:
    return personal_hash("message/hash", frame)


def join(fragments: list[bytes]) -> bytes:
    """The frame that travelled in fragments, given in any order."""
    frames = [read_frame(one) for one in fragments]
    parts: dict[int, bytes] = {}
    for one in frames:
        match one.body:
            case {"index": int(index), "count": int(count), "data": bytes(data)} if count == len(frames):
                parts[index] = data
            case _:
                raise Refused("fragments")
    if set(parts) != set(range(len(frames))) or len({one.message_id for one in frames}) != 1:
        raise Refused("fragments")
    return b"".join(part for _, part in sorted(parts.items()))
