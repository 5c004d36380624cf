"""Every operation, struck in every way, at every point: then the program starts again, and everything must hold.

`dev.py faults --matrix [--stride N]`: each N-th point (default 1, every one); --write puts the rows into docs/crashes.md. One JSON object a line; exit status 1 when something does not hold. What may come of a strike besides going on is a
refusal with a code, never a defect, a hang or half a thing.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.fakes.cli_profile import CommandFailed
from tests.faults.crash_operation import Operation
from tests.faults.crash_operations import OPERATIONS
from tests.faults.crash_points import STRIKES, Ended, moments
from tests.faults.crash_stage import Stage, stage, told_code

PAPER = Path(__file__).resolve().parents[2] / "docs" / "crashes.md"
BEGIN, END = "<!-- matrix: begin -->\n", "<!-- matrix: end -->\n"


@dataclass
class Outcome:
    """A row of the table. points: how often it was struck. killed, done, codes: what the struck processes came to."""

    operation: str
    strike: str
    points: int = 0
    killed: int = 0
    done: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    findings: list[str] = field(default_factory=list)

    def note(self, ended: Ended) -> None:
        if not ended.struck:
            return
        self.points += 1
        if ended.status is None:
            self.killed += 1
        elif ended.status == 0:
            self.done += 1
        else:
            self.codes[told_code(ended) or "no code"] += 1

    def row(self) -> str:
        came = [f"{self.killed} dead"] if self.killed else []
        came += [f"{self.done} done all the same"] if self.done else []
        came += [f"{times} refused: `{code}`" for code, times in sorted(self.codes.items())]
        holds = "; ".join(self.findings) or "holds"
        return f"| {self.operation} | {self.strike} | {self.points} | {', '.join(came)} | {holds} |"


def happen(where: Stage, kind: type[Operation], strike: str, stride: int) -> Outcome:
    """One operation, struck in one way at one point after the other."""
    outcome, operation = Outcome(kind.title, strike), kind(where)
    operation.strike = strike
    acts = (operation.attempt(number) for number in itertools.count(1))
    try:
        for ended in moments(STRIKES[strike], acts, where.folder / "said", stride):
            outcome.note(ended)
            outcome.findings += [f"{found} (point {outcome.points})" for found in _found(operation, ended, strike)]
        outcome.findings += operation.judged()
    except CommandFailed as failed:
        outcome.findings.append(f"afterwards: {failed} (point {outcome.points})")
    return outcome


def _found(operation: Operation, ended: Ended, strike: str) -> Iterator[str]:
    if "internal.defect" in ended.errors or "Traceback" in ended.errors:
        yield f"a defect: {ended.errors[-400:]}"
    if ended.status is None and strike != "kill -9":
        yield f"it ends by a signal: {ended.errors[-200:]}"
    yield from operation.after(ended)


def write(outcomes: Sequence[Outcome]) -> None:
    """Put the rows into the paper; what it has of others stays."""
    before, _, rest = PAPER.read_text().partition(BEGIN)
    former, _, after = rest.partition(END)
    rows = {key(row): row for row in former.splitlines()[2:]} | {key(one.row()): one.row() for one in outcomes}
    order = [f"{kind.title} | {strike}" for kind in OPERATIONS for strike in STRIKES]
    PAPER.write_text(before + BEGIN + table([rows[one] for one in order if one in rows]) + END + after)


def key(row: str) -> str:
    return " | ".join(cell.strip() for cell in row.split("|")[1:3])


def table(rows: Sequence[str]) -> str:
    head = "| what | what happens | points | what the command came to | after the next start |\n|---|---|---|---|---|\n"
    return head + "".join(row + "\n" for row in rows)


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py faults --matrix", description="crashes at every point")
    parser.add_argument("--matrix", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--stride", type=int, default=1, metavar="N", help="only each N-th point")
    parser.add_argument("--only", default="", metavar="TEXT", help="operations and strikes with this in their name")
    parser.add_argument("--write", action="store_true", help="put the rows into docs/crashes.md")
    wanted = parser.parse_args()
    outcomes: list[Outcome] = []
    for kind in OPERATIONS:
        strikes = [strike for strike in STRIKES if wanted.only in f"{kind.title}: {strike}"]
        if not strikes:
            continue
        with tempfile.TemporaryDirectory(prefix="e2ee-crashes-") as name, stage(Path(name)) as where:
            for strike in strikes:
                outcomes.append(happen(where, kind, strike, wanted.stride))
                print(json.dumps({"event": "struck", "row": outcomes[-1].row()}, ensure_ascii=False), flush=True)
    if wanted.write:
        write(outcomes)
    return 1 if any(outcome.findings for outcome in outcomes) else 0


if __name__ == "__main__":
    sys.exit(main())
