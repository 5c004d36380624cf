"""Installers, as far as a machine without their systems can say: the papers are valid, and recipes name what there is."""

from __future__ import annotations

import plistlib
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import msgspec
import nacl
import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

from devtools.bundles import debian, tree, windows  # noqa: E402
from devtools.bundles import plan as plans  # noqa: E402
from devtools.console import StepFailedError  # noqa: E402

PACKAGING = ROOT / "packaging"
METAINFO = PACKAGING / "desktop" / "io.github.e2ee_desktop.E2EEDesktop.metainfo.xml"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]


def said(*command: str) -> str:
    """What a tool says of something that it must find good."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_the_desktop_entry_is_valid_and_takes_our_links():
    entry = PACKAGING / "desktop" / "e2ee-desktop.desktop"
    assert said("desktop-file-validate", str(entry)).strip() == ""
    assert "MimeType=x-scheme-handler/e2ee;" in entry.read_text()


def test_software_centres_can_read_what_it_is(tmp_path):
    text = METAINFO.read_text().replace("@VERSION@", VERSION).replace("@DATE@", "2026-01-01")
    (tmp_path / METAINFO.name).write_text(text)
    assert "Validation was successful" in said("appstreamcli", "validate", "--no-net", str(tmp_path / METAINFO.name))


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_the_hosted_builders_workflows_are_valid(workflow):
    said(sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(workflow))
    named = re.findall(r"packaging/[\w./-]+\.(?:txt|spec|nsi|sh|yml)", workflow.read_text())
    assert named
    assert [name for name in named if not (ROOT / name).is_file()] == []


def test_the_mac_s_application_takes_links_and_is_hardened():
    about = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    assert about["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == ["e2ee"]
    allowed = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert sorted(allowed) == [
        "com.apple.security.cs.allow-unsigned-executable-memory",
        "com.apple.security.device.audio-input",
    ]


def test_the_flatpak_gets_no_folder_of_the_person_s():
    recipe = (PACKAGING / "flatpak" / "io.github.e2ee_desktop.E2EEDesktop.yml").read_text()
    asked = re.findall(r"^  - (--\S+)", recipe, re.MULTILINE)
    assert "--talk-name=org.freedesktop.secrets" in asked
    assert [word for word in asked if word.startswith(("--filesystem", "--device=all", "--socket=session-bus"))] == []


def test_the_installer_for_windows_compiles_around_what_wheels_brought(tmp_path):
    payload = tmp_path / "payload"
    for library in (nacl, msgspec):
        brought = Path(library.__file__).parent
        shutil.copytree(brought, payload / "_internal" / brought.name, ignore=shutil.ignore_patterns("__pycache__"))
    installer = windows.compiled(plans.current(), payload, tmp_path)
    assert installer.read_bytes()[:2] == b"MZ"
    assert installer.stat().st_size > 500_000


def test_the_flatpak_s_manifest_takes_what_the_package_has():
    manifest = yaml.safe_load((PACKAGING / "flatpak" / "io.github.e2ee_desktop.E2EEDesktop.yml").read_text())
    assert f"{manifest['id']}.yml" == "io.github.e2ee_desktop.E2EEDesktop.yml"
    assert manifest["command"] == "e2ee-desktop"
    (module,) = manifest["modules"]
    (source,) = module["sources"]
    laid_out = (PACKAGING / "flatpak" / source["path"]).resolve()
    assert laid_out == plans.current().work / "tree" / tree.DESKTOP
    assert all(
        command.split()[0] in {"mkdir", "cp", "ln", "install", "sed", "desktop-file-edit"}
        for command in module["build-commands"]
    )


def test_shell_scripts_are_whole():
    scripts = [*PACKAGING.glob("*/*.sh"), *PACKAGING.glob("debian/*/p*")]
    assert len(scripts) >= 5
    for script in scripts:
        said("bash", "-n", str(script))


def test_wheels_for_windows_are_fetched_by_their_locked_digests():
    entries = windows.locked(("pynacl", "cffi"))
    named = re.findall(r"^(\w+)==[\d.]+ \\$", entries, re.MULTILINE)
    assert named == ["cffi", "pynacl"]
    assert len(re.findall(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$", entries, re.MULTILINE)) == entries.count("--hash")


def test_a_package_that_is_too_large_to_download_is_refused(tmp_path):
    for name, size_mb in (("e2ee-desktop_1.0.0_amd64.deb", 60), ("e2ee-relay_1.0.0_amd64.deb", 25)):
        with (tmp_path / name).open("wb") as file:
            file.truncate(size_mb * 1_000_000 + 1)
        with pytest.raises(StepFailedError, match=f"{size_mb} MB"):
            debian.judge([tmp_path / name])


def test_every_package_has_a_control_file_a_spec_and_reasons_for_its_overrides():
    for package in tree.PACKAGES:
        folder = PACKAGING / "debian" / package.removeprefix("e2ee-")
        assert f"Package: {package}\n" in (folder / "control").read_text()
        assert f"Name:           {package}\n" in (PACKAGING / "rpm" / f"{package}.spec").read_text()
        lines = (folder / "lintian-overrides").read_text().splitlines()
        assert lines[0].startswith("# ")


def test_a_build_takes_its_time_from_the_last_commit_or_from_whoever_says_so(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    plan = plans.current()
    assert (plan.version, plan.moment) == (VERSION, 1_700_000_000)
    assert plan.environment()["SOURCE_DATE_EPOCH"] == "1700000000"
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    shown = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert plans.current().moment == int(shown.stdout)
