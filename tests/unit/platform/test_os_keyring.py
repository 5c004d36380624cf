"""What needs no keyring: which backends are refused, and what their errors mean. The rest is tests/integration/keyring."""

from __future__ import annotations

import pytest
from keyring.backends import SecretService, chainer, fail, null
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordDeleteError, PasswordSetError
from secretstorage.exceptions import (
    LockedException,
    PromptDismissedException,
    SecretServiceNotAvailableException,
)

from e2ee_desktop.domain.errors import E2EEError, StorageFailure, UserActionNeeded
from e2ee_desktop.platform.keyring_backend import failure_of
from e2ee_desktop.platform.os_keyring import OsKeyring


class Lookalike(SecretService.Keyring):
    """A subclass of an allowed one."""


@pytest.mark.parametrize("backend", [null.Keyring, fail.Keyring, chainer.ChainerBackend, Lookalike])
def test_any_other_backend_is_refused_by_name(backend) -> None:
    with pytest.raises(UserActionNeeded) as caught:
        OsKeyring(backend(), "Nothing")
    assert caught.value.code == "keyring.unavailable"
    assert backend.__qualname__ in caught.value.facts["found"]


def test_a_secret_that_no_system_holds_is_refused_before_it_is_written() -> None:
    keyring = OsKeyring(SecretService.Keyring(), "Secret Service")
    for secret in ("", "x" * 1_201):
        with pytest.raises(StorageFailure) as caught:
            keyring.write("0" * 32, secret)
        assert caught.value.code == "keyring.refused"


def dismissed_while_creating() -> Exception:
    error = InitError("Failed to create the collection")
    error.__cause__ = PromptDismissedException("Prompt dismissed.")
    return error


@pytest.mark.parametrize(
    ("error", "kind", "code"),
    [
        (KeyringLocked(), UserActionNeeded, "keyring.locked"),
        (LockedException(), UserActionNeeded, "keyring.locked"),
        (PromptDismissedException(), UserActionNeeded, "keyring.locked"),
        (dismissed_while_creating(), UserActionNeeded, "keyring.locked"),
        (InitError(), UserActionNeeded, "keyring.unavailable"),
        (NoKeyringError(), UserActionNeeded, "keyring.unavailable"),
        (SecretServiceNotAvailableException(), UserActionNeeded, "keyring.unavailable"),
        (ConnectionResetError(), UserActionNeeded, "keyring.unavailable"),
        (TimeoutError(), UserActionNeeded, "keyring.unavailable"),
        (PasswordSetError(), StorageFailure, "keyring.refused"),
        (PasswordDeleteError(), StorageFailure, "keyring.refused"),
        (ValueError("the secret itself"), StorageFailure, "keyring.refused"),
    ],
)
def test_a_backend_s_error_has_a_meaning_and_no_text(error: Exception, kind: type[E2EEError], code: str) -> None:
    failure = failure_of(error)
    assert (type(failure), failure.code) == (kind, code)
    assert "secret" not in str(failure)
