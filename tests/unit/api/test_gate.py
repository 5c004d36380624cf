"""The gate by itself: rates of programs, and what is counted."""

from __future__ import annotations

import pytest

from e2ee_desktop.api.allowance import Allowances, Rate
from e2ee_desktop.api.gate import PROGRAM, Doors, Gate
from e2ee_desktop.domain.programs import Program, Scope

BOT, OTHER = Program("bot", (Scope.READ,), 0), Program("other", (Scope.READ,), 0)


class Behind:
    """What the gate lets through."""

    def __init__(self, rate: Rate) -> None:
        self.seen: list[str] = []
        self.counted: list[str] = []
        doors = Doors({"t-bot": BOT, "t-other": OTHER}.get, self.counted.append, rate, Rate(0.001, 2))
        self.gate = Gate(self._inside, doors)
        self.gate.listens_on(7463)

    def _inside(self, environ, start_response):
        self.seen.append(environ[PROGRAM].name)
        start_response("200 OK", [])
        return [b""]

    def ask(self, token: str) -> int:
        said = []
        environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/v1/me", "HTTP_HOST": "localhost:7463"}
        environ["HTTP_AUTHORIZATION"] = f"Bearer {token}"
        self.gate(environ, lambda status, headers: said.append((status, headers)))
        return int(said[0][0][:3])


def test_a_program_that_floods_waits_and_others_do_not() -> None:
    behind = Behind(Rate(a_second=0.001, at_once=3))
    assert [behind.ask("t-bot") for _ in range(5)] == [200, 200, 200, 429, 429]
    assert [behind.ask("t-other") for _ in range(3)] == [200, 200, 200]
    assert behind.seen == ["bot"] * 3 + ["other"] * 3
    assert behind.counted == ["bot"] * 5 + ["other"] * 3  # refused uses are shown, too


def test_guessing_is_slowed_down_for_everybody_who_guesses_and_nobody_else() -> None:
    behind = Behind(Rate(5, 5))
    assert [behind.ask(guess) for guess in ("a", "b", "c", "")] == [401, 401, 429, 401]
    assert behind.ask("t-bot") == 200


@pytest.mark.parametrize(("after_s", "admitted"), [(0.5, False), (1.0, True), (100.0, True)])
def test_a_bucket_fills_steadily(after_s: float, admitted: bool) -> None:
    bucket = Allowances(Rate(a_second=1, at_once=2))
    assert bucket.take("a", 0)
    assert bucket.take("a", 0)
    assert not bucket.take("a", 0)
    assert bucket.take("b", 0)
    assert bucket.take("a", after_s) is admitted


def test_names_that_come_and_go_take_no_room() -> None:
    bucket = Allowances(Rate(1, 1))
    for number in range(10 * Allowances.NAMES_MAX):
        assert bucket.take(str(number), 0)
    assert len(bucket._left) <= Allowances.NAMES_MAX
