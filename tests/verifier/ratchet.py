"""The Double Ratchet with header encryption and an ML-KEM secret in every turn. docs/protocol.md sections 3.1 and 3.2.

Rules: a step takes a state and gives another, or raises Refused; randomness comes in.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from tests.verifier.primitives import (
    SUITE_OCTETS,
    Refused,
    decapsulate,
    hkdf,
    kem_public,
    label,
    personal_hash,
    prefixed,
    u32,
    x25519,
    x25519_public,
    xchacha_open,
    xchacha_seal,
)

TURN, HEADER, SEALED = 2_304, 2_312, 2_352
JUMP_KEYS, STORED_KEYS, CHAINS, AGE_MS = 1_000, 2_000, 5, 30 * 86_400_000


@dataclass(frozen=True, slots=True)
class TurnDraws:
    """What one turn draws. shared, ciphertext: what encapsulating to the peer's ML-KEM key gave."""

    curve: bytes
    kem_seed: bytes
    shared: bytes
    ciphertext: bytes


@dataclass(frozen=True, slots=True)
class OwnKeys:
    curve: bytes
    kem_seed: bytes

    def public(self) -> tuple[bytes, bytes]:
        return x25519_public(self.curve), kem_public(self.kem_seed)


@dataclass(frozen=True, slots=True)
class Sending:
    header_key: bytes
    chain: bytes
    number: int
    turn: bytes


@dataclass(frozen=True, slots=True)
class Receiving:
    header_key: bytes
    chain: bytes
    number: int


@dataclass(frozen=True, slots=True)
class SkippedChain:
    """keys: (number, message key), oldest first. stored_ms: when its newest gap arose."""

    header_key: bytes
    stored_ms: int
    keys: tuple[tuple[int, bytes], ...]


@dataclass(frozen=True, slots=True)
class State:
    bound: bytes
    root: bytes
    next_sending: bytes
    next_receiving: bytes
    own: OwnKeys | None = None
    peer: tuple[bytes, bytes] | None = None
    sending: Sending | None = None
    receiving: Receiving | None = None
    previous: int = 0
    skipped: tuple[SkippedChain, ...] = ()


def root_step(
    root: bytes, curve_shared: bytes, kem_shared: bytes, turn: bytes, recipient: tuple[bytes, bytes]
) -> bytes:
    """root' ‖ chain ‖ next header key, 96 bytes."""
    step = personal_hash("ratchet/step", turn + b"".join(recipient))
    return hkdf(root, curve_shared + kem_shared, label("ratchet/root") + step, 96)


def chain_step(chain: bytes) -> tuple[bytes, bytes]:
    """The next chain key and the message key."""
    both = personal_hash("ratchet/chain", b"", chain, 64)
    return both[:32], both[32:]


def seal_header(header_key: bytes, nonce: bytes, turn: bytes, previous: int, number: int) -> bytes:
    header = turn + u32(previous) + u32(number)
    return nonce + xchacha_seal(header_key, nonce, header, label("ratchet/header"))


def open_header(header_key: bytes, sealed: bytes) -> tuple[bytes, int, int] | None:
    """Turn, previous count, number."""
    header = xchacha_open(header_key, sealed[:24], sealed[24:], label("ratchet/header"))
    if header is None:
        return None
    return header[:TURN], int.from_bytes(header[TURN : TURN + 4], "big"), int.from_bytes(header[TURN + 4 :], "big")


def message_keys(message_key: bytes, sealed_header: bytes) -> tuple[bytes, bytes, bytes]:
    """AEAD key, AEAD nonce, commitment."""
    both = personal_hash("ratchet/message", sealed_header[:24], message_key, 56)
    return both[:32], both[32:], personal_hash("ratchet/commitment", sealed_header, message_key)


def associated_data(bound: bytes, sealed_header: bytes) -> bytes:
    return SUITE_OCTETS + prefixed(bound) + prefixed(sealed_header)


def seal_message(message_key: bytes, bound: bytes, sealed_header: bytes, plaintext: bytes) -> bytes:
    key, nonce, commitment = message_keys(message_key, sealed_header)
    return sealed_header + commitment + xchacha_seal(key, nonce, plaintext, associated_data(bound, sealed_header))


def open_message(message_key: bytes, bound: bytes, message: bytes) -> bytes:
    sealed_header, commitment, ciphertext = message[:SEALED], message[SEALED : SEALED + 32], message[SEALED + 32 :]
    key, nonce, expected = message_keys(message_key, sealed_header)
    if commitment != expected:
        raise Refused("ratchet.commitment")
    plaintext = xchacha_open(key, nonce, ciphertext, associated_data(bound, sealed_header))
    if plaintext is None:
        raise Refused("ratchet.ciphertext")
    return plaintext


def send(state: State, plaintext: bytes, nonce: bytes, draws: TurnDraws | None) -> tuple[State, bytes]:
    """nonce: the header's. draws: there exactly when a turn is due."""
    if (draws is None) is not (state.sending is not None):
        raise ValueError("a turn is due exactly when there is no sending chain")
    if draws:
        state = turn_to_send(state, draws)
    sending = state.sending
    assert sending is not None
    chain, message_key = chain_step(sending.chain)
    header = seal_header(sending.header_key, nonce, sending.turn, state.previous, sending.number)
    message = seal_message(message_key, state.bound, header, plaintext)
    return replace(state, sending=replace(sending, chain=chain, number=sending.number + 1)), message


def turn_to_send(state: State, draws: TurnDraws) -> State:
    assert state.peer is not None
    own = OwnKeys(draws.curve, draws.kem_seed)
    turn = b"".join(own.public()) + draws.ciphertext
    keys = root_step(state.root, x25519(draws.curve, state.peer[0]), draws.shared, turn, state.peer)
    sending = Sending(state.next_sending, keys[32:64], 0, turn)
    return replace(state, root=keys[:32], next_sending=keys[64:], own=own, sending=sending)


def receive(state: State, message: bytes, now_ms: int) -> tuple[State, bytes]:
    if len(message) < SEALED + 32 + 16:
        raise Refused("truncated")
    sealed = message[:SEALED]
    state = replace(state, skipped=tuple(one for one in state.skipped if now_ms - one.stored_ms <= AGE_MS))
    if state.receiving and (header := open_header(state.receiving.header_key, sealed)):
        return _in_chain(state, message, header[2], now_ms)
    if header := open_header(state.next_receiving, sealed):
        return _in_turn(state, message, header, now_ms)
    for one in state.skipped:
        if header := open_header(one.header_key, sealed):
            return _with_skipped(state, one.header_key, header[2], message)
    raise Refused("ratchet.unreadable")


def _in_chain(state: State, message: bytes, number: int, now_ms: int) -> tuple[State, bytes]:
    receiving = state.receiving
    assert receiving is not None
    if number < receiving.number:
        return _with_skipped(state, receiving.header_key, number, message)
    receiving, gap = _advance(receiving, number)
    chain, message_key = chain_step(receiving.chain)
    plaintext = open_message(message_key, state.bound, message)
    skipped = _store(state.skipped, receiving.header_key, gap, now_ms)
    return replace(state, receiving=replace(receiving, chain=chain, number=number + 1), skipped=skipped), plaintext


def _in_turn(state: State, message: bytes, header: tuple[bytes, int, int], now_ms: int) -> tuple[State, bytes]:
    turn, previous, _ = header
    own = state.own
    if own is None:
        raise Refused("ratchet.turn_unexpected")
    if state.receiving:
        ended, gap = _advance(state.receiving, previous)
        state = replace(state, skipped=_store(state.skipped, ended.header_key, gap, now_ms))
    peer = turn[:32], turn[32 : 32 + 1_184]
    shared = decapsulate(own.kem_seed, turn[32 + 1_184 :])
    keys = root_step(state.root, x25519(own.curve, peer[0]), shared, turn, own.public())
    turned = replace(
        state,
        root=keys[:32],
        receiving=Receiving(state.next_receiving, keys[32:64], 0),
        next_receiving=keys[64:],
        peer=peer,
        own=None,
        previous=state.sending.number if state.sending else 0,
        sending=None,
    )
    return _in_chain(turned, message, header[2], now_ms)


def _advance(chain: Receiving, number: int) -> tuple[Receiving, tuple[tuple[int, bytes], ...]]:
    """The chain just before `number`, and the keys in between."""
    if number - chain.number > JUMP_KEYS:
        raise Refused("ratchet.too_far")
    key = chain.chain
    gap: list[tuple[int, bytes]] = []
    for between in range(chain.number, number):
        key, message_key = chain_step(key)
        gap.append((between, message_key))
    return Receiving(chain.header_key, key, max(number, chain.number)), tuple(gap)


def _store(
    skipped: tuple[SkippedChain, ...], header_key: bytes, gap: tuple[tuple[int, bytes], ...], now_ms: int
) -> tuple[SkippedChain, ...]:
    """The skipped keys with a gap more. A chain with a new gap is the newest."""
    if not gap:
        return skipped
    older = next((one.keys for one in skipped if one.header_key == header_key), ())
    chains = [one for one in skipped if one.header_key != header_key]
    chains = [*chains, SkippedChain(header_key, now_ms, older + gap)][-CHAINS:]
    surplus = sum(len(one.keys) for one in chains) - STORED_KEYS
    while surplus > 0:
        dropped = min(surplus, len(chains[0].keys))
        chains[0] = replace(chains[0], keys=chains[0].keys[dropped:])
        surplus -= dropped
        chains = [one for one in chains if one.keys]
    return tuple(chains)


def _with_skipped(state: State, header_key: bytes, number: int, message: bytes) -> tuple[State, bytes]:
    found = next((one for one in state.skipped if one.header_key == header_key), None)
    message_key = dict(found.keys).get(number) if found else None
    if found is None or message_key is None:
        raise Refused("ratchet.duplicate")
    plaintext = open_message(message_key, state.bound, message)
    used = replace(found, keys=tuple(pair for pair in found.keys if pair[0] != number))
    kept = (used if one is found else one for one in state.skipped)
    return replace(state, skipped=tuple(one for one in kept if one.keys)), plaintext
