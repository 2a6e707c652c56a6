"""Releases of the clients whose sessions are observed, each over the qiskit of its time, on a Python that runs both.

`python -m tests.sessions.environments` builds them under QLINT_ENVS (or `.make/sessions`): a virtualenv for each base, and beside it a
directory for each release. What is there already, and made as it would be now, is kept.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.reality.environments import CannotBuildError, interpreter, run

ROOT = Path(__file__).resolve().parents[2]
PINS = Path(__file__).with_name("pins")
RUNTIME, PROVIDER = "qiskit-ibm-runtime", "qiskit-ibm-provider"


@dataclass(frozen=True, slots=True)
class Base:
    """What a range of releases runs on: `pins/NAME.txt` names every distribution but the observed ones themselves.

    `channels` are those to observe; of the second, only what differs from the first is told.
    """

    name: str
    releases: tuple[str, ...]
    channels: tuple[str, ...]
    distribution: str = RUNTIME
    python: str = "3.10"


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


QUANTUM, BOTH, PLATFORM = ("ibm_quantum",), ("ibm_quantum", "ibm_cloud"), ("ibm_quantum_platform",)
# 0.36.0 cannot be imported where qiskit-aer is not installed.
BASES = (
    Base("qiskit-0.44", _words("0.7.0 0.7.1 0.7.2 0.7.3"), ("provider",), PROVIDER),
    Base("qiskit-0.46", _words("0.8.0 0.9.0 0.10.0 0.11.0"), ("provider",), PROVIDER),
    Base("terra-0.22", _words("0.7.0 0.8.0"), BOTH),
    Base("terra-0.23", _words("0.9.0 0.9.1 0.9.2 0.9.3"), BOTH),
    Base("terra-0.24", _words("0.9.4 0.10.0 0.11.0 0.11.1 0.11.2"), BOTH),
    Base("qiskit-0.44", _words("0.11.3 0.12.0 0.12.1 0.12.2 0.13.0 0.14.0 0.15.0 0.15.1 0.16.0 0.16.1 0.17.0"), BOTH),
    Base("qiskit-0.46", _words("0.18.0 0.19.0 0.19.1 0.20.0"), BOTH),
    Base("qiskit-1.0", _words("0.21.0 0.21.1 0.21.2 0.22.0 0.23.0"), BOTH),
    Base("qiskit-1.3", _words("0.24.0 0.24.1 0.25.0"), BOTH),
    Base("qiskit-1.3", _words("0.26.0 0.27.0 0.27.1 0.28.0 0.29.0 0.29.1 0.30.0 0.31.0 0.32.0 0.33.0 0.33.1 0.33.2"), QUANTUM),
    Base("qiskit-1.3", _words("0.34.0 0.35.0"), QUANTUM),
    Base("qiskit-1.3-aer", _words("0.36.0"), QUANTUM),
    Base("qiskit-1.3", _words("0.36.1"), QUANTUM),
    Base("qiskit-1.4", _words("0.37.0 0.38.0 0.39.0 0.40.0 0.40.1"), QUANTUM),
    Base("qiskit-1.4", _words("0.41.0 0.41.1 0.42.0 0.43.0 0.43.1 0.44.0 0.44.1"), PLATFORM),
    Base("qiskit-2.6", _words("0.45.0 0.45.1 0.46.0 0.46.1 0.47.0 0.48.0 0.49.0 0.50.0 0.51.0"), PLATFORM),
)


@dataclass(frozen=True, slots=True)
class Release:
    """One release to observe, installed over its base."""

    base: Base
    version: str

    def __str__(self) -> str:
        return f"{self.short} {self.version}"

    @property
    def short(self) -> str:
        """The name of its distribution without what all have in common."""
        return self.base.distribution.removeprefix("qiskit-ibm-")


def releases(distribution: str) -> Iterator[Release]:
    """The releases of that distribution, oldest first."""
    yield from (Release(base, version) for base in BASES if base.distribution == distribution for version in base.releases)


def home() -> Path:
    """The directory that all of it is kept in."""
    return Path(os.environ.get("QLINT_ENVS") or ROOT / ".make" / "sessions")


def pins(base: Base) -> str:
    """The distributions that the base consists of, each with its release."""
    return (PINS / f"{base.name}.txt").read_text(encoding="utf-8")


def built(release: Release) -> tuple[Path, Path]:
    """The Python that the release runs on and the directory it is in, both made if need be; raises CannotBuildError."""
    python = _base(release.base)
    directory = home() / "releases" / f"{release.base.distribution}-{release.version}"
    if not directory.exists():
        part = directory.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        wanted = f"{release.base.distribution}=={release.version}"
        run(python, "-m", "pip", "install", "--quiet", "--no-deps", "--target", part, wanted)
        part.replace(directory)
    return python, directory


def _base(base: Base) -> Path:
    directory = home() / base.name
    python, ready = directory / "bin" / "python", directory / "ready"
    if not ready.exists() or ready.read_text(encoding="utf-8") != pins(base):
        shutil.rmtree(directory, ignore_errors=True)
        directory.mkdir(parents=True)
        run(interpreter(base.python), "-m", "venv", directory)
        run(python, "-m", "pip", "install", "--quiet", "--prefer-binary", "--requirement", PINS / f"{base.name}.txt")
        ready.write_text(pins(base), encoding="utf-8")
    return python


def main() -> int:
    """Builds all, with one line for each that can't be had."""
    failed = 0
    for release in (*releases(PROVIDER), *releases(RUNTIME)):
        try:
            built(release)
        except CannotBuildError as error:
            failed += 1
            print(f"{release}: {error}")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
