"""Blobs with secrets of their own, files to send, and a client that says whatever a test wants."""

from __future__ import annotations

import os
import socket
import ssl
from pathlib import Path

from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.ports import BlobAddress, OwnedBlob
from e2ee_desktop.transport.blob_connection import Answer, BlobConnection
from e2ee_desktop.transport.dial import directly
from e2ee_desktop.transport.relay_pin import client_tls
from e2ee_desktop.wire.blobs import BLOBS_PATH, DIGEST_HEADER, Creation, Right, Shape, UploadState, chunk_digest

PATIENCE_SECONDS = 20


def owned_blob(relay: RelayAddress) -> OwnedBlob:
    """A new blob, not yet at the relay."""
    return OwnedBlob(relay, os.urandom(16), os.urandom(32), os.urandom(32), os.urandom(32))


def address_of(blob: OwnedBlob) -> BlobAddress:
    return BlobAddress(blob.relay, blob.blob_id, blob.read_secret)


def file_of(path: Path, size_bytes: int) -> Path:
    path.write_bytes(os.urandom(size_bytes))
    return path


def nothing_said(done: int, whole: int) -> None:
    """A progress that nobody looks at."""


def creation(blob: OwnedBlob, shape: Shape) -> bytes:
    hashes = (
        Right.UPLOAD.hash(blob.upload_secret),
        Right.READ.hash(blob.read_secret),
        Right.DELETE.hash(blob.delete_secret),
    )
    return Creation(shape, *hashes).encode()


def path_of(blob: OwnedBlob) -> str:
    return BLOBS_PATH + blob.blob_id.hex()


def bearer(secret: bytes) -> dict[str, str]:
    return {"authorization": f"Bearer {secret.hex()}"}


class RawBlobClient:
    """One blob's requests one by one, on one connection."""

    def __init__(self, blob: OwnedBlob) -> None:
        self.blob = blob
        self.connection = BlobConnection(blob.relay, directly)

    async def __aenter__(self) -> RawBlobClient:
        await self.connection.__aenter__()
        return self

    async def __aexit__(self, *failure) -> None:
        await self.connection.__aexit__(*failure)

    async def create(self, shape: Shape, headers: dict[str, str] | None = None) -> Answer:
        return await self.connection.ask("PUT", path_of(self.blob), headers, creation(self.blob, shape))

    async def put(self, index: int, chunk: bytes, digest: bytes | None = None) -> Answer:
        headers = {**bearer(self.blob.upload_secret), DIGEST_HEADER: (digest or chunk_digest(chunk)).hex()}
        return await self.connection.ask("PUT", f"{path_of(self.blob)}/chunks/{index}", headers, chunk)

    async def state(self, shape: Shape) -> UploadState:
        answer = await self.connection.ask("GET", f"{path_of(self.blob)}/chunks", bearer(self.blob.upload_secret))
        return UploadState.decode(answer.body, shape)

    async def complete(self) -> Answer:
        return await self.connection.ask("POST", f"{path_of(self.blob)}/complete", bearer(self.blob.upload_secret))

    async def whole(self, shape: Shape) -> bytes:
        """Create, fill and complete it; returns what is in it."""
        content = os.urandom(shape.size_bytes)
        assert (await self.create(shape)).status == 201
        for index in range(shape.chunks):
            piece = content[index * shape.chunk_bytes : (index + 1) * shape.chunk_bytes]
            assert (await self.put(index, piece)).status == 201
        assert (await self.complete()).status == 204
        return content

    async def get(self, headers: dict[str, str] | None = None, method: str = "GET") -> Answer:
        """Read, with whatever else is asked for."""
        asked = {**bearer(self.blob.read_secret), **(headers or {})}
        answer, pieces = await self.connection.ask_for_stream(method, path_of(self.blob), asked)
        return Answer(answer.status, answer.headers, b"".join([piece async for piece in pieces]))


def bytes_over_tls(relay: RelayAddress, data: bytes, enough_bytes: int = 1 << 20) -> bytes:
    """Send bytes; returns what comes back until the relay closes, or it is enough. Raises TimeoutError if nothing comes. Blocks."""
    line = socket.create_connection((relay.host, relay.port), timeout=PATIENCE_SECONDS)
    with client_tls().wrap_socket(line, server_hostname=relay.host) as tls:
        heard = b""
        try:
            for size in (1,) * 40:  # byte by byte at first, as a slow network may have it
                tls.sendall(data[:size])
                data = data[size:]
            tls.sendall(data)
            while len(heard) < enough_bytes and (piece := tls.recv(65_536)):
                heard += piece
        except (ConnectionError, ssl.SSLError):
            pass
        return heard
