"""Entropy that can be repeated: seeded bytes, and what the library drew by itself written down and read out again.

`cryptography` takes no randomness for ML-KEM encapsulation, ML-DSA signing and HPKE sealing. A `Recording` lets it draw and
keeps what came out, in order; a `replay` gives the same again and refuses a call whose inputs differ.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from e2ee_desktop.crypto.entropy import Entropy, library_entropy


class SeededBytes:
    """A deterministic source: SHAKE-256 over the seed and a counter. For tests alone."""

    def __init__(self, seed: bytes) -> None:
        self._seed, self._calls = seed, 0
        self.drawn: list[bytes] = []

    def __call__(self, size_bytes: int) -> bytes:
        self._calls += 1
        self.drawn.append(hashlib.shake_256(self._seed + self._calls.to_bytes(8, "big")).digest(size_bytes))
        return self.drawn[-1]


def fingerprint(*inputs: bytes) -> str:
    """Names the inputs of one call, so that a replay notices when another call was made."""
    return hashlib.sha256(b"".join(len(one).to_bytes(8, "big") + one for one in inputs)).hexdigest()[:16]


@dataclass
class Recording:
    """calls: (inputs' fingerprint, outputs) in the order in which they were made."""

    random: SeededBytes
    calls: list[tuple[str, tuple[bytes, ...]]] = field(default_factory=list)

    @classmethod
    def of(cls, seed: bytes) -> Recording:
        return cls(SeededBytes(seed))

    @property
    def entropy(self) -> Entropy:
        library = library_entropy(self.random)

        def encapsulate(public: bytes) -> tuple[bytes, bytes]:
            shared, ciphertext = library.encapsulate(public)
            self._keep((b"encapsulate", public), shared, ciphertext)
            return shared, ciphertext

        def sign(seed: bytes, message: bytes, context: bytes) -> bytes:
            signature = library.sign_ml_dsa(seed, message, context)
            self._keep((b"sign", seed, message, context), signature)
            return signature

        def seal(public: bytes, info: bytes, plaintext: bytes) -> bytes:
            sealed = library.seal_hpke(public, info, plaintext)
            self._keep((b"seal", public, info, plaintext), sealed)
            return sealed

        return Entropy(self.random, encapsulate, sign, seal)

    def _keep(self, inputs: tuple[bytes, ...], *outputs: bytes) -> None:
        self.calls.append((fingerprint(*inputs), outputs))


def replay(seed: bytes, calls: list[tuple[str, tuple[bytes, ...]]]) -> Entropy:
    """Entropy that gives what was recorded; a call with other inputs, or one too many, is an AssertionError."""
    left = iter(calls)

    def answer(*inputs: bytes) -> tuple[bytes, ...]:
        expected, outputs = next(left, ("nothing more was recorded", ()))
        assert fingerprint(*inputs) == expected, f"another call than the recorded one: {inputs[0]!r}"
        return outputs

    def encapsulate(public: bytes) -> tuple[bytes, bytes]:
        shared, ciphertext = answer(b"encapsulate", public)
        return shared, ciphertext

    return Entropy(
        SeededBytes(seed),
        encapsulate,
        lambda seed_, message, context: answer(b"sign", seed_, message, context)[0],
        lambda public, info, plaintext: answer(b"seal", public, info, plaintext)[0],
    )
