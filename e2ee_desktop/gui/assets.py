"""Where the bundled files are: beside the package in a source tree, inside it in an installed wheel.

Data only: icons, fonts, the product mark, licences. Nothing is fetched at run time.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
FONTS = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")
PRODUCT_SIZES = (16, 32, 48, 64, 128, 256, 512)


def resources() -> Path:
    """The folder of bundled files."""
    installed = _PACKAGE / "_resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def icon_file(name: str) -> Path:
    """The SVG of one icon."""
    return resources() / "icons" / f"{name}.svg"


def product_files() -> tuple[Path, ...]:
    """The product icon, smallest first."""
    return tuple(resources() / "product" / f"icon-{size}.png" for size in PRODUCT_SIZES)


def font_files() -> tuple[Path, ...]:
    """The weights of Inter that the window uses: 400, 500 and 600."""
    return tuple(resources() / "fonts" / name for name in FONTS)


def licence_files() -> tuple[Path, ...]:
    """The licences of what is bundled, in alphabetical order."""
    return tuple(sorted((resources() / "licenses").glob("*.txt")))
