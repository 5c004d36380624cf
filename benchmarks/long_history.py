"""A profile with a long history, made quickly: rows go into the database as the services would put them there, by the thousand.

The words follow Zipf's law, as words do; some texts are Chinese, some hold links, every person writes in turns. RARE stands in
three texts, wherever they are. To every twentieth text comes a file with a caption of one word.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, islice
from pathlib import Path

from benchmarks.many_files import put_files
from e2ee_desktop.domain.ids import AccountId, ContactId, SendId
from e2ee_desktop.domain.people import Contact, Standing, Trust
from e2ee_desktop.services.assembly import Assembly
from e2ee_desktop.services.records import ContactRecord, RouteRecord

PEOPLE = 50
_AT_ONCE = 10_000
_WORDS, _SPOKEN = 20_000, 500_000
_TEXTS_A_FILE = 20
_FIRST_MS = 1_400_000_000_000
_SPREAD = 7.5
_ACROSS_MS = 10 * 365 * 86_400_000
RARE = "quixotryism"
HAN = "的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏兴怕"

ADD = """
    INSERT INTO message (contact_id, message_id, direction, kind, body, sent_ms, stored_ms, state, new_identity, failure, raw)
    VALUES (?, ?, ?, ?, ?, ?, ?, 'read', 0, '', x'')
"""


@dataclass(frozen=True, slots=True)
class _Row:
    contact_id: ContactId
    message_id: bytes
    direction: str
    kind: str
    body: str
    at_ms: int

    def values(self) -> tuple[object, ...]:
        return self.contact_id, self.message_id, self.direction, self.kind, self.body, self.at_ms, self.at_ms


def fill(parts: Assembly, messages: int, files: Path, *, quiet: bool, people: int = PEOPLE) -> None:
    """That many texts with so many people and a twentieth as many files, all indexed. files: the profile's folder of them."""
    store, chance = parts.profile.store, random.Random(messages)
    rows = _rows(chance, _people(parts, people), messages)
    database = store._database  # type: ignore[attr-defined]  # noqa: SLF001 - quicker than any service may be
    written = 0
    while some := list(islice(rows, _AT_ONCE)):
        with store.transaction():
            database.write_many(ADD, [row.values() for row in some])
            put_files(parts, files, chance, ((row.contact_id, row.message_id) for row in some if row.kind == "file"))
        written += len(some)
        _say(f"writing {written:,} of {messages + messages // _TEXTS_A_FILE:,}", quiet=quiet)
    left = 1
    while left:
        with store.transaction():
            left = store.search.index(_AT_ONCE)
        _say(f"indexing, {left:,} left", quiet=quiet)
    while parts.searching.merge_some():
        _say("tidying the index", quiet=quiet)
    store.fold_log()


def _people(parts: Assembly, count: int) -> list[ContactId]:
    own, store = parts.profile.own, parts.profile.store
    people = [ContactId(os.urandom(16)) for _ in range(count)]
    with store.transaction():
        for number, contact_id in enumerate(people):
            contact = Contact(
                contact_id, own.account_id, f"Person {number}", own.identity.digest(), Trust.UNVERIFIED,
                Standing.ACTIVE, False, _FIRST_MS,
            )  # fmt: skip
            contact = replace(contact, account_id=AccountId(os.urandom(16)))
            route = RouteRecord("e2ee-relay://127.0.0.1:1#" + "A" * 43, SendId(os.urandom(16)), b"", os.urandom(32))
            store.contacts.save(ContactRecord(contact, b"", b"", route))
    return people


def _rows(chance: random.Random, people: list[ContactId], messages: int) -> Iterator[_Row]:
    for number, text in enumerate(_texts(chance, messages)):
        at_ms = _FIRST_MS + number * _ACROSS_MS // messages
        direction = "outgoing" if number % 3 else "incoming"
        contact_id = people[min(int(chance.expovariate(_SPREAD / len(people))), len(people) - 1)]
        yield _Row(contact_id, chance.randbytes(16), direction, "text", text, at_ms)
        if number % _TEXTS_A_FILE == _TEXTS_A_FILE - 1:
            yield _Row(contact_id, chance.randbytes(16), "incoming", "file", text.split()[0], at_ms)


def _texts(chance: random.Random, messages: int) -> Iterator[str]:
    """Runs of one long talk, which was drawn once: drawing every word anew would take longer than writing it."""
    letters = "etaoinshrdlucmfwypvbgkjqxz"
    vocabulary = ["".join(chance.choices(letters, range(26, 0, -1), k=chance.randint(2, 9))) for _ in range(_WORDS)]
    weights = list(accumulate(1 / (place + 2) for place in range(_WORDS)))
    talk = chance.choices(vocabulary, cum_weights=weights, k=_SPOKEN)
    rare = {messages // 7, messages // 2, messages - 40}
    for number in range(messages):
        if number % 20 == 0:
            text = "".join(chance.choices(HAN, k=chance.randint(4, 40)))
        else:
            start = int(chance.random() * (_SPOKEN - 20))
            text = " ".join(talk[start : start + 2 + int(chance.random() * 19)])
        if number % 50 == 0:
            text += f" https://{vocabulary[number % _WORDS]}.example/{number}"
        yield f"{text} {RARE}" if number in rare else text


def _say(text: str, *, quiet: bool) -> None:
    if not quiet:
        sys.stderr.write(f"\r  {text:<60}")
        sys.stderr.flush()
