"""Scenes for `screenshots.py`: the first start, conversations and their people, what goes wrong."""

from __future__ import annotations

from pathlib import Path

from e2ee_desktop.domain.events import Link
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import Direction, MessageKind, MessageState
from e2ee_desktop.domain.people import Standing
from tests.fakes.desk import FakeDesk
from tests.fakes.face import DAY_MS, MINUTE_MS, START_MS, FakeMessenger
from tests.gui.camera import Photographer
from tests.gui.stage import on_stage

OUT, IN = Direction.OUTGOING, Direction.INCOMING
LONG = "\n".join(f"{n}. A long list of things that nobody wants to read twice." for n in range(1, 60))


def full_messenger() -> FakeMessenger:
    """A profile in which much has happened."""
    messenger = FakeMessenger("Alice Liddell")
    messenger.now_ms = START_MS - 3 * DAY_MS
    people = {
        name: messenger.befriend(name)
        for name in (
            "Bob Marley",
            "Zoë 🦊",
            "دينا الحلو",
            "Grandmother",
            "Karl-Heinz von Oberüberunterstein zu Hohenlohe",
            "李小龙",
        )
    }
    messenger.verify(people["Bob Marley"].contact_id)
    talk_with_bob(messenger, people["Bob Marley"].contact_id)
    messenger.now_ms = START_MS - 5 * MINUTE_MS
    others = iter(people.values())
    next(others)
    for contact, text in zip(
        others,
        (
            "Are you coming to the concert tonight? 🎻",
            "مرحبا، كيف حالك اليوم؟",
            "The cake is in the oven.",
            "Sehr geehrte Frau Liddell, anbei die Unterlagen, um die Sie gebeten hatten.",
            "明天见",
        ),
        strict=False,
    ):
        messenger.now_ms -= DAY_MS // 3
        messenger.receive(contact.contact_id, text)
    messenger.drafts[people["Grandmother"].contact_id] = "Leave me a piece, I"
    messenger.now_ms = START_MS
    return messenger


def talk_with_bob(messenger: FakeMessenger, bob: ContactId) -> None:
    say = messenger.put
    messenger.now_ms += MINUTE_MS
    say(bob, "Good morning! Did the parcel arrive?", IN, MessageState.READ)
    messenger.now_ms += 2 * MINUTE_MS
    say(bob, "Just now, thank you so much", OUT, MessageState.DELIVERED)
    say(
        bob,
        "The box was a bit wet, but everything inside is fine. I put the letters on the shelf next to the window so that they dry.",
        OUT,
        MessageState.DELIVERED,
    )
    messenger.now_ms += 3 * DAY_MS - 40 * MINUTE_MS
    say(bob, "👍", IN, MessageState.READ)
    messenger.now_ms += MINUTE_MS
    say(
        bob,
        "Here is what I read yesterday: https://signal.org/docs/specifications/doubleratchet/ – tell me what you think of section 4.",
        IN,
        MessageState.READ,
    )
    messenger.now_ms += 2 * MINUTE_MS
    say(bob, "Header encryption! 😍", OUT, MessageState.DELIVERED)
    say(bob, "שלום, מה שלומך היום?", OUT, MessageState.DELIVERED)
    messenger.now_ms += 7 * MINUTE_MS
    say(bob, "", IN, MessageState.READ, kind=MessageKind.UNREADABLE)
    say(bob, "And this one came through just fine.", IN, MessageState.READ)
    messenger.now_ms += MINUTE_MS
    say(bob, "On my way", OUT, MessageState.SENT)
    say(bob, "Will you bring the tickets?", OUT, MessageState.FAILED, failure="relay.quota_exceeded")
    say(bob, "Never mind, I have them.", OUT, MessageState.QUEUED)


def onboarding(camera: Photographer, folder: Path) -> None:
    with on_stage(FakeDesk(), folder, camera.theme) as stage:
        stage.start()
        stage.see("Create a profile")
        camera.take(stage, "01-welcome")
        stage.click("Create a profile")
        stage.fill("Your name", "Alice Liddell")
        camera.take(stage, "02-name")
        stage.click("Continue")
        camera.take(stage, "03-keys-keyring")
        stage.click("Protect the keys by a passphrase")
        stage.fill("New passphrase", "correct horse battery")
        stage.fill("Repeat the passphrase", "correct horse battery")
        camera.take(stage, "04-keys-passphrase")
        stage.click("Continue")
        camera.take(stage, "05-connect")
        stage.click("Use another relay")
        camera.take(stage, "06-connect-elsewhere")
        stage.click("Use the built-in relay")
        stage.click("Create profile")
        stage.see("Copy link")
        camera.take(stage, "07-code")
        stage.click("Start")
        stage.see("Add your first contact")
        camera.take(stage, "08-empty")
        stage.click("Requests")
        camera.take(stage, "09-no-requests")
    with on_stage(FakeDesk(keyring=None), folder, camera.theme) as stage:
        stage.start()
        stage.click("Create a profile")
        stage.fill("Your name", "Alice")
        stage.click("Continue")
        camera.take(stage, "10-no-keyring")


def chats(camera: Photographer, folder: Path) -> None:
    messenger = full_messenger()
    with on_stage(FakeDesk(messenger), folder, camera.theme) as stage:
        main = stage.open()
        camera.take(stage, "20-nothing-selected")
        stage.choose("Bob Marley")
        camera.take(stage, "21-chat")
        stage.click("Contact details")
        camera.take(stage, "22-details")
        stage.click("Trust: Verified")
        camera.take(stage, "23-safety-number-verified")
        stage.click("Close")
        stage.click("Close details")
        bob = main.chat.contact_id
        assert bob is not None
        stage.act(lambda: messenger.change_identity(bob))
        stage.act(lambda: messenger.receive(bob, "I have a new laptop!"))
        camera.take(stage, "24-key-changed-danger")
        stage.click("Continue without verifying")
        camera.take(stage, "25-continue-anyway")
        stage.click("Cancel")
        stage.choose("Zoë 🦊")
        zoe = main.chat.contact_id
        assert zoe is not None
        camera.take(stage, "26-unverified")
        stage.click("Trust: Not verified")
        camera.take(stage, "27-safety-number")
        stage.act(lambda: messenger.change_identity(zoe))
        camera.take(stage, "28-safety-number-changed")
        stage.click("Not now")
        camera.take(stage, "29-key-changed-warn")


def more_chats(camera: Photographer, folder: Path) -> None:
    messenger = full_messenger()
    messenger.now_ms = START_MS
    stranger = messenger.befriend("Mallory", Standing.REQUEST)
    messenger.receive(stranger.contact_id, "Hi Alice, I got your address from the conference list.")
    bob = next(iter(messenger.people.values()))
    liar = messenger.befriend("Bob Marley", Standing.REQUEST, claims=bob.contact_id)
    messenger.receive(liar.contact_id, "It's me, Bob. I lost my phone, please send me the code.")
    with on_stage(FakeDesk(messenger), folder, camera.theme) as stage:
        stage.open()
        stage.click("Requests")
        stage.choose("Mallory")
        camera.take(stage, "30-request")
        stage.choose("Bob Marley")
        camera.take(stage, "31-request-claims")
        stage.click("Chats")
        stage.choose("دينا الحلو")
        camera.take(stage, "32-arabic")
        new = []
        stage.act(lambda: new.append(messenger.befriend("Heidi")))
        stage.choose("Heidi")
        camera.take(stage, "33-new-chat")
        stage.act(lambda: messenger.put(new[0].contact_id, LONG, IN, MessageState.RECEIVED))
        camera.take(stage, "34-long-text")
        stage.fill(
            "Message to Heidi",
            "A first line\nand more of it, long enough to wrap around in the field at least once, so that it has to grow",
        )
        camera.take(stage, "35-composing")
        stage.act(lambda: messenger.go(Link.OFFLINE, "relay.unreachable"))
        camera.take(stage, "36-offline")
        stage.act(lambda: messenger.go(Link.OFFLINE, "relay.wrong_key"))
        camera.take(stage, "37-relay-error")
        stage.act(lambda: messenger.go(Link.ONLINE))
        stage.click("Contact details")
        stage.click("Block contact")
        camera.take(stage, "38-block-question")
        stage.click("Block now")
        camera.take(stage, "39-blocked")


def dialogs(camera: Photographer, folder: Path) -> None:
    messenger = full_messenger()
    with on_stage(FakeDesk(messenger), folder, camera.theme) as stage:
        stage.open()
        stage.click("Invite someone")
        stage.settle()
        camera.take(stage, "40-invite")
        stage.click("Close the invitation")
        stage.click("Add a contact")
        messenger.refusals["add_contact"] = "link.expired"
        stage.fill("Link of the contact", "e2ee:invite#AAAA")
        camera.take(stage, "41-add-contact")
        stage.click("Add this contact")
        stage.settle()
        camera.take(stage, "42-add-contact-error")
        stage.click("Cancel")
        stage.fill("Search conversations", "nobody")
        camera.take(stage, "43-search-empty")
        stage.click("Clear search")
        stage.click("Settings")
        stage.settle()
        camera.take(stage, "44-settings")
        stage.window.resize(740, 620)
        stage.click("Chats")
        camera.take(stage, "45-narrow-list")
        stage.choose("Bob Marley")
        camera.take(stage, "46-narrow-chat")
        stage.click("Contact details")
        camera.take(stage, "47-narrow-details")


def many(camera: Photographer, folder: Path) -> None:
    messenger = FakeMessenger("Alice")
    bob = messenger.befriend("Bob")
    for n in range(300):
        messenger.now_ms += 7 * MINUTE_MS
        messenger.put(
            bob.contact_id,
            f"Message number {n}",
            OUT if n % 3 else IN,
            MessageState.DELIVERED if n % 3 else MessageState.READ,
        )
    for n in range(8):
        messenger.receive(bob.contact_id, f"Unread {n}")
    with on_stage(FakeDesk(messenger), folder, camera.theme) as stage:
        main = stage.open()
        stage.choose("Bob")
        camera.take(stage, "50-new-messages")
        bar = main.chat.timeline.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        stage.act(lambda: messenger.receive(bob.contact_id, "One more while you read"))
        camera.take(stage, "51-scrolled")


def troubles(camera: Photographer, folder: Path) -> None:
    desk = FakeDesk(FakeMessenger())
    desk.passphrase = "correct horse"
    with on_stage(desk, folder, camera.theme) as stage:
        stage.start()
        stage.fill("Passphrase", "wrong")
        stage.click("Unlock")
        stage.settle()
        camera.take(stage, "60-passphrase")
    for code in ("keyring.locked", "keyring.entry_missing", "store.damaged", "profile.in_use"):
        desk = FakeDesk(FakeMessenger())
        desk.trouble = code
        with on_stage(desk, folder, camera.theme) as stage:
            stage.start()
            stage.see("Try again")
            camera.take(stage, f"61-{code.replace('.', '-')}")
