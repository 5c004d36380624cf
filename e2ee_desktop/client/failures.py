"""What a call can fail with."""

from __future__ import annotations


class ApiError(Exception):
    """The messenger refused. code: as in docs/errors.md; status: of HTTP."""

    def __init__(self, code: str, message: str, status: int) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message
        self.status = status


class ApiUnreachable(Exception):
    """Nobody answers: the messenger is closed, locked, or its API is off. What was asked may or may not have been done."""
