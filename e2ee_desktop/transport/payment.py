"""Paying a relay: with an invite token where we have one, else with a proof of work, done on a thread beside the event loop.

    price        we have a token    tried, in this order
    free         –                  nothing
    token        yes / no           the token / nothing is left: relay.token_needed
    work         –                  work
    either       yes / no           the token, then work / work

Whoever writes with a capability tries without paying first: the price is for public mailboxes, and the relay alone knows
which are. Work that nobody waits for any more ends within a millisecond or two. (PROTOCOL.md section 5)
"""

from __future__ import annotations

import asyncio
import itertools
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final, Protocol

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.domain.ids import EnvelopeId
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.ports import OwnedMailbox, SendAddress
from e2ee_desktop.wire.frames_payment import (
    Payment,
    Price,
    creation_challenge,
    first_counter,
    token_of,
    writing_challenge,
)

ATTEMPTS_AT_ONCE = 1_000
"""Hashes, some 0.7 ms, between two looks at whether anybody waits; then other threads have their turn."""


class _Work(Enum):
    """Stands for a proof of work that is still to be done."""

    WORK = 0


_WORK: Final = _Work.WORK


class Prices(Protocol):
    """What a relay named in its greeting. nonce: 32 bytes; work is done for it."""

    @property
    def nonce(self) -> bytes: ...
    @property
    def creating(self) -> Price: ...
    @property
    def writing(self) -> Price: ...


class Purse:
    """What this client can pay with. tokens: the operators' invite tokens, as text, by relay."""

    def __init__(self, tokens: Mapping[RelayAddress, str]) -> None:
        self._tokens = {relay: token_of(text) for relay, text in tokens.items()}
        self._turn = asyncio.Lock()

    def put(self, relay: RelayAddress, text: str) -> None:
        """A token that came later."""
        self._tokens[relay] = token_of(text)

    def token(self, relay: RelayAddress) -> bytes | None:
        """32 bytes, as the wire has it."""
        return self._tokens.get(relay)

    async def work(self, challenge: bytes, work_bits: int) -> int:
        """A counter that pays. One at a time: several would only share the core."""
        async with self._turn:
            stop = threading.Event()
            try:
                return await asyncio.to_thread(_search, challenge, work_bits, stop)
            finally:
                stop.set()


@dataclass(frozen=True, slots=True)
class Toll:
    """What one request may cost. price: which of the relay's. challenge: from a nonce. ahead: whether it is due for certain."""

    purse: Purse
    relay: RelayAddress
    price: Callable[[Prices], Price]
    challenge: Callable[[bytes], bytes]
    ahead: bool

    async def pay(self, prices: Prices, tried: int) -> Payment:
        """The payment to try next. tried: how many were refused. Raises RelayFailure("relay.token_needed") after the last."""
        price = self.price(prices)
        options = list(self._options(price))
        if tried >= len(options):
            raise RelayFailure("relay.token_needed")
        option = options[tried]
        return await self.purse.work(self.challenge(prices.nonce), price.work_bits) if option is _WORK else option

    def _options(self, price: Price) -> Iterator[bytes | _Work | None]:
        if price.free or not self.ahead:
            yield None
        token = self.purse.token(self.relay)
        if price.token and token is not None:
            yield token
        if price.work_bits:
            yield _WORK


def creation_toll(purse: Purse, mailbox: OwnedMailbox) -> Toll:
    """For a new mailbox."""
    receive_id = mailbox.receive_id
    return Toll(purse, mailbox.relay, _creating, lambda nonce: creation_challenge(nonce, receive_id), ahead=True)


def writing_toll(purse: Purse, address: SendAddress, envelope_id: EnvelopeId) -> Toll:
    """For one envelope."""
    send_id, public = address.send_id, address.capability is None
    return Toll(
        purse, address.relay, _writing, lambda nonce: writing_challenge(nonce, send_id, envelope_id), ahead=public
    )


def _creating(prices: Prices) -> Price:
    return prices.creating


def _writing(prices: Prices) -> Price:
    return prices.writing


def _search(challenge: bytes, work_bits: int, stop: threading.Event) -> int:
    for start in itertools.count(0, ATTEMPTS_AT_ONCE):
        found = first_counter(challenge, work_bits, range(start, start + ATTEMPTS_AT_ONCE))
        if found is not None or stop.is_set():
            return found or 0
        time.sleep(0)  # the event loop's thread goes first
    raise AssertionError("counting has no end")
