"""The table of attacks on the local API: what each gets, and that no answer tells more than it must."""

from __future__ import annotations

import json
import socket
from contextlib import suppress

import pytest

from tests.fakes.local_api import SCOPES, LocalApi

FORBIDDEN_WORDS = ("Traceback", "werkzeug", "waitress", "flask", "python", 'File "', "sqlite", "/home", "/tmp")
TEXT = {"data": "x"}


def harmless(answer, status: int, code: str) -> None:
    assert (answer.status, answer.code) == (status, code)
    assert not [word for word in FORBIDDEN_WORDS if word.lower() in answer.body.decode().lower()]
    assert "Server" not in answer.headers
    assert not [name for name in answer.headers if name.lower().startswith("access-control")]
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.headers["Cache-Control"] == "no-store"


def raw(api: LocalApi, request: bytes) -> bytes:
    """Everything that comes back until the other side closes."""
    with socket.create_connection(("127.0.0.1", api.port), 30) as connection:
        connection.sendall(request)
        answer = b""
        with suppress(ConnectionResetError):  # closed before it had read everything
            while piece := connection.recv(65536):
                answer += piece
    return answer


@pytest.mark.parametrize("path", ["/encrypt", "/v1/messages", "/v1/nothing", "/v1/events"])
def test_without_a_token(api: LocalApi, path: str) -> None:
    answer = api.ask("POST", path, TEXT, token="")
    harmless(answer, 401, "api.token_refused")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


NEEDED = [
    ("POST", "/encrypt", TEXT, {"crypto"}),
    ("POST", "/decrypt", {"encrypted_data": "x"}, {"crypto"}),
    ("POST", "/v1/seal", {"contact": "Bob", "data": ""}, {"crypto"}),
    ("POST", "/v1/open", {"sealed": ""}, {"crypto"}),
    ("GET", "/v1/contacts", None, {"read"}),
    ("GET", "/v1/contacts/Bob", None, {"read"}),
    ("GET", "/v1/messages?contact=Bob", None, {"read"}),
    ("GET", "/v1/safety-numbers/Bob", None, {"read"}),
    ("GET", "/v1/events", None, {"read"}),
    ("POST", "/v1/messages", {"contact": "Bob", "text": "no"}, {"send"}),
    ("POST", "/v1/files", {"contact": "Bob", "name": "a", "content": ""}, {"send", "files"}),
    ("GET", "/v1/files/" + "ab" * 16, None, {"files"}),
    ("POST", "/v1/files/" + "ab" * 16 + "/fetch", None, {"files"}),
]


@pytest.mark.parametrize(("verb", "path", "body", "needed"), NEEDED, ids=[path for _, path, *_ in NEEDED])
def test_with_a_token_of_another_scope(api: LocalApi, verb: str, path: str, body: object, needed: set[str]) -> None:
    for scope in SCOPES:
        if {scope} != needed:
            harmless(api.ask(verb, path, body, token=api.tokens[scope]), 403, "api.scope_missing")


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:{port}",
        "127.0.0.1",
        "127.0.0.1:1",
        "localhost.evil.example:{port}",
        "",
        "127.0.0.1:{port}.evil.example",
    ],
)
def test_with_a_foreign_host(api: LocalApi, host: str) -> None:
    for path in ("/", "/v1/me"):
        harmless(api.ask("GET", path, headers={"Host": host.format(port=api.port)}), 403, "api.host_foreign")


def test_our_own_names_are_no_foreign_hosts(api: LocalApi) -> None:
    for host in ("127.0.0.1", "localhost", "LOCALHOST", "[::1]"):
        assert api.ask("GET", "/v1/me", headers={"Host": f"{host}:{api.port}"}).status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
    ids=str,
)
def test_from_a_web_page(api: LocalApi, headers: dict[str, str]) -> None:
    for verb, path, body in (("POST", "/encrypt", TEXT), ("GET", "/", None), ("OPTIONS", "/encrypt", None)):
        harmless(api.ask(verb, path, body, headers), 403, "api.origin_refused")


@pytest.mark.parametrize(
    "kind",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/jsonx",
        "application/json/x",
    ],
)
def test_with_a_wrong_type(api: LocalApi, kind: str) -> None:
    harmless(api.ask("POST", "/encrypt", b'{"data": "x"}', {"Content-Type": kind}), 415, "api.not_json")


def test_without_a_type(api: LocalApi) -> None:
    request = f"POST /encrypt HTTP/1.1\r\nHost: 127.0.0.1:{api.port}\r\nAuthorization: Bearer {api.token}\r\nContent-Length: 13\r\nConnection: close\r\n\r\n"
    assert raw(api, request.encode() + b'{"data": "x"}').startswith(b"HTTP/1.1 415 ")


def test_json_in_its_other_spellings_is_json(api: LocalApi) -> None:
    for kind in ("application/json; charset=utf-8", "Application/JSON"):
        assert api.ask("POST", "/encrypt", b'{"data": "x"}', {"Content-Type": kind}).status == 200


OVERSIZED = (1 << 20) + 1


def test_with_an_oversized_body(api: LocalApi) -> None:
    for token in (api.token, ""):
        for declared in ("Content-Length: 9999999999999", f"Content-Length: {OVERSIZED + 1}"):
            head = f"POST /encrypt HTTP/1.1\r\nHost: 127.0.0.1:{api.port}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n{declared}\r\n\r\n"
            answer = raw(api, head.encode())
            assert answer.startswith(b"HTTP/1.1 413 ")
            assert b'"api.body_too_large"' in answer


def test_with_an_oversized_body_whose_size_is_not_declared(api: LocalApi) -> None:
    head = f"POST /v1/files HTTP/1.1\r\nHost: 127.0.0.1:{api.port}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    chunk = b"10000\r\n" + bytes(65536) + b"\r\n"
    with socket.create_connection(("127.0.0.1", api.port), 30) as connection:
        connection.sendall(head.encode())
        try:
            for _ in range(40):
                connection.sendall(chunk)
        except OSError:
            pass  # it has heard enough
        else:
            assert connection.recv(100).startswith(b"HTTP/1.1 413 ")


MALFORMED = [
    b"",
    b"{",
    b"[]",
    b"null",
    b'"data"',
    b'{"data": 5}',
    b'{"data": null}',
    b'{"date": "x"}',
    b'{"data": "\xff"}',
    b'{"data": "x"} more',
    b"[" * 100_000,
    b'{"data": "\\ud800"}',
]


@pytest.mark.parametrize("body", MALFORMED, ids=lambda body: repr(body[:20]))
def test_with_a_malformed_body(api: LocalApi, body: bytes) -> None:
    harmless(api.ask("POST", "/encrypt", body, {"Content-Type": "application/json"}), 400, "api.malformed")


@pytest.mark.parametrize(
    "request_line",
    [
        "GET / HTTP/9.9 x",
        "\x00\x01\x02",
        "GET",
        "GET /%zz HTTP/1.1\r\nHost: x\r\nContent-Length: -5",
        "POST /encrypt HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6",
        "POST /encrypt HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\nContent-Length: 5",
    ],
)
def test_with_what_is_hardly_http(api: LocalApi, request_line: str) -> None:
    answer = raw(api, request_line.encode() + b"\r\nConnection: close\r\n\r\n")
    assert answer[:9] in {b"HTTP/1.0 ", b"HTTP/1.1 "}
    assert answer[9:10] in {b"4", b"5"}
    assert not [word for word in FORBIDDEN_WORDS if word.lower() in answer.decode().lower()]


def test_with_a_header_that_never_ends(api: LocalApi) -> None:
    answer = raw(api, b"GET / HTTP/1.1\r\nX: " + b"x" * 40_000 + b"\r\n\r\n")
    assert answer == b"" or b'"api.malformed"' in answer


@pytest.mark.parametrize(
    ("verb", "path", "body", "status", "code"),
    [
        ("GET", "/v1/messages", None, 400, "api.malformed"),
        ("GET", "/v1/messages?contact=Bob&limit=0", None, 400, "api.malformed"),
        ("GET", "/v1/messages?contact=Bob&limit=many", None, 400, "api.malformed"),
        ("GET", "/v1/messages?contact=Nobody", None, 404, "contact.unknown"),
        ("GET", "/v1/contacts/../../etc/passwd", None, 404, "api.not_found"),
        ("GET", "/v1/files/xyz", None, 400, "api.malformed"),
        ("GET", "/v1/files/" + "ab" * 16, None, 404, "message.unknown"),
        ("POST", "/v1/messages", {"contact": "Bob", "text": ""}, 400, "api.malformed"),
        ("POST", "/v1/messages", {"contact": "Nobody", "text": "x"}, 404, "contact.unknown"),
        ("POST", "/v1/messages", {"contact": "Bob", "text": "x", "reply_to": "ab" * 16}, 404, "message.unknown"),
        ("POST", "/v1/files", {"contact": "Bob", "name": "a", "content": "***"}, 400, "api.malformed"),
        ("POST", "/v1/open", {"sealed": "AAAA"}, 400, "document.malformed"),
        ("POST", "/v1/open", {"sealed": "*"}, 400, "api.malformed"),
        ("POST", "/v1/seal", {"contact": "me", "data": ""}, 409, "contact.yourself"),
        ("POST", "/decrypt", {"encrypted_data": "not a token"}, 400, "encryption.token_refused"),
        ("DELETE", "/v1/me", None, 405, "api.method_refused"),
        ("OPTIONS", "/encrypt", None, 405, "api.method_refused"),
        ("GET", "/encrypt", None, 405, "api.method_refused"),
        ("GET", "/v1/", None, 404, "api.not_found"),
    ],
)
def test_what_is_wrong_is_told_by_its_code(
    api: LocalApi, verb: str, path: str, body: object, status: int, code: str
) -> None:
    harmless(api.ask(verb, path, body), status, code)


def test_replayed(api: LocalApi) -> None:
    """A request that is sent again under its key is answered again, and done once; the key serves nothing else."""
    key, body = {"Idempotency-Key": "a1"}, {"contact": "me", "text": "only once"}
    first = api.ask("POST", "/v1/messages", body, key)
    assert first.status == 200
    for _ in range(3):
        assert api.ask("POST", "/v1/messages", body, key).body == first.body
    harmless(api.ask("POST", "/v1/messages", {**body, "text": "another"}, key), 409, "api.key_reused")
    harmless(api.ask("POST", "/v1/messages", body, {"Idempotency-Key": "x" * 201}), 400, "api.malformed")
    texts = [one["text"] for one in api.ask("GET", "/v1/messages?contact=me").json["messages"]]
    assert texts.count("only once") == 1
    assert "another" not in texts


def test_flood_of_guesses(api: LocalApi) -> None:
    """Wrong tokens are soon made to wait; the right one never is."""
    answers = [api.ask("GET", "/v1/me", token=f"e2ee_{number}") for number in range(30)]
    assert {answer.status for answer in answers} == {401, 429}
    last = answers[-1]
    harmless(last, 429, "api.too_many")
    assert int(last.headers["Retry-After"]) >= 1
    assert api.ask("GET", "/v1/me").status == 200


def test_no_answer_repeats_what_was_sent(api: LocalApi) -> None:
    for verb, path, body in (
        ("POST", "/decrypt", {"encrypted_data": "MARK-a1b2"}),
        ("GET", "/v1/contacts/MARK-a1b2", None),
        ("GET", "/v1/MARK-a1b2", None),
        ("POST", "/v1/messages", {"contact": "MARK-a1b2", "text": "MARK-a1b2"}),
        ("GET", "/v1/messages?contact=Bob&limit=MARK-a1b2", None),
    ):
        assert "MARK-a1b2" not in json.dumps(api.ask(verb, path, body).json)
