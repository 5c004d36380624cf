"""An echo bot: answers every text with the same text.

    E2EE_API_TOKEN=e2ee_… python docs/examples/echo_bot.py [--state FILE]

Scopes: read, send. With --state it remembers where it was, so that it answers what came while it was away, once.
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path

from e2ee_desktop.client import ApiError, ApiUnreachable, Client, Event

AGAIN_AFTER_S = 1.0


def answer(messenger: Client, event: Event) -> None:
    """The event's id is the key: an answer that was sent already is not sent again."""
    try:
        messenger.send(event["contact_id"], event["text"], reply_to=event["message_id"], key=event["message_id"])
    except ApiError as error:  # a request that nobody accepted, a contact who is blocked
        print(f"not answered: {error.code}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--state", type=Path)
    state: Path | None = parser.parse_args().state
    last = state.read_text() if state is not None and state.exists() else None
    with Client(os.environ["E2EE_API_TOKEN"], os.environ.get("E2EE_API_URL", "http://127.0.0.1:7463")) as messenger:
        print(f"I am {messenger.me().name}", flush=True)
        while True:
            try:
                for event in messenger.events(last):
                    if event.name == "message" and event["text"]:
                        answer(messenger, event)
                    last = event.event_id
                    if state is not None:
                        state.write_text(last)
            except ApiUnreachable:
                time.sleep(AGAIN_AFTER_S)


if __name__ == "__main__":
    main()
