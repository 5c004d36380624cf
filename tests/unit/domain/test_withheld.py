"""A value that holds secrets refuses every way in which Python would write it down by itself."""

from __future__ import annotations

import copy
import pickle
from dataclasses import dataclass, replace

import msgspec
import pytest

from e2ee_desktop.domain.errors import LocalMisuse
from e2ee_desktop.domain.withheld import Withheld


@dataclass(frozen=True, slots=True)
class Value(Withheld):
    secret: bytes


class Wired(Withheld, msgspec.Struct, frozen=True):
    secret: bytes


@pytest.mark.parametrize("value", [Value(b"s"), Wired(b"s")])
@pytest.mark.parametrize("attempt", [pickle.dumps, copy.copy, copy.deepcopy, lambda value: copy.deepcopy([value])])
def test_it_is_not_written_down(value, attempt):
    with pytest.raises(LocalMisuse, match=r"^secret\.not_copied$"):
        attempt(value)


def test_it_is_a_value_all_the_same():
    assert replace(Value(b"s"), secret=b"t") == Value(b"t")
    assert not hasattr(Value(b"s"), "__dict__")
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(Wired(b"s")), type=Wired) == Wired(b"s")
