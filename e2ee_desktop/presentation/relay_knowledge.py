"""What the relay knows of this profile, in sentences: docs/leakage.md, filled in.

Counts come from what this side knows; what a relay could add up is said as the paper says it. No sentence promises more
than the paper.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from e2ee_desktop.domain.people import Contact, Standing
from e2ee_desktop.presentation.reader import Reader

OWN_MAILBOX = 1


@dataclass(frozen=True, slots=True)
class RelayFacts:
    """mailboxes: this profile's, at least. built_in: the relay is the one inside this program; proxied: it is reached by a proxy."""

    relay: str
    mailboxes: int
    built_in: bool
    proxied: bool


@dataclass(frozen=True, slots=True)
class Knowledge:
    """One thing that is known or not. known: whether it is."""

    known: bool
    title: str
    text: str


def mailboxes_of(contacts: Iterable[Contact]) -> int:
    """How many mailboxes this profile has at least: one for its address, one for each contact."""
    apart = (Standing.IMPORTED, Standing.YOURSELF)
    return OWN_MAILBOX + sum(contact.standing not in apart for contact in contacts)


def relay_knowledge(facts: RelayFacts, reader: Reader) -> tuple[Knowledge, ...]:
    """What is known first, then what is not."""
    say = reader.say
    if facts.built_in:
        who = say(
            "Your relay is the one inside this program: what it knows stays on this computer. Your contacts' relays know the same of them."
        )
    else:
        who = say("Whoever runs {relay} could learn what stands here, and no more.").format(relay=_host(facts.relay))
    address = (
        say("It sees the address of your proxy's exit, not that of this computer.")
        if facts.proxied
        else say(
            "It sees the network address from which this computer connects, for as long as it is connected. It writes none down."
        )
    )
    return (
        Knowledge(True, say("Who could know it"), who),
        Knowledge(True, say("Where you connect from"), address),
        Knowledge(
            True,
            say("That some mailboxes are of one person"),
            reader.counted(
                "You have at least one mailbox, for your address. On its disk the relay keeps only the day on which it was last opened.",
                "You have at least %n mailboxes: one for your address and one for each contact. While you are connected, the "
                "relay sees that they are opened together. On its disk it keeps only the day on which each was last opened.",
                facts.mailboxes,
            ),
        ),
        Knowledge(
            True,
            say("When something comes, and how large it is in steps"),
            say(
                "Every message is one of three sizes: 4, 16 or 64 KiB. Its hour stays on the disk until you have fetched it, at most "
                "30 days. Files are seen as a number of MiB."
            ),
        ),
        Knowledge(
            True,
            say("That somebody begins a conversation"),
            say(
                "Fetching somebody's first keys comes before the first message. The relay sees the connection from which it is done."
            ),
        ),
        Knowledge(
            True,
            say("When you write, by whoever watches both ends"),
            say(
                "Somebody who sees the network of your relay and of your contact at once can match the times of sending and receiving. "
                "That cannot be hidden."
            ),
        ),
        Knowledge(
            False,
            say("What you write"),
            say("Nor names, pictures, files, reactions, receipts or who is writing: all of it is one sealed envelope."),
        ),
        Knowledge(
            False,
            say("Whom you write to"),
            say(
                "Mailboxes are random numbers, another one for each pair of people. There are no accounts, no address books and no log of addresses."
            ),
        ),
        Knowledge(
            False,
            say("What was there"),
            say(
                "An envelope that you fetched is erased within seconds. What stays for at most 40 days is a mark of 16 bytes that names no mailbox."
            ),
        ),
    )


def _host(relay: str) -> str:
    return relay.partition("://")[2].partition("#")[0] or relay
