"""Two people who change what they said, whatever happens between them: in the end both see the same conversation.

Everything of `test_services_people.py`, and: reactions, edits, deletions, pins and timers that cross each other, come late, twice,
before their message or after it is gone.
"""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from e2ee_desktop.domain.messages import Direction, Message, MessageKind, MessageState
from tests.fakes.person import Person
from tests.property.test_services_people import TwoPeople

WHO = st.sampled_from(["Alice", "Bob"])
WHICH = st.integers(0, 5)
SETTLED = {MessageState.DELIVERED, MessageState.READ}
Seen = tuple[str, str, frozenset[tuple[str, str]], bool, bool]


class TwoPeopleChanging(TwoPeople):
    edits = 0

    def history(self, name: str) -> tuple[Message, ...]:
        person = self.people[name]
        return person.messenger.history(person.messenger.contacts()[0].contact_id, None, 10_000)

    def texts(self, name: str) -> list[Message]:
        return [message for message in self.history(name) if message.kind is MessageKind.TEXT]

    def chosen(self, who: str, which: int, *, own: bool = False) -> tuple[Person, Message] | None:
        """One of the newest texts, counted from the end."""
        known = [one for one in self.texts(who) if not own or one.direction is Direction.OUTGOING][-6:]
        return (self.people[who], known[which % len(known)]) if known else None

    @rule(who=WHO, which=WHICH, emoji=st.sampled_from(["👍", "❤️", ""]))
    def reacts(self, who: str, which: int, emoji: str) -> None:
        if found := self.chosen(who, which):
            person, message = found
            self.run(person.messenger.react(message.contact_id, message.message_id, emoji))

    @rule(who=WHO, which=WHICH)
    def edits_one(self, who: str, which: int) -> None:
        if found := self.chosen(who, which, own=True):
            person, message = found
            self.edits += 1
            self.run(person.messenger.edit(message.contact_id, message.message_id, f"edit {self.edits} of {who}"))

    @rule(who=WHO, which=WHICH)
    def deletes_for_everyone(self, who: str, which: int) -> None:
        if found := self.chosen(who, which, own=True):
            person, message = found
            self.run(person.messenger.delete_for_everyone(message.contact_id, [message.message_id]))

    @rule(who=WHO, which=WHICH, pinned=st.booleans())
    def pins(self, who: str, which: int, pinned: bool) -> None:
        if found := self.chosen(who, which):
            person, message = found
            self.run(person.messenger.pin(message.contact_id, message.message_id, pinned=pinned))

    @rule(who=WHO, seconds=st.sampled_from([0, 10**6, 2 * 10**6]))
    def sets_the_timer(self, who: str, seconds: int) -> None:
        person = self.people[who]
        self.run(person.messenger.set_timer(person.messenger.contacts()[0].contact_id, seconds))

    @invariant()
    def nothing_is_shown_twice(self) -> None:
        for name in self.people:
            ids = [message.message_id for message in self.history(name)]
            assert len(ids) == len(set(ids)), name

    @invariant()
    def no_order_is_doubted_that_both_kept(self) -> None:
        for name in self.people:
            assert MessageKind.FORKED not in {message.kind for message in self.history(name)}, name

    def seen_by(self, name: str) -> dict[bytes, Seen]:
        other = "Bob" if name == "Alice" else "Alice"
        return {
            message.message_id: (
                name if message.direction is Direction.OUTGOING else other,
                message.text,
                frozenset((name if one.own else other, one.emoji) for one in message.reactions),
                message.pinned,
                message.edited_ms > 0,
            )
            for message in self.texts(name)
        }

    def complete(self) -> bool:
        talks = [person.messenger.conversations()[0] for person in self.people.values()]
        states = {one.state for name in self.people for one in self.texts(name) if one.direction is Direction.OUTGOING}
        open_places = any(
            one.kind is MessageKind.UNREADABLE for name in self.people for one in self.history(name)
        ) or any(talk.missing for talk in talks)
        alike = self.seen_by("Alice") == self.seen_by("Bob") and talks[0].timer_s == talks[1].timer_s
        return alike and not open_places and states <= SETTLED

    def difference(self) -> str:
        views = {name: self.seen_by(name) for name in self.people}
        odd = {
            key
            for key in views["Alice"].keys() | views["Bob"].keys()
            if views["Alice"].get(key) != views["Bob"].get(key)
        }
        lines = [f"{name}: {[views[name].get(key) for key in sorted(odd)]}" for name in views]
        for name, person in self.people.items():
            talk = person.messenger.conversations()[0]
            rest = [(one.kind.value, one.text[:12], one.state.value) for one in self.history(name)]
            lines.append(f"{name}: missing {talk.missing}, timer {talk.timer_s}, {rest}, {person.troubles()}")
        return "\n".join(lines)


TwoPeopleChanging.TestCase.settings = settings(
    max_examples=6, stateful_step_count=30, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
TestTwoPeopleChanging = TwoPeopleChanging.TestCase
