"""A real browser, headless: it shows the page as it is meant, and no web page of somebody else gets anything out of the API."""

from __future__ import annotations

import json
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.fakes.local_api import LocalApi

CHROMIUM = shutil.which("chromium") or ""
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed here; dev.py installs it on Debian")
HOSTILE = """<!DOCTYPE html><title>loading</title><body><script>
const token = {token}, url = {url}, said = [];
const attempts = [
  () => fetch(url + "/v1/me", {{headers: {{Authorization: "Bearer " + token}}}}),
  () => fetch(url + "/openapi.json"),
  () => fetch(url + "/encrypt", {{method: "POST", mode: "cors", headers: {{"Content-Type": "application/json"}}, body: "{{}}"}}),
  () => new Promise((good, bad) => {{ const events = new EventSource(url + "/v1/events"); events.onopen = good; events.onerror = bad; }}),
  () => new Promise((good, bad) => {{ const frame = new Image(); frame.onload = good; frame.onerror = bad; frame.src = url + "/"; }}),
];
(async () => {{
  for (const attempt of attempts) said.push(await attempt().then(() => "reached", () => "blocked"));
  document.body.textContent = "attempts: " + said.join(" ");
}})();
</script></body>"""


def seen(address: str, folder: Path) -> tuple[str, str]:
    """(the document as it is after its scripts, what the browser complained of)."""
    command = [
        CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--user-data-dir={folder}",
        "--enable-logging=stderr", "--virtual-time-budget=8000", "--dump-dom", address,
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, timeout=90, check=True)
    told = [line for line in done.stderr.splitlines() if "CONSOLE" in line]
    return done.stdout, "\n".join(told)


@contextmanager
def somebody_elses_site(page: str) -> Iterator[str]:
    """A web server of another origin on this computer, as a name that was pointed at 127.0.0.1 would be."""

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, *_: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_a_browser_shows_the_page_and_complains_of_nothing(api: LocalApi, tmp_path: Path) -> None:
    document, told = seen(api.url + "/", tmp_path)
    assert told == ""
    assert "First steps" in document
    assert document.count("<section") >= 14


def test_a_web_page_of_somebody_else_reaches_nothing_even_with_a_token(api: LocalApi, tmp_path: Path) -> None:
    page = HOSTILE.format(token=json.dumps(api.token), url=json.dumps(api.url))
    with somebody_elses_site(page) as address:
        document, _ = seen(address, tmp_path)
    assert "attempts: blocked blocked blocked blocked blocked" in document


def test_a_name_that_was_pointed_at_this_computer_reaches_nothing(api: LocalApi, tmp_path: Path) -> None:
    rebound = f"http://attacker.example:{api.port}/"
    command = [
        CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--user-data-dir={tmp_path}",
        "--host-resolver-rules=MAP attacker.example 127.0.0.1", "--dump-dom", rebound,
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, timeout=90, check=True)
    assert "api.host_foreign" in done.stdout
    assert "First steps" not in done.stdout
