"""Names of files that other people chose, fit for a disk and for being shown.

What goes: paths, control, format and bidirectional characters, characters that a common file system refuses, names of devices, and the trick
of a second ending ("invoice.pdf.exe" becomes "invoice_pdf.exe": only the ending that counts looks like one).
"""

from __future__ import annotations

import re
import unicodedata

NAME_BYTES_MAX = 240
"""In UTF-8: 255 less what numbering adds."""
_ENDING_CHARACTERS_MAX = 16
_REFUSED = re.compile(r'[<>:"|?*]')
_PATH = re.compile(r"[/\\\u2044\u2215\u29f8\uff0f\uff3c]")
_SPACES = re.compile(r"\s+")
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in "0123456789¹²³"}
)
_RUN = frozenset(
    [
        "app",
        "apk",
        "appimage",
        "bat",
        "bin",
        "cmd",
        "com",
        "command",
        "cpl",
        "deb",
        "desktop",
        "dmg",
        "exe",
        "hta",
        "inf",
        "jar",
        "js",
        "jse",
        "lnk",
        "mjs",
        "msc",
        "msi",
        "msp",
        "pif",
        "pkg",
        "ps1",
        "ps2",
        "py",
        "pyw",
        "reg",
        "rpm",
        "run",
        "scf",
        "scr",
        "sh",
        "url",
        "vb",
        "vbe",
        "vbs",
        "vbscript",
        "workflow",
        "ws",
        "wsf",
        "wsh",
        "xll",
    ]
)
"""Endings that systems run: they must not hide behind another."""


def safe_name(name: str) -> str:
    """Never empty, at most NAME_BYTES_MAX bytes; the same for an already safe one."""
    last = _PATH.split(unicodedata.normalize("NFC", name))[-1]
    visible = "".join(" " if unicodedata.category(letter) == "Zs" else letter for letter in last if _is_visible(letter))
    plain = _SPACES.sub(" ", _REFUSED.sub("_", visible)).strip(" .")
    stem, ending = split_name(plain)
    stem = stem.strip(" .")
    if ending[1:].casefold() in _RUN:
        stem = stem.replace(".", "_")
    if stem.split(".")[0].strip().casefold() in _DEVICES:
        stem = "_" + stem
    room = NAME_BYTES_MAX - len(ending.encode())
    return (_shortened(stem, room).strip(" .") or "file") + ending


def split_name(name: str) -> tuple[str, str]:
    """(stem, ending with its dot, or ""). A name that only begins with a dot has no ending."""
    stem, dot, ending = name.rpartition(".")
    if not dot or not stem.strip(" .") or not 0 < len(ending) <= _ENDING_CHARACTERS_MAX or " " in ending:
        return name, ""
    return stem, dot + ending


def numbered(name: str, number: int) -> str:
    """The name's n-th form: "name.ext", "name (2).ext" …"""
    stem, ending = split_name(name)
    return name if number < 2 else f"{stem} ({number}){ending}"


def _is_visible(letter: str) -> bool:
    kind = unicodedata.category(letter)
    return kind not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} or letter == "\u200d"  # joins emoji


def _shortened(text: str, size_bytes: int) -> str:
    return text.encode()[: max(0, size_bytes)].decode(errors="ignore")
