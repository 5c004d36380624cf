"""A relay's connections: an input is a conversation of three clients, in which frames are whole, edited or made up.

Whatever they say, the core answers without an exception: each request once, nothing that was not asked, nothing after the end, no
more deliveries than the window holds; and who keeps to the protocol finds a mailbox that works afterwards.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from nacl.signing import SigningKey

from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.relay.allowance import Rate
from e2ee_desktop.relay.policy import Policy, Toll
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.services.ports import Directory, OwnedMailbox
from e2ee_desktop.transport.arguments import capabilities_frame, create_frame, delete_frame, open_frame, publish_frame
from e2ee_desktop.wire.frames import decode_client, encode
from e2ee_desktop.wire.frames_control import Close, Done, Failed, Fetch, Fetched
from e2ee_desktop.wire.frames_hot import Acknowledge, Deliver, Send, Sent
from e2ee_desktop.wire.frames_payment import token_of
from tests.fakes.mailboxes import base, envelope, item
from tests.fakes.relay_bench import BenchClient, RelayBench
from tests.fuzz.chooser import Chooser

STEPS_MAX, WINDOW = 40, 4
PLENTY = Rate(10**9, 10**9)
TOKEN = "a-token-of-the-operator"
POLICY = Policy(
    subscriptions_max=2,
    requests_max=4,
    operations_max=24,
    delivered_envelopes_max=WINDOW,
    fetches=PLENTY,
    creations=PLENTY,
    sends=PLENTY,
    writing=Toll(token=True, work_bits=4),
    tokens=(TOKEN,),
)


def _mailbox(number: int) -> OwnedMailbox:
    key = SigningKey(bytes([number]) * 32)
    relay, ids = RelayAddress("bench", 1, bytes(32)), (bytes([number]) * 16, bytes([100 + number]) * 16)
    return OwnedMailbox(relay, *ids, bytes(key.verify_key), lambda data: key.sign(data)[:64])


MAILBOXES = [_mailbox(number) for number in range(1, 4)]


@cache
def _bench() -> RelayBench:
    """One for all inputs: a database is dear. Each input leaves it empty."""
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder)
    return RelayBench(folder, POLICY, Quota(6, 10**9))


class Talker:
    """One client, what it asked, and what it is told."""

    def __init__(self, bench: RelayBench) -> None:
        self.client: BenchClient = bench.client()
        self.asked: Counter[int] = Counter()
        self.number = 0

    def request(self) -> int:
        self.number += 1
        return self.number

    def say(self, data: bytes) -> None:
        if self.client.connection.ended:
            return
        try:
            frame = decode_client(data)
        except PeerViolation:
            pass
        else:
            if not isinstance(frame, Acknowledge | Close):
                self.asked[frame.request] += 1
        self.client.say(data)

    def signed(self, frame, mailbox: OwnedMailbox) -> bytes:
        return encode(self.client.signed(frame, mailbox))

    def check(self, settled: bool) -> None:
        """What holds at every moment; settled: nothing is under way."""
        heard = self.client.heard
        ends = [place for place, frame in enumerate(heard) if isinstance(frame, Failed) and not frame.request]
        assert ends in ([], [len(heard) - 1]), "something follows the end"
        answers: Counter[int] = Counter(each.request for one in heard if isinstance(one, Sent) for each in one.outcomes)
        answers.update(frame.request for frame in heard if isinstance(frame, Done | Fetched | Failed) and frame.request)
        assert answers <= self.asked, "an answer without a question"
        assert not settled or self.client.connection.ended or answers == self.asked, "a question without an answer"
        assert 0 <= self.client.connection._deliveries._unacknowledged <= WINDOW


def _frame(talker: Talker, choose: Chooser) -> bytes:
    """Something that an honest client could say."""
    mailbox, request = MAILBOXES[choose.below(3)], talker.request()
    match choose.number() % 9:
        case 0:
            given = ((), (b"c" * 32,))[choose.number() % 2]
            return talker.signed(create_frame(request, mailbox, given), mailbox)
        case 1:
            return talker.signed(open_frame(request, choose.number() % 8, mailbox), mailbox)
        case 2 | 3:
            payment = (None, token_of(TOKEN), choose.number())[choose.number() % 3]
            capability = (None, b"c" * 32)[choose.number() % 2] if payment is None else None
            return encode(Send(request, mailbox.send_id, choose.take(16), capability, envelope(b""), payment))
        case 4:
            got = [each for frame in talker.client.heard if isinstance(frame, Deliver) for each in frame.deliveries]
            numbers = tuple((each.channel, each.sequence) for each in got[-1 - choose.number() % 4 :]) or ((1, 1),)
            return encode(Acknowledge(numbers))
        case 5:
            return encode(Close(choose.number() % 8))
        case 6:
            directory = Directory(base(), (item(choose.take(1)),), bool(choose.number() % 2))
            return talker.signed(publish_frame(request, mailbox, directory), mailbox)
        case 7:
            return encode(Fetch(request, mailbox.send_id, choose.take(16)))
        case _:
            build = (lambda: capabilities_frame(request, mailbox, ()), lambda: delete_frame(request, mailbox))
            return talker.signed(build[choose.number() % 2](), mailbox)


def run(data: bytes) -> None:
    """A conversation, then an honest one."""
    bench, choose = _bench(), Chooser(data)
    bench.clients.clear()
    bench.waiting.clear()
    talkers = [Talker(bench) for _ in range(3)]
    for _ in range(STEPS_MAX):
        if not choose:
            break
        talker = talkers[choose.number() % 3]
        match choose.number() % 6:
            case 0 | 1 | 2:
                talker.say(_frame(talker, choose))
            case 3:
                talker.say(choose.edited(_frame(talker, choose)))
            case 4:
                talker.say(choose.take(choose.number()))
            case _:
                bench.pump(choose.number() % 8)
                talker.client.connection.set_writable(bool(choose.number() % 4))
        for each in talkers:
            each.client.listen()
            each.check(settled=False)
    bench.settle()
    for each in talkers:
        each.check(settled=True)
        each.client.connection.gone()
    _converse(bench)


def _converse(bench: RelayBench) -> None:
    """Clear everything away, and show that it works as on the first day."""
    honest, mailbox = Talker(bench), MAILBOXES[0]
    for each in MAILBOXES:
        honest.say(honest.signed(delete_frame(honest.request(), each), each))
    honest.say(honest.signed(create_frame(honest.request(), mailbox, (b"c" * 32,)), mailbox))
    bench.settle()
    honest.say(honest.signed(open_frame(honest.request(), 1, mailbox), mailbox))
    honest.say(encode(Send(honest.request(), mailbox.send_id, b"e" * 16, b"c" * 32, envelope(b"works"))))
    bench.settle()
    honest.check(settled=True)
    got = [each for frame in honest.client.heard if isinstance(frame, Deliver) for each in frame.deliveries]
    assert [each.envelope for each in got] == [envelope(b"works")]
    honest.say(honest.signed(delete_frame(honest.request(), mailbox), mailbox))
    bench.settle()
    honest.client.connection.gone()


def seeds() -> Iterator[bytes]:
    """Create, open, send, deliver and acknowledge by one client; then noise."""
    create, opening, sending = b"\0\0\0\0\0\1", b"\0\0\0\0\1\1", b"\0\0\0\0\2" + bytes(16) + b"\0\1"
    pump, acknowledge = b"\0\5\7\1", b"\0\0\0\0\4\3"
    yield create + pump + opening + pump + sending * 5 + pump + acknowledge + pump
    yield (create + opening + b"\1\0\0\0\1\1" + sending * 3 + pump) * 3
    yield bytes(range(256)) * 4
