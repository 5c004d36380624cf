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
