"""Any history of a mailbox, with deaths in it: a model says what must be there after each.

The store lives in a relay of its own process. SQLite dies with the relay (kill -9); in the cluster a relay or a node dies.
What was answered has happened; what was not has happened or not, and the model holds both possible.

    E2EE_CRASH_HISTORIES=50 python3 dev.py test --timeout 0 tests/integration/relay/test_store_crashes.py

tries so many histories of each store; the suite tries two.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.services.ports import Delivery, Directory, MailboxDrained
from e2ee_desktop.transport.relay_client import RelayTransport
from tests.fakes.mailboxes import Reader, address, base, envelope, item, owned
from tests.fakes.nats_nodes import NODES
from tests.fakes.relay_process import RelayProcess

PATIENCE_SECONDS = 60
numbers = st.integers(0, 30)


class AnyHistory(RuleBasedStateMachine):
    """Model: waiting, in order; erased; and what may be either, because nobody answered."""

    nodes = None

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.runner = asyncio.Runner()
        self.runner.run(self.begin())
        self.waiting: list[int] = []
        self.erased: set[int] = set()
        self.items: set[bytes] = set()
        self.published = 0

    async def begin(self) -> None:
        urls = self.nodes.urls if self.nodes is not None else ()
        self.relay = RelayProcess(self.folder / "relay", nodes=urls)
        self.mailbox = owned(await self.relay.start())
        self.writer = RelayTransport()
        await self.writer.create_mailbox(self.mailbox, ())

    @rule(chosen=st.lists(numbers, min_size=1, max_size=8, unique=True))
    def sends(self, chosen):
        """All at once, as a writer with several on their way."""
        self.runner.run(self.sent(chosen))
        self.waiting += [each for each in chosen if each not in self.waiting and each not in self.erased]

    @rule(chosen=st.lists(numbers, min_size=1, max_size=8, unique=True), victim=st.integers(0, 3))
    def sends_while_something_dies(self, chosen, victim):
        """Then again, until each is answered: the model knows where it ends, whatever happened on the way."""

        async def both() -> None:
            first = asyncio.gather(*(self.send(each) for each in chosen), return_exceptions=True)
            await asyncio.sleep(0)
            await self.dies(victim)
            await first
            await self.sent(chosen)

        self.runner.run(both())
        self.waiting += [each for each in chosen if each not in self.waiting and each not in self.erased]

    @rule(most=st.integers(1, 12))
    def reads_and_acknowledges(self, most):
        done = self.runner.run(self.read(most))
        assert done == self.waiting[: len(done)]
        self.waiting = self.waiting[len(done) :]
        self.erased |= set(done)

    @rule(victim=st.integers(0, 3))
    def dies_in_peace(self, victim):
        self.runner.run(self.dies(victim))

    @rule()
    def publishes(self):
        self.published += 1
        self.runner.run(self.patiently(lambda: self.writer.publish(self.mailbox, self.directory())))

    @rule(claim=st.integers(0, 255))
    def takes_an_item(self, claim):
        if self.published:
            claimed = bytes([claim]) * 16
            first = self.runner.run(self.patiently(lambda: self.writer.fetch_directory(self.to, claimed)))
            again = self.runner.run(self.patiently(lambda: self.writer.fetch_directory(self.to, claimed)))
            assert first == again

    @invariant()
    def nothing_is_missing_and_nothing_comes_back(self):
        assert self.runner.run(self.read(0)) == []
        assert self.seen == self.waiting

    def teardown(self) -> None:
        self.runner.run(self.end())
        self.runner.close()
        shutil.rmtree(self.folder)

    async def end(self) -> None:
        await self.patiently(lambda: self.writer.delete_mailbox(self.mailbox))
        await self.writer.close()
        await self.relay.stop()

    @property
    def to(self):
        return address(self.mailbox)

    def directory(self) -> Directory:
        return Directory(base(), (item(b"%d" % self.published),), False)

    async def send(self, number: int) -> None:
        await self.writer.send(self.to, bytes([number]) * 16, envelope(b"%d" % number))

    async def sent(self, chosen) -> None:
        """In order, each until it is answered; whatever a death left half done is done now."""
        left = list(chosen)
        while left:
            answers = await asyncio.gather(*(self.send(each) for each in left), return_exceptions=True)
            left = [each for each, answer in zip(left, answers, strict=True) if isinstance(answer, RelayFailure)]

    async def patiently(self, ask):
        async with asyncio.timeout(PATIENCE_SECONDS):
            while True:
                try:
                    return await ask()
                except RelayFailure:
                    await asyncio.sleep(0.05)

    async def dies(self, victim: int) -> None:
        if self.nodes is None or victim == NODES:
            await self.relay.kill()
            await self.relay.start()
        else:
            await asyncio.to_thread(self.nodes.kill, victim)
            self.nodes.start_node(victim)  # here: a node dies with the thread that started it

    async def read(self, most: int) -> list[int]:
        """What waits; the first `most` are acknowledged. An acknowledgement has no answer: it is looked for until it is seen."""
        transport = RelayTransport()
        reader = Reader(transport)
        async with asyncio.timeout(PATIENCE_SECONDS):
            found = await self.opened(transport, reader)
            self.seen = list(dict.fromkeys(each.envelope_id[0] for each in found))
            acknowledged = {each.envelope_id for each in found[:most]}
            while acknowledged & {each.envelope_id for each in found}:
                transport.acknowledge([each for each in found if each.envelope_id in acknowledged])
                found = await self.opened(transport, reader)
        await transport.close()
        return self.seen[:most]

    async def opened(self, transport: RelayTransport, reader: Reader) -> list[Delivery]:
        transport.unsubscribe(self.mailbox.receive_id)
        transport.subscribe(self.mailbox)
        before = len(reader.seen)
        await reader.until(MailboxDrained, acknowledge=False)
        return [event for event in reader.seen[before:] if isinstance(event, Delivery)]


def histories(examples: int, steps: int):
    quiet = [HealthCheck.too_slow, HealthCheck.filter_too_much]
    examples = int(os.environ.get("E2EE_CRASH_HISTORIES", examples))
    return settings(max_examples=examples, stateful_step_count=steps, deadline=None, suppress_health_check=quiet)


def test_in_any_history_sqlite_keeps_what_was_answered():
    run_state_machine_as_test(AnyHistory, settings=histories(2, 8))


def test_in_any_history_the_cluster_keeps_what_was_answered(nats_nodes):
    """The same machine; a node or the relay dies."""

    class InACluster(AnyHistory):
        nodes = nats_nodes

    run_state_machine_as_test(InACluster, settings=histories(2, 5))
