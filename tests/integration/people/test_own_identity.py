"""This account's identity and name: what contacts hear of a change, and what a crash in the middle leaves."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.errors import E2EEError, StorageFailure, UserActionNeeded
from e2ee_desktop.domain.events import ContactRequested, IdentityChanged
from e2ee_desktop.domain.messages import MessageKind, MessageState
from e2ee_desktop.domain.people import Standing, Trust
from e2ee_desktop.services.custody import RootSecrets
from e2ee_desktop.services.own_identity import settle_pending
from tests.fakes.person import KeptSecrets, Person, settle
from tests.integration.people.tampering import Corrupt, Drop, reconnect

Friends = tuple[Person, Person]


class ProcessGone(BaseException):
    """As if the process ended here: nothing catches it."""


class Stumbling(KeptSecrets):
    """A custodian whose `step`-th call of store ends the process: before it took effect, or right after."""

    step: int = 1
    took_effect: bool = False

    async def store(self, secrets: RootSecrets) -> None:
        self.step -= 1
        if self.step == 0 and not self.took_effect:
            raise ProcessGone
        await super().store(secrets)
        if self.step == 0:
            raise ProcessGone


@pytest.mark.parametrize("took_effect", [False, True])
@pytest.mark.parametrize("step", [1, 2])
async def test_a_rotation_cut_off_anywhere_is_whole_or_undone_after_a_restart(
    friends: Friends, step: int, took_effect: bool
) -> None:
    alice, bob = friends
    await settle(alice, bob)
    before = bob.messenger.account().identity_digest
    stumbling = Stumbling(bob.custodian.secrets)
    stumbling.step, stumbling.took_effect = step, took_effect
    bob.parts.identity._custodian = stumbling
    with pytest.raises(ProcessGone):
        await bob.messenger.rotate_identity()
    await bob.stop()
    bob.custodian.secrets = stumbling.secrets
    await bob.start()
    assert bob.custodian.secrets.pending_identity_seed is None
    rotated = bob.messenger.account().identity_digest != before
    assert rotated is (step == 2)
    await settle(alice, bob)
    assert alice.knows("Bob").identity_digest == bob.messenger.account().identity_digest
    assert alice.knows("Bob").trust is (Trust.CHANGED if rotated else Trust.UNVERIFIED)
    await bob.messenger.rotate_identity()
    await settle(alice, bob)
    assert alice.knows("Bob").identity_digest == bob.messenger.account().identity_digest


async def test_a_profile_whose_seed_is_not_its_identitys_is_refused(friends: Friends) -> None:
    alice, bob = friends
    wrong = KeptSecrets(RootSecrets(bytes(32), bytes(32), bytes(range(32))))
    with pytest.raises(StorageFailure, match=r"identity\.seed_mismatch"):
        await settle_pending(wrong, wrong.secrets, alice.parts.profile.own)
    without = RootSecrets(bytes(32), bytes(32))
    with pytest.raises(StorageFailure, match=r"identity\.seed_mismatch"):
        await settle_pending(wrong, without, bob.parts.profile.own)


async def test_what_waits_when_the_identity_changes_is_held_and_leaves_when_the_person_decided(
    friends: Friends,
) -> None:
    alice, bob = friends
    await bob.say("Alice", "hello")
    await alice.hears("Bob", "hello")
    await settle(alice, bob)
    bob_id = alice.knows("Bob").contact_id
    async with alice.parts.pump._turns[bob_id]:  # nothing leaves meanwhile, however quick the pump is
        message = await alice.say("Bob", "written before I knew")
        await bob.messenger.rotate_identity()
        await alice.until(lambda: alice.saw(IdentityChanged))
    await settle(alice, bob)
    assert alice.messenger.message_state(bob_id, message.message_id) is MessageState.QUEUED
    assert bob.texts_from("Alice") == []
    with pytest.raises(UserActionNeeded, match=r"identity\.changed"):
        await alice.say("Bob", "and now?")
    await alice.messenger.acknowledge_change(bob_id)
    await bob.hears("Alice", "written before I knew")


async def test_a_message_queued_behind_a_changed_identity_stays_until_acknowledged(friends: Friends) -> None:
    alice, bob = friends
    await settle(alice, bob)
    bob_id = alice.knows("Bob").contact_id
    await bob.messenger.rotate_identity()
    await alice.until(lambda: alice.saw(IdentityChanged))
    store, content = alice.parts.profile.store, alice.parts.conversations
    await settle(alice, bob)
    queued_before = len(store.outbox.queued(bob_id, 100))
    await bob.say("Alice", "a receipt for this has to wait")
    await settle(alice, bob)
    assert len(store.outbox.queued(bob_id, 100)) == queued_before + 1
    assert bob.history("Alice")[-1].state is MessageState.SENT
    assert alice.history("Bob")[-1].new_identity
    await alice.messenger.acknowledge_change(bob_id)
    await settle(alice, bob)
    assert store.outbox.queued(bob_id, 100) == ()
    assert bob.history("Alice")[-1].state is MessageState.DELIVERED
    assert not content.history(bob_id, None, 1)[0].new_identity


async def test_a_request_learns_of_a_rotation_when_it_is_accepted(strangers: Friends) -> None:
    alice, bob = strangers
    await bob.messenger.add_contact((await alice.messenger.address()).link)
    await alice.until(lambda: alice.saw(ContactRequested))
    await alice.messenger.rotate_identity()
    await settle(alice, bob)
    assert not bob.saw(IdentityChanged)
    await alice.messenger.accept_request(alice.knows("Bob").contact_id)
    await settle(alice, bob)
    assert bob.knows("Alice").identity_digest == alice.messenger.account().identity_digest
    assert bob.knows("Alice").trust is Trust.CHANGED
    assert bob.knows("Alice").standing is Standing.ACTIVE


async def test_somebody_blocked_learns_of_a_rotation_when_they_are_unblocked(friends: Friends) -> None:
    alice, bob = friends
    await settle(alice, bob)
    await alice.messenger.block(alice.knows("Bob").contact_id)
    await alice.messenger.rotate_identity()
    await settle(alice, bob)
    assert not bob.saw(IdentityChanged)
    await alice.messenger.unblock(alice.knows("Bob").contact_id)
    await settle(alice, bob)
    assert bob.knows("Alice").identity_digest == alice.messenger.account().identity_digest


async def test_an_announcement_that_is_spoiled_arrives_all_the_same(friends: Friends) -> None:
    alice, bob = friends
    await bob.say("Alice", "hello")
    await alice.hears("Bob", "hello")
    await alice.say("Bob", "hello")
    await bob.hears("Alice", "hello")
    await settle(alice, bob)
    alice.relay.tamper = Corrupt(wanted=lambda one: len(one.envelope) > 4_096)
    await bob.messenger.rotate_identity()
    await alice.until(lambda: alice.saw(IdentityChanged))
    assert alice.knows("Bob").identity_digest == bob.messenger.account().identity_digest
    await settle(alice, bob)
    assert MessageKind.UNREADABLE not in alice.kinds_from("Bob")


async def test_a_new_name_reaches_contacts_and_people_who_wait(strangers: Friends) -> None:
    alice, bob = strangers
    await bob.messenger.add_contact((await alice.messenger.address()).link)
    await settle(alice, bob)
    await bob.messenger.rename("Robert")
    await settle(alice, bob)
    await alice.messenger.accept_request(alice.messenger.contacts()[0].contact_id)
    await settle(alice, bob)
    assert alice.messenger.contacts()[0].name == "Robert"
    await alice.messenger.rename("Alicia")
    await bob.until(lambda: bob.messenger.contacts()[0].name == "Alicia")
    assert alice.messenger.account().name == "Alicia"


async def test_an_old_introduction_that_comes_late_does_not_bring_the_old_name_back(friends: Friends) -> None:
    alice, bob = friends
    await settle(alice, bob)
    alice.relay.tamper = Drop()
    await alice.messenger.rename("Ally")
    await settle(alice, bob)
    await alice.messenger.rename("Alicia")
    await bob.until(lambda: bob.messenger.contacts()[0].name == "Alicia")
    await settle(alice, bob)
    reconnect(alice.relay)
    await settle(alice, bob)
    assert bob.messenger.contacts()[0].name == "Alicia"


async def test_links_handed_out_after_a_new_name_carry_it(strangers: Friends) -> None:
    alice, bob = strangers
    link = (await alice.messenger.address()).link
    await alice.messenger.rename("Alicia")
    await settle(alice, bob)
    assert (await bob.messenger.add_contact(link)).name == "Alicia"


@pytest.mark.parametrize("name", ["", " \n ", "x" * 65])
async def test_a_name_that_is_none_changes_nothing(friends: Friends, name: str) -> None:
    alice, _ = friends
    with pytest.raises(UserActionNeeded, match=r"name\."):
        await alice.messenger.rename(name)
    assert alice.messenger.account().name == "Alice"


@pytest.mark.parametrize("rotations", [1, 2])
@pytest.mark.parametrize("door", ["invite", "address"])
async def test_who_used_a_link_before_its_owner_rotated_offline_is_heard_and_told(
    strangers: Friends, door: str, rotations: int
) -> None:
    alice, bob = strangers
    link = (await alice.messenger.create_invite()).link if door == "invite" else (await alice.messenger.address()).link
    await alice.stop()
    await bob.messenger.add_contact(link)
    await bob.say("Alice", "hello")
    await settle(bob)
    await alice.start(connected=False)
    for _ in range(rotations):
        await alice.messenger.rotate_identity()
    await alice.messenger.connect()
    await settle(alice, bob)
    assert alice.texts_from("Bob") == ["hello"]
    assert alice.knows("Bob").standing is Standing.REQUEST  # the link is older than the identity: the person decides
    await alice.messenger.accept_request(alice.knows("Bob").contact_id)
    await settle(alice, bob)
    assert bob.knows("Alice").trust is Trust.CHANGED
    assert bob.knows("Alice").identity_digest == alice.messenger.account().identity_digest
    await bob.messenger.acknowledge_change(bob.knows("Alice").contact_id)
    await bob.say("Alice", "still you?")
    await alice.hears("Bob", "hello", "still you?")
    await alice.say("Bob", "yes")
    await bob.hears("Alice", "yes")


async def test_a_link_of_a_former_identity_opens_nothing_more_once_its_owner_has_been_online(
    strangers: Friends,
) -> None:
    alice, bob = strangers
    link = (await alice.messenger.create_invite()).link
    await alice.messenger.rotate_identity()
    await settle(alice)
    with pytest.raises(E2EEError):
        await bob.messenger.add_contact(link)
    assert alice.messenger.contacts() == ()
