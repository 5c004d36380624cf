"""Bytes and streams of any size in constant memory, under the same keys: 1 MiB chunks, each authenticated (docs/encryption-manager.md).

The form is that of sealed files (`crypto/file_stream.py`, docs/protocol-files.md), bound to no message but to a context of the caller's.
The header commits to its key, so that after a rotation the right one is found before anything is opened. XChaCha20-Poly1305 always:
what a program stores may be opened on a machine without AES instructions.
"""

from __future__ import annotations

import os
from base64 import urlsafe_b64decode
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from e2ee_desktop.crypto.chunk_cipher import Cipher, Octets
from e2ee_desktop.crypto.file_stream import (
    CHUNK_BYTES,
    HEADER_BYTES,
    SALT_BYTES,
    FileOpener,
    FileSealer,
    open_stream,
    seal_stream,
)
from e2ee_desktop.crypto.labels import label
from e2ee_desktop.crypto.primitives import derive
from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.encryption.failures import TokenRefused

_STREAM_KEY = label("data/stream-key")


def seal_into(key: bytes, context: bytes, source: BinaryIO, target: BinaryIO) -> int:
    """Read `source` to its end, write it sealed; returns how many bytes were written. key: as Fernet writes it."""
    sealer = FileSealer(_stream_key(key), context, Cipher.XCHACHA20_POLY1305, os.urandom(SALT_BYTES))
    return sum(target.write(piece) for piece in seal_stream(sealer, _pieces(source)))


def open_into(keys: Sequence[bytes], context: bytes, source: BinaryIO, target: BinaryIO) -> int:
    """Write what was sealed; returns how many bytes. Only when it returns was it whole: the end is authenticated last.

    Raises TokenRefused("encryption.stream_refused").
    """
    header = b""
    while len(header) < HEADER_BYTES and (piece := source.read(HEADER_BYTES - len(header))):
        header += piece
    try:
        key = _fitting(keys, context, header)
        return sum(target.write(piece) for piece in open_stream(key, context, _pieces(source, header)))
    except PeerViolation as error:
        raise TokenRefused("encryption.stream_refused") from error


def _fitting(keys: Sequence[bytes], context: bytes, header: bytes) -> bytes:
    """The key that the header commits to. Raises PeerViolation when it is none of them."""
    refusal = PeerViolation("file.commitment")
    for key in keys:
        stream_key = _stream_key(key)
        try:
            FileOpener.begin(stream_key, context, header)
        except PeerViolation as error:
            refusal = error
        else:
            return stream_key
    raise refusal


def _pieces(source: BinaryIO, begun: bytes = b"") -> Iterator[Octets]:
    if begun:
        yield begun
    while piece := source.read(CHUNK_BYTES):
        yield piece


def _stream_key(key: bytes) -> bytes:
    return derive(urlsafe_b64decode(key), _STREAM_KEY)
