"""The local API of a running E2EE Desktop, for Python programs (docs/api.md).

    from e2ee_desktop.client import Client

    with Client(token) as messenger:
        messenger.send("Bob", "the build is done")

Needs httpx (`pip install e2ee-desktop[client]`), and nothing else of this package.
"""

from __future__ import annotations

from e2ee_desktop.client.connection import Client as Client
from e2ee_desktop.client.failures import ApiError as ApiError
from e2ee_desktop.client.failures import ApiUnreachable as ApiUnreachable
from e2ee_desktop.client.values import Contact as Contact
from e2ee_desktop.client.values import Document as Document
from e2ee_desktop.client.values import Event as Event
from e2ee_desktop.client.values import File as File
from e2ee_desktop.client.values import Me as Me
from e2ee_desktop.client.values import Message as Message
from e2ee_desktop.client.values import SafetyNumber as SafetyNumber

__all__ = [
    "ApiError",
    "ApiUnreachable",
    "Client",
    "Contact",
    "Document",
    "Event",
    "File",
    "Me",
    "Message",
    "SafetyNumber",
]
