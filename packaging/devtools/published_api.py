"""Write docs/openapi.json: the description of the local API as it is served. A test holds the two together."""

from __future__ import annotations

import json
from pathlib import Path

from e2ee_desktop.api.openapi import document


def main() -> None:
    """Over what was there."""
    Path("docs/openapi.json").write_text(json.dumps(document(), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
