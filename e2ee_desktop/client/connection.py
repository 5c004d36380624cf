"""One program's connection to the messenger: one method a request. Threads may share it."""

from __future__ import annotations

import uuid
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from types import TracebackType
from typing import Any
from urllib.parse import quote

import httpx

from e2ee_desktop.client.event_lines import events_of
from e2ee_desktop.client.failures import ApiError, ApiUnreachable
from e2ee_desktop.client.values import Contact, Document, Event, File, Me, Message, SafetyNumber, contact_of, message_of

URL = "http://127.0.0.1:7463"
TIMEOUT_S = 150.0
"""Longer than the messenger itself waits for a relay."""
SILENCE_S = 60.0
"""The messenger sends a comment every 15 seconds: a stream that is silent for longer is dead."""
TRIES = 3
OK = 200


class Client:
    """url: where the messenger listens. token: of `e2ee-cli token add`. Every call raises ApiError or ApiUnreachable."""

    def __init__(self, token: str, url: str = URL, timeout_s: float = TIMEOUT_S) -> None:
        headers = {"Authorization": f"Bearer {token}"}
        self._http = httpx.Client(base_url=url, headers=headers, timeout=timeout_s, trust_env=False)

    def __enter__(self) -> Client:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close every connection."""
        self._http.close()

    # Texts
    def encrypt(self, data: str) -> str:
        """Under the profile's key for programs."""
        return str(self._ask("POST", "/encrypt", {"data": data})["encrypted_data"])

    def decrypt(self, encrypted_data: str, ttl_s: int | None = None) -> str:
        """ttl_s: refuse what is older."""
        said = self._ask("POST", "/decrypt", {"encrypted_data": encrypted_data, "ttl_s": ttl_s})
        return str(said["decrypted_data"])

    # People
    def me(self) -> Me:
        """The account, and what this program may do."""
        said = self._ask("GET", "/v1/me")
        digest, scopes = said["identity_digest"], tuple(said["scopes"])
        return Me(said["account_id"], said["name"], digest, said["link"], said["program"], scopes)

    def contacts(self) -> tuple[Contact, ...]:
        """Oldest first."""
        return tuple(contact_of(row) for row in self._ask("GET", "/v1/contacts")["contacts"])

    def contact(self, id_or_name: str) -> Contact:
        """ApiError: contact.unknown, contact.ambiguous."""
        return contact_of(self._ask("GET", f"/v1/contacts/{quote(id_or_name)}"))

    def safety_number(self, contact: str) -> SafetyNumber:
        """To compare; that it matches is said by the person."""
        said = self._ask("GET", f"/v1/safety-numbers/{quote(contact)}")
        return SafetyNumber(said["digits"], tuple(said["groups"]), said["trust"])

    # Messages
    def messages(self, contact: str, before_row: int | None = None, limit: int = 100) -> tuple[Message, ...]:
        """Oldest first. before_row: `row["row"]` of the oldest one of the page before."""
        query: dict[str, str | int] = {"contact": contact, "limit": limit}
        if before_row is not None:
            query["before_row"] = before_row
        return tuple(message_of(row) for row in self._ask("GET", "/v1/messages", query=query)["messages"])

    def send(self, contact: str, text: str, reply_to: str | None = None, key: str | None = None) -> Message:
        """Once, also when the connection breaks. key: of this program's own, to send once across its restarts."""
        return message_of(self._once("/v1/messages", {"contact": contact, "text": text, "reply_to": reply_to}, key))

    # Files
    def send_file(self, contact: str, name: str, content: bytes, caption: str = "", key: str | None = None) -> Message:
        """Up to 32 MiB; once, as `send`."""
        body = {"contact": contact, "name": name, "content": b64encode(content).decode(), "caption": caption}
        return message_of(self._once("/v1/files", body, key))

    def fetch_file(self, message_id: str) -> Message:
        """Ask for its content; the event `file-state` says when it is here."""
        return message_of(self._ask("POST", f"/v1/files/{message_id}/fetch"))

    def file(self, message_id: str) -> File:
        """ApiError("file.not_here") before it was fetched."""
        said = self._ask("GET", f"/v1/files/{message_id}")
        return File(said["name"], said["media_type"], b64decode(said["content"]))

    # Documents
    def seal(self, contact: str, data: bytes) -> bytes:
        """Only the contact can open it. Up to 4 MiB."""
        said = self._ask("POST", "/v1/seal", {"contact": contact, "data": b64encode(data).decode()})
        return b64decode(said["sealed"])

    def open(self, sealed: bytes) -> Document:
        """ApiError: document.not_for_us, document.sender_unknown, signature.invalid, document.malformed."""
        said = self._ask("POST", "/v1/open", {"sealed": b64encode(sealed).decode()})
        return Document(b64decode(said["data"]), contact_of(said["contact"]), said["sealed_ms"])

    # Events
    def events(self, last_event_id: str | None = None) -> Iterator[Event]:
        """What happens from now on, or since that event. Ends with ApiUnreachable when the messenger goes; come again with the last id."""
        headers = {} if last_event_id is None else {"Last-Event-ID": last_event_id}
        timeout = httpx.Timeout(TIMEOUT_S, read=SILENCE_S)
        try:
            with self._http.stream("GET", "/v1/events", headers=headers, timeout=timeout) as response:
                if response.status_code != OK:
                    response.read()
                    _refuse(response)
                yield from events_of(response.iter_lines())
        except httpx.TransportError as error:
            raise ApiUnreachable("the stream of events broke off") from error
        raise ApiUnreachable("the stream of events has ended")

    def _once(self, path: str, body: Mapping[str, Any], key: str | None) -> Any:  # noqa: ANN401 - JSON
        """Again under the same key, if the connection breaks: the messenger does it once."""
        headers = {"Idempotency-Key": key or uuid.uuid4().hex}
        for _ in range(TRIES - 1):
            try:
                return self._ask("POST", path, body, headers=headers)
            except ApiUnreachable:
                continue
        return self._ask("POST", path, body, headers=headers)

    def _ask(
        self,
        verb: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        query: Mapping[str, str | int] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Any:  # noqa: ANN401 - JSON
        try:
            response = self._http.request(verb, path, json=body, params=query, headers=headers)
        except httpx.TransportError as error:
            raise ApiUnreachable(type(error).__name__) from error
        if response.status_code != OK:
            _refuse(response)
        return response.json()


def _refuse(response: httpx.Response) -> None:
    try:
        said = response.json()["error"]
        raise ApiError(said["code"], said["message"], response.status_code)
    except (ValueError, KeyError, TypeError):
        raise ApiError("api.malformed", "This is not the local API of E2EE Desktop.", response.status_code) from None
