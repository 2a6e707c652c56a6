"""The command that rebuilds the history: `python -m qlint.knowledge.mining fetch | build | check`."""

from __future__ import annotations

import argparse
import filecmp
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from qlint.knowledge.mining.archive import ArchiveFault
from qlint.knowledge.mining.fetch import fetch
from qlint.knowledge.mining.index import IndexFault, configured
from qlint.knowledge.mining.plan import WATCHED, Watched, needed, packages

_KEPT = Path(".make", "mining")
_HISTORY = Path(__file__).resolve().parents[1] / "history"


def main(arguments: Sequence[str] | None = None, *, plan: tuple[Watched, ...] = WATCHED) -> int:
    """Runs the command on what the plan watches: 0 done, 1 the history differs from what `check` built, 2 it can't be built."""
    given = _parser(plan).parse_args(arguments)
    try:
        return _run(given, plan)
    except (IndexFault, ArchiveFault) as fault:
        print(f"error: {fault}", file=sys.stderr)
    except ModuleNotFoundError as fault:
        if fault.name != "griffe":
            raise
        print("error: reading the packages needs griffe: pip install 'qiskit-qlint[mining]'", file=sys.stderr)
    return 2


def _run(given: argparse.Namespace, plan: tuple[Watched, ...]) -> int:
    watched = [each for each in plan if not given.only or each.name in given.only]
    if not given.offline:
        _tell("fetched", fetch(needed(watched, plan), given.wheels, given.index_url))
    if given.step == "fetch":
        return 0
    if given.step == "build":
        _build(given, watched, given.out, plan=plan)
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        _build(given, watched, Path(scratch), plan=plan)
        differing = sorted(each for one in watched for each in _differing(Path(scratch, one.name), given.out / one.name))
    for path in differing:
        print(f"differs: {path}")
    return 1 if differing else 0


def _build(given: argparse.Namespace, watched: Sequence[Watched], out: Path, *, plan: tuple[Watched, ...]) -> None:
    from qlint.knowledge.mining import build, cache  # need griffe, which fetching does not
    from qlint.knowledge.mining.write import write

    places = build.Places(given.wheels, given.surfaces / cache.reader(packages(plan)), plan)
    _tell("read", build.survey(needed(watched, plan), places, jobs=given.jobs))
    for each in watched:
        write(build.history(each, places), out)
        _tell("wrote", (each.name,))


def _differing(built: Path, there: Path) -> Iterator[Path]:
    """The files that only one of the folders has, or that differ, by their paths in the second."""
    names = {each.name for folder in (built, there) if folder.is_dir() for each in folder.iterdir()}
    _, mismatches, errors = filecmp.cmpfiles(built, there, names, shallow=False)
    return (there / name for name in (*mismatches, *errors))


def _tell(done: str, lines: Iterable[str]) -> None:
    for line in lines:
        print(done, line, file=sys.stderr, flush=True)


def _parser(plan: Sequence[Watched]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m qlint.knowledge.mining", description=__doc__)
    parser.add_argument(
        "step", choices=("fetch", "build", "check"), help="build fetches what is missing; check compares, and writes nothing"
    )
    parser.add_argument("--only", nargs="+", choices=[each.name for each in plan], metavar="DIST", help="these distributions only")
    parser.add_argument(
        "--wheels", type=Path, default=_KEPT / "wheels", metavar="FOLDER", help="pages and files from the index (%(default)s)"
    )
    parser.add_argument("--surfaces", type=Path, default=_KEPT / "surfaces", metavar="FOLDER", help="what was read of them (%(default)s)")
    parser.add_argument("--out", type=Path, default=_HISTORY, metavar="FOLDER", help="the history (that of this checkout)")
    parser.add_argument("--index-url", default=configured(), metavar="URL", help="the package index ($PIP_INDEX_URL, or the public one)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="releases read at a time (%(default)s)")
    parser.add_argument("--offline", action="store_true", help="fetch nothing: the files are in --wheels")
    return parser


if __name__ == "__main__":
    sys.exit(main())
