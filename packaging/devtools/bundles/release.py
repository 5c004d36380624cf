"""`dev.py release --version X`: the whole checklist of a release, in order; it stops at the first thing that is not so.

1 the version is the same everywhere and CHANGELOG.md speaks of it; 2 nothing is uncommitted; 3 `dev.py check`; 4 `dev.py test`; 5 the
packages, built twice and compared; 6 tried in a bare Debian; 7 digests, signed; 8 the repository of updates. Keys are read only in
the last two steps, from wherever they are kept.
"""

from __future__ import annotations

import argparse
import getpass
import hashlib
import os
import re
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from devtools import ROOT
from devtools.bundles import plan as plans
from devtools.bundles import update_repository
from devtools.bundles.plan import Plan
from devtools.bundles.update_repository import Keys
from devtools.console import StepFailedError, run_captured, say, step

SUMS = "SHA256SUMS"
_NAMESPACE = "e2ee-desktop-release"
_PASSPHRASE = "E2EE_RELEASE_PASSPHRASE"
_ONLINE = "online.pem"
_PACKAGES = ("package", "deb", "rpm", "python", "--twice", "--try")


def release(arguments: Sequence[str]) -> int:
    """Run the checklist, or make keys; return 0. Raises StepFailedError."""
    wanted = _parser().parse_args(arguments)
    if wanted.make_keys is not None:
        return _make_keys(wanted)
    if wanted.refresh:
        return _refresh(wanted)
    if wanted.version is None:
        raise StepFailedError("Say which version: dev.py release --version X.Y.Z")
    current = plans.current()
    require_ready(ROOT, current, wanted.version)
    dev = (sys.executable, str(ROOT / "dev.py"))
    step("checks", (*dev, "check"))
    if not wanted.tested:
        step("tests", (*dev, "test"))
    if not wanted.made:
        shutil.rmtree(current.dist, ignore_errors=True)
        step("packages, twice, and a trial of them", (*dev, *_PACKAGES))
    files = [file for file in sorted(current.dist.iterdir()) if not file.name.startswith(SUMS)]
    sums = write_sums(current.dist, files)
    if wanted.sign_with is not None:
        step("signature", ("ssh-keygen", "-Y", "sign", "-n", _NAMESPACE, "-f", str(wanted.sign_with), str(sums)))
    if wanted.repository is not None:
        _publish(wanted, current)
    say(f"Release {wanted.version} is in {current.dist.relative_to(ROOT)}.")
    return 0


def main() -> int:
    """From the command line; a failure is a sentence, not a traceback."""
    try:
        return release(sys.argv[1:])
    except StepFailedError as failure:
        say(failure.log)
        say(failure.sentence)
        return 1


def require_ready(root: Path, current: Plan, version: str) -> None:
    """Raise StepFailedError where the version differs, the changelog is silent, or something is not committed."""
    named = re.search(r'__version__ = "([^"]+)"', (root / "e2ee_desktop" / "__init__.py").read_text(encoding="utf-8"))
    if not named or {current.version, named[1]} != {version}:
        raise StepFailedError(
            f"pyproject.toml says {current.version}, e2ee_desktop {named and named[1]}, you {version}."
        )
    if changes(root, version) is None:
        raise StepFailedError(f"CHANGELOG.md has no section {version}.")
    status = run_captured(("git", "status", "--porcelain"), folder=root)
    if status.status != 0 or status.log.strip():
        raise StepFailedError("Commit or remove what is not committed first.", status.log)


def changes(root: Path, version: str) -> str | None:
    """The changelog's section of a version, for the person who updates."""
    text = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    found = re.search(rf"^## \[?{re.escape(version)}\b[^\n]*\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    return found[1].strip() if found else None


def write_sums(folder: Path, files: Sequence[Path]) -> Path:
    """Write SHA256SUMS as sha256sum does; returns it."""
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8")
    return folder / SUMS


def _publish(wanted: argparse.Namespace, current: Plan) -> None:
    passphrase = _passphrase()
    signers = tuple(update_repository.read_key(file, passphrase) for file in wanted.key)
    online = update_repository.read_key(wanted.online_key, passphrase)
    files = offered(current)
    notes = changes(ROOT, wanted.version) or ""
    update_repository.publish(wanted.repository, Keys(signers, online), files, wanted.version, notes)
    say(f"  {len(files)} packages are offered in {wanted.repository}")


def _refresh(wanted: argparse.Namespace) -> int:
    if wanted.repository is None or wanted.online_key is None:
        raise StepFailedError("Say where: dev.py release --refresh --repository DIR --online-key FILE")
    update_repository.refresh(wanted.repository, update_repository.read_key(wanted.online_key, _passphrase()))
    return 0


def offered(current: Plan) -> Mapping[str, Path]:
    """Kind of package -> file, for the repository of updates."""
    return {
        f"deb-{current.debian}": current.dist / f"e2ee-desktop_{current.version}_{current.debian}.deb",
        f"rpm-{current.rpm}": current.dist / f"e2ee-desktop-{current.version}-1.{current.rpm}.rpm",
    }


def _make_keys(wanted: argparse.Namespace) -> int:
    """Offline keys, the online key, an empty repository, and the root that goes into the program."""
    passphrase = _passphrase()
    folder: Path = wanted.make_keys
    folder.mkdir(mode=0o700, parents=True)
    offline = tuple(
        update_repository.new_key(folder / f"offline-{number}.pem", passphrase) for number in range(1, wanted.keys + 1)
    )
    online = update_repository.new_key(folder / _ONLINE, passphrase)
    repository = wanted.repository or folder / "repository"
    root = update_repository.begin(repository, Keys(offline, online), wanted.threshold)
    say(f"Put {root} into resources/updates/root.json and its address into resources/updates/source.json.")
    say(f"Keep each of offline-1 to offline-{wanted.keys} in another place; {wanted.threshold} of them sign a release.")
    return 0


def _passphrase() -> bytes:
    given = os.environ.get(_PASSPHRASE) or getpass.getpass("Passphrase of the release keys: ")
    if not given:
        raise StepFailedError("The release keys need a passphrase.")
    return given.encode()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py release", description="The whole checklist of a release.")
    parser.add_argument("--version", metavar="X.Y.Z")
    parser.add_argument("--tested", action="store_true", help="the suite has just passed on this commit")
    parser.add_argument("--made", action="store_true", help=f"dev.py {' '.join(_PACKAGES)} has just ended well on it")
    parser.add_argument("--sign-with", type=Path, metavar="FILE", help="SSH key that signs SHA256SUMS")
    parser.add_argument("--repository", type=Path, metavar="DIR", help="of updates, where the release is to be offered")
    parser.add_argument("--key", type=Path, action="append", default=[], metavar="FILE", help="offline key, once each")
    parser.add_argument("--online-key", type=Path, metavar="FILE")
    parser.add_argument("--refresh", action="store_true", help="only renew the term of what the repository says")
    parser.add_argument("--make-keys", type=Path, metavar="DIR", help="make keys and an empty repository instead")
    parser.add_argument("--keys", type=int, default=3, metavar="N", help="offline keys to make (3)")
    parser.add_argument("--threshold", type=int, default=2, metavar="N", help="of them that have to sign (2)")
    return parser
