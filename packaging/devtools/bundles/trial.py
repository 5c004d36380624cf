"""`dev.py package --try`: the packages in a bare Debian, as a person meets them.

Installed from the files in a fresh debootstrap root; the demonstration held between the installed messenger and this source
tree, on real windows with a real Secret Service; upgraded from an earlier version with the profile kept; removed and purged
with the profile left alone. The root lives in a mount namespace of its own, so that nothing of it outlives the run.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from devtools import ROOT
from devtools.bundles import debian, freeze, relay_trial, tree
from devtools.bundles.plan import Plan
from devtools.console import StepFailedError, run_captured, say, step
from devtools.environment import module_command

SUITES = ("bookworm", "trixie")
_EARLIER = "0.0.1"
_SHARED = ("/tmp", "/dev", "/proc", "/sys")  # as they are here: the session's sockets lie in /tmp
_NO_SERVICE = "#!/bin/sh\nexit 101\n"
_NOBODY = "e2ee-relay://127.0.0.1:1#AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"  # the profile is kept here, not used
_LEAVING = ("remove", "purge")
_RELAY_CONFIG = "/etc/e2ee-relay/relay.toml"


def run(plan: Plan, suite: str) -> None:
    """Try the packages of `plan.dist`. Raises StepFailedError at the first thing that is not as it must be."""
    if os.geteuid() != 0:
        raise StepFailedError("A trial makes a Debian of its own and needs root for it.")
    with tempfile.TemporaryDirectory(prefix="e2ee-trial-", dir="/var/tmp") as folder:
        root = Path(folder) / "root"
        earlier = _earlier_desktop(plan, Path(folder))
        packages = [plan.dist / f"{name}_{plan.version}_{plan.debian}.deb" for name in tree.PACKAGES]
        _bare_debian(root, suite)
        for file in (earlier, *packages):
            shutil.copyfile(file, root / file.name)
        inside = (
            sys.executable,
            "-m",
            "devtools.bundles.trial",
            str(root),
            earlier.name,
            *(file.name for file in packages),
        )
        done = subprocess.run(
            ("unshare", "--mount", "--propagation=private", *inside),
            env={**os.environ, "PYTHONPATH": str(ROOT / "packaging"), "DEBIAN_FRONTEND": "noninteractive"},
            stdin=subprocess.DEVNULL,
            check=False,
        )
        if done.returncode != 0:
            raise StepFailedError(f"The trial in a bare {suite} failed.")


def _earlier_desktop(plan: Plan, folder: Path) -> Path:
    """The same messenger under an earlier version, for the upgrade."""
    earlier = plan.as_version(_EARLIER).elsewhere(folder / "work", folder)
    root = tree.laid_out(earlier, tree.DESKTOP, lambda _: plan.work / "frozen" / freeze.DESKTOP)
    return debian.made(earlier, tree.DESKTOP, root, "none")  # it goes no farther than into the next room


def _bare_debian(root: Path, suite: str) -> None:
    step(f"a bare {suite}", ("debootstrap", "--variant=minbase", suite, str(root)))
    for name in ("resolv.conf", "hosts"):
        shutil.copyfile(f"/etc/{name}", root / "etc" / name)
    rules = root / "usr/sbin/policy-rc.d"
    rules.write_text(_NO_SERVICE, encoding="utf-8")
    rules.chmod(0o755)


def main(arguments: Sequence[str]) -> int:
    """Inside the mount namespace: root, the earlier package, the packages of now."""
    root, earlier, *packages = arguments
    for place in _SHARED:
        step(f"bound {place}", ("mount", "--rbind", place, f"{root}{place}"))
    try:
        _try_desktop(root, earlier, packages[0])
        _try_relay(root, packages[1:])
    except StepFailedError as failure:
        say(failure.sentence)
        say(failure.log)
        return 1
    return 0


def _try_desktop(root: str, earlier: str, package: str) -> None:
    _in(root, "installing the earlier version", "apt-get", "install", "-y", "--no-install-recommends", f"/{earlier}")
    home = "/var/tmp/profile"
    command = ("e2ee-cli", "--home", home, "--json", "--passphrase-file", "/var/tmp/passphrase")
    passphrase = Path(f"{root}/var/tmp/passphrase")
    passphrase.write_text("seven quiet rivers\n", encoding="utf-8")
    passphrase.chmod(0o600)
    _in(root, "a profile with it", *command, "init", "--name", "Ada", "--custody", "passphrase", "--relay", _NOBODY)
    before = _whoami(root, command)
    _in(root, "upgrading", "apt-get", "install", "-y", "--no-install-recommends", f"/{package}")
    _require_equal("the account after the upgrade", _whoami(root, command), before)
    step(
        "pictures, codes and sound, decoded by the installed program",
        (*module_command("tests.e2e.installed_parts"), root),
    )
    demonstration = (*module_command("tests.e2e.demo"), "--hidden", "--story-only", "--installed-in", root)
    step("the demonstration: installed here, source tree there", demonstration)
    for action in _LEAVING:
        _in(root, action, "dpkg", f"--{action}", tree.DESKTOP)
        left = sorted(str(path) for path in Path(f"{root}{home}").rglob("*"))
        _require_equal(f"the profile after {action}", bool(left), True)
        _require_equal(f"what {action} leaves of the program", Path(f"{root}/usr/lib/e2ee-desktop").exists(), False)


def _try_relay(root: str, packages: Sequence[str]) -> None:
    _in(
        root,
        "installing the relay",
        "apt-get",
        "install",
        "-y",
        "--no-install-recommends",
        *(f"/{name}" for name in packages),
    )
    as_relay = ("runuser", "-u", "e2ee-relay", "--", "e2ee-relay")
    relay_trial.use(("chroot", root, *as_relay), _RELAY_CONFIG, "/var/lib/e2ee-relay")
    _in(
        root,
        "an object store is known",
        "sh",
        "-c",
        "e2ee-relay doctor --help >/dev/null && test -d /usr/lib/e2ee-relay/_internal/opendal",
    )
    for action in _LEAVING:
        _in(root, f"{action} the relay", "dpkg", f"--{action}", tree.RELAY_S3, tree.RELAY)
        _require_equal(f"the relay's key after {action}", Path(f"{root}/var/lib/e2ee-relay/relay.key").exists(), True)


def _whoami(root: str, command: Sequence[str]) -> object:
    shown = run_captured(("chroot", root, *command, "whoami"))
    if shown.status != 0:
        raise StepFailedError("The profile does not open.", shown.log)
    return json.loads(shown.log)


def _in(root: str, title: str, *command: str) -> None:
    step(title, ("chroot", root, *command))


def _require_equal(what: str, found: object, expected: object) -> None:
    if found != expected:
        raise StepFailedError(f"{what}: {found!r}, not {expected!r}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
