"""Figures for an operator: nothing that names anybody, no number small enough to be about somebody."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from e2ee_desktop.relay.mailbox_store import Accepted, AcceptEnvelope, CreateMailbox, MailboxNumber, Refused
from e2ee_desktop.relay.metrics import COUNT_STEP, Condition, Metrics, rounded
from e2ee_desktop.relay.observation import Place
from e2ee_desktop.wire.frames_control import Refusal

LINE = re.compile(
    r'(?P<name>[a-z0-9_]+)(?:\{(?P<label>kind|reason|le)="(?P<value>[A-Za-z0-9_.+]+)"\})? (?P<number>\d+)'
)


def condition(folder: Path, connections: int = 0) -> Condition:
    return Condition(False, connections, 30, folder)


def counted(times: int) -> Metrics:
    metrics = Metrics()
    accept = AcceptEnvelope(b"s" * 16, None, b"e" * 16, b"x")
    for _ in range(times):
        done, refused = Accepted(MailboxNumber(7), 1), Refused(Refusal.QUOTA_EXCEEDED)
        metrics.note([accept, accept], [done, refused], 0.02)
    return metrics


def samples(text: str) -> dict[str, int]:
    """Every sample, each in the form that Prometheus reads."""
    found = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            read = LINE.fullmatch(line)
            assert read, line
            found[line.rpartition(" ")[0]] = int(read["number"])
    return found


@pytest.mark.parametrize(("count", "shown"), [(0, 0), (1, 0), (99, 0), (100, 100), (199, 100), (12_345, 12_300)])
def test_counts_are_rounded_down_to_hundreds(count, shown):
    assert rounded(count) == shown


@pytest.mark.parametrize("others", [0, 100, 250, 1_298])
def test_one_person_more_changes_no_figure(tmp_path, others):
    before = counted(others).exposition(condition(tmp_path, others))
    after = counted(others + 1).exposition(condition(tmp_path, others + 1))
    changed = samples(after).items() - samples(before).items()
    assert all(number == 0 for _, number in changed)  # families appear with their first sample, as 0


def test_everything_counted_is_a_multiple_of_the_step(tmp_path):
    found = samples(counted(1_234).exposition(condition(tmp_path, 321)))
    counts = {name: number for name, number in found.items() if not re.search("_sum|draining|days_left|data_mib", name)}
    assert counts['e2ee_relay_operations_total{kind="accept_envelope"}'] == 1_200
    assert counts['e2ee_relay_refusals_total{reason="quota_exceeded"}'] == 1_200
    assert counts["e2ee_relay_connections"] == 300
    assert all(number % COUNT_STEP == 0 for number in counts.values())


def test_every_family_says_what_it_is_once_before_its_samples(tmp_path):
    text = counted(500).exposition(condition(tmp_path))
    families = re.findall(r"^# TYPE (\S+) (\w+)$", text, re.MULTILINE)
    assert len(families) == len({name for name, _ in families})
    for name in samples(text):
        base = re.sub(r"_(bucket|sum|count)$", "", name.partition("{")[0])
        assert base in {family for family, _ in families}
    buckets = [number for name, number in samples(text).items() if "_bucket" in name]
    assert buckets == sorted(buckets)
    assert buckets[-1] == samples(text)["e2ee_relay_batch_seconds_count"]


def test_no_figure_names_a_mailbox_an_envelope_or_a_client(tmp_path):
    metrics = counted(300)
    metrics.note([CreateMailbox(b"r" * 16, b"s" * 16, b"k" * 32, (b"c" * 32,))], [Refused(Refusal.MAILBOX_EXISTS)], 0.1)
    said = metrics.exposition(condition(tmp_path)) + str(metrics.summary(condition(tmp_path)))
    for secret in (b"r" * 16, b"s" * 16, b"e" * 16, b"k" * 32, b"c" * 32):
        assert secret.hex() not in said
        assert secret.decode() not in said


@pytest.mark.parametrize("text", ["unix:/run/x.sock", "127.0.0.1:9464", "[::1]:0", "127.8.8.8:1"])
def test_the_operator_looks_from_this_machine(text):
    Place.parse(text)


@pytest.mark.parametrize(
    "text", ["", "0.0.0.0:1", "10.0.0.1:1", "[::]:1", "localhost:1", "127.0.0.1", "unix:x", "127.0.0.1:x"]
)
def test_nobody_else_does(text):
    with pytest.raises(ValueError, match=r".+"):
        Place.parse(text)
