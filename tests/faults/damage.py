"""`dev.py faults --damage [--seeds N] [--seed FIRST]`: random damage to a profile's database, and what a salvage says of it.

Prints one line a kind of damage; exit status 1 and the kind and seed of the first history in which a message went silently.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.faults.damaged_store import KINDS, make, one_history

SETTLED, IN_LOG = 1_500, 300


def main() -> int:
    """Exit status: 0 when nothing went silently."""
    parser = argparse.ArgumentParser(prog="dev.py faults --damage")
    parser.add_argument("--damage", action="store_true", required=True)
    parser.add_argument("--seeds", type=int, default=50, help="histories of each kind")
    parser.add_argument("--seed", type=int, default=0, help="the first one")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "original").mkdir()
        original = make(Path(folder) / "original", SETTLED, IN_LOG)
        for kind in KINDS:
            tally = Counter[str]()
            for seed in range(wanted.seed, wanted.seed + wanted.seeds):
                try:
                    report = one_history(original, Path(folder) / "copy", kind, seed)
                except AssertionError as silent:
                    print(f"{kind} --seed {seed} --seeds 1: {silent}")
                    return 1
                tally["saved"] += report.saved
                tally["counted as lost"] += report.lost
                tally["exact reports"] += all(one.exact for one in report.conversations)
            print(f"{kind}: {wanted.seeds} histories, " + ", ".join(f"{name} {count}" for name, count in tally.items()))
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
