"""A monitoring bot: runs a check now and then, and tells somebody when it begins to fail and when it is well again.

    E2EE_API_TOKEN=e2ee_… python docs/examples/alert_bot.py Bob --every 60 -- ping -c 1 example.org

Scope: send. A message that can't be sent now is sent later; it is the change that is told, not every failure.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import time

from e2ee_desktop.client import ApiUnreachable, Client


def is_well(command: list[str], within_s: float) -> bool:
    """Whether the check ends with status 0, in time."""
    try:
        return subprocess.run(command, timeout=within_s, check=False, capture_output=True).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("contact")
    parser.add_argument("--every", type=float, default=60.0, metavar="SECONDS")
    parser.add_argument("command", nargs="+")
    wanted = parser.parse_args()
    told = True  # well, as long as nobody heard otherwise
    with Client(os.environ["E2EE_API_TOKEN"], os.environ.get("E2EE_API_URL", "http://127.0.0.1:7463")) as messenger:
        while True:
            well = is_well(wanted.command, max(wanted.every, 1.0))
            if well is not told:
                name = " ".join(wanted.command)
                try:
                    messenger.send(wanted.contact, f"Well again: {name}" if well else f"FAILED: {name}")
                    told = well
                except ApiUnreachable:
                    print("the messenger is away; I try again", flush=True)
            time.sleep(wanted.every)


if __name__ == "__main__":
    main()
