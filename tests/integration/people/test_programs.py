"""Tokens of other programs, on a real profile: shown once, found by digest, counted, revoked."""

from __future__ import annotations

import asyncio
import threading

import pytest

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import ProgramsChanged
from e2ee_desktop.domain.programs import PROGRAMS_MAX, Scope


async def test_a_token_admits_its_program_until_it_is_revoked(strangers) -> None:
    alice, _ = strangers
    issued = await alice.messenger.add_program("bot", (Scope.SEND, Scope.READ))
    assert issued.program.scopes == (Scope.READ, Scope.SEND)
    assert alice.messenger.admitted(issued.token) == issued.program
    for other in ("", issued.token[:-1], issued.token + "A", "e2ee_", "\ud800"):
        assert alice.messenger.admitted(other) is None
    await alice.messenger.revoke_program("bot")
    assert alice.messenger.admitted(issued.token) is None
    assert alice.messenger.programs() == ()


async def test_the_token_is_nowhere_in_the_profile_and_in_no_text(strangers) -> None:
    alice, _ = strangers
    issued = await alice.messenger.add_program("bot", (Scope.READ,))
    assert issued.token not in repr(issued) + str(issued)
    assert issued.token not in repr(alice.parts.profile.store.programs.all())


async def test_names_are_taken_once_and_there_is_an_end_of_them(strangers) -> None:
    alice, _ = strangers
    await alice.messenger.add_program("bot", (Scope.READ,))
    with pytest.raises(UserActionNeeded, match=r"^program\.exists$"):
        await alice.messenger.add_program("bot", (Scope.SEND,))
    for number in range(PROGRAMS_MAX - 1):
        await alice.messenger.add_program(f"bot {number}", (Scope.READ,))
    with pytest.raises(UserActionNeeded, match=r"^program\.too_many"):
        await alice.messenger.add_program("one more", (Scope.READ,))
    with pytest.raises(UserActionNeeded, match=r"^program\.unknown$"):
        await alice.messenger.revoke_program("nobody")


async def test_uses_from_many_threads_are_counted_and_told_together(strangers) -> None:
    alice, _ = strangers
    await alice.messenger.add_program("bot", (Scope.READ,))
    told: asyncio.Future[ProgramsChanged] = asyncio.get_running_loop().create_future()
    alice.messenger.listen(
        lambda event: isinstance(event, ProgramsChanged) and not told.done() and told.set_result(event)
    )
    threads = [
        threading.Thread(target=lambda: [alice.messenger.count_use("bot") for _ in range(100)]) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        await asyncio.to_thread(thread.join)
    async with asyncio.timeout(30):
        (program,) = (await told).programs
    assert program.uses == 400
    assert program.last_used_ms > 0


async def test_uses_that_were_counted_last_are_written_when_the_profile_closes(strangers) -> None:
    alice, _ = strangers
    await alice.messenger.add_program("bot", (Scope.READ,))
    alice.messenger.count_use("bot")
    await alice.stop()
    await alice.start()
    assert alice.messenger.programs()[0].uses == 1
