"""The frozen vectors of file streams, and how they were made.

`python -m tests.vectors.file_stream` writes docs/vectors/file-stream.json anew; only a change of the format may make that necessary.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from e2ee_desktop.crypto.chunk_cipher import Cipher
from e2ee_desktop.crypto.file_stream import CHUNK_BYTES, FileSealer, bound_to, seal_stream
from e2ee_desktop.domain.ids import ConversationId, MessageId

FILE = Path(__file__).resolve().parents[2] / "docs" / "vectors" / "file-stream.json"
ABOUT = (
    "docs/protocol-files.md. Bytes are hexadecimal. plaintext: the given size of SHAKE-256 of the given seed (ASCII). sealed: the "
    "whole sealed file where it is short; sealed_sha256 always."
)
SIZES = (0, 1, 100, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES + 1_000)
SHORT = 200


def octets(what: str, size_bytes: int) -> bytes:
    return hashlib.shake_256(what.encode()).digest(size_bytes)


def made() -> dict[str, Any]:
    """The file's content, computed by the product."""
    return {"about": ABOUT, "cases": [_case(cipher, size) for cipher in Cipher for size in SIZES]}


def _case(cipher: Cipher, size_bytes: int) -> dict[str, Any]:
    name = f"file stream {cipher.value} {size_bytes}"
    key, salt = octets(f"{name} key", 32), octets(f"{name} salt", 32)
    conversation_id, message_id = octets(f"{name} conversation", 16), octets(f"{name} message", 16)
    sealer = FileSealer(key, bound_to(ConversationId(conversation_id), MessageId(message_id)), cipher, salt)
    sealed = b"".join(seal_stream(sealer, [octets(name, size_bytes)]))
    return {
        "cipher": cipher.value,
        "plaintext_seed": name,
        "plaintext_bytes": size_bytes,
        "file_key": key.hex(),
        "salt": salt.hex(),
        "conversation_id": conversation_id.hex(),
        "message_id": message_id.hex(),
        "header": sealer.header.hex(),
        "sealed_bytes": len(sealed),
        "sealed_sha256": hashlib.sha256(sealed).hexdigest(),
        **({"sealed": sealed.hex()} if len(sealed) <= SHORT else {}),
    }


if __name__ == "__main__":
    FILE.write_text(json.dumps(made(), indent=1) + "\n", encoding="utf-8")
