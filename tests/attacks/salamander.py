"""One ciphertext that XChaCha20-Poly1305 opens under two keys: Poly1305 in Python, and one block solved so that both tags agree.

Poly1305 (RFC 8439 section 2.5) is a polynomial in a secret point r, plus a secret s, modulo p = 2^130 - 5. For two known pairs (r, s)
and a ciphertext with one free block, equal tags are a linear equation in that block: a few tries find one that fits 128 bits.
"""

from __future__ import annotations

from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt

P = 2**130 - 5
BLOCK = 16
_CLAMP = 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF


def keystream(key: bytes, nonce: bytes, size_bytes: int) -> bytes:
    """What encrypts: the encryption of zeros, without its tag."""
    return crypto_aead_xchacha20poly1305_ietf_encrypt(bytes(size_bytes), b"", nonce, key)[:size_bytes]


def poly_key(key: bytes, nonce: bytes, probe_tag: bytes, probe_ciphertext: bytes) -> tuple[int, int]:
    """(r, s), from ChaCha20's block 0 under HChaCha20(key, nonce); checked against one tag that libsodium made."""
    block = _chacha_block(_hchacha(key, nonce[:16]), 0, bytes(4) + nonce[16:])
    r, s = int.from_bytes(block[:16], "little") & _CLAMP, int.from_bytes(block[16:32], "little")
    assert tag(r, s, blocks(b"", probe_ciphertext)) == probe_tag
    return r, s


def blocks(associated: bytes, ciphertext: bytes) -> list[int]:
    """The polynomial's coefficients for an AEAD of these two."""
    padded = b"".join(part + bytes(-len(part) % BLOCK) for part in (associated, ciphertext))
    padded += len(associated).to_bytes(8, "little") + len(ciphertext).to_bytes(8, "little")
    return [int.from_bytes(padded[at : at + BLOCK], "little") + 2**128 for at in range(0, len(padded), BLOCK)]


def tag(r: int, s: int, coefficients: list[int]) -> bytes:
    """The 16-byte tag."""
    return ((evaluate(r, coefficients) + s) % 2**128).to_bytes(16, "little")


def evaluate(r: int, coefficients: list[int]) -> int:
    value = 0
    for coefficient in coefficients:
        value = (value + coefficient) * r % P
    return value


def collide(one: tuple[int, int], other: tuple[int, int], associated: bytes, ciphertext: bytes) -> bytes | None:
    """`ciphertext ‖ tag` with its last whole block replaced so that both keys give that tag, or None if no block does.

    Its length is a multiple of 16; the block's coefficient is multiplied by r twice after it came in.
    """
    start = len(ciphertext) - BLOCK
    zeroed = blocks(associated, ciphertext[:start] + bytes(BLOCK))
    (r1, s1), (r2, s2) = one, other
    factor = pow(r1 * r1 - r2 * r2, -1, P)
    for wraps in range(-4, 5):
        difference = (s2 - s1) + wraps * 2**128
        block = (difference - evaluate(r1, zeroed) + evaluate(r2, zeroed)) * factor % P
        if block < 2**128:
            whole = ciphertext[:start] + block.to_bytes(BLOCK, "little")
            if tag(r1, s1, blocks(associated, whole)) == tag(r2, s2, blocks(associated, whole)):
                return whole + tag(r1, s1, blocks(associated, whole))
    return None


def _rounds(state: list[int]) -> None:
    for _ in range(10):
        for a, b, c, d in ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15)):
            _quarter(state, a, b, c, d)
        for a, b, c, d in ((0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)):
            _quarter(state, a, b, c, d)


def _quarter(x: list[int], a: int, b: int, c: int, d: int) -> None:
    for one, two, three, turn in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
        x[one] = (x[one] + x[two]) & 0xFFFFFFFF
        mixed = x[three] ^ x[one]
        x[three] = (mixed << turn | mixed >> (32 - turn)) & 0xFFFFFFFF


def _words(data: bytes) -> list[int]:
    return [int.from_bytes(data[at : at + 4], "little") for at in range(0, len(data), 4)]


def _hchacha(key: bytes, nonce: bytes) -> bytes:
    state = _words(b"expand 32-byte k" + key + nonce)
    _rounds(state)
    return b"".join(word.to_bytes(4, "little") for word in state[:4] + state[12:])


def _chacha_block(key: bytes, counter: int, nonce: bytes) -> bytes:
    start = _words(b"expand 32-byte k" + key + counter.to_bytes(4, "little") + nonce)
    state = list(start)
    _rounds(state)
    return b"".join(((a + b) & 0xFFFFFFFF).to_bytes(4, "little") for a, b in zip(start, state, strict=True))
