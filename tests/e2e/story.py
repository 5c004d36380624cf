"""What two people do, in order: set up, meet, compare, talk, while relay and messenger are killed under them.

Knows the product's screens by the words on them, and nothing of what is behind. Every step ends with something that has
to be seen. What was said is kept in `Conversation.said`, for whoever compares it afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.e2e import texts
from tests.e2e.eye import Sought, Widget
from tests.e2e.person import Person
from tests.e2e.relay_process import RelayProcess

ROWS = ("list item", "table cell")
RECOGNISED_BY = 40  # characters at the beginning of a text
DELIVERY_S = 40.0


@dataclass(frozen=True, slots=True)
class Album:
    """Pictures of windows, numbered in the order in which they are taken."""

    folder: Path
    taken: list[Path] = field(default_factory=list)

    def take(self, person: Person, what: str, theme: str) -> None:
        """A picture of what a person sees now."""
        path = self.folder / f"{len(self.taken) + 1:02}-{what}-{theme}.png"
        person.eye.everything()  # an application that answers this has painted what came before
        person.hand.picture(path)
        self.taken.append(path)


@dataclass(slots=True)
class Story:
    """Attributes: said: (author, text) in the order of sending; say: prints a line for whoever looks on."""

    ada: Person
    bao: Person
    relay: RelayProcess
    album: Album
    say: Callable[[str], None]
    said: list[tuple[str, str]] = field(default_factory=list)

    def tell(self) -> None:
        """The whole of it."""
        for person, theme in ((self.ada, "light"), (self.bao, "dark")):
            self.set_up(person, theme)
        self.meet()
        self.compare()
        for person in (self.ada, self.bao):
            self.confirm(person)
        self.talk()
        self.lose_the_relay_and_a_messenger()
        self.lose_a_messenger_while_letters_wait()
        self.change_an_identity()
        self.look_around()

    # Setting up

    def set_up(self, person: Person, theme: str) -> None:
        """Onboarding, by the words on its buttons."""
        self.say(f"{person.name} creates a profile")
        person.open_messenger(first="Create a profile")
        self.album.take(person, "welcome", "light")
        person.press("Create a profile")
        person.fill("Your name", person.name)
        self.album.take(person, "name", "light")
        person.press("Continue")
        person.eye.one(Sought(pattern="(?i)keyring"))
        self.album.take(person, "keys", "light")
        person.press("Continue")
        person.press("Use another relay")
        person.fill_pasted("Relay address", self.relay.address)
        self.album.take(person, "connection", "light")
        person.press("Create profile")
        person.eye.one("Copy link", DELIVERY_S)
        self.album.take(person, "code", "light")
        person.press("Start")
        person.eye.one("Search conversations")
        self.choose_theme(person, theme)
        self.album.take(person, "empty", theme)

    def choose_theme(self, person: Person, theme: str) -> None:
        """Through the settings page."""
        person.press("Settings")
        person.press("Appearance")
        person.press(theme.capitalize())
        self.album.take(person, "settings", theme)
        person.press("Chats")

    # Meeting

    def meet(self) -> None:
        """Ada invites; Bao pastes the link."""
        self.say("Ada invites Bao; he pastes the link")
        self.ada.press("Invite someone")
        self.ada.press("Copy link")
        self.album.take(self.ada, "invite", "light")
        self.ada.press("Close the invitation")
        self.bao.press("Add your first contact")
        self.bao.paste_from_outside("Link of the contact")
        self.album.take(self.bao, "add-contact", "dark")
        self.bao.press("Add this contact")
        self.open_chat(self.bao, texts.ADA)
        self.open_chat(self.ada, texts.BAO)
        self.album.take(self.ada, "new-chat", "light")

    def open_chat(self, person: Person, other: str) -> None:
        """Click the other's row in the list of conversations, once it is there."""
        row = person.eye.one(Sought(pattern=f"^{other}", roles=ROWS), DELIVERY_S)
        person.click(row)
        person.eye.one(f"Message to {other}")

    def compare(self) -> None:
        """Both read the same sixty digits."""
        digits = []
        for person, other, theme in ((self.ada, texts.BAO, "light"), (self.bao, texts.ADA, "dark")):
            person.press("Compare now", f"Compare safety number with {other}", "Trust: Verified")
            digits.append(person.eye.one(Sought(pattern="^Safety number: ")).name)
            self.album.take(person, "safety-number", theme)
        assert digits[0] == digits[1], f"the two sides show different safety numbers: {digits}"
        assert len(re.sub(r"\D", "", digits[0])) == 60, digits[0]
        self.say(f"Both see the same {digits[0].lower()}")

    def confirm(self, person: Person) -> None:
        """A person says that the numbers match."""
        person.press("It matches")
        person.eye.one("Trust: Verified")

    # Talking

    def talk(self) -> None:
        """Plain, emoji, right to left, 10,000 characters, lines."""
        self.exchange(self.ada, texts.HELLO, typed=True)
        self.exchange(self.bao, texts.EMOJI)
        self.exchange(self.bao, texts.ARABIC)
        self.exchange(self.ada, texts.HEBREW)
        self.exchange(self.bao, texts.NEWLINES)
        self.album.take(self.ada, "conversation", "light")
        self.album.take(self.bao, "conversation", "dark")
        self.exchange(self.ada, texts.LONG)
        self.album.take(self.ada, "long-text", "light")
        self.album.take(self.bao, "long-text", "dark")

    def exchange(self, author: Person, text: str, *, typed: bool = False) -> None:
        """One message, until it is on the other's screen, once, and the author knows that it is."""
        self.write(author, text, typed=typed)
        other = self.other(author)
        self.see_once(other, text)
        author.eye.one(Sought(pattern=f"{beginning(text)}.*(?i:delivered)", roles=ROWS), DELIVERY_S)

    def write(self, author: Person, text: str, *, typed: bool = False) -> None:
        """Into the composer, Enter, and on the author's own screen."""
        field_name = f"Message to {self.other(author).name}"
        if typed:
            author.fill(field_name, text)
        else:
            author.fill_pasted(field_name, text)
        author.hand.press("Return")
        self.said.append((author.name, text))
        self.see_once(author, text)
        self.say(f"  {author.name}: {shortened(text)}")

    def see_once(self, person: Person, text: str) -> Widget:
        """It is on the screen, and only once."""
        rows = person.eye.all(Sought(pattern=f": {beginning(text)}", roles=ROWS), DELIVERY_S)
        assert rows, f"{person.name} does not see: {shortened(text)}\n{person.eye.everything()}"
        assert len(rows) == 1, f"{person.name} sees {len(rows)} times: {shortened(text)}"
        return rows[0]

    # Killing

    def lose_the_relay_and_a_messenger(self) -> None:
        """Both write while the relay is dead; then Ada's messenger dies before it could send."""
        self.say("The relay is killed")
        self.relay.kill()
        for person in (self.ada, self.bao):
            person.eye.one(Sought(("Connection: Offline", "Connection: Connecting…")), DELIVERY_S)
        self.write(self.bao, texts.RELAY_GONE_FROM_BAO)
        self.write(self.ada, texts.RELAY_GONE_FROM_ADA)
        self.album.take(self.ada, "offline", "light")
        self.album.take(self.bao, "offline", "dark")
        self.say("Ada's messenger is killed, and started again")
        self.ada.kill_messenger()
        self.ada.open_messenger(first="Search conversations")
        self.open_chat(self.ada, texts.BAO)
        self.say("The relay is started again")
        self.relay.start()
        self.see_once(self.bao, texts.RELAY_GONE_FROM_ADA)
        self.see_once(self.ada, texts.RELAY_GONE_FROM_BAO)

    def lose_a_messenger_while_letters_wait(self) -> None:
        """Letters wait while Ada is away; she is killed again as soon as she sees the first of them."""
        self.say("Ada's messenger is killed; letters wait for her")
        self.ada.kill_messenger()
        for text in texts.WHILE_ADA_WAS_AWAY:
            self.write(self.bao, text)
        self.say("Ada comes back, and is killed while the letters arrive")
        self.ada.open_messenger(first="Search conversations")
        self.open_chat(self.ada, texts.BAO)
        self.ada.eye.one(Sought(pattern=f": {beginning(texts.WHILE_ADA_WAS_AWAY[0])}", roles=ROWS), DELIVERY_S)
        self.ada.kill_messenger()
        self.ada.open_messenger(first="Search conversations")
        self.open_chat(self.ada, texts.BAO)
        for text in texts.WHILE_ADA_WAS_AWAY:
            self.see_once(self.ada, text)
        self.exchange(self.ada, texts.BACK_AGAIN, typed=True)

    def change_an_identity(self) -> None:
        """Bao makes himself new keys. Ada is told and cannot send, until she has compared again."""
        self.say("Bao changes his identity; Ada's sending stops")
        self.bao.close_messenger()
        rotated = self.bao.cli("rotate-identity")
        assert rotated.returncode == 0, rotated.stderr
        self.bao.open_messenger(first="Search conversations")
        self.open_chat(self.bao, texts.ADA)
        self.ada.eye.one("Compare now", DELIVERY_S)
        self.album.take(self.ada, "identity-changed", "light")
        self.ada.eye.gone(f"Message to {texts.BAO}")
        self.compare()
        self.confirm(self.ada)
        self.bao.press("Close", "Not now")
        self.exchange(self.ada, texts.AFTER_THE_CHANGE)
        self.exchange(self.bao, texts.GOODNIGHT)

    def look_around(self) -> None:
        """Pictures of what else there is."""
        for person, theme in ((self.ada, "light"), (self.bao, "dark")):
            self.album.take(person, "after-the-storm", theme)
            person.press("Contact details")
            person.eye.one("Contact details pane")
            self.album.take(person, "details", theme)

    def other(self, person: Person) -> Person:
        """Who one talks with."""
        return self.bao if person is self.ada else self.ada


def beginning(text: str) -> str:
    """A pattern that recognises a text by how it begins."""
    return re.escape(text.partition("\n")[0][:RECOGNISED_BY])


def shortened(text: str) -> str:
    """One line for the transcript."""
    line = text.replace("\n", " ⏎ ")
    return line if len(line) <= 76 else f"{line[:60]}… ({len(text):,} characters)"
