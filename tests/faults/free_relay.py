"""The real relay's process as `counting_relay.py`, but clients of this machine are not counted: one may make mailboxes without end."""

from __future__ import annotations

from e2ee_desktop.relay.policy import Policy
from tests.faults.counting_relay import main

if __name__ == "__main__":
    main(Policy())
