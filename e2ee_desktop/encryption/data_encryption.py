"""`EncryptionManager`: a program encrypts its own data at rest, and can read it again.

It is for what a program stores or hands to itself: settings, caches, database fields, backups, cookies. It is not for messages
between people: who holds the key can read and forge everything, past and future, and nobody is authenticated. For messages there is
the messenger. docs/encryption-manager.md has the forms and the limits.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import BinaryIO

from e2ee_desktop.encryption import named_keys, streams
from e2ee_desktop.encryption.failures import TokenRefused
from e2ee_desktop.encryption.fernet_keys import FernetKeys, fresh_key


class EncryptionManager:
    """Encrypts for the data of one program: short texts as Fernet tokens, bytes and streams of any size in sealed chunks.

    The first key encrypts, every key decrypts. Tokens are those of `cryptography.fernet.Fernet`, both ways. Values of this class
    don't change, so threads may share them. Errors: `encryption/failures.py`.
    """

    __slots__ = ("_keys",)

    def __init__(self, key: bytes | str | None = None, *, older_keys: Iterable[bytes | str] = ()) -> None:
        """key: 44 characters of URL-safe base64, as `Fernet.generate_key` makes it; None for a new one.

        older_keys: decrypt what was encrypted before a rotation. Raises KeyMalformed.
        """
        self._keys = FernetKeys.of((fresh_key() if key is None else key, *older_keys))

    @property
    def key(self) -> bytes:
        """The key that encrypts: who has it can read and forge everything. Keep it in a keyring, not beside the data."""
        return self._keys.keys[0]

    @property
    def older_keys(self) -> tuple[bytes, ...]:
        """Keys that only decrypt, newest first."""
        return self._keys.keys[1:]

    def __repr__(self) -> str:
        return f"<EncryptionManager with {len(self._keys.keys)} key(s)>"

    # Texts
    def encrypt(self, data: str) -> bytes:
        """A token. It tells when it was made and how long the text is, to anybody."""
        return self._keys.seal(data.encode())

    def decrypt(self, encrypted_data: bytes | str, ttl_s: int | None = None) -> str:
        """The text of a token that is authentic and, where `ttl_s` is given, not older than so many seconds.

        Raises TokenRefused, TokenExpired.
        """
        plain = self._keys.open(encrypted_data, ttl_s)
        try:
            return plain.decode()
        except UnicodeDecodeError as error:
            raise TokenRefused("encryption.not_text") from error

    def made_s(self, encrypted_data: bytes | str) -> int:
        """When a token was made: seconds since 1970, authenticated. Raises TokenRefused."""
        return self._keys.made_s(encrypted_data)

    # Rotation
    def with_new_key(self, key: bytes | str | None = None) -> EncryptionManager:
        """A manager that encrypts under a new key (or the given one) and still decrypts what these keys encrypted."""
        return EncryptionManager(key, older_keys=self._keys.keys)

    def without_older_keys(self) -> EncryptionManager:
        """The end of a rotation, when everything was renewed."""
        return EncryptionManager(self.key)

    def rotate(self, encrypted_data: bytes | str) -> bytes:
        """The same token under the key that encrypts now; it keeps its time. Raises TokenRefused."""
        return self._keys.renew(encrypted_data)

    # Bytes and streams
    def encrypt_bytes(self, data: bytes, context: bytes = b"") -> bytes:
        """Sealed bytes, any size. context: what they are for; they open under the same context only. Not hidden, not contained."""
        target = BytesIO()
        streams.seal_into(self.key, context, BytesIO(data), target)
        return target.getvalue()

    def decrypt_bytes(self, encrypted_data: bytes, context: bytes = b"") -> bytes:
        """Raises TokenRefused; then nothing is returned."""
        target = BytesIO()
        streams.open_into(self._keys.keys, context, BytesIO(encrypted_data), target)
        return target.getvalue()

    def encrypt_stream(self, source: BinaryIO, target: BinaryIO, context: bytes = b"") -> int:
        """Read to the end and write sealed, a mebibyte at a time; returns how many bytes were written."""
        return streams.seal_into(self.key, context, source, target)

    def decrypt_stream(self, source: BinaryIO, target: BinaryIO, context: bytes = b"") -> int:
        """Write what was sealed; returns how many bytes. Raises TokenRefused: then what was written is authentic, but not whole."""
        return streams.open_into(self._keys.keys, context, source, target)

    # Keys in the system's keyring
    @classmethod
    def from_keyring(cls, name: str, *, create: bool = False) -> EncryptionManager:
        """With the keys of this name. create: make one where there is none: only where nothing can have been encrypted yet.

        Raises KeyMissing, NameMalformed, KeyMalformed, and UserActionNeeded: keyring.unavailable, keyring.locked.
        """
        from e2ee_desktop.platform.os_keyring import find_os_keyring  # noqa: PLC0415 - slow, and not always needed

        named_keys.entry_of(name)
        entries = find_os_keyring()
        if create and entries.read(named_keys.entry_of(name)) is None:
            named_keys.keep(entries, name, FernetKeys.of([fresh_key()]))
        key, *older = named_keys.load(entries, name).keys
        return cls(key, older_keys=older)

    def to_keyring(self, name: str) -> None:
        """Keep all keys under this name, over what was there. Raises NameMalformed, KeyMalformed, and what the keyring says."""
        from e2ee_desktop.platform.os_keyring import find_os_keyring  # noqa: PLC0415 - as above

        named_keys.entry_of(name)
        named_keys.keep(find_os_keyring(), name, self._keys)

    @staticmethod
    def forget_keyring(name: str) -> None:
        """Remove the keys of this name: what they encrypted can never be read again. No entry is no error."""
        from e2ee_desktop.platform.os_keyring import find_os_keyring  # noqa: PLC0415 - as above

        named_keys.entry_of(name)
        named_keys.forget(find_os_keyring(), name)
