"""Which keyring this system has, and what its errors mean.

The backend is one of three classes, chosen by platform and made here. PYTHON_KEYRING_BACKEND and keyringrc.cfg, which may
name null (stores nothing and says it did), plaintext files or a chain of both, are not read at all: setting them changes
nothing. Nor do KEYRING_PROPERTY_* variables, which could send the secret to a collection that ends with the session.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Protocol, cast

from keyring.errors import InitError, KeyringLocked, NoKeyringError

from e2ee_desktop.domain.errors import E2EEError, StorageFailure, UserActionNeeded

_ALLOWED = (
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.Windows.WinVaultKeyring",
)
_PROVIDERS = {
    "gnome-keyring-d": "GNOME Keyring",
    "kwalletd5": "KWallet",
    "kwalletd6": "KWallet",
    "ksecretd": "KWallet",
    "keepassxc": "KeePassXC",
}  # by process name, which Linux cuts at 15 characters

_LOCKED = frozenset({"LockedException", "PromptDismissedException"})
_UNAVAILABLE = frozenset({"SecretServiceNotAvailableException"})
"""SecretStorage's exceptions, by name: the library exists on Linux alone."""


class Backend(Protocol):
    """What we use of a keyring backend."""

    def get_password(self, service: str, username: str, /) -> str | None:
        """None when there is no entry."""
        ...

    def set_password(self, service: str, username: str, password: str, /) -> None:
        """Add or replace."""
        ...

    def delete_password(self, service: str, username: str, /) -> None:
        """Raises keyring.errors.PasswordDeleteError when there is none."""
        ...


def qualified_name(backend: Backend) -> str:
    """The backend's class, as configuration files write it."""
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


def is_allowed(backend: Backend) -> bool:
    """Whether it is exactly one of the three; a subclass is another class."""
    return qualified_name(backend) in _ALLOWED


def platform_backend() -> tuple[Backend, str]:
    """This platform's backend and what the person calls it. Raises RuntimeError when none can be used."""
    backend, title = _made()
    vars(backend).clear()  # what KEYRING_PROPERTY_* variables have put there
    if sys.platform == "win32":
        vars(backend)["_persist"] = _PERSIST_LOCAL_MACHINE
    return backend, title


if sys.platform == "win32":
    from keyring.backends.Windows import WinVaultKeyring

    _PERSIST_LOCAL_MACHINE = 2  # CRED_PERSIST_LOCAL_MACHINE; the library's default roams to other machines of a domain

    def _made() -> tuple[Backend, str]:
        make = cast("Callable[[], Backend]", WinVaultKeyring)  # its return type is not declared
        _ = WinVaultKeyring.priority  # raises RuntimeError unless it can be used
        return make(), "Credential Manager"

elif sys.platform == "darwin":
    from keyring.backends.macOS import Keyring as Keychain

    def _made() -> tuple[Backend, str]:
        make: Callable[[], Backend] = Keychain
        _ = Keychain.priority  # raises RuntimeError unless it can be used
        return make(), "Keychain"

else:
    from keyring.backends.SecretService import Keyring as SecretService

    def _made() -> tuple[Backend, str]:
        make: Callable[[], Backend] = SecretService
        _ = SecretService.priority  # raises RuntimeError unless a service runs or D-Bus can start one
        return make(), _provider()

    def _provider() -> str:
        """The program behind the Secret Service, by the process that owns its name on the bus."""
        import secretstorage  # noqa: PLC0415  it exists for this platform alone
        from secretstorage.util import BUS_NAME, DBusAddressWrapper  # noqa: PLC0415

        with closing(secretstorage.dbus_init()) as connection:
            bus = DBusAddressWrapper("/org/freedesktop/DBus", "org.freedesktop.DBus", connection)
            bus.bus_name = "org.freedesktop.DBus"
            try:
                (process,) = bus.call("GetConnectionUnixProcessID", "s", BUS_NAME)
                name = Path(f"/proc/{int(process)}/comm").read_text("utf-8").strip()
            except Exception:  # noqa: BLE001  only a name is at stake: not started yet, or out of sight in a sandbox
                return "Secret Service"
        return _PROVIDERS.get(name, "Secret Service")


def failure_of(error: Exception) -> E2EEError:
    """The product's error for one of a backend's; the caller raises it `from error`."""
    names = {type(link).__name__ for link in (error, error.__cause__)}
    if isinstance(error, KeyringLocked) or names & _LOCKED:
        return UserActionNeeded("keyring.locked")
    unavailable = isinstance(error, (InitError, NoKeyringError, OSError, RuntimeError, ImportError))
    if unavailable or names & _UNAVAILABLE:
        return UserActionNeeded("keyring.unavailable", reason=type(error).__name__)
    return StorageFailure("keyring.refused", reason=type(error).__name__)
