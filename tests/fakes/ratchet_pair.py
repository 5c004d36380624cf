"""Two ratchets that have just agreed, for tests of the ratchet alone. No identities, no padding, no sessions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from e2ee_desktop.crypto.entropy import Entropy, library_entropy
from e2ee_desktop.crypto.pqxdh import SharedSecrets
from e2ee_desktop.crypto.prekeys import PrekeyPair
from e2ee_desktop.crypto.ratchet import decrypt, encrypt, start_as_initiator, start_as_responder
from e2ee_desktop.crypto.ratchet_state import RatchetState
from tests.fakes.replayed_entropy import SeededBytes

NOW_MS = 1_700_000_000_000
SECRETS = SharedSecrets(root=b"R" * 32, initiator_header=b"I" * 32, responder_header=b"S" * 32, bound=b"B" * 32)
ENTROPY = library_entropy(SeededBytes(b"ratchet"))


@dataclass
class Ratchet:
    """One side; keeps the newest state. Steps that raise leave it as it was."""

    state: RatchetState
    entropy: Entropy = ENTROPY
    now_ms: int = NOW_MS

    def seal(self, plaintext: bytes = b"text") -> bytes:
        self.state, message = encrypt(self.state, plaintext, self.entropy)
        return message

    def open(self, message: bytes) -> bytes:
        self.state, plaintext = decrypt(self.state, message, self.now_ms)
        return plaintext


@cache
def _start() -> tuple[RatchetState, RatchetState]:
    pair = PrekeyPair(1, b"c" * 32, b"k" * 64)
    public = pair.public()
    return start_as_initiator(SECRETS, public.curve, public.kem, ENTROPY), start_as_responder(SECRETS, pair, pair)


def fresh_pair() -> tuple[Ratchet, Ratchet]:
    """(initiator, responder) before the first message."""
    initiator, responder = _start()
    return Ratchet(initiator), Ratchet(responder)


def answered_pair() -> tuple[Ratchet, Ratchet]:
    """(initiator, responder) after one message each way."""
    alice, bob = fresh_pair()
    bob.open(alice.seal())
    alice.open(bob.seal())
    return alice, bob
