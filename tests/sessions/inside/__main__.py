"""Runs the cells with the installed packages, each in a world of its own, and writes what happened as JSON.

Arguments: the directory of the release to observe, the channel, the file to write.
"""

import json
import os
import sys
import tempfile
from typing import Any


def main(release: str, channel: str, file: str) -> None:
    """Observes the release that is installed in that directory, as a user without accounts of their own."""
    os.environ["USAGE_DATA_OPT_OUT"] = "True"  # With it, no request takes the time to look through the stack.
    sys.path.insert(0, release)
    with tempfile.TemporaryDirectory() as directory:
        os.environ["HOME"] = directory
        found = observe(channel)
    with open(file, "w") as output:
        json.dump(found, output)


def observe(channel: str) -> dict[str, Any]:
    """What happens in every cell of the release that can be imported."""
    import cells
    import objects
    import world

    opened = world.opened(channel)
    programs = (*cells.cells(opened.runtime), *objects.cells(opened.runtime))
    found = [{"construction": made, "place": place, **world.apart(opened, program)} for made, place, program in programs]
    return {"release": opened.runtime.__version__, "channel": channel, "cells": found}


if __name__ == "__main__":
    main(*sys.argv[1:])
