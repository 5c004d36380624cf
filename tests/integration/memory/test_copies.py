"""Looking for root secrets in the memory of a process that opened a profile, with the real services and database.

The process under the glass is another one: this one knows the secrets, that one has them from its custody alone. What is found is
printed (`pytest -s`), and what was reached is asserted, no more: raw copies of both secrets. Not looked for: keys derived from the
seed, and the passphrase.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from e2ee_desktop import bootstrap
from e2ee_desktop.platform.profile_folder import ProfileFolder
from e2ee_desktop.services.face import Custody, NewProfile
from e2ee_desktop.services.key_slots import ByKeyring, ByPassphrase
from tests.fakes.opened_slots import root_secrets
from tests.integration.memory.opener import PASSPHRASE, FileKeyring

ROOT = Path(__file__).resolve().parents[3]
NOWHERE = "e2ee-relay://127.0.0.1:9#" + "A" * 43
REGION = re.compile(r"([0-9a-f]+)-([0-9a-f]+) r\S* \S+ \S+ \S+\s*(.*)")
UNREADABLE = {"[vvar]", "[vvar_vclock]", "[vsyscall]"}

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="another process's memory is read through /proc, which only Linux has"
)


@dataclass(frozen=True)
class Profile:
    """A profile on disk, what it hides, and the argument that tells the process where its secrets are."""

    folder: Path
    needles: dict[str, bytes]
    custody: str


def counted(pid: int, needles: dict[str, bytes]) -> dict[str, int]:
    """How often each needle is in the memory of a process that stands still."""
    found = dict.fromkeys(needles, 0)
    with Path(f"/proc/{pid}/maps").open() as regions, Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in regions:
            region = REGION.match(line)
            if region is None or region[3] in UNREADABLE:
                continue
            begin, end = int(region[1], 16), int(region[2], 16)
            memory.seek(begin)
            held = memory.read(end - begin)
            for name, needle in needles.items():
                found[name] += held.count(needle)
    return found


def watched(profile: Profile) -> Iterator[tuple[str, dict[str, int]]]:
    """(stage, what is found) as the process opens the profile and closes it."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.integration.memory.opener", str(profile.folder), profile.custody],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for line in process.stdout:
            yield line.strip(), counted(process.pid, profile.needles)
            process.stdin.write("\n")
            process.stdin.flush()
    assert process.returncode == 0


async def passphrase_profile(folder: Path, _: Callable[[object], None]) -> Profile:
    await made(folder, NewProfile("Alice", NOWHERE, Custody.PASSPHRASE, PASSPHRASE))
    secrets = root_secrets(folder, ByPassphrase(PASSPHRASE))
    return Profile(folder, {"identity seed": secrets.identity_seed, "storage key": secrets.storage_key}, "passphrase")


async def keyring_profile(folder: Path, use: Callable[[object], None]) -> Profile:
    entry = folder.with_name("entry")
    use(FileKeyring(entry))
    await made(folder, NewProfile("Alice", NOWHERE, Custody.KEYRING, None))
    text = entry.read_text()
    secrets = root_secrets(folder, ByKeyring(FileKeyring(entry)))
    needles = {"identity seed": secrets.identity_seed, "storage key": secrets.storage_key, "entry": text[8:58].encode()}
    return Profile(folder, needles, str(entry))


async def made(folder: Path, new: NewProfile) -> None:
    desk = bootstrap.ProfileDesk(ProfileFolder(folder))
    await desk.create(new)
    await desk.close()


@pytest.mark.parametrize("make", [passphrase_profile, keyring_profile], ids=["passphrase", "keyring"])
async def test_no_copy_of_a_root_secret_is_left_after_closing(make, tmp_path, monkeypatch):
    profile = await make(
        tmp_path / "profile", lambda keyring: monkeypatch.setattr(bootstrap, "_find_keyring", lambda: keyring)
    )
    seen = dict(watched(profile))
    print(seen)
    assert list(seen) == ["begun", "open", "closed"]
    assert set(seen["begun"].values()) == {0}, "the process knows nothing before it opens the profile"
    assert seen["open"]["identity seed"] == 0, "the seed is looked at when opening and not kept"
    assert seen["open"]["storage key"] > 0, "the control: the database's own copies are found"
    assert seen["closed"]["identity seed"] == 0
    assert seen["closed"]["storage key"] == 0
