#!/usr/bin/env python3
"""The one command of this repository: `python3 dev.py --help`.

Makes `.venv` from the locked requirements when it is missing or out of date, then does what was asked. Needs the
standard library only. This file must be readable by any Python 3, so that an old one gets a sentence and not a
syntax error; everything else is in packaging/devtools.
"""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036  (an older one may well start this file)
    sys.stderr.write(
        "E2EE Desktop needs Python 3.11 or newer; this is Python "
        + sys.version.split()[0]
        + " ("
        + sys.executable
        + ").\n"
        "If a newer one is installed, use it: python3.11 dev.py ...\n"
    )
    sys.exit(2)

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "packaging"))  # noqa: PTH100, PTH118, PTH120

from devtools.commands import main  # noqa: E402  (only after the version is known to be enough)

sys.exit(main(sys.argv[1:]))
