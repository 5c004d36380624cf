"""The documentation as a page at `/`: made from the OpenAPI document, one file and one style sheet, no script, nothing from elsewhere."""

from __future__ import annotations

import json
from html import escape
from typing import Any

from e2ee_desktop.api.openapi import document

STYLE = """
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2 { line-height: 1.2; }
section { border-top: 1px solid GrayText; padding: .5rem 0 1rem; }
code, pre { font: 14px/1.5 ui-monospace, monospace; }
pre { overflow-x: auto; padding: .75rem; border: 1px solid GrayText; border-radius: .4rem; }
table { border-collapse: collapse; } td, th { text-align: left; padding: .15rem 1rem .15rem 0; vertical-align: top; }
.verb { font-weight: bold; }
"""
_FIRST_STEPS = """e2ee-cli token add my-program --scope crypto read send
curl -H "Authorization: Bearer TOKEN" -H "Content-Type: application/json" \\
     -d '{"data": "secret"}' http://127.0.0.1:PORT/encrypt"""


def page() -> str:
    """The whole page."""
    described = document()
    sections = [
        _section(verb.upper(), path, operation, described)
        for path, operations in described["paths"].items()
        for verb, operation in operations.items()
    ]
    title = f"{escape(described['info']['title'])}: local API"
    return "\n".join(
        (
            '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<title>{title}</title><link rel="stylesheet" href="/style.css"></head><body><main>',
            f"<h1>{title}</h1><p>{escape(described['info']['description'])}</p>",
            f"<h2>First steps</h2><pre>{escape(_FIRST_STEPS)}</pre>",
            '<p>For tools: <a href="/openapi.json">openapi.json</a>. Errors are <code>{"error": {"code", "message"}}</code>.</p>',
            *sections,
            "</main></body></html>",
        )
    )


def _section(verb: str, path: str, operation: dict[str, Any], described: dict[str, Any]) -> str:
    rows = [(one["name"], one["in"], one["schema"]) for one in operation["parameters"]]
    body = operation.get("requestBody")
    if body is not None:
        name = body["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
        rows += [
            (key, "body", schema) for key, schema in described["components"]["schemas"][name]["properties"].items()
        ]
    fields = "".join(
        f"<tr><td><code>{escape(name)}</code></td><td>{escape(place)}</td><td><code>{escape(_brief(schema))}</code></td></tr>"
        for name, place, schema in rows
    )
    table = f"<table><tr><th>field</th><th>in</th><th>form</th></tr>{fields}</table>" if rows else ""
    return (
        f'<section id="{escape(operation["operationId"])}"><h2><span class="verb">{verb}</span> <code>{escape(path)}</code></h2>'
        f"<p>{escape(operation['summary'])}. {escape(operation['description'])}</p>{table}</section>"
    )


def _brief(schema: dict[str, Any]) -> str:
    """A schema in few words."""
    kinds = [str(one.get("type")) for one in schema.get("anyOf", [schema])]
    shown = {
        key: value for key, value in schema.items() if key in {"pattern", "minimum", "maximum", "maxLength", "default"}
    }
    return " or ".join(kinds) + (" " + json.dumps(shown) if shown else "")
