"""What commands print, kept under the name of what it was made from, and used again for the same sources."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from tests.yardsticks.repositories import ROOT

RESULTS = ROOT / ".make" / "yardsticks" / "results"


def key(name: str, folder: str, *of: str) -> str:
    """The name of a result: what it is, of which repository, and made `of` what."""
    return f"{folder}-{name}-{hashlib.sha256(repr(of).encode()).hexdigest()[:16]}"


@cache
def digest(directory: Path) -> str:
    """Of all files that are no leavings of Python."""
    files = sorted(path for path in directory.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return hashlib.sha256(b"".join(hashlib.sha256(path.read_bytes()).digest() for path in files)).hexdigest()


def kept(name: str, command: Iterable[object], *, directory: Path = ROOT, fine: Sequence[int] = (0,)) -> str:
    """What the command prints, from an earlier run if there was one; raises RuntimeError if it ends with another code than these."""
    file = RESULTS / name
    if not file.exists():
        done = subprocess.run([str(each) for each in command], capture_output=True, text=True, check=False, cwd=directory)
        if done.returncode not in fine:
            raise RuntimeError(f"{name} ended with {done.returncode}: {done.stderr[-1000:]}")
        RESULTS.mkdir(parents=True, exist_ok=True)
        part = file.with_name(f"{file.name}.part")
        part.write_text(done.stdout, encoding="utf-8")
        part.replace(file)
    return file.read_text(encoding="utf-8")
