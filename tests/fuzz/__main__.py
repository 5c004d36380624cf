"""One target under atheris: `python -m tests.fuzz TARGET [libFuzzer's options and corpus folders]`.

atheris must see the product's modules before anybody imports them, and libFuzzer ends the process by itself.
"""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["e2ee_desktop"]):
    from tests.fuzz.targets import TARGETS


def main() -> None:
    """Write the target's seeds into the first corpus folder, then fuzz until libFuzzer's own limits end it."""
    target = TARGETS[sys.argv[1]]
    options = sys.argv[2:]
    folders = [Path(word) for word in options if not word.startswith("-")]
    if folders:
        folders[0].mkdir(parents=True, exist_ok=True)
        for number, seed in enumerate(target.seeds()):
            (folders[0] / f"seed-{number:02}").write_bytes(seed)
    again = (
        f"{shlex.quote(sys.executable)} -m tests.fuzz {sys.argv[1]}"  # libFuzzer's merge starts itself anew, by a shell
    )
    atheris.Setup([again, f"-max_len={target.input_bytes_max}", "-len_control=0", *options], target.run)
    atheris.Fuzz()


main()
