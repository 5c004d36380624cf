"""What the world does to a profile: a relay that lost everything, a session that is damaged."""

from __future__ import annotations

from dataclasses import replace

from e2ee_desktop.transport.memory_relay import MemoryRelay
from tests.fakes.person import Person, settle

Friends = tuple[Person, Person]


async def test_a_relay_that_lost_everything_gets_the_mailboxes_again(friends: Friends, relay: MemoryRelay) -> None:
    alice, bob = friends
    await bob.say("Alice", "before")
    await alice.hears("Bob", "before")
    await alice.say("Bob", "so that both know the other's own mailbox")
    await bob.hears("Alice", "so that both know the other's own mailbox")
    relay.set_online(False)
    relay.forget_everything()
    relay.set_online(True)
    await bob.say("Alice", "after")
    await alice.hears("Bob", "before", "after")


async def test_a_damaged_session_is_replaced_and_what_it_should_have_opened_comes_again(friends: Friends) -> None:
    alice, bob = friends
    await bob.say("Alice", "one")
    await alice.hears("Bob", "one")
    await settle(alice, bob)  # a receipt under way would be asked for first, and the text a minute later
    contact_id = alice.knows("Bob").contact_id
    store = alice.parts.profile.store
    with store.transaction():
        for record in store.sessions.of_contact(contact_id):
            store.sessions.save(replace(record, state=b"damaged"))
    await bob.say("Alice", "two")
    await alice.hears("Bob", "one", "two")
