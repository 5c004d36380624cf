"""What every way to a method shares: its scopes, reading its form, and saying that we made a mistake. Knows no HTTP."""

from __future__ import annotations

from collections.abc import Callable
from logging import getLogger

import msgspec

from e2ee_desktop.api.methods import Method
from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.programs import Program


def require_scopes(method: Method, program: Program) -> None:
    """Raises UserActionNeeded("api.scope_missing")."""
    if not set(method.scopes) <= set(program.scopes):
        raise UserActionNeeded("api.scope_missing")


def decoded(decode: Callable[[bytes], object], body: bytes) -> object:
    """A form from JSON. Raises UserActionNeeded("api.malformed")."""
    try:
        return decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UserActionNeeded("api.malformed") from error


def report_defect(defect: Exception) -> None:
    """A defect of ours, for the log: its kind and place, without any value."""
    place = defect.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f"{place.tb_frame.f_code.co_name}:{place.tb_lineno}" if place is not None else "an unknown place"
    getLogger(__name__).error("defect in the local API: %s at %s", type(defect).__name__, where)
