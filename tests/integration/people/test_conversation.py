"""Two people add each other, verify and talk: every layer but the network is real."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import ContactAdded, ContactRequested, IdentityChanged
from e2ee_desktop.domain.messages import MessageState
from e2ee_desktop.domain.people import Standing, Trust
from tests.fakes.person import Person

Friends = tuple[Person, Person]


async def test_an_invite_makes_two_contacts_who_can_write_at_once(friends: Friends) -> None:
    alice, bob = friends
    await bob.say("Alice", "hello")
    await alice.hears("Bob", "hello")
    await alice.say("Bob", "hello yourself")
    await bob.hears("Alice", "hello yourself")
    assert alice.knows("Bob").trust is Trust.UNVERIFIED
    assert bob.knows("Alice").standing is Standing.ACTIVE


async def test_ticks_go_from_queued_to_sent_to_delivered(friends: Friends) -> None:
    alice, bob = friends
    message = await alice.say("Bob", "are you there?")
    assert message.state is MessageState.QUEUED

    def state() -> MessageState:
        return alice.messenger.history(message.contact_id, None, 1)[0].state

    await alice.until(lambda: state() is MessageState.DELIVERED)
    await bob.hears("Alice", "are you there?")


async def test_hundred_messages_each_way_arrive_once_and_in_order(friends: Friends) -> None:
    alice, bob = friends
    for number in range(100):
        await alice.say("Bob", f"a{number}")
        await bob.say("Alice", f"b{number}")
    await bob.hears("Alice", *(f"a{number}" for number in range(100)))
    await alice.hears("Bob", *(f"b{number}" for number in range(100)))


async def test_the_longest_text_arrives_whole_and_one_byte_more_is_refused(friends: Friends) -> None:
    alice, bob = friends
    longest = "x" * 65_536
    await alice.say("Bob", longest)
    await bob.hears("Alice", longest)
    with pytest.raises(UserActionNeeded, match=r"text\.too_long"):
        await alice.say("Bob", longest + "x")
    with pytest.raises(UserActionNeeded, match=r"text\.empty"):
        await alice.say("Bob", "  \n")


async def test_what_was_written_offline_arrives_after_a_restart(friends: Friends) -> None:
    alice, bob = friends
    await bob.stop()
    for number in range(5):
        await alice.say("Bob", str(number))
    alice.relay.set_online(False)
    await alice.say("Bob", "while the relay was down")
    await alice.stop()
    alice.relay.set_online(True)
    await alice.start()
    await bob.start()
    await bob.hears("Alice", "0", "1", "2", "3", "4", "while the relay was down")


async def test_both_see_the_same_safety_number_and_can_verify_it(friends: Friends) -> None:
    alice, bob = friends
    hers = alice.messenger.safety_number(alice.knows("Bob").contact_id)
    his = bob.messenger.safety_number(bob.knows("Alice").contact_id)
    assert hers.digits == his.digits
    assert hers.qr != his.qr
    bob_id = alice.knows("Bob").contact_id
    with pytest.raises(UserActionNeeded, match=r"safety_number\.mismatch"):
        await alice.messenger.verify_digits(bob_id, "0" * 60)
    assert alice.knows("Bob").trust is Trust.UNVERIFIED
    assert (await alice.messenger.verify_digits(bob_id, " ".join(his.groups))).trust is Trust.VERIFIED
    assert (await bob.messenger.verify_qr(bob.knows("Alice").contact_id, hers.qr)).trust is Trust.VERIFIED
    assert (await alice.messenger.remove_verification(bob_id)).trust is Trust.UNVERIFIED


async def test_a_rotated_identity_stops_sending_until_the_person_decides(friends: Friends) -> None:
    alice, bob = friends
    bob_id = alice.knows("Bob").contact_id
    await alice.messenger.verify_digits(bob_id, alice.messenger.safety_number(bob_id).digits)
    before = alice.knows("Bob").identity_digest
    await bob.messenger.rotate_identity()
    await alice.until(lambda: alice.saw(IdentityChanged))
    changed = alice.knows("Bob")
    assert changed.trust is Trust.CHANGED
    assert changed.was_verified
    assert changed.identity_digest != before
    with pytest.raises(UserActionNeeded, match=r"identity\.changed"):
        await alice.say("Bob", "is that you?")
    await bob.say("Alice", "it is me")
    await alice.hears("Bob", "it is me")
    assert alice.messenger.history(bob_id, None, 1)[0].new_identity
    assert (await alice.messenger.acknowledge_change(bob_id)).trust is Trust.UNVERIFIED
    assert not alice.messenger.history(bob_id, None, 1)[0].new_identity
    await alice.say("Bob", "good")
    await bob.hears("Alice", "good")
    hers = alice.messenger.safety_number(bob_id).digits
    assert hers == bob.messenger.safety_number(bob.knows("Alice").contact_id).digits


async def test_a_link_serves_one_person_once(strangers: Friends, tmp_path: object) -> None:
    alice, bob = strangers
    issued = await alice.messenger.create_invite()
    await bob.messenger.add_contact(issued.link)
    carol = await Person("Carol", alice.folder, alice.relay).start()
    with pytest.raises(UserActionNeeded, match=r"link\.used"):
        await carol.messenger.add_contact(issued.link)
    assert carol.messenger.contacts() == ()
    await carol.stop()
    with pytest.raises(UserActionNeeded, match=r"contact\.exists"):
        await bob.messenger.add_contact(issued.link)
    with pytest.raises(UserActionNeeded, match=r"link\.own"):
        await alice.messenger.add_contact(issued.link)
    bob.clock.time_ms += 8 * 24 * 3600 * 1000
    with pytest.raises(UserActionNeeded, match=r"link\.expired"):
        await bob.messenger.add_contact((await alice.messenger.create_invite()).link)


async def test_a_stranger_at_the_address_is_a_request_until_accepted(strangers: Friends) -> None:
    alice, bob = strangers
    issued = await alice.messenger.address()
    assert (await bob.messenger.add_contact(issued.link)).standing is Standing.WAITING
    await bob.say("Alice", "may I?")
    await alice.until(lambda: alice.saw(ContactRequested))
    await alice.hears("Bob", "may I?")
    bob_id = alice.knows("Bob").contact_id
    with pytest.raises(UserActionNeeded, match=r"contact\.not_accepted"):
        await alice.say("Bob", "no")
    assert not alice.saw(ContactAdded)
    await alice.messenger.accept_request(bob_id)
    await alice.say("Bob", "you may")
    await bob.hears("Alice", "you may")
    assert bob.knows("Alice").standing is Standing.ACTIVE
