"""A thief of states: takes every step that the stolen secrets allow, and no other.

Told the private keys of later turns of one kind or both (`Broken`), the thief follows the conversation as somebody would who broke
X25519 or ML-KEM. Where a secret is lacking, zeros take its place.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from e2ee_desktop.crypto import ratchet
from e2ee_desktop.crypto.primitives import ml_kem_decapsulate, x25519
from e2ee_desktop.crypto.ratchet_state import RatchetState, TurnKeys
from e2ee_desktop.domain.errors import PeerViolation


@dataclass(frozen=True)
class Broken:
    """Which halves of the hybrid the thief can compute: of all keys of both people."""

    curves: bool = False
    kems: bool = False


def after_turn(
    stolen: RatchetState, message: bytes, made: TurnKeys, peer_seed: bytes, broken: Broken
) -> RatchetState | None:
    """The owner's state after the turn that `message` begins, as far as an onlooker gets; None when its header stays closed.

    made: the keys that the owner made for the turn. peer_seed: the ML-KEM seed that its ciphertext was made for. This is
    `_turn_to_send` done from outside.
    """
    header = ratchet.open_header(stolen.next_sending_header, message[: ratchet.SEALED_HEADER_BYTES])
    if header is None:
        return None
    turn = header[: ratchet.TURN_BYTES]
    own = TurnKeys(
        made.curve if broken.curves else bytes(32),
        made.curve_public,
        made.kem_seed if broken.kems else bytes(64),
        made.kem_public,
    )
    kem_secret = ml_kem_decapsulate(peer_seed if broken.kems else bytes(64), turn[-1088:])
    secret = x25519(own.curve, stolen.peer_curve) + kem_secret
    root, _, next_header = ratchet._step_root(stolen.root, secret, turn, stolen.peer_curve + stolen.peer_kem)
    return replace(stolen, root=root, own=own, next_sending_header=next_header)


@dataclass
class Thief:
    """Everything that lay in one archive, kept up to date as far as it goes."""

    states: list[RatchetState]
    broken: Broken
    now_ms: int

    @classmethod
    def of(cls, states: Iterable[RatchetState], broken: Broken, now_ms: int) -> Thief:
        return cls(list(states), broken, now_ms)

    def reads(self, message: bytes) -> bool:
        """Whether any state opens what the owner receives; the one that does goes on from there."""
        for at, state in enumerate(self.states):
            try:
                self.states[at], _ = ratchet.decrypt(state, message, self.now_ms)
            except PeerViolation:
                continue
            return True
        return False

    def watches(self, message: bytes, made: TurnKeys, peer_seed: bytes) -> None:
        """The owner sends the first message of a turn."""
        for at, state in enumerate(self.states):
            followed = after_turn(state, message, made, peer_seed, self.broken)
            self.states[at] = followed or state
