"""Which method answers which HTTP request. Places in a path and queries become the wish's fields, as the JSON body does."""

from __future__ import annotations

from dataclasses import dataclass

from e2ee_desktop.api.methods import BY_NAME, Method


@dataclass(frozen=True, slots=True)
class Route:
    """path: as Flask and OpenAPI write it but for the brackets. once: a repetition under one Idempotency-Key is done once."""

    verb: str
    path: str
    method: Method
    once: bool = False

    @property
    def reads_body(self) -> bool:
        """Otherwise the wish comes from path and query."""
        return self.verb == "POST" and "<" not in self.path


ROUTES = (
    Route("POST", "/encrypt", BY_NAME["encrypt"]),
    Route("POST", "/decrypt", BY_NAME["decrypt"]),
    Route("GET", "/v1/me", BY_NAME["me"]),
    Route("GET", "/v1/contacts", BY_NAME["contacts"]),
    Route("GET", "/v1/contacts/<contact>", BY_NAME["contact"]),
    Route("GET", "/v1/safety-numbers/<contact>", BY_NAME["safety_number"]),
    Route("GET", "/v1/messages", BY_NAME["messages"]),
    Route("POST", "/v1/messages", BY_NAME["send"], once=True),
    Route("POST", "/v1/files", BY_NAME["send_file"], once=True),
    Route("GET", "/v1/files/<message_id>", BY_NAME["file"]),
    Route("POST", "/v1/files/<message_id>/fetch", BY_NAME["fetch_file"]),
    Route("POST", "/v1/seal", BY_NAME["seal"]),
    Route("POST", "/v1/open", BY_NAME["open"]),
)
BODY_BYTES_MAX = 1024**2
BODIES_MAX = {"/v1/files": 45 * 1024**2, "/v1/seal": 6 * 1024**2, "/v1/open": 6 * 1024**2}
"""Elsewhere BODY_BYTES_MAX."""
EVENTS = "/v1/events"
