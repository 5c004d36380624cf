"""The Flask application behind the gate: from a request to a method's form, and from its answer to a response.

Owns nothing but that. Answers repetitions of what must happen once from memory (`once.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
from flask import Flask, Request, Response, request
from flask.sessions import SessionInterface, SessionMixin
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from e2ee_desktop.api.calls import ServiceThread
from e2ee_desktop.api.gate import PROGRAM
from e2ee_desktop.api.once import Once
from e2ee_desktop.api.openapi import document
from e2ee_desktop.api.page import STYLE, page
from e2ee_desktop.api.performing import decoded, report_defect, require_scopes
from e2ee_desktop.api.refusals import error_body, in_words
from e2ee_desktop.api.routes import ROUTES, Route
from e2ee_desktop.api.world import Asked, World
from e2ee_desktop.domain.errors import E2EEError, UserActionNeeded
from e2ee_desktop.domain.programs import Program

IDEMPOTENCY_KEY = "Idempotency-Key"
_encode = msgspec.json.Encoder().encode


class _NoSessions(SessionInterface):
    """There are no cookies here, and opening a session for each request costs."""

    def open_session(self, app: Flask, request: Request) -> SessionMixin | None:  # noqa: ARG002 - Flask's form
        return self.make_null_session(app)

    def is_null_session(self, obj: object) -> bool:  # noqa: ARG002 - Flask's form
        return True


def make_application(world: World, service: ServiceThread) -> Flask:
    """The application, without its gate: not to be served as it is."""
    application = Flask("e2ee_desktop.api", static_folder=None)
    application.session_interface = _NoSessions()
    application.url_map.strict_slashes = True
    once = Once()
    for route in ROUTES:
        view = _view(route, world, service, once)
        application.add_url_rule(
            route.path, f"{route.verb} {route.path}", view, methods=[route.verb], provide_automatic_options=False
        )
    published = _encode(document())
    for path, media_type, body in (
        ("/", "text/html; charset=utf-8", page().encode()),
        ("/style.css", "text/css; charset=utf-8", STYLE.encode()),
        ("/openapi.json", "application/json", published),
    ):
        application.add_url_rule(path, path, _shown(media_type, body), methods=["GET"], provide_automatic_options=False)
    application.register_error_handler(Exception, _failed)
    return application


def _shown(media_type: str, body: bytes) -> Callable[[], Response]:
    return lambda: _response(body, media_type=media_type)


def _view(route: Route, world: World, service: ServiceThread, once: Once) -> Callable[..., Response]:
    method = route.method
    decode = msgspec.json.Decoder(method.wish).decode
    asked: type[Asked[Any]] = Asked

    def perform(program: Program, wish: object) -> bytes:
        call = asked(world, program, wish)
        return _encode(method.run(call) if method.anywhere else service.ask(lambda: method.run(call)))

    def view(**places: str) -> Response:
        program: Program = request.environ[PROGRAM]
        require_scopes(method, program)
        if not route.reads_body:
            return _response(perform(program, _from_query(method.wish, {**request.args.to_dict(), **places})))
        body = request.get_data(cache=False)
        wish = decoded(decode, body)
        key = request.headers.get(IDEMPOTENCY_KEY) if route.once else None
        if key is None:
            return _response(perform(program, wish))
        return _response(once.answer((program.name, route.path, key), body, lambda: perform(program, wish)))

    return view


def _from_query(wish: type[Any], given: dict[str, str]) -> object:
    try:
        return msgspec.convert(given, wish, strict=False)
    except msgspec.ValidationError as error:
        raise UserActionNeeded("api.malformed") from error


def _response(body: bytes, status: int = 200, media_type: str = "application/json") -> Response:
    return Response(body, status, content_type=media_type)


def _failed(error: Exception) -> Response:
    if isinstance(error, MethodNotAllowed):
        response = _response(error_body("api.method_refused"), 405)
        response.headers["Allow"] = ", ".join(sorted(error.valid_methods or ()))
        return response
    if isinstance(error, HTTPException):
        code = "api.not_found" if error.code == 404 else "api.malformed"
        error = UserActionNeeded(code)
    status, code = in_words(error)
    if not isinstance(error, E2EEError):
        report_defect(error)
    return _response(error_body(code), status)
