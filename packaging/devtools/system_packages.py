"""Libraries and programs that come from the operating system, not from PyPI.

Knows their names on Debian and Ubuntu (apt), Fedora (dnf) and macOS (brew); installs them where that needs no
password, and otherwise says the one command to type. Why each is needed stands in CONTRIBUTING.md.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum

from devtools.console import StepFailedError, run_captured, say, step


class Need(Enum):
    """What a command needs from the system. Each includes nothing of the others."""

    WINDOW = "to open a window"
    DRIVEN = "to drive windows without a person"
    PACKAGED = "to make packages"


DEBIAN = {
    Need.WINDOW: (
        "libglib2.0-0 libegl1 libgl1 libopengl0 libfontconfig1 libfreetype6 libxkbcommon0 libdbus-1-3 libbrotli1 "
        "libx11-6 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 "
        "libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxcb-glx0 libxkbcommon-x11-0 libx11-xcb1 "
        "fonts-noto-core fonts-noto-color-emoji"
    ),
    Need.DRIVEN: (
        "dbus gnome-keyring xvfb openbox xdotool xclip imagemagick at-spi2-core python3-gi gir1.2-atspi-2.0 age systemd "
        "pulseaudio python3-dbusmock libenchant-2-2 hunspell-en-us chromium desktop-file-utils appstream nsis"
    ),
    Need.PACKAGED: "libpython3.11 python3.11-venv binutils help2man rpm nsis lintian desktop-file-utils appstream debootstrap pipx",
}
FEDORA = {
    Need.WINDOW: (
        "glib2 libglvnd-egl libglvnd-glx libglvnd-opengl fontconfig freetype libxkbcommon dbus-libs brotli libX11 "
        "libX11-xcb xcb-util-cursor xcb-util-wm xcb-util-image xcb-util-keysyms xcb-util-renderutil libxcb "
        "libxkbcommon-x11 google-noto-sans-fonts google-noto-color-emoji-fonts"
    ),
    Need.DRIVEN: (
        "dbus-daemon gnome-keyring xorg-x11-server-Xvfb openbox xdotool xclip ImageMagick at-spi2-core python3-gobject age "
        "systemd pulseaudio python3-dbusmock enchant2 hunspell-en-US chromium desktop-file-utils appstream mingw32-nsis"
    ),
    Need.PACKAGED: "python3-libs binutils help2man rpm-build mingw32-nsis lintian desktop-file-utils appstream debootstrap dpkg pipx",
}


@dataclass(frozen=True, slots=True)
class PackageSource:
    """One package manager. installed: command that lists a package a line, with what it provides."""

    names: dict[Need, str]
    installed: tuple[str, ...]
    refresh: tuple[str, ...]
    install: tuple[str, ...]
    unattended: bool


_APT = PackageSource(
    names=DEBIAN,
    installed=("dpkg-query", "-W", "-f", "${db:Status-Status} ${Package} ${Provides}\n"),
    refresh=("apt-get", "-qq", "update"),
    install=("apt-get", "install", "-y", "--no-install-recommends"),
    unattended=True,
)
_DNF = PackageSource(
    names=FEDORA,
    installed=("rpm", "-qa", "--qf", "installed %{NAME}\n"),
    refresh=(),
    install=("dnf", "install", "-y"),
    unattended=False,
)
_UNATTENDED_APT = {"DEBIAN_FRONTEND": "noninteractive"}


def require(needs: Collection[Need]) -> None:
    """Have the system's packages for `needs`, or raise StepFailedError with the command that a person types."""
    if platform.system() != "Linux":
        _require_elsewhere(needs)
        return
    source = _source()
    if source is None:
        return
    wanted = tuple(name for need in needs for name in source.names[need].split())
    install_missing(source, wanted)


def require_venv_module() -> None:
    """Debian keeps the part of Python that makes virtual environments in a package of its own."""
    probe = run_captured((sys.executable, "-c", "import ensurepip, venv"))
    if probe.status == 0:
        return
    source = _source()
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if source is not _APT or source is None:
        raise StepFailedError(f"Python {version} here lacks the modules venv and ensurepip; install them first.")
    install_missing(source, (f"python{version}-venv",))


def has_display() -> bool:
    """Whether a window would appear anywhere."""
    if platform.system() != "Linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _source() -> PackageSource | None:
    if shutil.which("apt-get") and shutil.which("dpkg-query"):
        return _APT
    if shutil.which("dnf") and shutil.which("rpm"):
        return _DNF
    return None


def _require_elsewhere(needs: Collection[Need]) -> None:
    """macOS and Windows: the wheels bring what a window needs; driving windows without a person is for Linux."""
    if Need.DRIVEN in needs:
        raise StepFailedError(
            "Driving real windows without a person works on Linux only. On macOS, `brew install python@3.11` is all "
            "that `dev.py run`, `dev.py check` and `dev.py relay` need."
        )


def install_missing(source: PackageSource, wanted: Sequence[str]) -> None:
    """Install what `wanted` lacks, or raise StepFailedError with the command that a person types."""
    lacking = missing(source, wanted)
    if not lacking:
        return
    command = (*source.install, *lacking)
    typed = " ".join(("sudo", *command))
    privilege = _privilege()
    if privilege is None or not source.unattended:
        raise StepFailedError(f"{len(lacking)} system packages are missing. Type this, then try again:\n\n  {typed}\n")
    say(f"Installing {len(lacking)} system packages: {' '.join(lacking)}")
    step("refreshing the list of packages", (*privilege, *source.refresh), _UNATTENDED_APT)
    step("installing them", (*privilege, *command), _UNATTENDED_APT)
    still = missing(source, wanted)
    if still:
        raise StepFailedError(f"These system packages could not be installed: {' '.join(still)}")


def missing(source: PackageSource, wanted: Sequence[str]) -> list[str]:
    """Return those of `wanted` that are neither installed nor provided by something that is."""
    listed = subprocess.run(source.installed, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    present: set[str] = set()
    for line in listed.stdout.splitlines():
        status, _, names = line.partition(" ")
        if status == "installed":
            # "Provides" matters: a renamed library (libglib2.0-0t64) provides the former name.
            present.update(word.rstrip(",") for word in names.split() if word[0].isalpha())
    return [name for name in wanted if name not in present]


def _privilege() -> tuple[str, ...] | None:
    """The prefix that makes a command run as root without asking, or None."""
    if os.geteuid() == 0:
        return ()
    if shutil.which("sudo") and run_captured(("sudo", "-n", "true")).status == 0:
        # sudo forgets the environment; the one variable that apt needs is given by name.
        return ("sudo", "-n", "env", *(f"{name}={value}" for name, value in _UNATTENDED_APT.items()))
    return None
