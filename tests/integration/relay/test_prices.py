"""An operator's prices: what is paid unasked, what is refused without it, and that nothing is paid with twice."""

from __future__ import annotations

import contextlib

import pytest

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.relay.policy import Policy, Toll
from e2ee_desktop.services.ports import Directory, MailboxDrained
from e2ee_desktop.wire.frames_control import UNSIGNED, Create, Delete, Done, Failed, Refusal
from e2ee_desktop.wire.frames_hot import Send, SendOutcome, Sent
from e2ee_desktop.wire.frames_payment import creation_challenge, first_counter, token_of, writing_challenge
from tests.fakes.mailboxes import CAPABILITY, Reader, address, base, envelope, item, owned
from tests.fakes.raw_relay_client import RawRelayClient
from tests.fakes.worlds import WORLDS, RealWorld, Terms, world

TOKEN, BITS = "a-token-of-the-operator", 8
WORK, BY_TOKEN, EITHER = Toll(work_bits=BITS), Toll(token=True), Toll(token=True, work_bits=BITS)
pytestmark = pytest.mark.parametrize("name", WORLDS)


@contextlib.asynccontextmanager
async def relay(name, tmp_path, **policy):
    place = world(name, tmp_path, Terms(Policy(tokens=(TOKEN, "another-token-of-his"), **policy), mailboxes_max=3))
    await place.start()
    try:
        yield place
    finally:
        await place.stop()


def needs_a_token():
    return pytest.raises(RelayFailure, match=r"^relay\.token_needed")


@pytest.mark.parametrize(("toll", "strangers"), [(WORK, True), (BY_TOKEN, False), (EITHER, True)])
async def test_a_mailbox_costs_what_the_operator_set(name, tmp_path, toll, strangers):
    async with relay(name, tmp_path, creating=toll) as place:
        invited, stranger = place.transport({place.address: TOKEN}), place.transport()
        if toll.token or toll.work_bits:
            await invited.create_mailbox(owned(place.address), ())
        made = owned(place.address)
        with contextlib.nullcontext() if strangers else needs_a_token():
            await stranger.create_mailbox(made, ())
        with contextlib.nullcontext() if strangers else pytest.raises(RelayFailure, match=r"relay\.mailbox_unknown"):
            await stranger.send(address(made), b"e" * 16, envelope())


async def test_a_token_that_the_operator_never_gave_is_none(name, tmp_path):
    async with relay(name, tmp_path, creating=BY_TOKEN) as place:
        with needs_a_token():
            await place.transport({place.address: "made-up-by-somebody"}).create_mailbox(owned(place.address), ())
    async with relay(name, tmp_path / "other", creating=EITHER) as place:
        await place.transport({place.address: "made-up-by-somebody"}).create_mailbox(owned(place.address), ())


@pytest.mark.parametrize("toll", [WORK, BY_TOKEN, EITHER])
async def test_writing_to_a_public_mailbox_costs_and_to_a_contacts_does_not(name, tmp_path, toll):
    async with relay(name, tmp_path, writing=toll) as place:
        owner, stranger = place.transport(), place.transport()
        public, private = owned(place.address), owned(place.address)
        await owner.create_mailbox(public, ())
        await owner.create_mailbox(private, (CAPABILITY,))
        await stranger.send(address(private, CAPABILITY), b"1" * 16, envelope(b"free"))
        for capability in (None, CAPABILITY):  # who has a link can't tell
            with contextlib.nullcontext() if toll.work_bits else needs_a_token():
                await stranger.send(address(public, capability), (capability or b"2")[:1] * 16, envelope(b"paid"))
        await place.transport({place.address: TOKEN}).send(address(public), b"3" * 16, envelope(b"invited"))
        reader = Reader(owner)
        owner.subscribe(public)
        await reader.until(MailboxDrained)
        assert sum(hasattr(event, "envelope") for event in reader.seen) == (3 if toll.work_bits else 1)


async def test_nothing_else_costs_anything(name, tmp_path):
    async with relay(name, tmp_path, creating=WORK, writing=BY_TOKEN) as place:
        owner, stranger, mailbox = place.transport(), place.transport(), owned(place.address)
        await owner.create_mailbox(mailbox, (CAPABILITY,))
        await owner.publish(mailbox, Directory(base(), (item(b"1"),), False))
        await stranger.fetch_directory(address(mailbox), b"c" * 16)
        await owner.set_capabilities(mailbox, (b"n" * 32,))
        await stranger.send(address(mailbox, b"n" * 32), b"1" * 16, envelope())
        await owner.delete_mailbox(mailbox)


async def test_a_relay_that_is_full_says_so_and_takes_one_when_one_goes(name, tmp_path):
    async with relay(name, tmp_path) as place:
        owner, mailboxes = place.transport(), [owned(place.address) for _ in range(4)]
        for mailbox in mailboxes[:3]:
            await owner.create_mailbox(mailbox, ())
        with pytest.raises(RelayFailure, match=r"^relay\.full"):
            await owner.create_mailbox(mailboxes[3], ())
        await owner.create_mailbox(mailboxes[0], ())
        await owner.delete_mailbox(mailboxes[0])
        await owner.create_mailbox(mailboxes[3], ())


def counter_for(challenge: bytes, but_not: int = -1) -> int:
    found = first_counter(challenge, BITS, range(but_not + 1, 1_000_000))
    assert found is not None
    return found


def also_pays(challenge: bytes, counter: int) -> bool:
    """By chance, once in 256."""
    return first_counter(challenge, BITS, range(counter, counter + 1)) is not None


async def test_work_is_worth_nothing_on_another_connection_or_for_something_else(name, tmp_path):
    async with relay(name, tmp_path, creating=WORK, writing=WORK) as place:
        if not isinstance(place, RealWorld):
            return  # there are no connections in memory
        one, other = owned(place.address), owned(place.address)
        async with RawRelayClient(place.address) as raw, RawRelayClient(place.address) as second:

            async def create(client, request, mailbox, payment):
                key, ids = mailbox.owner_key, (mailbox.receive_id, mailbox.send_id)
                await client.say(client.signed(Create(request, *ids, key, (), UNSIGNED, payment), mailbox))
                return await client.hear()

            refused = Failed(1, Refusal.PAYMENT_NEEDED, 0)
            counter = counter_for(creation_challenge(raw.nonce, one.receive_id))
            while also_pays(creation_challenge(second.nonce, one.receive_id), counter):
                counter = counter_for(creation_challenge(raw.nonce, one.receive_id), counter)
            assert await create(second, 1, one, counter) == refused
            assert await create(raw, 1, one, token_of("made-up-by-somebody")) == refused
            assert await create(raw, 1, one, None) == refused
            assert await create(raw, 1, one, counter) == Done(1, 0)
            assert await create(raw, 2, one, counter) == Done(2, 0), "the same mailbox again makes none"
            await raw.say(raw.signed(Delete(3, one.receive_id, UNSIGNED), one))
            assert await raw.hear() == Done(3, 0)
            if not also_pays(creation_challenge(raw.nonce, other.receive_id), counter):
                assert await create(raw, 1, other, counter) == refused
            await create(raw, 4, one, counter)
            challenge = writing_challenge(raw.nonce, one.send_id, b"e" * 16)
            worked = counter_for(challenge)
            for request, payment, outcome in (
                (5, None, SendOutcome(5, Refusal.PAYMENT_NEEDED)),
                (6, worked, SendOutcome(6)),
                (7, worked, SendOutcome(7)),
            ):
                await raw.say(Send(request, one.send_id, b"e" * 16, None, envelope(), payment))
                assert await raw.hear() == Sent((outcome,))
