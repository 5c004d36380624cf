"""What the methods of the interface work with: an open profile and its key for texts. Made where the application is put together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from e2ee_desktop.domain.programs import Program
from e2ee_desktop.services.messenger import ProfileMessenger

Wish = TypeVar("Wish")


class TextCipher(Protocol):
    """Encrypts texts under the profile's key for programs; any thread may. `e2ee_desktop.EncryptionManager` is one."""

    def encrypt(self, data: str, /) -> bytes: ...
    def decrypt(self, encrypted_data: bytes | str, ttl_s: int | None = None, /) -> str: ...


@dataclass(frozen=True, slots=True)
class World:
    """messenger: on the service thread, but for `admitted` and `count_use`."""

    messenger: ProfileMessenger
    texts: TextCipher


@dataclass(frozen=True, slots=True)
class Asked(Generic[Wish]):
    """One call. program: who asks."""

    world: World
    program: Program
    wish: Wish
