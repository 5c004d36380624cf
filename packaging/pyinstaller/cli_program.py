"""Where the frozen command line starts."""

from __future__ import annotations

import sys

from e2ee_desktop.entrypoints.cli import main

sys.exit(main())
