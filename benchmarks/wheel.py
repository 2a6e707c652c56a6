"""Builds the wheel, installs it into a scratch folder, and prints its size and what that took. Needs hatchling and pip."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.page import tell

_ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.wheel", description=__doc__)
    parser.add_argument("--write", action="store_true", help="put it into docs/knowledge.md")
    with tempfile.TemporaryDirectory() as scratch:
        tell(_report(Path(scratch)), "benchmarks.wheel", write=parser.parse_args().write)


def _report(scratch: Path) -> Iterator[str]:
    _run("hatchling", "build", "-t", "wheel", "-d", str(scratch))
    (wheel,) = scratch.glob("*.whl")
    files = zipfile.ZipFile(wheel).infolist()
    unpacked = sum(each.file_size for each in files)
    yield "```"
    yield f"the wheel: {wheel.stat().st_size / 1e6:.2f} MB, {len(files):,} files, {unpacked / 1e6:.2f} MB unpacked"
    history = [each for each in files if each.filename.startswith("qlint/knowledge/history/")]
    yield f"of that the history: {sum(each.compress_size for each in history) / 1e6:.2f} MB, {len(history):,} files"
    began = time.perf_counter()
    _run("pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(scratch / "installed"), str(wheel))
    yield f"installed, its dependencies aside, in {time.perf_counter() - began:.1f} s"
    yield "```"


def _run(*command: str) -> None:
    subprocess.run([sys.executable, "-m", *command], cwd=_ROOT, check=True, capture_output=True)


if __name__ == "__main__":
    main()
