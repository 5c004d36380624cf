"""Documents sealed outside of messages, between two real profiles."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.documents import DOCUMENT_BYTES_MAX
from e2ee_desktop.domain.errors import PeerViolation, UserActionNeeded
from tests.fakes.person import Person

Friends = tuple[Person, Person]


async def sealed(sender: Person, to: str, data: bytes) -> bytes:
    return await sender.messenger.seal_document(sender.knows(to).contact_id, data)


async def test_only_the_contact_opens_it_and_sees_whose_it_is(friends: Friends) -> None:
    alice, bob = friends
    document = await sealed(alice, "Bob", b"the plan")
    opened = await bob.messenger.open_document(document)
    assert (opened.data, opened.contact_id) == (b"the plan", bob.knows("Alice").contact_id)
    assert b"the plan" not in document
    with pytest.raises(PeerViolation, match=r"^document\.not_for_us$"):
        await alice.messenger.open_document(document)
    back = await sealed(bob, "Alice", b"agreed")
    assert (await alice.messenger.open_document(back)).data == b"agreed"


async def test_a_key_is_kept_also_over_a_restart_and_gone_with_its_contact(friends: Friends) -> None:
    alice, bob = friends
    for number in range(5):
        document = await sealed(alice, "Bob", bytes([number]))
        assert (await bob.messenger.open_document(document)).data == bytes([number])
    await alice.stop()
    await alice.start()
    assert (
        await bob.messenger.open_document(await sealed(alice, "Bob", b"after a restart"))
    ).data == b"after a restart"


async def test_it_still_opens_after_the_recipient_changed_identity_and_not_after_the_sender_did(
    friends: Friends,
) -> None:
    alice, bob = friends
    document = await sealed(alice, "Bob", b"before")
    was = alice.knows("Bob").identity_digest
    await bob.messenger.rotate_identity()
    assert (await bob.messenger.open_document(document)).data == b"before"
    await alice.until(lambda: alice.knows("Bob").identity_digest != was)
    with pytest.raises(UserActionNeeded, match=r"^identity\.changed$"):
        await sealed(alice, "Bob", b"to whom?")
    await alice.messenger.acknowledge_change(alice.knows("Bob").contact_id)
    known = bob.knows("Alice").identity_digest
    await alice.messenger.rotate_identity()
    await bob.until(lambda: bob.knows("Alice").identity_digest != known)
    with pytest.raises(UserActionNeeded, match=r"^document\.sender_unknown$"):
        await bob.messenger.open_document(document)


async def test_what_may_not_be_sent_may_not_be_sealed(friends: Friends) -> None:
    alice, bob = friends
    with pytest.raises(UserActionNeeded, match=r"^document\.too_large"):
        await sealed(alice, "Bob", bytes(DOCUMENT_BYTES_MAX + 1))
    await alice.messenger.block(alice.knows("Bob").contact_id)
    with pytest.raises(UserActionNeeded, match=r"^contact\.blocked$"):
        await sealed(alice, "Bob", b"x")
    me = alice.messenger.find_contact("me").contact_id
    with pytest.raises(UserActionNeeded, match=r"^contact\.yourself$"):
        await alice.messenger.seal_document(me, b"x")
    with pytest.raises(PeerViolation, match=r"^document\.malformed$"):
        await bob.messenger.open_document(b"nothing of ours")
