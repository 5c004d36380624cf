"""`dev.py bench [NAME ...] [--json] [--short] [--soak MINUTES]`: runs benchmarks by the names of their files, one after the other.

A benchmark is a module in this folder with `main(json: bool) -> Iterable[Row]`; `json` tells it to keep standard output
clean. One that takes `short: bool` besides has a version of seconds, which shows that it runs. A row is printed as soon as it is there. Without names all run. With --json standard output holds one object a
line and nothing else.
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from benchmarks.rows import Row

_NO_BENCHMARKS = {"__init__", "runner", "rows"}


def names() -> tuple[str, ...]:
    """Benchmarks there are: the modules here that define `main`."""
    files = Path(__file__).parent.glob("*.py")
    found = (path.stem for path in files if path.stem not in _NO_BENCHMARKS and not path.stem.startswith("_"))
    return tuple(sorted(name for name in found if "\ndef main(" in (Path(__file__).parent / f"{name}.py").read_text()))


def run(chosen: Sequence[str], as_json: bool, short: bool = False, soak_minutes: float | None = None) -> int:
    """Run them; returns 0 when each gave its numbers, else 1."""
    status = 0
    wished = ({"short": True} if short else {}) | ({"soak_minutes": soak_minutes} if soak_minutes is not None else {})
    for name in chosen:
        started = time.monotonic()
        if not as_json:
            print(f"{name}", flush=True)
        try:
            for row in _main(name)(json=as_json, **wished):
                _print(row, as_json)
        except Exception as error:  # noqa: BLE001  (one benchmark that fails must not hide the others' numbers)
            print(f"{name} failed: {type(error).__name__}: {error}", file=sys.stderr, flush=True)
            status = 1
        if not as_json:
            print(f"  ({time.monotonic() - started:.0f} s)\n", flush=True)
    return status


def main(arguments: Sequence[str] | None = None) -> int:
    """Parse and run; exit status 2 for a name that is no benchmark."""
    there = names()
    parser = argparse.ArgumentParser(prog="dev.py bench", description=f"Benchmarks: {', '.join(there)}")
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument("--soak", type=float, metavar="MINUTES", help="for `window`: how long it does nothing")
    parser.add_argument("--short", action="store_true", help="seconds instead of minutes, where a benchmark can")
    options = parser.parse_args(arguments)
    unknown = sorted(set(options.names) - set(there))
    if unknown:
        parser.error(f"no benchmark is called {', '.join(unknown)}; there are: {', '.join(there)}")
    chosen = options.names or there
    long = sorted(name for name in chosen if options.short and "short" not in inspect.signature(_main(name)).parameters)
    if long:
        parser.error(f"there is no short version of {', '.join(long)}")
    if options.soak is not None and options.names != ["window"]:
        parser.error("--soak is for `window` alone")
    return run(chosen, options.json, options.short, options.soak)


def _main(name: str) -> Callable[..., Iterable[Row]]:
    return importlib.import_module(f"benchmarks.{name}").main  # type: ignore[no-any-return]


def _print(row: Row, as_json: bool) -> None:
    print(row.as_json() if as_json else row.as_text(), flush=True)


if __name__ == "__main__":
    sys.exit(main())
