"""Secret Services of other makers on a private bus, for tests: KeePassXC, as its own program with its own file of passwords.

    with keepassxc(tmp_path) as environment: …

The program runs without a screen (Qt's offscreen platform). Its file is kept under `tmp`, so that a second one on the same folder
finds what the first one stored. `unlocked=False`: its file is shown and locked, and nobody types its password.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.secret_service import SECRETS_NAME, daemon, private_bus, wait_for_owner

KEEPASSXC_PROGRAMS = ("keepassxc", "keepassxc-cli")
PASSWORD = "pw"
_GROUP, _GROUP_BASE64 = "{00112233-4455-6677-8899-aabbccddeeff}", "ABEiM0RVZneImaq7zN3u/w=="
_DATABASE = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<KeePassFile>
  <Meta>
    <DatabaseName>Passwords</DatabaseName>
    <MemoryProtection><ProtectPassword>True</ProtectPassword></MemoryProtection>
    <CustomData><Item><Key>FDO_SECRETS_EXPOSED_GROUP</Key><Value>{_GROUP}</Value></Item></CustomData>
  </Meta>
  <Root><Group><UUID>{_GROUP_BASE64}</UUID><Name>Root</Name></Group></Root>
</KeePassFile>
"""
"""A file with one group, which other programs may use: what a person chooses in the database's settings."""
_SETTINGS = """[General]
ConfigVersion=2
UpdateCheckMessageShown=true
[FdoSecrets]
Enabled=true
ShowNotification=false
ConfirmDeleteItem=false
ConfirmAccessItem=false
UnlockBeforeSearch=false
[GUI]
CheckForUpdates=false
MinimizeOnStartup=true
[Security]
LockDatabaseIdle=false
"""


def missing_programs() -> list[str]:
    """What must be installed for KeePassXC."""
    return [program for program in KEEPASSXC_PROGRAMS if shutil.which(program) is None]


@contextmanager
def keepassxc(tmp: Path, unlocked: bool = True) -> Iterator[dict[str, str]]:
    """A session bus with KeePassXC's Secret Service."""
    with private_bus(tmp) as bus:
        environment = {**bus, "QT_QPA_PLATFORM": "offscreen"}
        database, settings = tmp / "passwords.kdbx", tmp / "keepassxc.ini"
        if not database.exists():
            _make(tmp, database, environment)
        settings.write_text(_SETTINGS)
        command = ["keepassxc", "--config", str(settings), "--localconfig", str(tmp / "keepassxc-local.ini")]
        if unlocked:
            command.append("--pw-stdin")
        with daemon([*command, str(database)], environment, PASSWORD + "\n" if unlocked else ""):
            wait_for_owner(environment["DBUS_SESSION_BUS_ADDRESS"], SECRETS_NAME)
            yield environment


def _make(tmp: Path, database: Path, environment: dict[str, str]) -> None:
    (tmp / "database.xml").write_text(_DATABASE)
    subprocess.run(
        ["keepassxc-cli", "import", "-p", "-t", "100", str(tmp / "database.xml"), str(database)],
        input=f"{PASSWORD}\n{PASSWORD}\n",
        env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
