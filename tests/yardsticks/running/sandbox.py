"""Runs a program of somebody else's: in a process of its own, with a time limit, in a copy of its directory, without a network."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.yardsticks.kept import digest
from tests.yardsticks.repositories import ROOT

INSIDE = Path(__file__).with_name("inside")
IBM = ROOT / "tests" / "migration" / "inside"  # IBM's services, answered from the process
KEPT = ROOT / ".make" / "yardsticks" / "running"
STATEMENT, PROGRAM = 30, 110  # seconds
_MOST_DATA, _MOST_FILES = 15_000_000, 400
_NOWHERE = "http://127.0.0.1:9"  # where no service answers
_SETTINGS = {
    **dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), _NOWHERE),
    **dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1"),
    "PATH": "/usr/bin:/bin",
    "MPLBACKEND": "Agg",
    "LC_ALL": "C.UTF-8",
    "QISKIT_PARALLEL": "FALSE",
    "PYTHONHASHSEED": "0",
}
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sources:
    """A program to be run: its file, which is only read, what stands in it now, and what in files beside and below it, by their paths."""

    file: Path
    data: bytes
    beside: Mapping[str, bytes]
    asks_ibm: bool = False


def rows(sources: Sources, python: Path, *, again: int = 0, seconds: int = PROGRAM) -> list[Row]:
    """What `inside` tells of the program; kept from the last time that the same was run. `again` asks for another time, in which the
    program draws other random numbers.

    A program that was stopped or that broke down has no last row `done`.
    """
    told = [str(sources.file), sources.data, sorted(sources.beside.items()), str(python), again, seconds, digest(INSIDE), digest(IBM)]
    kept = KEPT / f"{sha256(repr(told).encode()).hexdigest()[:20]}.jsonl"
    if not kept.exists():
        text = _run(sources, python, seconds, again)
        KEPT.mkdir(parents=True, exist_ok=True)
        part = kept.with_suffix(f".{os.getpid()}")
        part.write_text(text, encoding="utf-8")
        part.replace(kept)
    return list(_read(kept.read_text(encoding="utf-8").splitlines()))


def _read(lines: Iterable[str]) -> Iterator[Row]:
    """The rows; the last line of a process that was stopped may be half a line."""
    for line in lines:
        try:
            yield json.loads(line)
        except ValueError:
            return


def _run(sources: Sources, python: Path, seconds: int, again: int) -> str:
    with tempfile.TemporaryDirectory() as directory:
        work, home, output = (Path(directory, each) for each in ("work", "home", "output"))
        home.mkdir()
        output.touch()
        _copied(sources.file.parent, work)
        for name, data in {**sources.beside, sources.file.name: sources.data}.items():
            (work / name).parent.mkdir(exist_ok=True)
            (work / name).write_bytes(data)
        # -I: neither the checkout nor the user's own packages and accounts are seen.
        command = [str(python), "-I", "-B", str(INSIDE), str(work / sources.file.name), str(output), str(min(STATEMENT, seconds))]
        variables = {**_SETTINGS, **dict.fromkeys(("HOME", "IPYTHONDIR", "TMPDIR"), str(home)), "RUN": str(again)}
        _ended([*_alone(), *command, *([str(IBM)] if sources.asks_ibm else [])], work, variables, seconds)
        return output.read_text(encoding="utf-8").replace(str(work), "work")


def _ended(command: Sequence[str], work: Path, variables: Mapping[str, str], seconds: int) -> None:
    """Runs the command, with all that it starts, until it ends or the time is over."""
    nothing = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=work, env=variables, start_new_session=True, stdin=nothing, stdout=nothing, stderr=nothing)
    try:
        with suppress(subprocess.TimeoutExpired):
            process.wait(seconds)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@cache
def _alone() -> tuple[str, ...]:
    """What runs a command without a network, where the system lets us; else the proxies that aren't there have to do."""
    command = ("unshare", "--map-root-user", "--net")
    try:
        done = subprocess.run([*command, "true"], capture_output=True, check=False)
    except FileNotFoundError:
        return ()
    return () if done.returncode else command


def _copied(directory: Path, work: Path) -> None:
    """Copies what a program may read beside itself: files, and directories that aren't large; no notebooks."""
    work.mkdir()
    for each in sorted(directory.iterdir()):
        if each.is_symlink() or each.name.startswith(".") or each.suffix == ".ipynb":
            continue
        if each.is_file() and each.stat().st_size < _MOST_DATA:
            shutil.copyfile(each, work / each.name)
        elif each.is_dir() and _is_small(each):
            shutil.copytree(each, work / each.name, ignore=shutil.ignore_patterns("*.ipynb", ".*"), symlinks=True)


def _is_small(directory: Path) -> bool:
    files = [each for each in directory.rglob("*") if each.is_file()]
    return len(files) <= _MOST_FILES and sum(each.stat().st_size for each in files) <= _MOST_DATA
