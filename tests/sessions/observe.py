"""Runs the cells in every release and tells what happened: `python -m tests.sessions.observe [--write] [RELEASE ...]`.

With `--write`, `observed.txt` is written anew; without it, what differs from the file is printed. Named releases only are run,
and told, without writing.
"""

from __future__ import annotations

import argparse
import difflib
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tests.reality.environments import run
from tests.sessions import told
from tests.sessions.environments import PROVIDER, RUNTIME, Release, built, home, pins, releases

INSIDE = Path(__file__).with_name("inside")
FILE = Path(__file__).with_name("observed.txt")
HEAD = """\
# What the clients really do with sessions: every release run with its network replaced, by `python -m tests.sessions.observe --write`.
# Releases | what is made or called | where | what happens. `backend` is the session's device, `same` the same device looked up again,
# `other` another one. Lines of estimators are left out where samplers do the same, those of a second channel where the first does the same.
"""


def seen(release: Release, channel: str) -> dict[str, Any]:
    """What the cells of the release noted on that channel; what was noted once is kept as long as the programs are the same.

    Raises CannotBuildError.
    """
    python, directory = built(release)
    programs = b"".join(each.read_bytes() for each in sorted(INSIDE.glob("*.py"))) + pins(release.base).encode()
    file = home() / "seen" / f"{release.short}-{release.version}-{channel}-{hashlib.sha256(programs).hexdigest()[:12]}.json"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(".part")
        run(python, "-I", INSIDE, directory, channel, part)
        part.replace(file)
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def observed(release: Release) -> told.Observed:
    """What happens in the release: on its first channel, and on the second what differs from it; raises CannotBuildError."""
    first, *others = (told.observed(seen(release, channel)["cells"]) for channel in release.base.channels)
    found = dict(first)
    for channel, other in zip(release.base.channels[1:], others, strict=True):
        found |= {
            told.Cell(cell.construction, f"{cell.place}, on {channel}"): text for cell, text in other.items() if first.get(cell) != text
        }
    return found


def text(chosen: Iterable[Release]) -> str:
    """The file for these releases, oldest first within a distribution."""
    found: dict[str, list[tuple[str, told.Observed]]] = {}
    for release in chosen:
        found.setdefault(release.short, []).append((release.version, observed(release)))
    return HEAD + "".join(f"{line}\n" for name, observations in found.items() for line in told.lines(name, observations))


def _differences(fresh: str) -> Iterator[str]:
    yield from difflib.unified_diff(FILE.read_text(encoding="utf-8").splitlines(), fresh.splitlines(), "kept", "seen", n=0, lineterm="")


def main(arguments: list[str]) -> int:
    """The command; 1 where something differs from the file."""
    parser = argparse.ArgumentParser(prog="python -m tests.sessions.observe")
    parser.add_argument("--write", action="store_true", help="write observed.txt anew")
    parser.add_argument("releases", nargs="*", help="run these releases only, and print what happens")
    chosen = parser.parse_args(arguments)
    everything = [*releases(RUNTIME), *releases(PROVIDER)]
    if chosen.releases:
        print(text(each for each in everything if str(each) in chosen.releases or each.version in chosen.releases), end="")
        return 0
    fresh = text(everything)
    if chosen.write:
        FILE.write_text(fresh, encoding="utf-8")
        return 0
    differences = list(_differences(fresh))
    print("\n".join(differences))
    return int(bool(differences))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
