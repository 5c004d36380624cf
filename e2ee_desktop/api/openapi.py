"""The interface as an OpenAPI 3.1 document, made from the tables and forms that it runs by: it can't say something else."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from e2ee_desktop import __version__
from e2ee_desktop.api import forms
from e2ee_desktop.api.methods import METHODS
from e2ee_desktop.api.refusals import TITLES
from e2ee_desktop.api.routes import EVENTS, ROUTES, Route

Node = dict[str, Any]
_PLACE = re.compile(r"<(\w+)>")
_REFUSALS = (400, 401, 403, 404, 409, 413, 415, 423, 429, 500, 502, 503)
_DESCRIPTION = (
    "What other programs on this computer can do with an open profile of E2EE Desktop. Every call needs a token "
    "(`e2ee-cli token add`, or the window's settings) with the scopes that are named at it."
)


def document() -> Node:
    """The whole document."""
    _, schemas = msgspec.json.schema_components(_forms(), ref_template="#/components/schemas/{name}")
    paths: dict[str, Node] = {}
    for route in ROUTES:
        paths.setdefault(_PLACE.sub(r"{\1}", route.path), {})[route.verb.lower()] = _operation(route, schemas)
    paths[EVENTS] = {"get": _events()}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "E2EE Desktop",
            "version": __version__,
            "description": _DESCRIPTION,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "schemas": {**schemas, "Error": _ERROR},
            "responses": {str(status): _refusal(status) for status in _REFUSALS},
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


_ERROR: Node = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["code", "message"],
            "properties": {"code": {"type": "string"}, "message": {"type": "string"}},
        }
    },
}


def _forms() -> list[type[Any]]:
    kinds = {kind for method in METHODS for kind in (method.wish, method.answer) if kind is not forms.Row}
    return sorted(kinds - {forms.Nothing}, key=lambda kind: kind.__name__)


def _operation(route: Route, schemas: dict[str, Node]) -> Node:
    method = route.method
    needs = " and ".join(scope.value for scope in method.scopes) or "none"
    operation: Node = {
        "operationId": method.name,
        "summary": method.about,
        "description": f"Scope: {needs}. {(method.wish.__doc__ or '').strip()}",
        "parameters": _parameters(route, schemas),
        "responses": {
            "200": {"description": (method.answer.__doc__ or "").strip(), "content": _content(method.answer)}
        },
    }
    operation["responses"].update({str(one): {"$ref": f"#/components/responses/{one}"} for one in _REFUSALS})
    if route.reads_body:
        operation["requestBody"] = {"required": True, "content": _content(method.wish)}
    return operation


def _parameters(route: Route, schemas: dict[str, Node]) -> list[Node]:
    places = _PLACE.findall(route.path)
    form = {} if route.method.wish is forms.Nothing else schemas[route.method.wish.__name__]
    found: list[Node] = []
    if not route.reads_body:
        for name, schema in form.get("properties", {}).items():
            place = "path" if name in places else "query"
            required = place == "path" or name in form.get("required", [])
            found.append({"name": name, "in": place, "required": required, "schema": schema})
    if route.once:
        schema = {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$"}
        found.append({"name": "Idempotency-Key", "in": "header", "required": False, "schema": schema})
    return found


def _content(form: type[Any]) -> Node:
    schema: Node = {"type": "object"} if form is forms.Row else {"$ref": f"#/components/schemas/{form.__name__}"}
    return {"application/json": {"schema": schema}}


def _refusal(status: int) -> Node:
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    return {"description": TITLES[status][4:], "content": content}


def _events() -> Node:
    last = {"name": "Last-Event-ID", "in": "header", "required": False, "schema": {"type": "string"}}
    return {
        "operationId": "events",
        "summary": "Hear what happens",
        "description": "Scope: read. Server-sent events; with Last-Event-ID, what was missed comes first.",
        "parameters": [last],
        "responses": {
            "200": {
                "description": "Until either side closes.",
                "content": {"text/event-stream": {"schema": {"type": "string"}}},
            },
            **{str(one): {"$ref": f"#/components/responses/{one}"} for one in (401, 403, 429)},
        },
    }
