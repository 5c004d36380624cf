"""A repository of The Update Framework, for updates that nobody in between can forge, hold back or mix.

Offline keys sign root and targets, as many of them as the threshold says; one online key signs snapshot and timestamp, whose
terms are short, so that a mirror that shows an old state is noticed. Every key is an Ed25519 key in an encrypted PEM file.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)

# From the modules that define them: the public ones name them in a way that type checkers cannot follow.
from securesystemslib.signer._crypto_signer import CryptoSigner
from securesystemslib.signer._key import SSlibKey
from tuf.api._payload import MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp
from tuf.api.metadata import Metadata

INDEX = "releases.json"
_OFFLINE, _ONLINE = ("root", "targets"), ("snapshot", "timestamp")


@dataclass(frozen=True, slots=True)
class Terms:
    """How long each role's word is good for."""

    root: timedelta = timedelta(days=365)
    targets: timedelta = timedelta(days=180)
    snapshot: timedelta = timedelta(days=14)
    timestamp: timedelta = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys that are at hand. offline: as many as signed or are to sign; online: one."""

    offline: tuple[CryptoSigner, ...]
    online: CryptoSigner


def new_key(file: Path, passphrase: bytes) -> CryptoSigner:
    """Make a key and write it, encrypted, into `file`, which must not exist. Raises FileExistsError."""
    signer = CryptoSigner.generate_ed25519()
    encrypted = load_pem_private_key(signer.private_bytes, None).private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(passphrase)
    )
    with file.open("xb") as out:
        file.chmod(0o600)
        out.write(encrypted)
    return signer


def read_key(file: Path, passphrase: bytes) -> CryptoSigner:
    """Read a key. Raises ValueError for a wrong passphrase."""
    private = load_pem_private_key(file.read_bytes(), passphrase)
    return CryptoSigner(private, SSlibKey.from_crypto(private.public_key()))


def begin(repository: Path, keys: Keys, threshold: int, terms: Terms | None = None) -> Path:
    """Make an empty repository; returns its root.json, which goes into the program. Raises FileExistsError."""
    granted = terms or Terms()
    (repository / "metadata").mkdir(parents=True)
    (repository / "targets").mkdir()
    root = Root(expires=_end(granted.root), consistent_snapshot=True)
    for role in _OFFLINE:
        for signer in keys.offline:
            root.add_key(signer.public_key, role)
        root.roles[role].threshold = threshold
    for role in _ONLINE:
        root.add_key(keys.online.public_key, role)
    _write(repository, Metadata(root), keys.offline, "1.root.json")
    _write(repository, Metadata(Targets(expires=_end(granted.targets))), keys.offline, "1.targets.json")
    _refresh(repository, keys, 1, granted)
    return repository / "metadata" / "1.root.json"


def publish(
    repository: Path, keys: Keys, files: Mapping[str, Path], version: str, changes: str, terms: Terms | None = None
) -> None:
    """Offer `files` (kind of package -> file) as `version`. changes: plain text for the person."""
    granted = terms or Terms()
    targets = _newest_targets(repository)
    index = {kind: {"version": version, "file": file.name, "changes": changes} for kind, file in sorted(files.items())}
    content = json.dumps(index, ensure_ascii=False, indent=1).encode()
    _offer(repository, targets.signed, INDEX, content)
    for file in files.values():
        _offer(repository, targets.signed, file.name, file.read_bytes())
    targets.signed.version += 1
    targets.signed.expires = _end(granted.targets)
    _write(repository, targets, keys.offline, f"{targets.signed.version}.targets.json")
    _refresh(repository, keys, targets.signed.version, granted)


def refresh(repository: Path, online: CryptoSigner, terms: Terms | None = None) -> None:
    """Say anew, for another term, that what is offered is current; the online key is enough for it."""
    newest = _newest_targets(repository).signed.version
    _refresh(repository, Keys((), online), newest, terms or Terms())


def _offer(repository: Path, targets: Targets, name: str, content: bytes) -> None:
    target = TargetFile.from_data(name, content)
    targets.targets[name] = target
    (repository / "targets" / f"{target.hashes['sha256']}.{name}").write_bytes(content)


def _refresh(repository: Path, keys: Keys, targets_version: int, terms: Terms) -> None:
    """A new snapshot and a new timestamp, which say what is current."""
    version = 1 + max((int(path.name.split(".")[0]) for path in _all(repository, "snapshot")), default=0)
    snapshot = Snapshot(version, expires=_end(terms.snapshot), meta={"targets.json": MetaFile(targets_version)})
    _write(repository, Metadata(snapshot), (keys.online,), f"{version}.snapshot.json")
    timestamp = Timestamp(version, expires=_end(terms.timestamp), snapshot_meta=MetaFile(version))
    _write(repository, Metadata(timestamp), (keys.online,), "timestamp.json")


def _newest_targets(repository: Path) -> Metadata[Targets]:
    path = max(_all(repository, "targets"), key=lambda each: int(each.name.split(".")[0]))
    return Metadata[Targets].from_bytes(path.read_bytes())


def _all(repository: Path, role: str) -> Sequence[Path]:
    return sorted((repository / "metadata").glob(f"*.{role}.json"))


def _write(
    repository: Path,
    metadata: Metadata[Root] | Metadata[Targets] | Metadata[Snapshot] | Metadata[Timestamp],
    signers: Sequence[CryptoSigner],
    name: str,
) -> None:
    metadata.signatures.clear()
    for signer in signers:
        metadata.sign(signer, append=True)
    metadata.to_file(str(repository / "metadata" / name))


def _end(term: timedelta) -> datetime:
    return (datetime.now(UTC) + term).replace(microsecond=0)
