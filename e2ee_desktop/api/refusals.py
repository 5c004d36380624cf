"""Errors as answers: the status that a code has over HTTP, and the one form of every error.

What a defect was is never told to a program: only that there was one.
"""

from __future__ import annotations

import json

from e2ee_desktop.domain.errors import (
    E2EEError,
    LocalMisuse,
    PeerViolation,
    RelayFailure,
    StorageFailure,
    UserActionNeeded,
)
from e2ee_desktop.presentation.error_texts import error_text

_STATUSES = {
    "api.body_too_large": 413,
    "api.host_foreign": 403,
    "api.key_reused": 409,
    "api.locked": 423,
    "api.port_taken": 409,
    "api.malformed": 400,
    "api.method_refused": 405,
    "api.not_found": 404,
    "api.not_json": 415,
    "api.origin_refused": 403,
    "api.scope_missing": 403,
    "api.token_refused": 401,
    "api.too_many": 429,
    "api.too_many_listeners": 429,
    "contact.unknown": 404,
    "message.unknown": 404,
    "message.no_file": 404,
    "contact.ambiguous": 409,
    "contact.blocked": 409,
    "contact.imported": 409,
    "contact.not_accepted": 409,
    "contact.yourself": 409,
    "document.no_key": 409,
    "document.sender_unknown": 409,
    "document.too_large": 413,
    "file.not_here": 409,
    "identity.changed": 409,
}
TITLES = {
    200: "200 OK",
    400: "400 Bad Request",
    401: "401 Unauthorized",
    403: "403 Forbidden",
    404: "404 Not Found",
    405: "405 Method Not Allowed",
    409: "409 Conflict",
    413: "413 Content Too Large",
    415: "415 Unsupported Media Type",
    423: "423 Locked",
    429: "429 Too Many Requests",
    500: "500 Internal Server Error",
    502: "502 Bad Gateway",
    503: "503 Service Unavailable",
}


def status_of(error: E2EEError) -> int:
    """By code, else by blame."""
    known = _STATUSES.get(error.code)
    if known is not None:
        return known
    match error:
        case UserActionNeeded() | PeerViolation():
            return 400
        case RelayFailure():
            return 502
        case StorageFailure():
            return 503
        case LocalMisuse() | E2EEError():
            return 500


def error_body(code: str) -> bytes:
    """`{"error": {"code": …, "message": …}}`, as of `e2ee-cli`."""
    return json.dumps({"error": {"code": code, "message": error_text(code)}}, ensure_ascii=False).encode()


def in_words(error: Exception) -> tuple[int, str]:
    """(status, code) of whatever was raised."""
    if isinstance(error, E2EEError):
        return status_of(error), error.code
    return 500, "internal.defect"
