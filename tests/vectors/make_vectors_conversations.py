"""Scripted conversations: each is a list of events with everything that was drawn, sent, opened and refused.

A script drives two people of the engine; what it writes is enough for another implementation to play both sides and to come to the
same bytes, the same refusals and the same order of sessions after every event.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from enum import Enum

from e2ee_desktop.crypto.entropy import Entropy
from e2ee_desktop.engine.account import OwnAccount, conversation_id
from e2ee_desktop.engine.archive import Archive
from e2ee_desktop.engine.handshake import Opening
from e2ee_desktop.engine.session import Session, content_capacity
from e2ee_desktop.wire.content import Rotation, encode_frame
from tests.fakes.two_parties import NOW_MS, Person
from tests.vectors.make_vectors_operations import octets
from tests.vectors.make_vectors_people import NEW_IDENTITY_SEED, Json, Source

ABOUT = (
    "docs/protocol.md sections 2 and 3. The two of people.json. begin: encapsulation to the KEM prekey, base key, first turn. "
    "send: nonce of the header, and the turn when one was made. deliver: to the other side; flipped: [byte, mask] of a damaged copy. "
    "sessions: of each side after the event, the current one first."
)
DAY_MS = 86_400_000
PLACES = {"version": 0, "header": 2 + 100, "commitment": 2 + 2_352 + 3, "ciphertext": 2 + 2_384 + 50}


class Witness:
    """Entropy that notes what one event drew."""

    def __init__(self, entropy: Entropy) -> None:
        self._inner = entropy
        self.drawn: list[bytes] = []
        self.encapsulated: list[tuple[bytes, bytes]] = []
        self.entropy = replace(entropy, random=self._random, encapsulate=self._encapsulate)

    def _random(self, size_bytes: int) -> bytes:
        self.drawn.append(self._inner.random(size_bytes))
        return self.drawn[-1]

    def _encapsulate(self, public: bytes) -> tuple[bytes, bytes]:
        self.encapsulated.append(self._inner.encapsulate(public))
        return self.encapsulated[-1]

    def turn(self) -> Json:
        """The turn that was drawn last."""
        (curve, kem_seed), (shared, ciphertext) = self.drawn[:2], self.encapsulated[-1]
        return {
            "x25519_private": curve.hex(),
            "kem_seed": kem_seed.hex(),
            "shared": shared.hex(),
            "ciphertext": ciphertext.hex(),
        }


class Item(Enum):
    """Which one-time prekey the relay gives: the pool's next, none, or (it lies) the last one once more."""

    NEXT = "next"
    NONE = "none"
    LAST_AGAIN = "last again"


class Script:
    """Plays events and writes them down."""

    def __init__(self, source: Source) -> None:
        self.people = source.people()
        self.events: list[Json] = []
        self.envelopes: list[bytes] = []
        self._items_given: list[bytes] = []

    def _note(self, event: Json) -> None:
        sessions = {
            name: [session.session_id.hex() for session in one.archive.sessions] for name, one in self.people.items()
        }
        self.events.append({**event, "sessions": sessions})

    def _watched(self, who: str, action: Callable[[Person], None]) -> Witness:
        """Let somebody act, and see what they draw."""
        one = self.people[who]
        before = one.entropy
        witness = Witness(before)
        one.entropy = witness.entropy
        action(one)
        one.entropy = before
        return witness

    def begin(self, who: str, item: Item = Item.NEXT) -> None:
        offered = self.people[who].peer.published
        pool = offered.items
        match item:
            case Item.NONE:
                offered.items = deque()
            case Item.LAST_AGAIN:
                offered.items = deque([self._items_given[-1]])
            case Item.NEXT:
                self._items_given.append(pool[0])
        witness = self._watched(who, Person.begin)
        offered.items = pool
        shared, ciphertext = witness.encapsulated[0]
        base_private = witness.drawn.pop(0)
        one_time = Opening.decode(_current(self, who).opening).proposal.one_time_id
        self._note(
            {
                "do": "begin",
                "by": who,
                "one_time": one_time,
                "base_private": base_private.hex(),
                "encapsulated": {"shared": shared.hex(), "ciphertext": ciphertext.hex()},
                "turn": witness.turn(),
            }
        )

    def send(self, who: str, content: bytes | str) -> int:
        """The number of the envelope."""
        octets_ = content.encode() if isinstance(content, str) else content
        witness = self._watched(who, lambda one: self.envelopes.append(one.send(octets_)))
        turn = witness.turn() if witness.encapsulated else None
        drawn = {"turn": turn, "nonce": witness.drawn[-1].hex()}
        sealed = {"content": octets_.hex(), "envelope": self.envelopes[-1].hex()}
        self._note({"do": "send", "by": who, **drawn, **sealed})
        return len(self.envelopes) - 1

    def deliver(self, number: int, to: str, *, later_ms: int = 0, flipped: tuple[int, int] | None = None) -> None:
        one = self.people[to]
        one.now_ms = NOW_MS + later_ms
        envelope = bytearray(self.envelopes[number])
        if flipped:
            envelope[flipped[0]] ^= flipped[1]
        one.receive(bytes(envelope))
        outcome: Json = {"refused": one.refused.pop()} if one.refused else {"content": one.heard.popleft().hex()}
        at: Json = {"do": "deliver", "envelope": number, "to": to, "now_ms": one.now_ms}
        self._note({**at, "flipped": list(flipped) if flipped else None, **outcome})

    def say(self, who: str, content: bytes | str) -> int:
        """Send, and deliver at once."""
        number = self.send(who, content)
        self.deliver(number, self.people[who].peer.name)
        return number

    def forget(self, who: str) -> None:
        """All sessions of one side are lost, as after a restored backup."""
        self.people[who].archive = Archive()
        self._note({"do": "forget", "by": who})

    def reload(self) -> None:
        """A restart of both: nothing to see from outside."""
        for one in self.people.values():
            one.reload()

    def rotate(self, who: str, announcement: bytes, account: OwnAccount) -> None:
        self.people[who].account = account
        self._note({"do": "rotate", "by": who, "announcement": announcement.hex()})


def first_contact(play: Script) -> None:
    """With a one-time key; the second unanswered message overtakes the first; then turns."""
    play.begin("alice")
    first, second = play.send("alice", "first words"), play.send("alice", "and more, before any answer")
    play.deliver(second, "bob")
    play.deliver(first, "bob")
    play.deliver(first, "bob")
    play.say("bob", "an answer")
    play.say("alice", "שלום 👋🏽 مرحبا")
    play.reload()
    play.say("alice", "")
    play.say("bob", "x" * 1_500)
    play.say("alice", "the end")


def last_resort(play: Script) -> None:
    """Without a one-time key. Openings that come again, to a responder who has lost the session, are refused; so is an opening
    with a one-time key that has served before.
    """
    play.begin("alice", Item.NONE)
    first = play.say("alice", "by the last-resort key")
    play.say("bob", "an answer")
    play.forget("bob")
    play.deliver(first, "bob")
    play.begin("alice")
    second = play.say("alice", "by a one-time key")
    play.forget("bob")
    play.deliver(second, "bob")
    play.begin("alice", Item.LAST_AGAIN)
    play.say("alice", "by a one-time key that is used up")


def losses(play: Script) -> None:
    """Messages lost, late, twice, damaged, and too old."""
    play.begin("alice")
    play.say("alice", "hello")
    play.say("bob", "hello yourself")
    one, two, three, _, five = (play.send("alice", f"message {number}") for number in range(1, 6))
    play.deliver(three, "bob")
    for place in PLACES.values():
        play.deliver(five, "bob", flipped=(place, 4))
    play.deliver(five, "bob")
    play.deliver(one, "bob")
    play.deliver(one, "bob")
    play.say("bob", "a turn between")
    play.say("alice", "a new chain")
    play.deliver(two, "bob", later_ms=30 * DAY_MS + 1)
    late = play.send("alice", "skipped, then too old")
    play.say("alice", "the next")
    play.deliver(late, "bob", later_ms=30 * DAY_MS + 1)


def many_gaps(play: Script) -> None:
    """A gap in each of seven chains: five are kept, the oldest go."""
    play.begin("alice")
    play.say("alice", "hello")
    play.say("bob", "hello yourself")
    lost: list[int] = []
    for number in range(7):
        lost.append(play.send("alice", f"lost {number}"))
        play.say("alice", f"read {number}")
        play.say("bob", f"answer {number}")
    for number in lost:
        play.deliver(number, "bob")


def both_at_once(play: Script) -> None:
    """Both initiate, both messages cross: the lower base key stays, whatever arrives, and both sessions open."""
    play.begin("alice")
    play.begin("bob")
    from_alice, from_bob = play.send("alice", "from alice"), play.send("bob", "from bob")
    more = play.send("alice", "more from alice")
    play.deliver(from_alice, "bob")
    play.deliver(from_bob, "alice")
    crossing = play.send("bob", "bob, after reading")
    play.say("alice", "alice, after reading")
    play.deliver(more, "bob")
    play.deliver(crossing, "alice")
    play.say("bob", "settled")
    play.say("alice", "settled too")


def second_try(play: Script) -> None:
    """Ours stays unanswered and the peer begins twice: we follow them."""
    play.begin("alice")
    play.send("alice", "never read")
    play.begin("bob")
    play.say("bob", "the first try")
    play.forget("bob")
    play.begin("bob")
    play.say("bob", "the second try")
    play.say("alice", "an answer")
    play.say("bob", "and on")


def reset(play: Script) -> None:
    """One side has lost everything and begins anew; what was sent in the old session still opens, and brings it back."""
    play.begin("alice")
    play.say("alice", "hello")
    play.say("bob", "hello yourself")
    late = play.send("bob", "sent before the loss")
    play.forget("bob")
    play.deliver(play.send("alice", "nobody can read this"), "bob")
    play.begin("bob")
    play.say("bob", "anew")
    play.say("alice", "welcome back")
    play.deliver(late, "alice")
    play.say("bob", "in the new session")
    play.say("alice", "there again")


def rotation(play: Script) -> None:
    """Alice replaces her identity inside the session, then begins another under the new one."""
    play.begin("alice")
    play.say("alice", "hello")
    play.say("bob", "hello yourself")
    alice, bob = play.people["alice"], play.people["bob"]
    account, announcement = alice.account.rotate(b"alice".ljust(32), NEW_IDENTITY_SEED, alice.entropy)
    conversation = conversation_id(alice.account.account_id, bob.account.account_id)
    body = Rotation(announcement.encode())
    play.say("alice", encode_frame(body, octets("announced", 16), conversation, NOW_MS, 0, b""))
    play.rotate("alice", announcement.encode(), account)
    play.say("bob", "the session goes on")
    play.begin("alice")
    play.say("alice", "under the new identity")
    play.say("bob", "so I see")


def sizes(play: Script) -> None:
    """The longest content of every class, and one byte more, unanswered and answered."""
    play.begin("alice")
    unanswered = content_capacity(_current(play, "alice"))
    play.say("alice", octets("in the middle one", unanswered - (65_536 - 16_384)))
    play.say("alice", octets("one more", unanswered - (65_536 - 16_384) + 1))
    play.say("bob", octets("small", 1_690))
    play.say("bob", octets("no longer small", 1_691))
    play.say("bob", octets("middle", 13_978))


def _current(play: Script, who: str) -> Session:
    current = play.people[who].archive.current
    assert current is not None
    return current


CONVERSATIONS: dict[str, Callable[[Script], None]] = {
    "first-contact": first_contact,
    "last-resort": last_resort,
    "losses": losses,
    "many-gaps": many_gaps,
    "both-at-once": both_at_once,
    "second-try": second_try,
    "reset": reset,
    "rotation": rotation,
    "sizes": sizes,
}


def make_conversation(name: str) -> Callable[[Source], Json]:
    def make(source: Source) -> Json:
        play = Script(source)
        CONVERSATIONS[name](play)
        return {"about": f"{' '.join((CONVERSATIONS[name].__doc__ or '').split())} {ABOUT}", "events": play.events}

    return make
