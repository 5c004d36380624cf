"""The way from any thread to the service thread and back: the application is asked there and nowhere else."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import TimeoutError as NoAnswer
from inspect import isawaitable
from typing import Any, TypeVar

from e2ee_desktop.domain.errors import UserActionNeeded

T = TypeVar("T")
ANSWER_WITHIN_S = 120.0
"""A relay that has to be asked may be slow; a worker must not wait for ever."""


class ServiceThread:
    """Whoever runs the loop makes it, on that thread."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()

    def ask(self, call: Callable[[], T | Awaitable[T]]) -> T:
        """What `call` returns or raises there. Raises UserActionNeeded("api.locked") when the profile is closed meanwhile."""

        async def there() -> T:
            given = call()
            answer: Any = await given if isawaitable(given) else given
            given_back: T = answer
            return given_back

        asked = there()
        try:
            waiting = asyncio.run_coroutine_threadsafe(asked, self._loop)
        except RuntimeError as error:  # the loop is closed
            asked.close()
            raise UserActionNeeded("api.locked") from error
        try:
            return waiting.result(ANSWER_WITHIN_S)
        except NoAnswer:
            waiting.cancel()
            raise

    def tell(self, call: Callable[[], None]) -> None:
        """Without waiting."""
        self._loop.call_soon_threadsafe(call)
