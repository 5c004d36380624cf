"""The settings file: every setting, strictly read, and what `init` writes of it."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from pathlib import Path

import pytest

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.relay.certificate import TlsFiles
from e2ee_desktop.relay.policy import Policy
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.server import RelaySettings
from e2ee_desktop.relay.settings import Address, Observation, Settings, Tls, parse_settings, read_settings
from e2ee_desktop.relay.settings_text import SECTIONS, WORDS, written

PLAIN = Settings("/var/lib/e2ee-relay", "127.0.0.1:7462")
HEAD = 'data = "d"\nlisten = "127.0.0.1:1"\n'


def names(settings: Settings) -> set[str]:
    """Dotted names of every setting."""
    found = set()
    for field in dataclasses.fields(settings):
        inner = getattr(settings, field.name)
        if dataclasses.is_dataclass(inner):
            found |= {f"{field.name}.{each.name}" for each in dataclasses.fields(inner)}
        else:
            found.add(field.name)
    return found


def test_what_init_writes_parses_to_the_defaults():
    assert parse_settings(written(PLAIN)) == PLAIN
    assert PLAIN.relay() == replace(
        RelaySettings(Path("/var/lib/e2ee-relay"), "127.0.0.1", 7462), blobs=PLAIN.relay().blobs
    )


def test_every_setting_is_in_the_file_with_words_about_it():
    assert set(WORDS) == names(PLAIN)
    text = written(PLAIN)
    for name, words in WORDS.items():
        assert f"# {words}\n{name.rpartition('.')[2]} = " in text
    assert all(f"# {words}\n[{section}]\n" in text for section, words in SECTIONS.items())


def test_no_limit_of_the_relay_is_out_of_the_operators_reach():
    assert {f"limits.{field.name}" for field in dataclasses.fields(Policy)} <= names(PLAIN)
    assert {f"quota.{field.name}" for field in dataclasses.fields(Quota)} <= names(PLAIN)
    reached = {"folder", "host", "port", "public_host", "public_port", "policy", "quota", "tls", "cluster", "blobs"}
    assert {field.name for field in dataclasses.fields(RelaySettings)} == reached


def test_odd_values_survive_being_written():
    odd = replace(
        PLAIN,
        data='/srv/a "b" \\ ü\n\x7f',
        store=("nats://a:1", "nats://b:2"),
        address=Address("abc.onion", 443),
        tls=Tls("/c", "/k"),
        observation=Observation("unix:/run/r.sock", "debug"),
        limits=replace(
            PLAIN.limits, tokens=("the-first-of-two-tokens", "the-second-of-two-tokens"), limit_loopback=True
        ),
    )
    assert parse_settings(written(odd)) == odd
    assert odd.relay().tls == TlsFiles(Path("/c"), Path("/k"))


@pytest.mark.parametrize(
    ("text", "code", "setting", "line"),
    [
        ("x = 1\n", "relay.setting_unknown", "x", 3),
        ("[limits]\n\nconections_max = 1\n", "relay.setting_unknown", "limits.conections_max", 5),
        ("[limits]\nfetches = { bust = 1 }\n", "relay.setting_unknown", "limits.fetches.bust", 4),
        ("[limit]\nconnections_max = 1\n", "relay.setting_unknown", "limit", 3),
        ('[limits]\nconnections_max = "1"\n', "relay.setting_wrong", "limits.connections_max", 4),
        ("[limits]\nconnections_max = 1.5\n", "relay.setting_wrong", "limits.connections_max", 4),
        ("[limits]\nconnections_max = -1\n", "relay.setting_wrong", "limits.connections_max", 4),
        ("[limits]\nfetches = { burst = 1, per_second = 0 }\n", "relay.setting_wrong", "limits.fetches.per_second", 4),
        ('[limits]\ntokens = ["short"]\n', "relay.setting_wrong", "limits", 3),
        ("[quota]\nretention_days = 0\n", "relay.setting_wrong", "quota.retention_days", 4),
        ('[observation]\nlog_level = "loud"\n', "relay.setting_wrong", "observation.log_level", 4),
        ('[observation]\nlisten = "0.0.0.0:9000"\n', "relay.setting_wrong", "", 0),
        ('[observation]\nlisten = "unix:relative"\n', "relay.setting_wrong", "", 0),
        ('[tls]\nkey = "/only"\n', "relay.setting_wrong", "", 0),
        ("[address]\npublic_port = 70000\n", "relay.setting_wrong", "", 0),
        ('store = ["http://a"]\n', "relay.setting_wrong", "", 0),
    ],
)
def test_what_is_no_setting_is_refused_with_its_name_and_line(text, code, setting, line):
    with pytest.raises(UserActionNeeded) as refused:
        parse_settings(HEAD + text)
    facts = refused.value.facts
    assert (refused.value.code, facts["setting"], facts["line"]) == (code, setting, line)


def test_what_is_no_toml_or_no_file_is_refused(tmp_path):
    with pytest.raises(UserActionNeeded, match=r"relay\.settings_malformed"):
        parse_settings("data = ")
    with pytest.raises(UserActionNeeded, match=r"relay\.settings_unreadable"):
        read_settings(tmp_path / "none.toml")
    with pytest.raises(UserActionNeeded, match=r"relay\.setting_wrong.*listen"):
        parse_settings('data = "d"\n')
