"""Where the frozen messenger starts."""

from __future__ import annotations

import sys

from e2ee_desktop.entrypoints.desktop import main

sys.exit(main())
