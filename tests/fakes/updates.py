"""A real repository of updates with keys of its own, and a web server for it."""

from __future__ import annotations

import http.server
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from securesystemslib.signer import CryptoSigner

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

from devtools.bundles import update_repository  # noqa: E402
from devtools.bundles.update_repository import Keys, Terms  # noqa: E402

__all__ = ["CONTENT", "KIND", "Keys", "Repository", "Terms", "some_keys", "update_repository", "web_server"]
KIND = "deb-amd64"
CONTENT = bytes(range(256)) * 1_000


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Writes no log."""

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def web_server(folder: Path) -> Iterator[str]:
    """The address at which `folder` is served, while the block lasts."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def some_keys(offline: int = 3) -> Keys:
    return Keys(tuple(CryptoSigner.generate_ed25519() for _ in range(offline)), CryptoSigner.generate_ed25519())


class Repository:
    """Two of three offline keys sign."""

    def __init__(self, folder: Path, keys: Keys | None = None, terms: Terms | None = None) -> None:
        self.folder, self.keys, self.terms = folder, keys or some_keys(), terms
        self.root = update_repository.begin(folder, self.keys, 2, terms).read_bytes()

    def publish(
        self, version: str, content: bytes = CONTENT, terms: Terms | None = None, keys: Keys | None = None
    ) -> None:
        """Offer `version`, signed by `keys`, else by its own."""
        file = self.folder.parent / f"e2ee-desktop_{version}_amd64.deb"
        file.write_bytes(content)
        used = keys or self.keys
        update_repository.publish(self.folder, used, {KIND: file}, version, f"What is new in {version}", terms)
