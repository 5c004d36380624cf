"""The lock files in packaging/locks: names, versions and hashes of every package, and no address of any index.

pip.txt           pip, which installs the others
runtime.txt       what the product needs, for packagers
development.txt   that, and what tests and checks need
package.txt       what goes into installers, with every extra, and the program that freezes it

They are whole, so that they are installed with --no-deps: not_needed.txt names what a package asks for and never uses here.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from devtools.console import step
from devtools.environment import tool

_OPTIONS = (
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-header",
    "--quiet",
    "--override=packaging/locks/not_needed.txt",
)
_SAME_VERSIONS = ("-c", "packaging/locks/runtime.txt")
_PROJECT = "pyproject.toml"  # relative, so that no folder of a person's machine gets into a lock


def write_all(upgrade: bool) -> int:
    """Resolve again and write the lock files; return 0. Without `upgrade`, versions that still fit stay. Raises StepFailedError."""
    options = (*_OPTIONS, "--upgrade") if upgrade else _OPTIONS
    with tempfile.TemporaryDirectory() as folder:
        pip_input = Path(folder) / "pip.in"
        pip_input.write_text("pip\n", encoding="utf-8")
        _write("pip.txt", (*options, "--no-annotate", str(pip_input)))
    _write("runtime.txt", (*options, "--extra=gui", "--extra=api", _PROJECT))
    extras = ("--extra=gui", "--extra=api", "--extra=cluster", "--extra=s3")
    _write("package.txt", (*options, *extras, "--group=package", *_SAME_VERSIONS, _PROJECT))
    _write("development.txt", (*options, "--extra=gui", "--extra=api", "--group=dev", *_SAME_VERSIONS, _PROJECT))
    return 0


def _write(name: str, arguments: tuple[str, ...]) -> None:
    uv = shutil.which(tool("uv")) or "uv"
    # Without the user's settings: a private index must not decide what everybody installs.
    step(f"packaging/locks/{name}", (uv, "--no-config", "pip", "compile", "-o", f"packaging/locks/{name}", *arguments))
