"""Export and import: what comes out is readable and harmless, what goes in is checked, beside what is there, and sent nowhere."""

from __future__ import annotations

import asyncio
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import HistoryProgressed
from e2ee_desktop.domain.files import FileState
from e2ee_desktop.domain.messages import Direction
from e2ee_desktop.domain.people import Standing
from e2ee_desktop.services import export_page, history_export
from e2ee_desktop.services.file_face import FileToSend
from tests.fakes.person import Person

HOSTILE = "<script>alert(1)</script> <img src=http://x.example/> \u202egnp.exe &amp; \x1b[31m"


class Page(HTMLParser):
    """Every tag with its attributes, and all text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags, self.text = [], ""
        self.feed(text)

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data) -> None:
        self.text += data


async def talked(friends: tuple[Person, Person]) -> tuple[Person, str]:
    alice, bob = friends
    contact = alice.knows("Bob").contact_id
    first = await alice.say("Bob", HOSTILE)
    await bob.until(lambda: HOSTILE in bob.texts_from("Alice"))
    theirs = bob.history("Alice")[-1]
    await bob.messenger.send_text(theirs.contact_id, "an answer", theirs.message_id)
    await bob.messenger.react(theirs.contact_id, theirs.message_id, "👍")
    await alice.until(lambda: any(message.reactions for message in alice.history("Bob")))
    await alice.messenger.edit(contact, first.message_id, HOSTILE + " edited")
    await alice.messenger.star(contact, first.message_id, starred=True)
    return alice, "an answer"


async def test_pages_show_what_was_said_and_can_do_nothing(friends, tmp_path: Path) -> None:
    alice, answer = await talked(friends)
    folder = tmp_path / "out" / "export"
    assert await alice.messenger.export_history(str(folder), None) == len(alice.history("Bob"))
    assert {path.name for path in folder.iterdir()} == {
        "index.html", "export.json", "conversation-1.html", "conversation-1.jsonl",
    }  # fmt: skip
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    page = Page((folder / "conversation-1.html").read_text())
    assert answer in page.text
    assert "<script>alert(1)</script>" in page.text  # as text
    assert "not encrypted" in page.text
    assert not {"\u202e", "\x1b"} & set(page.text)
    assert {tag for tag, _ in page.tags} <= {
        "html", "head", "meta", "title", "style", "body", "h1", "bdi", "p", "nav", "a", "div", "span", "blockquote", "i",
    }  # fmt: skip
    assert not any(name.startswith("on") or name == "src" for _, attributes in page.tags for name in attributes)
    assert all("//" not in attributes["href"] for tag, attributes in page.tags if tag == "a")
    assert any("default-src 'none'" in (attributes.get("content") or "") for _, attributes in page.tags)


async def test_long_conversations_are_split_into_pages(friends, tmp_path: Path, monkeypatch) -> None:
    alice, _ = friends
    monkeypatch.setattr(history_export, "MESSAGES_A_PAGE", 3)
    monkeypatch.setattr(history_export, "READ_AT_ONCE", 2)
    for number in range(7):
        await alice.say("Bob", f"number {number}")
    total = len(alice.history("Bob"))
    assert await alice.messenger.export_history(str(tmp_path / "out"), alice.knows("Bob").contact_id) == total
    pages = sorted(path.name for path in (tmp_path / "out").glob("conversation-1*.html"))
    assert len(pages) == -(-total // 3)
    text = "".join((tmp_path / "out" / name).read_text() for name in pages)
    assert all(f">number {number}<" in text for number in range(7))
    progress = [event for event in alice.events if isinstance(event, HistoryProgressed)]
    assert (progress[-1].done, progress[-1].total) == (total, total)


async def test_a_folder_with_something_in_it_is_refused(friends, tmp_path: Path) -> None:
    alice, _ = friends
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    with pytest.raises(UserActionNeeded, match=r"export\.folder_not_empty"):
        await alice.messenger.export_history(str(tmp_path / "out"), None)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.txt"]


async def test_a_cancelled_export_leaves_nothing(friends, tmp_path: Path, monkeypatch) -> None:
    alice, _ = friends
    monkeypatch.setattr(history_export, "READ_AT_ONCE", 1)
    for number in range(5):
        await alice.say("Bob", f"number {number}")
    running = asyncio.create_task(alice.messenger.export_history(str(tmp_path / "out"), None))
    await alice.until(lambda: alice.saw(HistoryProgressed))
    alice.messenger.cancel_export()
    with pytest.raises(UserActionNeeded, match=r"export\.cancelled"):
        await running
    assert list((tmp_path / "out").iterdir()) == []


async def test_disappearing_messages_stay(friends, tmp_path: Path) -> None:
    alice, _ = friends
    await alice.messenger.set_timer(alice.knows("Bob").contact_id, 3600)
    await alice.say("Bob", "for an hour")
    await alice.messenger.export_history(str(tmp_path / "out"), None)
    assert not any("for an hour" in path.read_text() for path in (tmp_path / "out").iterdir())


async def test_an_export_comes_into_a_new_profile_as_history(friends, tmp_path: Path, relay) -> None:
    alice, _ = await talked(friends)
    await alice.messenger.export_history(str(tmp_path / "out"), None)
    (tmp_path / "new").mkdir()
    carol = Person("Carol", tmp_path / "new", relay)
    await carol.start()
    count = len(alice.history("Bob"))
    assert await carol.messenger.import_history(str(tmp_path / "out")) == count
    assert await carol.messenger.import_history(str(tmp_path / "out")) == 0
    (contact,) = carol.messenger.contacts()
    assert (contact.name, contact.standing) == ("Bob", Standing.IMPORTED)

    def shown(person: Person) -> list[tuple]:
        return [
            (m.message_id, m.direction, m.kind, m.text, m.sent_ms, m.quote, m.reactions, m.starred, m.edited_ms)
            for m in person.history("Bob")
        ]

    assert shown(carol) == shown(alice)
    assert carol.messenger.conversations()[0].unread == 0
    for attempt in (
        carol.say("Bob", "hello?"),
        carol.messenger.block(contact.contact_id),
        carol.messenger.start_comparison(contact.contact_id),
        carol.messenger.set_timer(contact.contact_id, 60),
    ):
        with pytest.raises(UserActionNeeded, match=r"contact\.imported"):
            await attempt
    with pytest.raises(UserActionNeeded, match=r"contact\.imported"):
        carol.messenger.safety_number(contact.contact_id)
    gone = carol.history("Bob")[-1]
    await carol.messenger.delete_here(contact.contact_id, [gone.message_id])
    assert await carol.messenger.import_history(str(tmp_path / "out")) == 0
    assert gone.message_id not in [message.message_id for message in carol.history("Bob")]
    await carol.messenger.remove_contact(contact.contact_id)
    assert carol.messenger.contacts() == ()
    await carol.stop()


async def test_an_import_stands_beside_the_real_contact(friends, tmp_path: Path) -> None:
    alice, bob = friends
    await alice.say("Bob", "before")
    await bob.until(lambda: "before" in bob.texts_from("Alice"))
    await bob.messenger.export_history(str(tmp_path / "out"), None)
    before = bob.history("Alice")
    await bob.messenger.import_history(str(tmp_path / "out"))
    assert bob.history("Alice") == before  # the name means the real one
    assert sorted(contact.standing.value for contact in bob.messenger.contacts()) == ["active", "imported"]
    await bob.say("Alice", "still here")
    await alice.until(lambda: "still here" in alice.texts_from("Bob"))


MESSAGE = {
    "message_id": "ab" * 16, "direction": "incoming", "kind": "text", "text": "hi", "sent_ms": 1, "stored_ms": 1, "state": "read",
}  # fmt: skip
INDEX = {
    "format": "e2ee-desktop/history",
    "version": 1,
    "conversations": [{"file": "../../etc/passwd", "name": "Eve\u202e", "account_id": "cd" * 16, "messages": 1}],
}


@pytest.mark.parametrize(
    ("index", "line", "code"),
    [
        ("{", "", "import.not_an_export"),
        ("[1]", "", "import.not_an_export"),
        (json.dumps({**INDEX, "version": 2}), "", "import.newer"),
        (json.dumps({**INDEX, "format": "other"}), "", "import.not_an_export"),
        (json.dumps({**INDEX, "conversations": [7]}), "", "import.not_an_export"),
        *(
            (json.dumps(INDEX), json.dumps({**MESSAGE, **wrong}), "import.not_an_export")
            for wrong in (
                {"message_id": "zz"}, {"text": 7}, {"text": "x" * 70_000}, {"sent_ms": -1}, {"sent_ms": True}, {"reactions": 1},
                {"reply_to": {}}, {"kind": "timer", "text": "never"},
            )
        ),
        (json.dumps(INDEX), "x" * 1_000_001, "import.not_an_export"),
        (json.dumps(INDEX), "[" * 100_000, "import.not_an_export"),
    ],
)  # fmt: skip
async def test_what_is_no_export_is_refused_whole(friends, tmp_path: Path, index: str, line: str, code: str) -> None:
    alice, _ = friends
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "export.json").write_text(index)
    (tmp_path / "in" / "conversation-1.jsonl").write_text(json.dumps(MESSAGE) + "\n" + line)
    with pytest.raises(UserActionNeeded, match=code.replace(".", r"\.")):
        await alice.messenger.import_history(str(tmp_path / "in"))
    assert len(alice.messenger.contacts()) == 1


async def test_names_of_files_and_people_are_not_believed(friends, tmp_path: Path) -> None:
    alice, _ = friends
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "export.json").write_text(json.dumps(INDEX))
    odd = {**MESSAGE, "message_id": "ef" * 16, "kind": "from the future"}
    own = {**MESSAGE, "message_id": "aa" * 16, "direction": "outgoing", "state": "queued"}
    lines = "\n".join(json.dumps(one) for one in (MESSAGE, odd, own))
    (tmp_path / "in" / "conversation-1.jsonl").write_text(lines)
    assert await alice.messenger.import_history(str(tmp_path / "in")) == 2
    (eve,) = [contact for contact in alice.messenger.contacts() if contact.standing is Standing.IMPORTED]
    assert eve.name == "Eve"
    history = alice.messenger.history(eve.contact_id, None, 10)
    assert [(message.direction, message.state.value) for message in history] == [
        (Direction.INCOMING, "read"),
        (Direction.OUTGOING, "sent"),
    ]
    assert export_page.message_part(history[0]).count("<") > 0


async def test_files_go_out_and_come_in_with_the_history(friends, tmp_path: Path, relay) -> None:
    alice, bob = friends
    contact = alice.knows("Bob").contact_id
    for content in (b"the first", b"the second"):
        await alice.messenger.send_file(contact, FileToSend(content, "plan.txt", "the plan"))
    await bob.until(lambda: len(bob.history("Alice")) == 2)
    await alice.messenger.settle_files()
    out = tmp_path / "out"
    await alice.messenger.export_history(str(out), contact, files=True)
    assert sorted(path.read_bytes() for path in (out / "files-1").iterdir()) == [b"the first", b"the second"]
    page = Page((out / "conversation-1.html").read_text())
    links = [attributes["href"] for tag, attributes in page.tags if tag == "a" and "download" in attributes]
    assert links == ["files-1/plan.txt", "files-1/plan%20%282%29.txt"]
    carol = await Person("Carol", tmp_path, relay).start()
    try:
        for new in (2, 0):
            assert await carol.messenger.import_history(str(out)) == new
        (imported,) = [one for one in carol.messenger.contacts() if one.standing is Standing.IMPORTED]
        messages = carol.messenger.history(imported.contact_id, None, 9)
        assert [(one.text, one.file.name, one.file.state) for one in messages] == [
            ("the plan", "plan.txt", FileState.HERE)
        ] * 2
        read = [await carol.messenger.read_file(one.contact_id, one.message_id) for one in messages]
        assert read == [b"the first", b"the second"]
        assert len(list((tmp_path / "Carol.attachments").iterdir())) == 2
        await carol.messenger.remove_contact(imported.contact_id)
        assert await carol.messenger.finish_files()
        assert list((tmp_path / "Carol.attachments").iterdir()) == []
    finally:
        await carol.stop()


async def test_an_import_takes_no_file_from_outside_of_its_folder(friends, tmp_path: Path) -> None:
    alice, bob = friends
    await alice.messenger.send_file(alice.knows("Bob").contact_id, FileToSend(b"content", "plan.txt"))
    await bob.until(lambda: len(bob.history("Alice")) == 1)
    await alice.messenger.settle_files()
    out = tmp_path / "out"
    await alice.messenger.export_history(str(out), None, files=True)
    (tmp_path / "secret").write_text("secret")
    (out / "files-1" / "link").symlink_to(tmp_path / "secret")
    (out / "elsewhere").symlink_to(tmp_path)
    line = (out / "conversation-1.jsonl").read_text()
    for number, saved in enumerate(
        ("../secret", "/etc/passwd", "files-1/link", "elsewhere/secret", "files-1/none", "")
    ):
        row = json.loads(line)
        row["message_id"], row["file"]["saved"] = f"{number:032x}", saved
        (out / "conversation-1.jsonl").write_text(json.dumps(row) + "\n")
        assert await bob.messenger.import_history(str(out)) == 1
    (imported,) = [one for one in bob.messenger.contacts() if one.standing is Standing.IMPORTED]
    found = bob.messenger.history(imported.contact_id, None, 9)
    assert {one.file.state for one in found} == {FileState.GONE}
    assert len(found) == 6
    with pytest.raises(UserActionNeeded, match=r"file\.not_here"):
        await bob.messenger.read_file(found[0].contact_id, found[0].message_id)


async def test_a_cancelled_export_leaves_no_files(friends, tmp_path: Path, monkeypatch) -> None:
    alice, _ = friends
    monkeypatch.setattr(history_export, "READ_AT_ONCE", 1)
    for number in range(3):
        await alice.messenger.send_file(alice.knows("Bob").contact_id, FileToSend(b"content", f"{number}.txt"))
    await alice.messenger.settle_files()
    running = asyncio.create_task(alice.messenger.export_history(str(tmp_path / "out"), None, files=True))
    await alice.until(lambda: alice.saw(HistoryProgressed))
    alice.messenger.cancel_export()
    with pytest.raises(UserActionNeeded, match=r"export\.cancelled"):
        await running
    assert list((tmp_path / "out").iterdir()) == []
