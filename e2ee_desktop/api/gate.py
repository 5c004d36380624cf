"""The gate before everything: who may ask, how often, how much, and from where. A WSGI application around another.

In this order, the cheapest first; what fails is answered and nothing behind it runs:

    Host      only this computer's own names with our port: a web site that points its name at 127.0.0.1 (DNS rebinding) is refused
    Origin    none may be there, nor a browser's mark of another site: pages of web browsers have no business here. There is no CORS
    open      the documentation, for GET, without a token
    guesses   whoever presented wrong tokens too often waits; right tokens are not held up by that
    token     Bearer, compared as digests in constant time
    rate      each program has its own
    form      what has a body is application/json and not too large

Scopes are checked where the method is known (`web_application.py`). Nothing here tells why a token was refused.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from e2ee_desktop.api.allowance import Allowances, Rate
from e2ee_desktop.api.refusals import TITLES, error_body, status_of
from e2ee_desktop.api.routes import BODIES_MAX, BODY_BYTES_MAX
from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.programs import Program

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

PROGRAM = "e2ee_desktop.program"
OPEN_PATHS = frozenset({"/", "/openapi.json", "/style.css"})
HOSTS = ("127.0.0.1", "localhost", "[::1]")
PROGRAM_RATE = Rate(a_second=5_000, at_once=5_000)
GUESS_RATE = Rate(a_second=0.5, at_once=20)
HEADERS = (
    # of every answer; the server writes them (`serving.py`)
    ("Cache-Control", "no-store"),
    (
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
)
JSON = ("Content-Type", "application/json")
Admitted = Callable[[str], Program | None]


@dataclass(frozen=True, slots=True)
class Doors:
    """admitted: whose token it is; any thread asks. counted: told of each admitted call."""

    admitted: Admitted
    counted: Callable[[str], None]
    program_rate: Rate = PROGRAM_RATE
    guess_rate: Rate = GUESS_RATE


class Gate:
    """Around `inside`. `port` is known once the socket is bound."""

    def __init__(self, inside: WSGIApplication, doors: Doors) -> None:
        self._inside = inside
        self._doors = doors
        self._programs = Allowances(doors.program_rate)
        self._guesses = Allowances(doors.guess_rate)
        self._hosts: frozenset[str] = frozenset()

    def listens_on(self, port: int) -> None:
        """The only Host headers that are ours from now on."""
        self._hosts = frozenset(f"{host}:{port}" for host in HOSTS)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        refusal = self._refusal(environ)
        if refusal is None:
            return self._inside(environ, start_response)
        return refuse(refusal, start_response, self._wait_s(refusal))

    def _refusal(self, environ: WSGIEnvironment) -> str | None:
        """The code of what stops this request, or None with its program in the environment."""
        if environ.get("HTTP_HOST", "").lower() not in self._hosts:
            return "api.host_foreign"
        if "HTTP_ORIGIN" in environ or environ.get("HTTP_SEC_FETCH_SITE", "none") not in {"none", "same-origin"}:
            return "api.origin_refused"
        verb = environ["REQUEST_METHOD"]
        if environ["PATH_INFO"] in OPEN_PATHS and verb in {"GET", "HEAD"}:
            return None
        now_s = time.monotonic()
        program = self._program(environ, now_s)
        if isinstance(program, str):
            return program
        self._doors.counted(program.name)
        if not self._programs.take(program.name, now_s):
            return "api.too_many"
        environ[PROGRAM] = program
        return _refused_body(environ) if verb in {"POST", "PUT", "PATCH"} else None

    def _program(self, environ: WSGIEnvironment, now_s: float) -> Program | str:
        kind, _, token = environ.get("HTTP_AUTHORIZATION", "").partition(" ")
        if kind.lower() != "bearer" or not token:
            return "api.token_refused"  # nothing was guessed
        program = self._doors.admitted(token.strip())
        if program is not None:
            return program
        return "api.token_refused" if self._guesses.take("", now_s) else "api.too_many"

    def _wait_s(self, code: str) -> int:
        return self._guesses.wait_s() if code == "api.too_many" else 0

    def body_bytes_max(self, path: str, authorization: str) -> int:
        """How much of a body is read for a request that begins so: little before a token that admits somebody."""
        wanted = BODIES_MAX.get(path, BODY_BYTES_MAX)
        token = authorization.partition(" ")[2].strip()
        return wanted if wanted == BODY_BYTES_MAX or self._doors.admitted(token) is not None else BODY_BYTES_MAX


def refuse(code: str, start_response: StartResponse, wait_s: int = 0) -> Iterable[bytes]:
    """Answer with an error."""
    body = error_body(code)
    status = status_of(UserActionNeeded(code))
    headers = [JSON, ("Content-Length", str(len(body)))]
    if status == 401:
        headers.append(("WWW-Authenticate", "Bearer"))
    if wait_s:
        headers.append(("Retry-After", str(wait_s)))
    start_response(TITLES[status], headers)
    return [body]


def _refused_body(environ: dict[str, Any]) -> str | None:
    length = int(environ.get("CONTENT_LENGTH") or 0)
    if length > BODIES_MAX.get(environ["PATH_INFO"], BODY_BYTES_MAX):
        return "api.body_too_large"
    media_type = environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
    if media_type != "application/json" and (length or media_type):
        return "api.not_json"
    return None
