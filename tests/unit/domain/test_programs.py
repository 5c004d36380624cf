"""Names and scopes of other programs."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.programs import Scope, program_name, scopes_of


@pytest.mark.parametrize("name", ["a", "echo bot", "Überwachung_2", "x" * 64, "a.b-c"])
def test_a_name_that_a_program_can_have(name):
    assert program_name(name) == name


@pytest.mark.parametrize("name", ["", " ", " a", "a ", "a\nb", "a/b", "x" * 65, "\u202eabc", "a\tb"])
def test_a_name_that_none_can_have(name):
    with pytest.raises(UserActionNeeded, match=r"^program\.name_malformed$"):
        program_name(name)


def test_scopes_are_ordered_and_counted_once():
    assert scopes_of(["send", "crypto", "send"]) == (Scope.CRYPTO, Scope.SEND)


@pytest.mark.parametrize("names", [[], ["all"], ["read", "READ"]])
def test_scopes_that_do_not_exist(names):
    with pytest.raises(UserActionNeeded, match=r"^program\.scope_unknown$"):
        scopes_of(names)
