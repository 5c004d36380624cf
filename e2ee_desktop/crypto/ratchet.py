"""Hybrid Double Ratchet with header encryption (Signal, "The Double Ratchet Algorithm", revision 4, section 4).

Two rules:
1. A step takes a state and returns a new one. A step that raises has changed nothing, because nothing is ever changed.
2. Every turn mixes an X25519 secret *and* an ML-KEM-768 secret into the root, so that healing is post-quantum at each turn.

A *turn* begins a chain. The receiving half happens when a header opens under the next header key; the sending half waits
until something is sent (section 8.5 of the specification, "deferring new ratchet key generation"): decryption thus needs
no randomness, and our private turn keys are gone as soon as the peer has used them.

    state                        event                        -> state
    sending is None              encrypt                      -> new own keys, new sending chain, then as below
    sending                      encrypt                      -> chain advanced
    receiving                    header under receiving key   -> chain advanced, gaps stored as skipped keys
    own keys                     header under next key        -> receiving half of a turn: own keys and sending chain dropped
    sending is None, receiving   header under next key        -> refused: the peer cannot know keys that we did not make
    any                          header under a skipped chain -> that key is used up

Knows no handshake, no padding, no storage beyond `encode` and `decode` in `ratchet_state.py`.
"""

from __future__ import annotations

from dataclasses import replace
from struct import Struct

from e2ee_desktop.crypto import labels
from e2ee_desktop.crypto.entropy import Entropy
from e2ee_desktop.crypto.message_keys import (
    HEADER_OVERHEAD_BYTES,
    SEAL_OVERHEAD_BYTES,
    open_header,
    open_message,
    seal_header,
    seal_message,
    step_chain,
)
from e2ee_desktop.crypto.pqxdh import SharedSecrets
from e2ee_desktop.crypto.prekeys import PrekeyPair
from e2ee_desktop.crypto.primitives import (
    AEAD_NONCE_BYTES,
    ML_KEM_CIPHERTEXT_BYTES,
    ML_KEM_PUBLIC_BYTES,
    ML_KEM_SEED_BYTES,
    X25519_BYTES,
    KemKey,
    digest,
    equal,
    hkdf,
    ml_kem_key,
    x25519,
)
from e2ee_desktop.crypto.ratchet_state import (
    RatchetState,
    ReceivingChain,
    SendingChain,
    SkippedChain,
    TurnKeys,
)
from e2ee_desktop.domain.errors import LocalMisuse, PeerViolation

SKIPPED_PER_JUMP_MAX = 1_000
"""One message can make us derive at most this many keys: 1 ms of work, and more than any honest reordering."""
SKIPPED_STORED_MAX = 2_000
"""64 KB of keys in one state; the oldest go first."""
SKIPPED_CHAINS_MAX = 5
"""Each costs one trial decryption of a header per unknown envelope."""
SKIPPED_AGE_MAX_MS = 30 * 24 * 3600 * 1000
"""The relay's own retention: what is older cannot arrive any more."""
NUMBER_MAX = 2**32 - 2

TURN_BYTES = X25519_BYTES + ML_KEM_PUBLIC_BYTES + ML_KEM_CIPHERTEXT_BYTES
HEADER_BYTES = TURN_BYTES + 8
_COUNTS = Struct(">II")
SEALED_HEADER_BYTES = HEADER_BYTES + HEADER_OVERHEAD_BYTES
MESSAGE_OVERHEAD_BYTES = SEALED_HEADER_BYTES + SEAL_OVERHEAD_BYTES


def start_as_initiator(secrets: SharedSecrets, curve: bytes, kem: bytes, entropy: Entropy) -> RatchetState:
    """The state that may send at once. curve, kem: the responder's signed prekey and the handshake's KEM prekey (public)."""
    state = RatchetState(
        bound=secrets.bound,
        root=secrets.root,
        own=None,
        peer_curve=curve,
        peer_kem=kem,
        sending=None,
        receiving=None,
        next_sending_header=secrets.initiator_header,
        next_receiving_header=secrets.responder_header,
        previous_count=0,
        skipped=(),
    )
    return _turn_to_send(state, entropy)[0]


def start_as_responder(secrets: SharedSecrets, signed: PrekeyPair, kem: PrekeyPair) -> RatchetState:
    """The state that waits for the first message. Its first turn keys are the signed X25519 prekey and the KEM prekey."""
    own = TurnKeys.of(signed.curve, kem.kem_seed, kem.kem)
    return RatchetState(
        bound=secrets.bound,
        root=secrets.root,
        own=own,
        peer_curve=b"",
        peer_kem=b"",
        sending=None,
        receiving=None,
        next_sending_header=secrets.responder_header,
        next_receiving_header=secrets.initiator_header,
        previous_count=0,
        skipped=(),
    )


def encrypt(state: RatchetState, plaintext: bytes, entropy: Entropy) -> tuple[RatchetState, bytes]:
    """(new state, message). The message is len(plaintext) + MESSAGE_OVERHEAD_BYTES long.

    Raises LocalMisuse: ratchet.cannot_send_yet (a responder that has received nothing), ratchet.exhausted.
    """
    ready, chain = (state, state.sending) if state.sending else _turn_to_send(state, entropy)
    if chain.number > NUMBER_MAX:
        raise LocalMisuse("ratchet.exhausted")
    header = chain.turn + _COUNTS.pack(ready.previous_count, chain.number)
    sealed_header = seal_header(chain.header_key, entropy.random(AEAD_NONCE_BYTES), header)
    next_key, message_key = step_chain(chain.chain_key)
    sealed = seal_message(message_key, sealed_header, ready.bound, plaintext)
    advanced = SendingChain(chain.header_key, next_key, chain.number + 1, chain.turn)
    return ready.sent(advanced), sealed_header + sealed


def decrypt(state: RatchetState, message: bytes, now_ms: int) -> tuple[RatchetState, bytes]:
    """(new state, plaintext).

    Raises PeerViolation: ratchet.malformed, ratchet.unreadable (no header key opens it), ratchet.duplicate,
    ratchet.too_far, ratchet.turn_unexpected, ratchet.commitment, ratchet.ciphertext, x25519.low_order, ml_kem.public_invalid.
    """
    if len(message) < MESSAGE_OVERHEAD_BYTES:
        raise PeerViolation("ratchet.malformed")
    sealed_header, sealed = message[:SEALED_HEADER_BYTES], message[SEALED_HEADER_BYTES:]
    state = _without_old_keys(state, now_ms)
    receiving = state.receiving
    if receiving and (header := open_header(receiving.header_key, sealed_header)) is not None:
        _, _, number = _numbers(header)
        if number < receiving.number:
            return _open_skipped(state, receiving.header_key, number, sealed_header, sealed)
        return _open_in_chain(state, receiving, number, sealed_header, sealed, now_ms)
    if (header := open_header(state.next_receiving_header, sealed_header)) is not None:
        turn, previous_count, number = _numbers(header)
        turned, begun = _turn_to_receive(state, turn, previous_count, now_ms)
        return _open_in_chain(turned, begun, number, sealed_header, sealed, now_ms)
    for chain in state.skipped:
        if (header := open_header(chain.header_key, sealed_header)) is not None:
            return _open_skipped(state, chain.header_key, _numbers(header)[2], sealed_header, sealed)
    raise PeerViolation("ratchet.unreadable")


def _numbers(header: bytes) -> tuple[bytes, int, int]:
    previous_count, number = _COUNTS.unpack_from(header, TURN_BYTES)
    if number > NUMBER_MAX:
        raise PeerViolation("ratchet.malformed")
    return header[:TURN_BYTES], previous_count, number


def _without_old_keys(state: RatchetState, now_ms: int) -> RatchetState:
    if not state.skipped:
        return state
    young = tuple(chain for chain in state.skipped if now_ms - chain.stored_ms <= SKIPPED_AGE_MAX_MS)
    return state if len(young) == len(state.skipped) else replace(state, skipped=young)


def _open_skipped(
    state: RatchetState, header_key: bytes, number: int, sealed_header: bytes, sealed: bytes
) -> tuple[RatchetState, bytes]:
    for at, chain in enumerate(state.skipped):
        if equal(chain.header_key, header_key) and number in chain.keys:
            plaintext = open_message(chain.keys[number], sealed_header, state.bound, sealed)
            left = {other: key for other, key in chain.keys.items() if other != number}
            kept = (SkippedChain(header_key, left, chain.stored_ms),) if left else ()
            return replace(state, skipped=state.skipped[:at] + kept + state.skipped[at + 1 :]), plaintext
    raise PeerViolation("ratchet.duplicate")


def _open_in_chain(
    state: RatchetState, chain: ReceivingChain, number: int, sealed_header: bytes, sealed: bytes, now_ms: int
) -> tuple[RatchetState, bytes]:
    caught_up, chain = _skip_to(state, chain, number, now_ms)
    next_key, message_key = step_chain(chain.chain_key)
    plaintext = open_message(message_key, sealed_header, state.bound, sealed)
    return caught_up.received(ReceivingChain(chain.header_key, next_key, number + 1)), plaintext


def _skip_to(
    state: RatchetState, chain: ReceivingChain, number: int, now_ms: int
) -> tuple[RatchetState, ReceivingChain]:
    """Derive and store the keys of `chain` that lie before `number`: (state with them, chain at `number`)."""
    if number <= chain.number:
        return state, chain
    if number - chain.number > SKIPPED_PER_JUMP_MAX:
        raise PeerViolation("ratchet.too_far", messages=number - chain.number)
    keys: dict[int, bytes] = {}
    chain_key = chain.chain_key
    for missing in range(chain.number, number):
        chain_key, keys[missing] = step_chain(chain_key)
    stored = replace(state, skipped=_store_skipped(state.skipped, chain.header_key, keys, now_ms))
    return stored, ReceivingChain(chain.header_key, chain_key, number)


def _store_skipped(
    skipped: tuple[SkippedChain, ...], header_key: bytes, keys: dict[int, bytes], now_ms: int
) -> tuple[SkippedChain, ...]:
    """Add `keys`, newest chain last, within the limits; the oldest keys go first."""
    before: dict[int, bytes] = {}
    for chain in skipped:
        if equal(chain.header_key, header_key):
            before.update(chain.keys)
    others = tuple(chain for chain in skipped if not equal(chain.header_key, header_key))
    chains = (*others, SkippedChain(header_key, {**before, **keys}, now_ms))[-SKIPPED_CHAINS_MAX:]
    surplus = sum(len(chain.keys) for chain in chains) - SKIPPED_STORED_MAX
    kept: list[SkippedChain] = []
    for chain in chains:
        drop = max(0, min(surplus, len(chain.keys)))
        surplus -= drop
        if drop < len(chain.keys):
            left = dict(list(chain.keys.items())[drop:]) if drop else chain.keys
            kept.append(SkippedChain(chain.header_key, left, chain.stored_ms))
    return tuple(kept)


def _turn_to_send(state: RatchetState, entropy: Entropy) -> tuple[RatchetState, SendingChain]:
    if not state.peer_kem:
        raise LocalMisuse("ratchet.cannot_send_yet")
    curve, kem_seed = entropy.random(X25519_BYTES), entropy.random(ML_KEM_SEED_BYTES)
    own = TurnKeys.of(curve, kem_seed, KemKey(kem_seed))
    kem_secret, kem_ciphertext = entropy.encapsulate(state.peer_kem)
    turn = own.curve_public + own.kem_public + kem_ciphertext
    secret = x25519(curve, state.peer_curve) + kem_secret
    root, chain_key, next_header = _step_root(state.root, secret, turn, state.peer_curve + state.peer_kem)
    begun = SendingChain(state.next_sending_header, chain_key, 0, turn)
    return replace(state, root=root, own=own, sending=begun, next_sending_header=next_header), begun


def _turn_to_receive(
    state: RatchetState, turn: bytes, previous_count: int, now_ms: int
) -> tuple[RatchetState, ReceivingChain]:
    own = state.own
    if own is None:
        raise PeerViolation("ratchet.turn_unexpected")
    complete = _skip_to(state, state.receiving, previous_count, now_ms)[0] if state.receiving else state
    curve, kem = turn[:X25519_BYTES], turn[X25519_BYTES : X25519_BYTES + ML_KEM_PUBLIC_BYTES]
    kem_ciphertext = turn[X25519_BYTES + ML_KEM_PUBLIC_BYTES :]
    ml_kem_key(kem)  # refused now: once kept, an impossible key would make every answer of ours fail
    secret = x25519(own.curve, curve) + own.kem.decapsulate(kem_ciphertext)
    root, chain_key, next_header = _step_root(state.root, secret, turn, own.curve_public + own.kem_public)
    begun = ReceivingChain(state.next_receiving_header, chain_key, 0)
    turned = replace(
        complete,
        root=root,
        own=None,
        peer_curve=curve,
        peer_kem=kem,
        sending=None,
        receiving=begun,
        next_receiving_header=next_header,
        previous_count=state.sending.number if state.sending else state.previous_count,
    )
    return turned, begun


def _step_root(root: bytes, secret: bytes, turn: bytes, recipient: bytes) -> tuple[bytes, bytes, bytes]:
    """(root, chain key, next header key). secret: DH ‖ KEM; turn: the sender's public values; recipient: the keys used."""
    info = labels.RATCHET_ROOT.text + digest(labels.RATCHET_STEP, turn + recipient)
    output = hkdf(root, secret, info, 96)
    return output[:32], output[32:64], output[64:]
