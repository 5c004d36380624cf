"""Methods that any thread may run are answered here, before Flask: its contexts, routing and responses cost several times what
encrypting a text does. The same routes, forms, scopes and errors; everything else goes on to Flask.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import msgspec

from e2ee_desktop.api.gate import JSON, PROGRAM
from e2ee_desktop.api.performing import decoded, report_defect, require_scopes
from e2ee_desktop.api.refusals import TITLES, error_body, in_words
from e2ee_desktop.api.routes import ROUTES, Route
from e2ee_desktop.api.world import Asked, World
from e2ee_desktop.domain.errors import E2EEError

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

Lane = Callable[[dict[str, Any]], bytes]


def quick_lane(inside: WSGIApplication, world: World) -> WSGIApplication:
    """In front of `inside`, behind the gate."""
    lanes = {(route.verb, route.path): _lane(route, world) for route in ROUTES if route.method.anywhere}

    def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        lane = lanes.get((environ["REQUEST_METHOD"], environ["PATH_INFO"]))
        if lane is None:
            return inside(environ, start_response)
        status, body = _answered(lane, environ)
        start_response(TITLES[status], [JSON, ("Content-Length", str(len(body)))])
        return [body]

    return application


def _answered(lane: Lane, environ: dict[str, Any]) -> tuple[int, bytes]:
    try:
        return 200, lane(environ)
    except Exception as error:  # noqa: BLE001 - whatever it was, a program hears no more than its code
        if not isinstance(error, E2EEError):
            report_defect(error)
        status, code = in_words(error)
        return status, error_body(code)


def _lane(route: Route, world: World) -> Lane:
    method, encode = route.method, msgspec.json.Encoder().encode
    decode = msgspec.json.Decoder(method.wish).decode
    asked: type[Asked[Any]] = Asked

    def lane(environ: dict[str, Any]) -> bytes:
        require_scopes(method, environ[PROGRAM])
        wish = decoded(decode, environ["wsgi.input"].read())
        return encode(method.run(asked(world, environ[PROGRAM], wish)))

    return lane
