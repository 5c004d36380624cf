"""A file drop: what is put into a folder goes to a contact, and what the contact sends comes into another folder.

    E2EE_API_TOKEN=e2ee_… python docs/examples/file_drop.py Bob --outgoing out --incoming in

Scopes: read, send, files. A file that was sent is moved to out/sent, so that it goes once. Files up to 32 MiB.
"""

from __future__ import annotations

import argparse
import os
import threading
import time
from contextlib import suppress
from pathlib import Path

from e2ee_desktop.client import ApiError, ApiUnreachable, Client, Event

LOOK_EVERY_S = 0.5


def send_all(messenger: Client, contact: str, folder: Path) -> None:
    """Whatever lies there, once; names that begin with a dot are still being written."""
    sent = folder / "sent"
    sent.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.iterdir()):
        if path.is_file() and not path.name.startswith("."):
            stamp = path.stat()
            messenger.send_file(contact, path.name, path.read_bytes(), key=f"{path.name}:{stamp.st_mtime_ns}"[-200:])
            path.rename(sent / path.name)


def take(messenger: Client, event: Event, contact_id: str, folder: Path) -> None:
    """Ask for a file that is offered; save one that has come."""
    if event["contact_id"] != contact_id or event.row.get("direction") == "outgoing":
        return
    if event.name == "file" and event["file"] == "offered":
        messenger.fetch_file(event["message_id"])
    elif event.row.get("file") == "here":
        file = messenger.file(event["message_id"])
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = folder / f".{event['message_id']}"
        unfinished.write_bytes(file.content)
        unfinished.rename(folder / file.name)
        print(f"here is {file.name}", flush=True)


def listen(messenger: Client, contact: str, folder: Path) -> None:
    contact_id, last = messenger.contact(contact).contact_id, None
    while True:
        try:
            for event in messenger.events(last):
                if event.name in {"file", "file-state"}:
                    take(messenger, event, contact_id, folder)
                last = event.event_id
        except (ApiUnreachable, ApiError):
            time.sleep(1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("contact")
    parser.add_argument("--outgoing", type=Path, required=True)
    parser.add_argument("--incoming", type=Path, required=True)
    wanted = parser.parse_args()
    with Client(os.environ["E2EE_API_TOKEN"], os.environ.get("E2EE_API_URL", "http://127.0.0.1:7463")) as messenger:
        print(f"I am {messenger.me().name}", flush=True)
        arguments = (messenger, wanted.contact, wanted.incoming)
        threading.Thread(target=listen, args=arguments, daemon=True).start()
        while True:
            with suppress(ApiUnreachable):  # it is tried again, under the same key
                send_all(messenger, wanted.contact, wanted.outgoing)
            time.sleep(LOOK_EVERY_S)


if __name__ == "__main__":
    main()
