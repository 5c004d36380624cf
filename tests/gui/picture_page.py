"""The page of all pictures that `screenshots.py` took: one row a state, one column a look. Plain HTML, nothing is fetched."""

from __future__ import annotations

from collections import defaultdict
from html import escape
from pathlib import Path

_HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Every screen</title><style>
body { font: 14px/1.4 Inter, "Noto Sans", sans-serif; margin: 24px; background: #F5F6F8; color: #14181D; }
h2 { font-size: 16px; margin: 24px 0 8px; }
.looks { display: flex; gap: 12px; overflow-x: auto; }
figure { margin: 0; } figcaption { font-size: 12px; color: #555E6A; }
img { width: 440px; border: 1px solid #D9DDE3; background: #FFFFFF; }
</style></head><body><h1>Every screen</h1>
"""


def write_page(folder: Path) -> Path:
    """Write index.html over the pictures in a folder; return its path."""
    states: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for file in sorted(folder.glob("*x.png")):
        name, theme, direction, scale = file.stem.rsplit("-", 3)
        states[name].append((f"{theme}, {direction}, {scale}", file.name))
    parts = [_HEAD]
    for name, looks in states.items():
        figures = "".join(
            f'<figure><a href="{escape(file)}"><img loading="lazy" src="{escape(file)}" alt="{escape(name)}, {look}"></a>'
            f"<figcaption>{look}</figcaption></figure>"
            for look, file in looks
        )
        parts.append(f'<h2 id="{escape(name)}">{escape(name)}</h2><div class="looks">{figures}</div>\n')
    parts.append("</body></html>\n")
    page = folder / "index.html"
    page.write_text("".join(parts), encoding="utf-8")
    return page
