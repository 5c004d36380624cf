"""`dev.py fuzz [--seconds N] [--keep] [TARGET ...]`: each target of tests/fuzz under atheris for its share of the time.

What libFuzzer learns stays in build/fuzz/corpus for the next run; an input that breaks a rule is kept in build/fuzz/findings.
`--keep` minimises it together with tests/fuzz/corpus (libFuzzer's merge: no input that reaches nothing more) and leaves the smallest
there. Knows no target's rules.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import dataclass

from devtools import ROOT
from devtools.console import StepFailedError, run_captured, say
from devtools.environment import module_command, tool

TARGETS = ("records", "handshakes", "ratchet")
KEPT = ROOT / "tests" / "fuzz" / "corpus"
_LEARNT = ROOT / "build" / "fuzz" / "corpus"
_MERGED = ROOT / "build" / "fuzz" / "merged"
_FINDINGS = ROOT / "build" / "fuzz" / "findings"
KEPT_BYTES_MAX, KEPT_INPUTS_MAX = 1_024, 120
_DONE = re.compile(r"^Done (\d+) runs", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Wanted:
    """seconds: in total, divided among the targets."""

    seconds: int
    keep: bool
    targets: tuple[str, ...]


def wanted(arguments: Sequence[str]) -> Wanted:
    """Read the command line; wrong usage ends the process with status 2."""
    parser = ArgumentParser(prog="dev.py fuzz")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("targets", nargs="*", metavar="TARGET", default=[])
    options = parser.parse_args(arguments)
    targets = tuple(str(name) for name in options.targets) or TARGETS
    if unknown := set(targets) - set(TARGETS):
        parser.error(f"unknown target: {', '.join(sorted(unknown))}; there are {', '.join(TARGETS)}")
    return Wanted(max(int(options.seconds), len(targets)), bool(options.keep), targets)


def run(arguments: Sequence[str]) -> int:
    """Return 0 when nothing was found, 1 otherwise. Raises StepFailedError when atheris is not here."""
    options = wanted(arguments)
    if run_captured((tool("python"), "-c", "import atheris")).status:
        raise StepFailedError("atheris has no wheel for this Python and system; fuzzing runs on Linux, x86-64.")
    found = [target for target in options.targets if not _fuzz(target, options.seconds // len(options.targets))]
    if options.keep:
        for target in options.targets:
            _keep(target)
    say(
        f"Findings in {', '.join(found)}; the inputs are in {_FINDINGS.relative_to(ROOT)}." if found else "No findings."
    )
    return 1 if found else 0


def _fuzz(target: str, seconds: int) -> bool:
    learnt, kept = _LEARNT / target, KEPT / target
    for folder in (learnt, kept, _FINDINGS):
        folder.mkdir(parents=True, exist_ok=True)
    limits = (
        f"-max_total_time={seconds}",
        "-timeout=30",
        "-rss_limit_mb=1024",
        f"-artifact_prefix={_FINDINGS}/{target}-",
    )
    command = (*module_command("tests.fuzz"), target, *limits, str(learnt), str(kept))
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    log = done.stdout.decode("utf-8", "replace")
    runs = _DONE.search(log)
    say(
        f"  {target:<12} {runs[1] if runs else '?':>10} executions in {seconds} s   {'ok' if not done.returncode else 'FOUND'}"
    )
    if done.returncode:
        say(log[-4_000:])
    return not done.returncode


def _keep(target: str) -> None:
    """The smallest inputs alone: one for each thing reached. True encodings are made anew by each run, and reach the most."""
    merged, learnt, kept = _MERGED / target, _LEARNT / target, KEPT / target
    shutil.rmtree(merged, ignore_errors=True)
    merged.mkdir(parents=True)
    done = run_captured((*module_command("tests.fuzz"), target, "-merge=1", str(merged), str(learnt), str(kept)))
    if done.status:
        raise StepFailedError(f"The corpus of {target} could not be minimised.", done.log)
    reaching = [path for path in merged.iterdir() if not path.name.startswith("seed-")]
    small = sorted(path for path in reaching if path.stat().st_size <= KEPT_BYTES_MAX)
    chosen = sorted(small, key=lambda path: path.stat().st_size)[:KEPT_INPUTS_MAX]
    for old in kept.iterdir():
        old.unlink()
    for path in chosen:
        (kept / path.name[:16]).write_bytes(path.read_bytes())
    say(f"  {target:<12} corpus: {len(chosen)} inputs of {len(reaching)} that reach something of their own")
