"""One measurement in a process of its own, printed as JSON: a form of the knowledge is opened and asked."""

from __future__ import annotations

import argparse
import gc
import importlib
import json
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import packaging.requirements  # noqa: F401  # qlint has it loaded by then

import benchmarks.shards  # noqa: F401  # what is loaded for the comparison only is no part of it
from benchmarks.questions import Question, ask
from qlint.knowledge.schema import Remedy
from qlint.knowledge.store import Store

_PAGE = 4096


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("form")
    parser.add_argument("folder", type=Path)
    parser.add_argument("questions", help="JSON: what is asked first, and then")
    parser.add_argument("--traced", action="store_true", help="measure what Python allocates, not the times, which that changes")
    options = parser.parse_args()
    first, then = ([(name, tuple(args)) for name, args in each] for each in json.loads(options.questions))
    if options.traced:
        tracemalloc.start()
    print(json.dumps(_measured(options.form, options.folder, (first, then))))


def _measured(form: str, folder: Path, asked: tuple[list[Question], list[Question]]) -> dict[str, float]:
    """Milliseconds of processor time of each step; megabytes in use after them: resident, and as Python's allocator counts them."""
    gc.collect()
    gc.freeze()  # to look through what was there before is not the work of the knowledge
    resident, began = _resident(), time.process_time()
    known = Store(importlib.import_module(f"benchmarks.forms.{form}").shards(folder), _remedies)
    opened = time.process_time()
    ask(known, asked[0])
    started = time.process_time()
    ask(known, asked[1])
    ended = time.process_time()
    return {
        "open": 1e3 * (opened - began),
        "first": 1e3 * (started - opened),
        "then": 1e3 * (ended - started),
        "all": 1e3 * (ended - began),
        "resident": (_resident() - resident) / 1e6,
        "allocated": tracemalloc.get_traced_memory()[0] / 1e6,
    }


def _remedies() -> Iterator[Remedy]:
    from qlint.knowledge import remedies  # noqa: PLC0415  # counted with what asks for them first, as in qlint

    yield from remedies.entries()
    yield from remedies.arguments()


def _resident() -> int:
    """The process's resident memory in bytes, on Linux; 0 elsewhere."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * _PAGE if statm.exists() else 0


if __name__ == "__main__":
    main()
