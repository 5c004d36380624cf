"""Where the frozen relay starts."""

from __future__ import annotations

import sys

from e2ee_desktop.entrypoints.relay import main

sys.exit(main())
