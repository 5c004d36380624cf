"""Paying a relay: what is tried, in which order, and that work nobody waits for ends."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import dataclass

import pytest

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.transport.payment import Purse, Toll, creation_toll, writing_toll
from e2ee_desktop.wire.frames_payment import (
    FREE,
    Price,
    creation_challenge,
    pays,
    token_hash,
    token_of,
    writing_challenge,
)
from tests.fakes.mailboxes import address, owned

RELAY = RelayAddress("relay", 1, bytes(32))
TOKEN_TEXT = "a-token-of-an-operator"
TOKEN, TOKENS = token_of(TOKEN_TEXT), frozenset({token_hash(token_of(TOKEN_TEXT))})
LEFT = "relay.token_needed"
WORK, BY_TOKEN, EITHER = Price(work_bits=6), Price(token=True), Price(token=True, work_bits=6)


@dataclass(frozen=True)
class Named:
    """A relay's greeting."""

    creating: Price = FREE
    writing: Price = FREE
    nonce: bytes = b"n" * 32


def rich() -> Purse:
    return Purse({RELAY: TOKEN_TEXT})


async def tries(toll: Toll, prices: Named) -> list[str]:
    """What is paid with until nothing is left, and what is raised then."""
    kinds: list[str] = []
    while True:
        try:
            payment = await toll.pay(prices, len(kinds))
        except RelayFailure as left:
            return [*kinds, left.code]
        kinds.append({type(None): "nothing", bytes: "token", int: "work"}[type(payment)])


@pytest.mark.parametrize(
    ("price", "with_token", "without"),
    [
        (FREE, ["nothing", LEFT], ["nothing", LEFT]),
        (BY_TOKEN, ["token", LEFT], [LEFT]),
        (WORK, ["work", LEFT], ["work", LEFT]),
        (EITHER, ["token", "work", LEFT], ["work", LEFT]),
    ],
)
async def test_a_mailbox_is_paid_for_ahead_by_the_cheapest_means(price, with_token, without):
    mailbox = owned(RELAY)
    assert await tries(creation_toll(rich(), mailbox), Named(creating=price)) == with_token
    assert await tries(creation_toll(Purse({}), mailbox), Named(creating=price)) == without


async def test_who_holds_a_capability_pays_only_when_it_does_not_do():
    mailbox, prices = owned(RELAY), Named(writing=EITHER)
    assert await tries(writing_toll(rich(), address(mailbox, b"c" * 32), b"e" * 16), prices) == [
        "nothing",
        "token",
        "work",
        LEFT,
    ]
    assert await tries(writing_toll(rich(), address(mailbox), b"e" * 16), prices) == ["token", "work", LEFT]


async def test_a_token_is_shown_to_its_own_relay_alone():
    elsewhere = owned(RelayAddress("other", 1, bytes(32)))
    assert await tries(creation_toll(rich(), elsewhere), Named(creating=EITHER)) == ["work", LEFT]


async def test_what_is_paid_is_worth_the_price():
    mailbox, prices = owned(RELAY), Named(creating=EITHER, writing=WORK)
    challenge = creation_challenge(prices.nonce, mailbox.receive_id)
    for tried in (0, 1):
        assert pays(await creation_toll(rich(), mailbox).pay(prices, tried), EITHER, challenge, TOKENS)
    payment = await writing_toll(rich(), address(mailbox), b"e" * 16).pay(prices, 0)
    assert pays(payment, WORK, writing_challenge(prices.nonce, mailbox.send_id, b"e" * 16), TOKENS)


async def test_work_that_nobody_waits_for_ends_and_the_event_loop_runs_meanwhile():
    toll = creation_toll(Purse({}), owned(RELAY))
    endless = asyncio.create_task(toll.pay(Named(creating=Price(work_bits=60)), 0))  # no relay can ask for so much
    turns = 0
    while threading.active_count() < 2 or turns < 100:
        await asyncio.sleep(0)
        turns += 1
    endless.cancel()
    with pytest.raises(asyncio.CancelledError):
        await endless
    async with asyncio.timeout(20):
        await asyncio.get_running_loop().shutdown_default_executor()
