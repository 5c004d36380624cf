"""A private D-Bus with a real GNOME Keyring on it, for tests: nothing of the machine's own session is touched.

    with private_secret_service(tmp_path) as environment:
        subprocess.run([...], env={**os.environ, **environment})

Keyrings are kept under `tmp`, so that a second service on the same folder finds what the first one stored:
`unlocked=False` or another password then gives the locked keyring of a person who is logged in differently. No program
answers password prompts there, and D-Bus starts no keyring by itself; it does start the accessibility bus, where that is
installed, for tests that drive windows.

The daemons end with the context and, through the pipe that their shells read, with the process that started them however
that ends.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO

import jeepney
from jeepney.bus_messages import MatchRule, message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection

SECRETS_NAME = "org.freedesktop.secrets"
NEEDED_PROGRAMS = ("dbus-daemon", "gnome-keyring-daemon")
READY_WITHIN_S = 20
_FOLDERS = ("home", "data", "config", "cache", "state")
_STARTED_ON_DEMAND = ("org.a11y.Bus.service", "org.a11y.atspi.Registry.service")
_SERVICE_FOLDERS = (Path("/usr/share/dbus-1/services"), Path("/usr/share/dbus-1/accessibility-services"))
_BUS_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <servicedir>{services}</servicedir>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
# The shell lives as long as somebody holds its standard input open, and takes its child with it. Of its own standard
# output it lets go, so that the end of that tells when the child has let go too, which is how the daemons say "ready".
_UNTIL_INPUT_ENDS = 'printf %s "$GIVEN" | "$@" & child=$!; exec 1>&-; read -r _; kill "$child"; wait "$child"'


@contextmanager
def private_bus(tmp: Path) -> Iterator[dict[str, str]]:
    """A session bus with no keyring: what a child process needs in its environment to live there, and nowhere else."""
    for name in _FOLDERS:
        (tmp / name).mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bus-") as short:  # a socket's path has room for 108 characters
        runtime = Path(short)
        configuration = runtime / "bus.conf"
        configuration.write_text(_BUS_CONFIGURATION.format(socket=runtime / "bus", services=_services(runtime)))
        environment = {
            "HOME": str(tmp / "home"),
            "XDG_DATA_HOME": str(tmp / "data"),
            "XDG_CONFIG_HOME": str(tmp / "config"),
            "XDG_CACHE_HOME": str(tmp / "cache"),
            "XDG_STATE_HOME": str(tmp / "state"),
            "XDG_RUNTIME_DIR": str(runtime),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={runtime / 'bus'}",
        }
        command = ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--nopidfile", "--print-address=1"]
        with _daemon(command, environment, "") as address:
            assert address.readline(), "dbus-daemon did not start"
            yield environment


@contextmanager
def private_secret_service(tmp: Path, password: str = "pw", unlocked: bool = True) -> Iterator[dict[str, str]]:
    """A session bus with a GNOME Keyring, unlocked with `password` (created by it the first time) or left locked."""
    with private_bus(tmp) as environment, keyring_daemon(environment, password, unlocked):
        yield environment


@contextmanager
def keyring_daemon(environment: dict[str, str], password: str = "pw", unlocked: bool = True) -> Iterator[None]:
    """A GNOME Keyring on a bus that is there already."""
    command = ["gnome-keyring-daemon", "--foreground", "--components=secrets"]
    if unlocked:
        command.append("--unlock")
    with _daemon(command, environment, password if unlocked else ""):
        wait_for_owner(environment["DBUS_SESSION_BUS_ADDRESS"], SECRETS_NAME)
        yield


@contextmanager
def _daemon(command: list[str], environment: dict[str, str], text: str) -> Iterator[IO[bytes]]:
    """Run until the context ends; yields its standard output. text: its whole standard input."""
    missing = [program for program in NEEDED_PROGRAMS if shutil.which(program) is None]
    assert not missing, f"install {missing}: tests need a real Secret Service"
    shell = subprocess.Popen(
        ["/bin/sh", "-c", _UNTIL_INPUT_ENDS, "sh", *command],
        env={"PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "GIVEN": text, **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl+C is for us: the shell must live to end its daemon when its input ends
    )
    try:
        yield shell.stdout
    finally:
        shell.stdin.close()
        shell.wait(READY_WITHIN_S)
        shell.stdout.close()


def _services(runtime: Path) -> Path:
    """A folder of what D-Bus may start by itself: never a keyring, nor a program that asks for its password."""
    folder = runtime / "services"
    folder.mkdir()
    for source in _SERVICE_FOLDERS:
        for name in _STARTED_ON_DEMAND:
            if (source / name).exists():
                shutil.copy(source / name, folder / name)
    return folder


def wait_for_owner(address: str, name: str) -> None:
    """Return when somebody owns a name on that bus."""
    with closing(open_dbus_connection(address)) as connection:
        bus = Proxy(message_bus, connection, timeout=READY_WITHIN_S)
        rule = MatchRule(type="signal", member="NameOwnerChanged", interface="org.freedesktop.DBus")
        rule.add_arg_condition(0, name)
        bus.AddMatch(rule)
        with connection.filter(rule) as changes:
            if bus.NameHasOwner(name)[0] == 1:
                return
            changed: jeepney.Message = connection.recv_until_filtered(changes, timeout=READY_WITHIN_S)
            assert changed.body[2], f"{name} left its bus"
