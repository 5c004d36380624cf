"""What programs do through the local API, between two real profiles over a real relay."""

from __future__ import annotations

import base64

import pytest
from cryptography.fernet import Fernet

from tests.fakes.cli_profile import CliProfile, CommandFailed, finish
from tests.fakes.local_api import LocalApi


def test_texts_as_in_the_article(api: LocalApi) -> None:
    encrypted = api.ask("POST", "/encrypt", {"data": "Häl­lo 👋"})
    assert (encrypted.status, list(encrypted.json)) == (200, ["encrypted_data"])
    decrypted = api.ask("POST", "/decrypt", encrypted.json)
    assert decrypted.json == {"decrypted_data": "Häl­lo 👋"}
    foreign = Fernet(Fernet.generate_key()).encrypt(b"x").decode()
    assert api.ask("POST", "/decrypt", {"encrypted_data": foreign}).code == "encryption.token_refused"
    assert api.ask("POST", "/encrypt", {"data": "x" * 200_000}).status == 200
    old = "gAAAAAAdwJ6wAAECAwQFBgcICQoLDA0ODy021cpGVWKZ_eEwCGM4BLLF_5CV9dOPmrhuVUPgJobwOz7JcbmrR64jVmpU4IwqDA=="
    assert api.ask("POST", "/decrypt", {"encrypted_data": old, "ttl_s": 5}).code == "encryption.token_refused"


def test_who_am_i(api: LocalApi) -> None:
    me = api.ask("GET", "/v1/me").json
    assert (me["name"], me["program"], me["scopes"]) == ("Alice", "all", ["crypto", "read", "send", "files"])
    assert api.ask("GET", "/v1/me", token=api.tokens["crypto"]).json["scopes"] == ["crypto"]


def test_contacts_and_their_safety_number(api: LocalApi, bob: CliProfile) -> None:
    (contact,) = [one for one in api.ask("GET", "/v1/contacts").json["contacts"] if one["name"] == "Bob"]
    assert api.ask("GET", f"/v1/contacts/{contact['contact_id']}").json == contact
    number = api.ask("GET", "/v1/safety-numbers/Bob").json
    assert number["digits"] == bob.one("safety-number", "Alice")["digits"]
    assert "".join(number["groups"]) == number["digits"]
    assert number["trust"] == "unverified"


def test_a_text_to_bob_and_his_answer_as_an_event(api: LocalApi, bob: CliProfile) -> None:
    events = api.listen()
    sent = api.ask("POST", "/v1/messages", {"contact": "Bob", "text": "is anybody there?"}).json
    assert (sent["direction"], sent["text"]) == ("outgoing", "is anybody there?")
    assert events.until("sent")[1]["message_id"] == sent["message_id"]
    heard = [row for row in bob.run("sync", "--wait", "30") if row["event"] == "message"]
    assert [row["text"] for row in heard] == ["is anybody there?"]
    answer = bob.one("reply", sent["message_id"], "yes")["message_id"]
    event_id, row = events.until("message")
    assert (row["text"], row["message_id"]) == ("yes", answer)
    events.close()
    messages = api.ask("GET", "/v1/messages?contact=Bob&limit=2").json["messages"]
    assert [one["text"] for one in messages] == ["is anybody there?", "yes"]
    assert messages[1]["reply_to"] == sent["message_id"]
    older = api.ask("GET", f"/v1/messages?contact=Bob&before_row={messages[1]['row']}&limit=1").json["messages"]
    assert older == messages[:1]
    back = api.ask("POST", "/v1/messages", {"contact": "Bob", "text": "good", "reply_to": answer}).json
    assert back["reply_to"] == answer
    assert event_id.count("-") == 2


def test_a_file_to_bob_and_one_back(api: LocalApi, bob: CliProfile, tmp_path) -> None:
    events, content = api.listen(), bytes(range(256)) * 1000
    body = {"contact": "Bob", "name": "report.bin", "content": base64.b64encode(content).decode(), "caption": "here"}
    sent = api.ask("POST", "/v1/files", body, token=api.token).json
    assert (sent["name"], sent["size_bytes"]) == ("report.bin", len(content))
    events.until("sent")
    (offer,) = [row for row in bob.run("sync", "--wait", "30") if row["event"] == "file"]
    bob.run("save-file", offer["message_id"], str(tmp_path / "saved.bin"))
    assert (tmp_path / "saved.bin").read_bytes() == content

    (tmp_path / "back.bin").write_bytes(b"B" * 70_000)
    bob.run("send-file", "Alice", str(tmp_path / "back.bin"))
    _, row = events.until("file")
    path = f"/v1/files/{row['message_id']}"
    assert api.ask("GET", path).code == "file.not_here"
    assert api.ask("POST", path + "/fetch").status == 200
    while events.until("file-state")[1]["file"] != "here":
        pass
    fetched = api.ask("GET", path).json
    assert (fetched["name"], fetched["size_bytes"]) == ("back.bin", 70_000)
    assert base64.b64decode(fetched["content"]) == b"B" * 70_000
    events.close()


def test_uses_are_counted_where_the_person_sees_them(friends: tuple[CliProfile, CliProfile], relay) -> None:
    from tests.fakes.local_api import serving  # noqa: PLC0415

    carol = CliProfile(friends[0].home.parent / "carol", relay.address)
    carol.make("Carol")
    with serving(carol) as api:
        for _ in range(3):
            api.ask("POST", "/encrypt", {"data": "x"}, token=api.tokens["crypto"])
        api.ask("GET", "/v1/contacts", token=api.tokens["crypto"])
    uses = {row["name"]: (row["uses"], row["last_used_ms"] > 0) for row in carol.run("token", "list")}
    assert uses["crypto"] == (4, True)
    assert uses["send"] == (0, False)


def test_the_profile_is_open_once_and_says_so(api: LocalApi, friends: tuple[CliProfile, CliProfile]) -> None:
    with pytest.raises(CommandFailed) as failed:
        finish(friends[0].process("token", "list"))
    assert failed.value.code == "profile.in_use"


def test_a_port_that_is_taken_is_told(api: LocalApi, bob: CliProfile) -> None:
    with pytest.raises(CommandFailed) as failed:
        finish(bob.process("serve-api", "--port", str(api.port)))
    assert failed.value.code == "api.port_taken"
