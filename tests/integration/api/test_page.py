"""The page at `/`: the whole documentation in one answer, without a script and without anything from elsewhere."""

from __future__ import annotations

from html.parser import HTMLParser

from e2ee_desktop.api.routes import ROUTES
from tests.fakes.local_api import LocalApi

OURS = {"/style.css", "/openapi.json"}
WITHOUT_END = {"meta", "link", "br"}


class Reading(HTMLParser):
    """Every tag, what it refers to, and that each is closed in its turn."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.references: set[str] = set()
        self.ids: set[str] = set()
        self.text = ""
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            assert not name.startswith("on")
            assert name != "style"
            if name in {"href", "src", "action"}:
                self.references.add(value or "")
            if name == "id":
                self.ids.add(value or "")
        if tag not in WITHOUT_END:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def close(self) -> None:
        super().close()
        assert self._open == []


def test_the_page_holds_every_method_and_nothing_from_elsewhere(api: LocalApi) -> None:
    answer = api.ask("GET", "/", token="")
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "default-src 'none'; style-src 'self'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    reading = Reading()
    reading.feed(answer.body.decode())
    reading.close()
    assert reading.references == OURS
    assert not reading.tags & {"script", "img", "iframe", "form", "object", "embed"}
    assert reading.ids == {route.method.name for route in ROUTES} | {"events"}
    assert "e2ee-cli token add" in reading.text


def test_what_the_page_refers_to_is_there_without_a_token(api: LocalApi) -> None:
    kinds = {path: api.ask("GET", path, token="").headers["Content-Type"] for path in OURS}
    assert kinds == {"/style.css": "text/css; charset=utf-8", "/openapi.json": "application/json"}
    assert "url(" not in api.ask("GET", "/style.css", token="").body.decode()
    assert "@import" not in api.ask("GET", "/style.css", token="").body.decode()


def test_reading_the_page_tells_nothing_of_the_profile(api: LocalApi) -> None:
    page = api.ask("GET", "/", token="").body.decode()
    assert "Alice" not in page
    assert "Bob" not in page
