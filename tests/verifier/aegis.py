"""AEGIS-256 with 256-bit tags in plain Python (draft-irtf-cfrg-aegis-aead section 2.4): slow, and no constant time. For short data."""

from __future__ import annotations

from itertools import repeat

BLOCK, TAG = 16, 32
C0 = bytes.fromhex("000101020305080d1522375990e97962")
C1 = bytes.fromhex("db3d18556dc22ff12011314273b528dd")


def _double(byte: int) -> int:
    return (byte << 1) ^ (0x11B if byte & 0x80 else 0)


def _times(one: int, other: int) -> int:
    product = 0
    while other:
        product ^= one if other & 1 else 0
        one, other = _double(one), other >> 1
    return product


def _substituted(byte: int) -> int:
    """The AES S-box (FIPS 197 section 5.1.1): the inverse in GF(2^8), then the affine map."""
    inverse = next((each for each in range(256) if _times(byte, each) == 1), 0)
    turned = inverse
    for shift in range(1, 5):
        turned ^= (inverse << shift | inverse >> (8 - shift)) & 0xFF
    return turned ^ 0x63


_SBOX = bytes(map(_substituted, range(256)))
_DOUBLED = bytes(_double(byte) for byte in _SBOX)
_SHIFTED = [(column * 4 + row * 5) % 16 for column in range(4) for row in range(4)]


def _xor(one: bytes, other: bytes) -> bytes:
    return (int.from_bytes(one, "big") ^ int.from_bytes(other, "big")).to_bytes(len(one), "big")


def aes_round(block: bytes, key: bytes) -> bytes:
    """SubBytes, ShiftRows, MixColumns, AddRoundKey."""
    mixed = bytearray(BLOCK)
    for at in range(0, BLOCK, 4):
        column = [block[_SHIFTED[at + row]] for row in range(4)]
        single, double = [_SBOX[byte] for byte in column], [_DOUBLED[byte] for byte in column]
        for row in range(4):
            second, third, fourth = ((row + step) % 4 for step in (1, 2, 3))
            mixed[at + row] = double[row] ^ double[second] ^ single[second] ^ single[third] ^ single[fourth]
    return _xor(bytes(mixed), key)


class Aegis256:
    """The state of one encryption. key, nonce: 32 bytes each."""

    def __init__(self, key: bytes, nonce: bytes) -> None:
        k0, k1 = key[:BLOCK], key[BLOCK:]
        n0, n1 = _xor(k0, nonce[:BLOCK]), _xor(k1, nonce[BLOCK:])
        self._state = [n0, n1, C1, C0, _xor(k0, C0), _xor(k1, C1)]
        for _ in repeat(None, 4):
            for block in (k0, k1, n0, n1):
                self._update(block)

    def _update(self, block: bytes) -> None:
        before = self._state
        self._state = [aes_round(before[at - 1], before[at]) for at in range(6)]
        self._state[0] = _xor(self._state[0], block)

    def encrypt(self, plaintext: bytes) -> bytes:
        """Ciphertext ‖ tag, without associated data."""
        ciphertext = b""
        for at in range(0, len(plaintext), BLOCK):
            block = plaintext[at : at + BLOCK].ljust(BLOCK, b"\0")
            s = self._state
            both = (int.from_bytes(s[2], "big") & int.from_bytes(s[3], "big")).to_bytes(BLOCK, "big")
            ciphertext += _xor(_xor(_xor(s[1], s[4]), _xor(s[5], both)), block)
            self._update(block)
        return ciphertext[: len(plaintext)] + self._tag(len(plaintext))

    def _tag(self, size: int) -> bytes:
        lengths = bytes(8) + (size * 8).to_bytes(8, "little")
        last = _xor(self._state[3], lengths)
        for _ in repeat(None, 7):
            self._update(last)
        s = self._state
        return _xor(_xor(s[0], s[1]), s[2]) + _xor(_xor(s[3], s[4]), s[5])
