"""Fernet tokens under one newest key and any number of older ones (the Fernet specification, version 0x80).

Owns the form of keys and the names of failures; `cryptography` does the work. Interoperates both ways with its `Fernet`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from e2ee_desktop.domain.withheld import Withheld
from e2ee_desktop.encryption.failures import KeyMalformed, TokenExpired, TokenRefused

KEY_CHARACTERS = 44


def fresh_key() -> bytes:
    """A new key, 44 characters."""
    return Fernet.generate_key()


@dataclass(frozen=True, slots=True)
class FernetKeys(Withheld):
    """keys: newest first; the first encrypts, all decrypt."""

    keys: tuple[bytes, ...] = field(repr=False)
    _all: MultiFernet = field(repr=False, compare=False)

    @classmethod
    def of(cls, keys: Sequence[bytes | str]) -> FernetKeys:
        """Raises KeyMalformed("encryption.key_malformed")."""
        written = tuple(key.encode() if isinstance(key, str) else bytes(key) for key in keys)
        if not written or any(len(key) != KEY_CHARACTERS for key in written):
            raise KeyMalformed("encryption.key_malformed")
        try:
            return cls(written, MultiFernet([Fernet(key) for key in written]))
        except ValueError as error:
            raise KeyMalformed("encryption.key_malformed") from error

    def seal(self, data: bytes) -> bytes:
        """A token, in URL-safe base64."""
        return self._all.encrypt(data)

    def open(self, token: bytes | str, ttl_s: int | None = None) -> bytes:
        """Raises TokenRefused("encryption.token_refused"), TokenExpired("encryption.token_expired")."""
        try:
            return self._all.decrypt(token, ttl_s)
        except InvalidToken as error:
            if ttl_s is not None and self._opens(token):
                raise TokenExpired("encryption.token_expired", ttl_s=ttl_s) from error
            raise TokenRefused("encryption.token_refused") from error

    def renew(self, token: bytes | str) -> bytes:
        """The same data and the same time, under the newest key. Raises TokenRefused("encryption.token_refused")."""
        try:
            return self._all.rotate(token)
        except InvalidToken as error:
            raise TokenRefused("encryption.token_refused") from error

    def made_s(self, token: bytes | str) -> int:
        """When a token was made, in seconds since 1970, by the clock of who made it; authenticated.

        Raises TokenRefused("encryption.token_refused").
        """
        try:
            return self._all.extract_timestamp(token)
        except InvalidToken as error:
            raise TokenRefused("encryption.token_refused") from error

    def _opens(self, token: bytes | str) -> bool:
        try:
            self._all.decrypt(token)
        except InvalidToken:
            return False
        return True
