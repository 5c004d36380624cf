"""dev.py: an old Python gets a sentence, wrong usage a 2, and what is missing from the system one command to type."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "packaging"))

from devtools import commands, system_packages  # noqa: E402
from devtools.console import StepFailedError, step  # noqa: E402
from devtools.system_packages import Need, PackageSource  # noqa: E402

INSTALLED = r"installed libegl1 \ninstalled libglib2.0-0t64 libglib2.0-0 (= 2.80.0)\ndeinstalled dbus \n"


def source(installed=INSTALLED, install=("true",)):
    names = {Need.WINDOW: "libglib2.0-0 libegl1", Need.DRIVEN: "dbus xvfb"}
    return PackageSource(names, ("printf", installed), ("true",), install, unattended=False)


def run_as(version, *arguments):
    code = (
        "import runpy, sys\n"
        f"sys.version_info = {version!r}\n"
        f"sys.argv = ['dev.py', *{arguments!r}]\n"
        "runpy.run_path('dev.py', run_name='__main__')\n"
    )
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )


def test_an_old_python_is_told_what_is_needed():
    done = run_as((3, 10, 13, "final", 0), "run")
    assert done.returncode == 2
    assert "needs Python 3.11 or newer" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_whole_of_dev_py_can_be_read_by_old_pythons():
    """No syntax newer than Python 3.0 before the sentence: it would be a syntax error instead of it."""
    ast.parse((ROOT / "dev.py").read_text(), feature_version=(3, 4))


@pytest.mark.parametrize("arguments", [[], ["dance"], ["check", "everything"], ["setup", "--upgrade"], ["lock", "x"]])
def test_wrong_usage_ends_with_2(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        commands.main(arguments)
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_every_command_is_in_the_help(capsys):
    with pytest.raises(SystemExit):
        commands.main(["--help"])
    shown = capsys.readouterr().out
    for command in ("run", "demo", "test", "check", "bench", "relay", "setup", "lock"):
        assert f"\n  {command} " in shown


def test_a_library_that_was_renamed_counts_as_installed():
    assert system_packages.missing(source(), ("libglib2.0-0", "libegl1")) == []


def test_a_package_that_was_removed_counts_as_missing():
    assert system_packages.missing(source(), ("dbus", "xvfb")) == ["dbus", "xvfb"]


def test_where_nothing_may_be_installed_one_command_is_said():
    with pytest.raises(StepFailedError) as failure:
        system_packages.install_missing(source(install=("dnf", "install", "-y")), ("libegl1", "xvfb"))
    assert "sudo dnf install -y xvfb\n" in failure.value.sentence


def test_nothing_is_installed_when_nothing_is_missing():
    system_packages.install_missing(source(install=("false",)), ("libegl1",))


@pytest.mark.parametrize("names", [system_packages.DEBIAN, system_packages.FEDORA], ids=["Debian", "Fedora"])
def test_every_need_has_names_on_every_system(names):
    assert set(names) == set(Need)


def test_a_failed_step_says_the_command_and_keeps_its_log():
    with pytest.raises(StepFailedError) as failure:
        step("trying", ("sh", "-c", "echo the reason; exit 7"))
    assert "exit status 7" in failure.value.sentence
    assert failure.value.log == "the reason\n"


def test_a_program_that_is_not_there_is_a_sentence():
    with pytest.raises(StepFailedError, match="cannot be started"):
        step("trying", ("/nowhere/at-all",))
