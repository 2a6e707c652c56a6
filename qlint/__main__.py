"""`python -m qlint` is the command `qlint`."""

from __future__ import annotations

import sys

from qlint.frontends.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
