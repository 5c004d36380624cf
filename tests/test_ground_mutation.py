"""dev.py mutate: which module is meant, and what is counted as what."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "packaging"))

from devtools import mutation
from devtools.console import StepFailedError

RESULTS = (
    ("e2ee_desktop.crypto.sas.x_commit__mutmut_1", "killed"),
    ("e2ee_desktop.crypto.sas.x_commit__mutmut_2", "survived"),
    ("e2ee_desktop.crypto.sas.x_commit__mutmut_3", "timeout"),
    ("e2ee_desktop.crypto.sas.x_commit__mutmut_4", "segfault"),
    ("e2ee_desktop.crypto.sas.x_commit__mutmut_5", "not checked"),
    ("e2ee_desktop.engine.sas.x_meet__mutmut_1", "no tests"),
)


def test_a_survivor_and_what_no_test_runs_are_left_and_everything_else_was_detected():
    *left, tally = mutation.report(RESULTS, ("crypto.sas",))
    assert [line.split() for line in left] == [["survived", "e2ee_desktop.crypto.sas.x_commit__mutmut_2"]]
    assert tally.split() == (
        ["crypto.sas", "4", "mutants", "1", "killed", "1", "crashed", "1", "timed", "out", "1", "survived", "75.0", "%"]
    )
    (untested, other) = mutation.report(RESULTS, ("engine.sas",))
    assert untested.split() == ["no", "tests", "e2ee_desktop.engine.sas.x_meet__mutmut_1"]
    assert other.split()[-2:] == ["0.0", "%"]


def test_a_module_without_mutants_says_so():
    assert mutation.report(RESULTS, ("engine.prekeys",)) == ("  engine.prekeys           nothing in it can be mutated",)


@pytest.mark.parametrize("name", ["crypto.sas", "e2ee_desktop.crypto.sas", "e2ee_desktop/crypto/sas.py"])
def test_a_module_is_named_by_dots_or_by_its_path(name):
    assert mutation._dotted(name) == "crypto.sas"


@pytest.mark.parametrize("name", ["sas", "wire.content", "crypto", "crypto.sas.commit"])
def test_what_is_no_module_of_crypto_or_engine_is_refused(name):
    with pytest.raises(StepFailedError, match="is no module"):
        mutation.run([name])


def test_a_decorator_becomes_a_call_behind_its_function_and_means_the_same():
    source = (
        "from functools import lru_cache\n"
        "class Room:\n"
        "    @property\n"
        "    def size(self):\n"
        "        return 7\n"
        "    @classmethod\n"
        "    def make(cls):\n"
        "        return cls()\n"
        "@lru_cache(maxsize=2)\n"
        "def squared(number):\n"
        "    return number * number\n"
    )
    rewritten = mutation.undecorated(source)
    assert "@property" not in rewritten
    assert "@lru_cache" not in rewritten
    assert "@classmethod" in rewritten
    names = {}
    exec(rewritten, names)
    assert names["Room"].make().size == 7
    assert (names["squared"](3), names["squared"].cache_info().currsize) == (9, 1)


@pytest.mark.parametrize("module", mutation._all_modules())
def test_every_module_can_be_rewritten(module):
    floor, name = module.split(".")
    source = (mutation.ROOT / "e2ee_desktop" / floor / f"{name}.py").read_text(encoding="utf-8")
    compile(mutation.undecorated(source), name, "exec")
