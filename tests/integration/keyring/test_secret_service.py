"""The keyring adapter against a real GNOME Keyring on a private D-Bus.

Each case runs in child processes: the environment says which bus they see, and nothing leaks from one case to another.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import secretstorage
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection

from tests.secret_service import keyring_daemon, private_bus, private_secret_service

PROFILE = "0123456789abcdef" * 2
CHILD = """
import sys
from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.platform.os_keyring import find_os_keyring
try:
    keyring = find_os_keyring(probe_within_s=float(sys.argv[1]), answer_within_s=float(sys.argv[1]))
    for step in sys.argv[2:]:
        name, *arguments = step.split()
        print(getattr(keyring, name)(*arguments) if arguments else getattr(keyring, name))
except E2EEError as error:
    print(type(error).__name__, error.code)
"""
NOBODY = "UserActionNeeded keyring.unavailable\n"
LOCKED = "UserActionNeeded keyring.locked\n"


def in_a_child(environment: dict[str, str], *steps: str, within_s: float = 60) -> str:
    """What the steps printed, in a process of their own that sees `environment` and none of this machine's session."""
    base = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(within_s), *steps],
        env={**base, "PYTHONPATH": ".", **environment},
        capture_output=True,
        text=True,
        timeout=90,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout


def test_a_secret_is_read_by_another_process_and_after_a_restart_of_the_keyring(tmp_path: Path) -> None:
    with private_secret_service(tmp_path) as environment:
        assert in_a_child(environment, "title", f"read {PROFILE}") == "GNOME Keyring\nNone\n"
        assert in_a_child(environment, f"write {PROFILE} first", f"write {PROFILE} second") == "None\nNone\n"
        assert in_a_child(environment, f"read {PROFILE}", f"read {'f' * 32}") == "second\nNone\n"
    with private_secret_service(tmp_path) as environment:
        assert in_a_child(environment, f"read {PROFILE}") == "second\n"


def test_a_removed_secret_is_gone_and_removing_it_again_is_no_error(tmp_path: Path) -> None:
    with private_secret_service(tmp_path) as environment:
        steps = (f"write {PROFILE} secret", f"remove {PROFILE}", f"remove {PROFILE}", f"read {PROFILE}")
        assert in_a_child(environment, *steps) == "None\nNone\nNone\nNone\n"


def test_an_entry_that_somebody_else_removed_is_missing_not_new(tmp_path: Path) -> None:
    with private_secret_service(tmp_path) as environment:
        in_a_child(environment, f"write {PROFILE} secret")
        with closing(open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"])) as connection:
            found = list(secretstorage.search_items(connection, {"service": "e2ee-desktop", "username": PROFILE}))
            assert len(found) == 1
            found[0].delete()
        assert in_a_child(environment, f"read {PROFILE}") == "None\n"


def test_a_locked_keyring_that_nobody_unlocks_is_told(tmp_path: Path) -> None:
    with private_secret_service(tmp_path) as environment:
        in_a_child(environment, f"write {PROFILE} secret")
    with private_secret_service(tmp_path, unlocked=False) as environment:
        assert in_a_child(environment, "title", f"read {PROFILE}") == "GNOME Keyring\n" + LOCKED
        assert in_a_child(environment, f"write {PROFILE} other") == LOCKED
    with private_secret_service(tmp_path) as environment:
        assert in_a_child(environment, f"read {PROFILE}") == "secret\n"


def test_a_wrong_password_at_login_leaves_it_locked_and_unharmed(tmp_path: Path) -> None:
    with private_secret_service(tmp_path, password="right") as environment:
        in_a_child(environment, f"write {PROFILE} secret")
    with private_secret_service(tmp_path, password="wrong") as environment:
        assert in_a_child(environment, f"read {PROFILE}") == LOCKED
    with private_secret_service(tmp_path, password="right") as environment:
        assert in_a_child(environment, f"read {PROFILE}") == "secret\n"


def test_a_keyring_that_was_never_set_up_is_locked_when_the_person_dismisses_its_question(tmp_path: Path) -> None:
    with private_secret_service(tmp_path, unlocked=False) as environment:
        assert in_a_child(environment, f"read {PROFILE}") == LOCKED


def test_a_bus_without_a_keyring_is_told(tmp_path: Path) -> None:
    with private_bus(tmp_path) as environment:
        assert in_a_child(environment, f"read {PROFILE}") == NOBODY


def test_no_bus_at_all_is_told(tmp_path: Path) -> None:
    assert in_a_child({"HOME": str(tmp_path)}, f"read {PROFILE}") == NOBODY
    nowhere = {"HOME": str(tmp_path), "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path / 'nothing'}"}
    assert in_a_child(nowhere, f"read {PROFILE}") == NOBODY


@pytest.mark.parametrize("address", ["", "nonsense", "unix:nothing=here", "tcp:host=localhost,port=1"])
def test_an_address_that_is_none_is_told(tmp_path: Path, address: str) -> None:
    assert in_a_child({"HOME": str(tmp_path), "DBUS_SESSION_BUS_ADDRESS": address}, f"read {PROFILE}") == NOBODY


def test_a_bus_that_never_answers_does_not_hang_us(tmp_path: Path) -> None:
    with silent_socket(tmp_path / "bus") as address:
        environment = {"HOME": str(tmp_path), "DBUS_SESSION_BUS_ADDRESS": address}
        assert in_a_child(environment, f"read {PROFILE}", within_s=3) == NOBODY


def test_a_keyring_that_vanishes_is_told_and_found_again_when_it_is_back(tmp_path: Path) -> None:
    with private_bus(tmp_path) as environment:
        with keyring_daemon(environment):
            in_a_child(environment, f"write {PROFILE} secret")
        assert in_a_child(environment, f"read {PROFILE}") == NOBODY
        with keyring_daemon(environment):
            assert in_a_child(environment, f"read {PROFILE}") == "secret\n"


def test_a_service_that_never_answers_is_told_as_locked(tmp_path: Path) -> None:
    with private_bus(tmp_path) as environment, silent_service(environment):
        assert in_a_child(environment, "title", f"read {PROFILE}", within_s=3) == "Secret Service\n" + LOCKED


@pytest.mark.parametrize("backend", ["null", "fail", "chainer", "libsecret"])
def test_a_backend_named_by_the_environment_changes_nothing(tmp_path: Path, backend: str) -> None:
    with private_secret_service(tmp_path) as environment:
        misled = {**environment, "PYTHON_KEYRING_BACKEND": f"keyring.backends.{backend}.Keyring"}
        assert in_a_child(misled, f"write {PROFILE} secret", f"read {PROFILE}") == "None\nsecret\n"
        assert in_a_child(environment, f"read {PROFILE}") == "secret\n"


def test_a_null_backend_named_where_there_is_no_keyring_does_not_become_one(tmp_path: Path) -> None:
    with private_bus(tmp_path) as environment:
        misled = {**environment, "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
        assert in_a_child(misled, f"write {PROFILE} secret") == NOBODY


def test_a_configuration_file_that_names_null_changes_nothing(tmp_path: Path) -> None:
    for folder in ("config", "data"):
        file = tmp_path / folder / "python_keyring" / "keyringrc.cfg"
        file.parent.mkdir(parents=True)
        file.write_text("[backend]\ndefault-keyring=keyring.backends.null.Keyring\n")
    with private_secret_service(tmp_path) as environment:
        assert in_a_child(environment, f"write {PROFILE} secret", f"read {PROFILE}") == "None\nsecret\n"


def test_properties_from_the_environment_do_not_send_the_secret_elsewhere(tmp_path: Path) -> None:
    with private_secret_service(tmp_path) as environment:
        fleeting = "/org/freedesktop/secrets/collection/session"
        misled = {
            **environment,
            "KEYRING_PROPERTY_PREFERRED_COLLECTION": fleeting,
            "KEYRING_PROPERTY_SCHEME": "KeePassXC",
        }
        assert in_a_child(misled, f"write {PROFILE} secret") == "None\n"
        assert in_a_child(environment, f"read {PROFILE}") == "secret\n"


def test_the_secret_lies_in_the_keyring_s_file_only_encrypted(tmp_path: Path) -> None:
    with private_secret_service(tmp_path) as environment:
        in_a_child(environment, f"write {PROFILE} a-secret-easily-found")
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert files
    assert all(b"a-secret-easily-found" not in file.read_bytes() for file in files)


@contextmanager
def silent_socket(path: Path) -> Iterator[str]:
    """A socket that takes connections and says nothing."""
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))
        listening.listen()
        yield f"unix:path={path}"


@contextmanager
def silent_service(environment: dict[str, str]) -> Iterator[None]:
    """Somebody who owns the Secret Service's name and answers nothing."""
    with closing(open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"])) as connection:
        Proxy(message_bus, connection).RequestName("org.freedesktop.secrets")
        yield
