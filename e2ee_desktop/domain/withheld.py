"""A value with secrets in it stays where it is: Python's own ways of writing values down refuse (PROTOCOL.md section 0, rule 8).

Owns the refusal alone. What such a value shows of itself is its own affair (`field(repr=False)`), and what goes into the encrypted
database goes through an `encode` that says so.
"""

from __future__ import annotations

from typing import NoReturn, SupportsIndex

from e2ee_desktop.domain.errors import LocalMisuse


class Withheld:
    """Base of values that hold secrets: pickle, `copy.copy` and `copy.deepcopy` raise LocalMisuse("secret.not_copied")."""

    __slots__ = ()

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        raise LocalMisuse("secret.not_copied")

    def __copy__(self) -> NoReturn:
        raise LocalMisuse("secret.not_copied")

    def __deepcopy__(self, memo: object) -> NoReturn:
        raise LocalMisuse("secret.not_copied")
