"""Vectors of what is not encrypted by the engine: content frames, links, safety numbers, relay frames."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from typing import Any, cast

import msgspec
from nacl.signing import SigningKey

from e2ee_desktop.domain.ids import IdentityDigest, ReceiveId, SendId
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.engine.account import conversation_id, message_hash, safety_number_of
from e2ee_desktop.wire import content, frames_control, frames_hot, order_bodies
from e2ee_desktop.wire import conversation_bodies as bodies
from e2ee_desktop.wire.file_body import File
from e2ee_desktop.wire.frames import ClientFrame, RelayFrame, encode
from e2ee_desktop.wire.frames_payment import FREE, Price, creation_challenge, first_counter, writing_challenge
from e2ee_desktop.wire.frames_proof import certificate_statement, owner_statement
from e2ee_desktop.wire.links import ContactLink, LinkKind
from tests.vectors.make_vectors_operations import octets
from tests.vectors.make_vectors_people import Json, Source

SENT_MS = 1_700_000_000_123
RELAY_SEED = b"the relay's key".ljust(32)
SHOWN_BYTES_MAX = 256
WORK_BITS = 12
CERTIFICATE = b"stands for the DER of a leaf certificate"


def make_safety_numbers(source: Source) -> Json:
    """Of the two people, and of one of them under the new identity."""
    people = source.people()
    alice, bob = people["alice"].account, people["bob"].account
    seen = safety_number_of(alice, bob.account_id, bob.identity.digest())
    seen_by_bob = safety_number_of(bob, alice.account_id, alice.identity.digest())
    other_digest = IdentityDigest(octets("another digest", 32))
    changed = safety_number_of(bob, alice.account_id, other_digest)
    assert seen.digits == seen_by_bob.digits
    return {
        "about": "docs/protocol.md section 5. alice and bob of people.json; other_digest: bob's view if alice had that identity.",
        "digits": seen.digits,
        "qr_of_alice": seen.qr.hex(),
        "qr_of_bob": seen_by_bob.qr.hex(),
        "other_digest": other_digest.hex(),
        "digits_of_other": changed.digits,
    }


def make_links(_: Source) -> Json:
    relays = ("relay.example", 443), ("2001:db8::7", 8_443), ("localhost", 1)
    cases = zip(LinkKind, relays, (SENT_MS, 0), strict=False)
    return {
        "about": "docs/protocol.md section 4.2. expires_ms 0: never.",
        "links": [_link(kind, host, port, expires_ms) for kind, (host, port), expires_ms in cases],
    }


def _link(kind: LinkKind, host: str, port: int, expires_ms: int) -> Json:
    relay = RelayAddress(host, port, octets(f"pin {host}", 32))
    send_id, digest = SendId(octets(f"send {host}", 16)), IdentityDigest(octets(f"digest {host}", 32))
    link = ContactLink(kind, relay, send_id, digest, octets(f"secret {host}", 32), expires_ms)
    return {
        "kind": kind.value,
        "relay": str(relay),
        "relay_key": relay.key.hex(),
        "send_id": send_id.hex(),
        "digest": digest.hex(),
        "secret": link.secret.hex(),
        "expires_ms": expires_ms,
        "link": link.encode(),
    }


BODIES: tuple[content.Body, ...] = (
    content.Text("Grüße, 世界 👋🏽"),
    content.Text(""),
    content.Receipt([octets("read 1", 16), octets("read 2", 16)]),
    content.Introduction(
        "Alice", content.Offer("e2ee-relay://x:1#y", octets("offered", 16), octets("shared", 32)), b""
    ),
    content.Rotation(b"an announcement"),
    content.RetryRequest([octets("lost", 16)]),
    content.RetryRefused([octets("gone", 16)]),
    content.SasInvite(octets("comparison", 16)),
    content.SasAccept(octets("comparison", 16)),
    content.SasCommit(octets("comparison", 16), octets("commitment", 32)),
    content.SasReveal(octets("comparison", 16), octets("nonce", 32)),
    content.SasConfirm(octets("comparison", 16)),
    content.SasCancel(octets("comparison", 16), "declined"),
    content.Text(
        "@Bob: ja",
        bodies.Quoted(octets("asked", 16), octets("asker", 16), "kommst du?"),
        [bodies.Mention(octets("asker", 16), 0, 4)],
        3_600,
        True,
    ),
    bodies.Reaction(octets("asked", 16), octets("asker", 16), "👍🏽", 1),
    bodies.Reaction(octets("asked", 16), octets("asker", 16), "", 2**53),
    bodies.Edit(octets("asked", 16), "kommst du morgen?", 2),
    bodies.Deletion([octets("asked", 16), octets("said", 16)]),
    bodies.Timer(604_800, 3),
    bodies.Pin(octets("asked", 16), octets("asker", 16), True, 4),
    bodies.Seen([octets("asked", 16)]),
    bodies.Typing(False),
    order_bodies.GapRequest([1, 2**63 - 1]),
    order_bodies.GapRefused([2], [3, 4]),
    File(
        "Zürich 🏔.jpg",
        "image/jpeg",
        1_234_567,
        "e2ee-relay://x:1#y",
        octets("blob", 16),
        octets("read", 32),
        octets("delete", 32),
        octets("file key", 32),
        octets("commitment of the file", 32),
        1,
        "the view",
        4_000,
        3_000,
        b"\xff\xd8 a small picture",
        metadata="removed",
        reply_to=bodies.Quoted(octets("asked", 16), octets("asker", 16), "how was it?"),
        timer_s=60,
    ),
    File(
        "voice.ogg",
        "audio/ogg",
        0,
        "e2ee-relay://x:1#y",
        octets("blob", 16),
        octets("read", 32),
        octets("delete", 32),
        octets("file key", 32),
        octets("commitment of the file", 32),
        2,
        duration_ms=4_200,
        waveform=bytes(range(64)),
        voice=True,
        forwarded=True,
    ),
)


def make_content(source: Source) -> Json:
    people = source.people()
    ids = people["alice"].account.account_id, people["bob"].account.account_id
    conversation = conversation_id(*ids)
    frames = [_frame(body, at, conversation) for at, body in enumerate(BODIES)]
    first = bytes.fromhex(frames[0]["frame"])
    long_text = content.Text("".join(f"{number:05} " for number in range(400)))
    whole = content.encode_frame(long_text, octets("long", 16), conversation, SENT_MS, 1, b"")
    again = first
    for at in range(3):
        again = content.with_retry_of(again, octets(f"envelope {at}", 16))
    return {
        "about": "docs/protocol.md section 6. Bytes inside a body are {hex: …}. retry_of is empty in `frames`.",
        "conversation_id": conversation.hex(),
        "frames": frames,
        "message_hash": message_hash(first).hex(),
        "again": {"of": 0, "retry_of": [octets(f"envelope {at}", 16).hex() for at in range(3)], "frame": again.hex()},
        "whole": whole.hex(),
        "fragments": [piece.hex() for piece in content.split_frame(whole, 1_690)],
    }


def _frame(body: content.Body, at: int, conversation: bytes) -> Json:
    match body:
        case content.Text() | File():
            counter, previous = at + 1, octets("before", 32) if at else b""
        case content.Introduction():
            counter, previous = SENT_MS + at, b""
        case _:
            counter, previous = 0, b""
    message_id = octets(f"message {at}", 16)
    kind = next(name for name, form in content.KINDS.items() if isinstance(body, form))
    frame = content.encode_frame(body, message_id, conversation, SENT_MS + at, counter, previous)
    return {
        "kind": kind,
        "message_id": message_id.hex(),
        "sent_ms": SENT_MS + at,
        "counter": counter,
        "previous": previous.hex(),
        "body": shown(body),
        "frame": frame.hex(),
    }


def shown(value: Any) -> Any:
    """As JSON has it: bytes as {"hex": …}, long ones as {"sha256": …}, a body as an object, a frame's fields by name."""
    match value:
        case bytes() if len(value) > SHOWN_BYTES_MAX:
            return {"sha256": hashlib.sha256(value).hexdigest()}
        case bytes():
            return {"hex": value.hex()}
        case list() | tuple():
            return [shown(one) for one in cast("Iterable[Any]", value)]
        case msgspec.Struct():
            sparing = msgspec.json.decode(msgspec.json.encode(value)) if value.__struct_config__.omit_defaults else None
            written = value.__struct_fields__ if sparing is None else tuple(sparing)
            return {name: shown(getattr(value, name)) for name in written}
        case _ if is_dataclass(value):
            return {field.name: shown(getattr(value, field.name)) for field in fields(value)}
        case _:
            return value


def make_relay(_: Source) -> Json:
    relay, owner = SigningKey(RELAY_SEED), SigningKey(octets("owner", 32))
    certificate_hash = hashlib.sha256(CERTIFICATE).digest()
    nonce, receive_id = octets("nonce of the relay", 32), ReceiveId(octets("receive", 16))
    statement = certificate_statement(certificate_hash)
    prices = FREE, Price(token=True, work_bits=WORK_BITS)
    hello = frames_control.Hello(nonce, bytes(relay.verify_key), relay.sign(statement).signature, *prices)
    send_id, capability = octets("send", 16), octets("capability", 32)
    envelope, envelope_id = octets("envelope", 4_096), octets("envelope id", 16)
    creating, writing = creation_challenge(nonce, receive_id), writing_challenge(nonce, send_id, envelope_id)
    counters = [first_counter(one, WORK_BITS, range(2**30)) for one in (creating, writing)]
    owned: list[frames_control.OwnerFrame] = [
        frames_control.Open(1, 7, receive_id, frames_control.UNSIGNED),
        frames_control.Create(
            2, receive_id, send_id, bytes(owner.verify_key), (capability,), frames_control.UNSIGNED, counters[0]
        ),
        frames_control.SetCapabilities(3, receive_id, (capability, octets("next", 32)), frames_control.UNSIGNED),
        frames_control.Publish(4, receive_id, None, (octets("item", 2_048),), False, frames_control.UNSIGNED),
        frames_control.Delete(5, receive_id, frames_control.UNSIGNED),
    ]
    signed: list[Json] = []
    for frame in owned:
        stated = owner_statement(nonce, certificate_hash, receive_id, frame.operation())
        whole = msgspec.structs.replace(frame, signature=owner.sign(stated).signature)
        signed.append({"statement": stated.hex(), "fields": shown(whole), "frame": encode(whole).hex()})
    refused = frames_hot.SendOutcome(9, frames_control.Refusal.QUOTA_EXCEEDED, 60_000)
    plain: list[ClientFrame | RelayFrame] = [
        hello,
        frames_control.Close(7),
        frames_control.Fetch(6, send_id, octets("claim", 16)),
        frames_control.Done(4, 100),
        frames_control.Fetched(6, octets("base", 32_768), None),
        frames_control.Failed(0, frames_control.Refusal.BUSY, 1_000),
        frames_control.Drained(7),
        frames_control.Closed(7, frames_control.Refusal.TAKEN_OVER),
        frames_hot.Send(8, send_id, envelope_id, None, envelope),
        frames_hot.Send(9, send_id, envelope_id, capability, envelope),
        frames_hot.Send(10, send_id, envelope_id, None, envelope, octets("token", 32)),
        frames_hot.Send(11, send_id, envelope_id, None, envelope, counters[1]),
        frames_hot.Sent((frames_hot.SendOutcome(8), refused)),
        frames_hot.Deliver((frames_hot.Delivered(7, 2**40, envelope_id, envelope),)),
        frames_hot.Acknowledge(((7, 2**40), (8, 1))),
    ]
    return {
        "about": "docs/protocol.md section 7. fields: by name, in their order; long ones as SHA-256. certificate: what is hashed as the leaf certificate. owned: frames that the owner signed. work: the first counter that pays for creating and for writing.",
        "relay_seed": RELAY_SEED.hex(),
        "owner_key": bytes(owner.verify_key).hex(),
        "nonce": nonce.hex(),
        "certificate": CERTIFICATE.hex(),
        "certificate_statement": statement.hex(),
        "work": [
            {"about": about.hex(), "bits": WORK_BITS, "counter": counter}
            for about, counter in zip((receive_id, send_id + envelope_id), counters, strict=True)
        ],
        "owned": signed,
        "frames": [{"kind": type(one).__name__, "fields": shown(one), "frame": encode(one).hex()} for one in plain],
    }
