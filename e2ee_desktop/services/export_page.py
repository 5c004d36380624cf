"""An exported conversation as web pages: readable in any browser, for ever, without a network. Pure functions.

Rules:
1. Everything that somebody wrote is escaped, stands in an isolate of its own direction, and has lost its control characters.
2. A page loads nothing and runs nothing: its policy forbids it, should a browser find something to load all the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from urllib.parse import quote

from e2ee_desktop.domain.messages import Direction, Message, MessageKind
from e2ee_desktop.services.export_format import ExportedConversation

MESSAGES_A_PAGE = 5_000
_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb]"
)
_LINES = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_STYLE = """
:root{color-scheme:light dark;--bg:#fff;--text:#14181d;--dim:#555e6a;--in:#edf0f3;--out:#1b5bd0;--on:#fff;--warn:#fff2d6;--warnt:#7a4d00}
@media(prefers-color-scheme:dark){:root{--bg:#13161a;--text:#eceff3;--dim:#a6afba;--in:#262c33;--out:#2b64cc;--warn:#3a2b0d;--warnt:#ffcb6b}}
body{background:var(--bg);color:var(--text);font:15px/1.4 Inter,system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1rem}
h1{font-size:1.4rem}.w{background:var(--warn);color:var(--warnt);border-radius:10px;padding:.6rem .8rem}
.m{margin:.4rem 0;display:flex;flex-direction:column;align-items:flex-start}.m.o{align-items:flex-end}
.b{background:var(--in);border-radius:16px;padding:.5rem .8rem;max-width:80%;white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate}
.o .b{background:var(--out);color:var(--on)}.t,.e{color:var(--dim);font-size:.75rem}.e{text-align:center;margin:.8rem 0}
blockquote{margin:0 0 .3rem;padding-inline-start:.5rem;border-inline-start:3px solid currentcolor;opacity:.85}
a{color:inherit}nav{margin:1rem 0}li{margin:.3rem 0}
"""
_WARNING = (
    "This copy is not encrypted. Whoever gets hold of this folder can read it. Messages that disappear were left out."
)


def page_name(number: int, page: int) -> str:
    """The file of a conversation's page; both count from 1."""
    return f"conversation-{number}.html" if page == 1 else f"conversation-{number}-{page}.html"


def index_page(owner: str, exported_ms: int, conversations: Sequence[ExportedConversation]) -> str:
    """The page that leads to all conversations."""
    listed = "".join(
        f'<li><a href="{page_name(one.number, 1)}"><bdi>{_shown(one.name)}</bdi></a> '
        f'<span class="t">{one.messages:,} messages</span></li>'
        for one in conversations
    )
    title = f"Conversations of <bdi>{_shown(owner)}</bdi>"
    return (
        f'{_head("Conversations")}<h1>{title}</h1><p class="w">{_WARNING}</p>'
        f'<p class="t">Exported {_time(exported_ms)} (UTC).</p><ul>{listed}</ul>{_END}'
    )


def page_begin(conversation: ExportedConversation, page: int) -> str:
    """What stands over the messages of one page."""
    name = _shown(conversation.name)
    back = f' · <a href="{page_name(conversation.number, page - 1)}">Earlier messages</a>' if page > 1 else ""
    return (
        f'{_head("Conversation")}<h1><bdi>{name}</bdi></h1><p class="w">{_WARNING}</p>'
        f'<nav><a href="index.html">All conversations</a>{back}</nav>'
    )


def page_end(conversation: ExportedConversation, page: int, *, last: bool) -> str:
    """What stands under them."""
    onward = "" if last else f'<nav><a href="{page_name(conversation.number, page + 1)}">Later messages</a></nav>'
    return onward + _END


def message_part(message: Message, saved: str = "") -> str:
    """One message. saved: where its file lies beside the page."""
    at = f'<span class="t">{_time(message.sent_ms)}{_marks(message)}</span>'
    match message.kind:
        case MessageKind.TEXT:
            return (
                f'<div class="m{_side(message)}"><div class="b" dir="auto">{_quote(message)}{_shown(message.text)}</div>'
                f"{_reactions(message)}{at}</div>\n"
            )
        case MessageKind.FILE:
            name = f"<bdi>{_shown(message.file.name)}</bdi> ({message.file.size_bytes:,} bytes)" if message.file else ""
            name = f'<a href="{quote(saved)}" download>{name}</a>' if saved else name
            return (
                f'<div class="m{_side(message)}"><div class="b" dir="auto"><i>File</i> {name}\n{_shown(message.text)}</div>'
                f"{_reactions(message)}{at}</div>\n"
            )
        case MessageKind.DELETED:
            return f'<div class="m{_side(message)}"><div class="b"><i>Deleted</i></div>{at}</div>\n'
        case MessageKind.IDENTITY_CHANGED:
            return f'<p class="e">Safety number changed · {_time(message.sent_ms)}</p>\n'
        case MessageKind.TIMER:
            return f'<p class="e">Disappearing messages were set · {_time(message.sent_ms)}</p>\n'
        case _:
            return f'<p class="e">A message that this version could not show · {_time(message.sent_ms)}</p>\n'


def _head(title: str) -> str:
    policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}"><meta name="referrer" content="no-referrer">'
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style></head><body>\n'
    )


_END = "</body></html>\n"


def _side(message: Message) -> str:
    return " o" if message.direction is Direction.OUTGOING else ""


def _quote(message: Message) -> str:
    if message.quote is None:
        return ""
    return f'<blockquote dir="auto">{_shown(message.quote.excerpt) or "…"}</blockquote>'


def _reactions(message: Message) -> str:
    return "".join(f'<span class="t"><bdi>{_shown(one.emoji)}</bdi></span>' for one in message.reactions)


def _marks(message: Message) -> str:
    marks = {"edited": message.edited_ms, "starred": message.starred, "pinned": message.pinned}
    return "".join(f" · {name}" for name, there in {**marks, "forwarded": message.forwarded}.items() if there)


def _shown(text: str) -> str:
    from html import escape  # noqa: PLC0415  # late: brings the names of two thousand characters

    return escape(_CONTROL.sub("", _LINES.sub("\n", text)))


def _time(at_ms: int) -> str:
    """Of an author's clock, which may say anything."""
    try:
        return datetime.fromtimestamp(at_ms / 1000, UTC).strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError, OSError):
        return "?"
