"""The commands of `dev.py`, and what each needs before it starts."""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Callable, Collection, Sequence

from devtools import ROOT, checks, covering, environment, fuzzing, locks, mutation
from devtools.bundles import commands as bundles
from devtools.console import StepFailedError, last_lines, say
from devtools.environment import module_command, replace_process, tool
from devtools.system_packages import Need, has_display, require

_DESCRIPTION = """\
Everything that is done with this repository.

  run [-- ARGUMENTS]   open the messenger; without a display it says so and shows the demonstration
  demo                 a relay and two people on real windows; transcript, and pictures under build/demo/
  test [ARGUMENTS]     the whole suite, in several processes; arguments go to pytest, which then runs in one
  check                format, lint, types, import contracts, rules of the house
  bench [NAME ...]     measure; --json prints one object a line
  screenshots [DIR]    every screen and state as PNG, light, dark, mirrored, scale 1 and 2; --quick, --only SCENE, --keep
  fuzz [--seconds N]   decoders, handshakes and a live ratchet under atheris; --keep keeps what was learnt
  mutate [MODULE ...]  mutation tests of crypto and engine (long); the survivors are printed
  coverage [FLOOR ...] every branch of domain, crypto, wire and engine by their own tests, or it fails
  relay [ARGUMENTS]    a relay; without arguments on 127.0.0.1:7462 with its data in build/relay
  cluster              three NATS nodes and two relays on loopback until Ctrl+C; addresses as JSON lines
  faults [--cluster]   kill -9 at random under load; --kills N; a relay with SQLite, or any node or relay of a cluster
  faults --disk        full, read-only and torn disks under load; --network: cut, slow, half open; --hostile: clients
  faults --damage      flipped bits, cut and lost files of a profile, salvaged: no message goes silently; --seeds N
  faults --histories N random fault histories of two people with everything real; --seed S repeats one
  faults --matrix      every operation struck at every point: kill -9, failing disks, a clock that jumps; --write: into docs/crashes.md
  package [FORMAT ...] what is handed out, into dist/: deb, rpm, python, windows; --twice compares two builds, --try installs
  release --version X  the whole checklist of a release, signed; --make-keys DIR begins a repository of updates
  translations         collect every text that the window shows, renew and compile the catalogues; --check, --list LANGUAGE
  setup                make the environment, and nothing else
  lock [--upgrade]     resolve the requirements again and write packaging/locks
"""
_RELAY_DEFAULT = ("serve", "--data", str(ROOT / "build" / "relay"), "--listen", "127.0.0.1:7462")
_TOOLS: dict[str, Callable[[tuple[str, ...]], int]] = {
    "check": lambda _: checks.run_all(),
    "coverage": covering.run,
    "fuzz": fuzzing.run,
    "lock": lambda rest: locks.write_all(upgrade="--upgrade" in rest),
    "mutate": mutation.run,
    "package": bundles.package,
    "release": lambda rest: _in_environment("bundles.release", rest),
    "translations": lambda rest: _in_environment("translations.commands", rest),
}
_PASSED_ON = (
    "run",
    "demo",
    "test",
    "bench",
    "relay",
    "fuzz",
    "mutate",
    "coverage",
    "cluster",
    "faults",
    "screenshots",
    "package",
    "release",
    "translations",
)


def main(arguments: Sequence[str]) -> int:
    """Run one command; return the exit status: the command's own, 1 when the preparation failed, 2 for wrong usage."""
    parser = argparse.ArgumentParser(
        prog="dev.py", description=_DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=(*_PASSED_ON, "check", "setup", "lock"), metavar="COMMAND")
    options, rest = parser.parse_known_args(arguments[:1])
    rest = [*rest, *arguments[1:]]
    if options.command not in _PASSED_ON and rest not in ([], ["--upgrade"] if options.command == "lock" else []):
        parser.error(f"{options.command} does not take: {' '.join(rest)}")
    try:
        return _run(options.command, tuple(rest))
    except StepFailedError as failure:
        if failure.log:
            say(last_lines(failure.log))
        say(failure.sentence)
        return 1
    except KeyboardInterrupt:
        return 130


def _run(command: str, rest: tuple[str, ...]) -> int:
    environment.ensure()
    if command in _TOOLS:
        return _TOOLS[command](rest)
    match command:
        case "setup":
            _require({Need.WINDOW, Need.DRIVEN})
            say("Ready. Next: python3 dev.py run")
            return 0
        case "relay":
            return replace_process((*module_command("e2ee_desktop.entrypoints.relay"), *(rest or _RELAY_DEFAULT)))
        case "cluster" | "faults":
            module = "tests.faults.cluster" if command == "cluster" else _fault_module(rest)
            return replace_process((*module_command(module), *rest))
        case "run":
            return _run_messenger(rest[1:] if rest[:1] == ("--",) else rest)
        case "demo":
            require({Need.WINDOW, Need.DRIVEN})
            return replace_process((*module_command("tests.e2e.demo"), *rest))
        case _:
            _require({Need.WINDOW, Need.DRIVEN})
            return replace_process(_driven(command, rest))


def _driven(command: str, rest: tuple[str, ...]) -> tuple[str, ...]:
    if command == "test":
        return (*module_command("pytest"), *(rest or _whole_suite()))
    module = "tests.gui.screenshots" if command == "screenshots" else "benchmarks.runner"
    return (*module_command(module), *rest)


def _whole_suite() -> tuple[str, ...]:
    """Many tests wait for processes and disks: one worker more than there are processors. A file's tests stay together.

    In their order: the demonstration, which takes longest, begins early.
    """
    return "-n", str((os.cpu_count() or 1) + 1), "--dist", "loadfile", "--no-loadscope-reorder"


def _in_environment(module: str, arguments: tuple[str, ...]) -> int:
    """In the environment's Python: signing and compiling need its packages."""
    code = f"import sys; sys.path.insert(0, 'packaging'); from devtools.{module} import main; sys.exit(main())"
    return replace_process((tool("python"), "-c", code, *arguments))


def _fault_module(rest: Sequence[str]) -> str:
    kinds = {
        "--damage": "damage",
        "--disk": "disk",
        "--network": "network",
        "--hostile": "hostile",
        "--histories": "histories",
        "--matrix": "crash_matrix",
    }
    chosen = [module for option, module in kinds.items() if option in rest]
    return f"tests.faults.{chosen[0] if chosen else 'kills'}"


def _run_messenger(arguments: tuple[str, ...]) -> int:
    if has_display():
        require({Need.WINDOW})
        return replace_process((*module_command("e2ee_desktop.entrypoints.desktop"), *arguments))
    say("There is no display here (DISPLAY and WAYLAND_DISPLAY are not set), so this is the demonstration instead.")
    require({Need.WINDOW, Need.DRIVEN})
    return replace_process((*module_command("tests.e2e.demo"), *arguments))


def _require(needs: Collection[Need]) -> None:
    """Elsewhere than on Linux the suite leaves out what drives windows, and says so."""
    if platform.system() == "Linux":
        require(needs)
