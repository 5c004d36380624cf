"""Runs several command lines of `e2ee-cli` one after another in this process, which sees the bus that its environment names.

Standard input: a JSON list of lists of arguments. Standard output: for each, its rows and the code of its refusal or "".
"""

from __future__ import annotations

import json
import sys

from tests.fakes.cli_profile import CommandFailed, run_here


def outcome(arguments: list[str]) -> tuple[list[dict[str, object]], str]:
    try:
        return run_here(*arguments), ""
    except CommandFailed as failed:
        return [], failed.code


if __name__ == "__main__":
    print(json.dumps([outcome(arguments) for arguments in json.load(sys.stdin)]))
