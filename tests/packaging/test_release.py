"""The checklist of a release, up to where it would build: what is not so stops it; keys and digests are real."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

from devtools.bundles import plan as plans  # noqa: E402
from devtools.bundles import release, update_repository  # noqa: E402
from devtools.console import StepFailedError  # noqa: E402


@pytest.fixture
def tree(tmp_path):
    """A small clone that is ready for 1.2.3."""
    (tmp_path / "e2ee_desktop").mkdir()
    (tmp_path / "e2ee_desktop" / "__init__.py").write_text('__version__ = "1.2.3"\n')
    (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n## 1.2.3\n\n- More.\n\n## 1.2.2\n\n- Less.\n")
    settings = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    for command in (("init", "-q"), ("add", "."), (*settings, "commit", "-qm", "All")):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    return tmp_path


@pytest.fixture
def plan():
    return replace(plans.current(), version="1.2.3")


def test_a_tree_that_is_ready_passes(tree, plan):
    release.require_ready(tree, plan, "1.2.3")
    assert release.changes(tree, "1.2.3") == "- More."


@pytest.mark.parametrize("version", ["1.2.4", "1.2"])
def test_another_version_than_the_tree_s_stops_it(tree, plan, version):
    with pytest.raises(StepFailedError, match=r"1\.2\.3"):
        release.require_ready(tree, plan, version)


def test_a_changelog_that_is_silent_stops_it(tree, plan):
    (tree / "CHANGELOG.md").write_text("# Changelog\n\n## 1.2.30\n\n- Other.\n")
    with pytest.raises(StepFailedError, match="CHANGELOG"):
        release.require_ready(tree, plan, "1.2.3")


def test_what_is_not_committed_stops_it(tree, plan):
    (tree / "more").write_text("x")
    with pytest.raises(StepFailedError, match="not committed"):
        release.require_ready(tree, plan, "1.2.3")


def test_digests_are_those_of_sha256sum(tmp_path):
    files = [tmp_path / name for name in ("a.deb", "b.rpm")]
    for file in files:
        file.write_bytes(file.name.encode())
    release.write_sums(tmp_path, files)
    checked = subprocess.run(
        ["sha256sum", "-c", release.SUMS], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_keys_and_an_empty_repository_are_made_and_never_overwritten(tmp_path, monkeypatch):
    monkeypatch.setenv("E2EE_RELEASE_PASSPHRASE", "seven quiet rivers")
    keys = tmp_path / "keys"
    assert release.release(["--make-keys", str(keys), "--keys", "3", "--threshold", "2"]) == 0
    assert sorted(file.name for file in keys.glob("*.pem")) == [*(f"offline-{n}.pem" for n in (1, 2, 3)), "online.pem"]
    assert (keys / "repository" / "metadata" / "1.root.json").is_file()
    update_repository.read_key(keys / "offline-2.pem", b"seven quiet rivers")
    with pytest.raises(FileExistsError):
        release.release(["--make-keys", str(keys)])


def test_the_term_of_a_repository_is_renewed(tmp_path, monkeypatch):
    monkeypatch.setenv("E2EE_RELEASE_PASSPHRASE", "seven quiet rivers")
    keys = tmp_path / "keys"
    release.release(["--make-keys", str(keys)])
    where = ["--repository", str(keys / "repository")]
    assert release.release(["--refresh", *where, "--online-key", str(keys / "online.pem")]) == 0
    assert (keys / "repository" / "metadata" / "2.snapshot.json").is_file()
    with pytest.raises(StepFailedError, match="online-key"):
        release.release(["--refresh", *where])
