"""The relay's core without sockets, threads or time: connections, switchboard and store, pumped by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from e2ee_desktop.relay.connection import Connection
from e2ee_desktop.relay.greeting import Greeting
from e2ee_desktop.relay.mailbox_store import Accepted, AcceptEnvelope, Deleted, EraseEnvelopes, Refused
from e2ee_desktop.relay.policy import Policy
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.sqlite_store import SqliteMailboxStore
from e2ee_desktop.relay.switchboard import Switchboard
from e2ee_desktop.services.ports import OwnedMailbox
from e2ee_desktop.transport.signing import sign
from e2ee_desktop.wire.frames import ClientFrame, RelayFrame, decode_relay, encode
from e2ee_desktop.wire.frames_control import Hello

CERTIFICATE_HASH = b"h" * 32


class BenchClient:
    """One connection and everything that the relay said on it."""

    def __init__(self, bench: RelayBench, nonce: bytes) -> None:
        greeting = Greeting(Hello(nonce, b"k" * 32, b"s" * 64), CERTIFICATE_HASH)
        self.nonce, self.certificate_hash = nonce, CERTIFICATE_HASH
        self.connection = Connection(bench.switchboard, greeting, bench.policy)
        self.heard: list[RelayFrame] = []
        self.listen()

    def signed(self, frame, mailbox: OwnedMailbox):
        return sign(frame, mailbox, self)

    def say(self, frame: ClientFrame | bytes, now_ms: int = 0) -> None:
        self.connection.receive(frame if isinstance(frame, bytes) else encode(frame), now_ms)
        self.listen()

    def listen(self) -> None:
        self.heard += [decode_relay(message) for message in self.connection.take_output()]


class RelayBench:
    """waiting: what the store must hold, told from its outcomes: mailbox number -> sequence -> envelope id."""

    def __init__(self, folder: Path, policy: Policy, quota: Quota, now_hour: Callable[[], int] = lambda: 0) -> None:
        self.policy = policy
        self.switchboard = Switchboard(policy, b"k" * 32)
        self.store = SqliteMailboxStore(folder, quota, now_hour)
        self.clients: list[BenchClient] = []
        self.waiting: dict[int, dict[int, bytes]] = {}

    def client(self) -> BenchClient:
        self.clients.append(BenchClient(self, len(self.clients).to_bytes(32)))
        return self.clients[-1]

    def pump(self, most: int = 1_000) -> int:
        """One batch; returns how many operations it had."""
        wishes = self.switchboard.take_wishes(most)
        outcomes = self.store.apply_blocking([wish.operation for wish in wishes])
        for wish, outcome in zip(wishes, outcomes, strict=True):
            self._note(wish.operation, outcome)
        self.switchboard.performed(wishes, outcomes)
        self.switchboard.with_output.clear()
        for client in self.clients:
            client.listen()
        return len(wishes)

    def settle(self) -> None:
        while self.pump():
            pass

    def _note(self, operation, outcome) -> None:
        if isinstance(outcome, Refused):
            return
        if isinstance(operation, AcceptEnvelope) and isinstance(outcome, Accepted) and outcome.sequence:
            self.waiting.setdefault(outcome.mailbox, {})[outcome.sequence] = operation.envelope_id
        if isinstance(operation, EraseEnvelopes):
            for sequence in operation.sequences:
                self.waiting[operation.mailbox].pop(sequence, None)
        if isinstance(outcome, Deleted) and outcome.mailbox is not None:
            self.waiting.pop(outcome.mailbox, None)
