"""Environments with real releases of the watched packages, each on a Python that they run on.

`python -m tests.reality.environments [NAME ...]` builds them under QLINT_ENVS (or `.make/reality`) and writes what reflection shows
of each to `dumps/` there. What is there already, and made as it would be now, is kept.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
# What modules of the watched packages import if it is there: with it, more of them can be imported.
OPTIONAL = (
    *("ddt", "ipykernel", "ipython", "ipyvuetify<1.9", "ipywidgets", "matplotlib", "plotly"),
    *("pydot", "pygments", "pylatexenc", "pyperclip", "scikit-learn", "seaborn"),
)
REFLECT = Path(__file__).with_name("inside")


class CannotBuildError(Exception):
    """No such Python, or pip can't install; the text is one line."""


@dataclass(frozen=True, slots=True)
class Environment:
    """`watched` are the distributions that are compared, `others` what they need pinned or don't ask for.

    `pip` is the pip to install first, "" where the Python's own one will do.
    """

    name: str
    python: str
    watched: tuple[str, ...]
    others: tuple[str, ...] = ()
    pip: str = ""

    @property
    def releases(self) -> dict[str, str]:
        """The release of each watched distribution."""
        return {Requirement(text).name: text.partition("==")[2] for text in self.watched}


ENVIRONMENTS = (
    Environment(
        "qiskit-0.46",
        "3.10",
        (
            "qiskit==0.46.3",
            "qiskit-ibm-provider==0.11.0",
            "qiskit-ibm-runtime==0.20.0",
            "qiskit-aer==0.13.3",
            "qiskit-algorithms==0.2.2",
        ),
        ("numpy<2", "setuptools<70", *OPTIONAL),
    ),
    Environment(
        "qiskit-1.4", "3.11", ("qiskit==1.4.6", "qiskit-ibm-runtime==0.30.0", "qiskit-aer==0.16.4", "qiskit-algorithms==0.3.1"), OPTIONAL
    ),
    Environment(
        "qiskit-2.6", "3.12", ("qiskit==2.6.2", "qiskit-ibm-runtime==0.51.0", "qiskit-aer==0.18.2", "qiskit-algorithms==0.4.0"), OPTIONAL
    ),
    Environment("qiskit-1.0", "3.10", ("qiskit==1.0.2", "qiskit-ibm-runtime==0.23.0"), ("numpy<2", *OPTIONAL)),
    Environment("qiskit-2.0", "3.11", ("qiskit==2.0.3", "qiskit-ibm-runtime==0.40.1", "qiskit-aer==0.17.2"), OPTIONAL),
    Environment(
        "terra-0.25",
        "3.9",
        (
            "qiskit-terra==0.25.3",
            "qiskit-ibmq-provider==0.20.2",
            "qiskit-ibm-provider==0.7.3",
            "qiskit-ibm-runtime==0.14.0",
            "qiskit-aer==0.12.2",
        ),
        ("qiskit==0.44.3", "numpy<1.24", "setuptools<70", *OPTIONAL),
    ),
    Environment(
        "terra-0.18",
        "3.8",
        ("qiskit-terra==0.18.3", "qiskit-ibmq-provider==0.18.1", "qiskit-aer==0.9.1", "qiskit-ignis==0.7.1", "qiskit-aqua==0.9.5"),
        ("numpy<1.24", "setuptools<60", "scipy<1.11", "sympy<1.10", "docplex<2.26", "multitasking<0.0.12", *OPTIONAL),
    ),
    Environment(
        "terra-0.17",
        "3.7",
        ("qiskit-terra==0.17.4", "qiskit-ibmq-provider==0.14.0", "qiskit-aer==0.8.2"),
        ("numpy<1.22", "setuptools<60", "sympy<1.10", "requests-ntlm<1.2", "ipyvue<1.10", *OPTIONAL),
    ),
    Environment(
        "terra-0.9",
        "3.6",
        ("qiskit-terra==0.9.1", "qiskit-ibmq-provider==0.3.3", "qiskit-aer==0.3.4"),
        (
            *("numpy<1.20", "psutil<6", "marshmallow<3", "marshmallow-polyfield<6"),
            *("ipywidgets", "matplotlib", "pillow", "pydot", "pygments", "pylatexenc<2", "scikit-learn", "seaborn"),
        ),
        pip="pip==21.3.1",
    ),
)


def home() -> Path:
    """The directory that all environments are kept in."""
    return Path(os.environ.get("QLINT_ENVS") or ROOT / ".make" / "reality")


def dump(environment: Environment) -> dict[str, Any]:
    """What reflection shows in the environment, which is built if need be; raises CannotBuildError with the reason in one line."""
    python = python_of(environment)
    text = b"".join(each.read_bytes() for each in sorted(REFLECT.glob("*.py"))) + repr(environment).encode()
    file = home() / "dumps" / f"{environment.name}-{hashlib.sha256(text).hexdigest()[:12]}.json"
    if not file.exists():
        _reflect(python, file)
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def python_of(environment: Environment) -> Path:
    """The Python of the environment, built where it isn't there or was built otherwise; raises CannotBuildError."""
    directory = home() / environment.name
    python = directory / "bin" / "python"
    ready = directory / "ready"
    if not ready.exists() or ready.read_text(encoding="utf-8") != repr(environment):
        shutil.rmtree(directory, ignore_errors=True)
        directory.mkdir(parents=True)
        run(interpreter(environment.python), "-m", "venv", directory)
        if environment.pip:
            run(python, "-m", "pip", "install", "--quiet", environment.pip)
        run(python, "-m", "pip", "install", "--quiet", "--prefer-binary", *environment.watched, *environment.others)
        ready.write_text(repr(environment), encoding="utf-8")
    return python


def interpreter(version: str) -> Path:
    """A Python of that minor version: on the PATH, or where pyenv keeps it; raises CannotBuildError."""
    for candidate in _candidates(version):
        script = f"import sys, venv, ensurepip; sys.exit(sys.version_info[:2] != ({version.replace('.', ', ')}))"
        if subprocess.run([candidate, "-c", script], capture_output=True, check=False).returncode == 0:
            return candidate
    raise CannotBuildError(f"no Python {version} with venv: neither python{version} on the PATH nor {version}.* under pyenv")


def _candidates(version: str) -> Iterator[Path]:
    if found := shutil.which(f"python{version}"):
        yield Path(found)
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    yield from sorted(pyenv.glob(f"versions/{version}.*/bin/python"))


def _reflect(python: Path, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    # -I: neither the checkout nor the user's own packages are seen.
    run(python, "-I", REFLECT, part)
    part.replace(file)


def run(*command: object) -> None:
    """Runs the command without the caller's own Python settings; raises CannotBuildError with its last line."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment |= {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "MPLBACKEND": "Agg"}
    done = subprocess.run([str(each) for each in command], capture_output=True, text=True, check=False, env=environment)
    if done.returncode:
        last = (done.stderr.strip() or done.stdout.strip() or "no output").splitlines()[-1]
        raise CannotBuildError(f"`{' '.join(Path(str(each)).name for each in command)[:200]}` failed: {last}")


def main(names: list[str]) -> int:
    """Builds and dumps the environments of those names (all, if none is given), with one line for each that can't be had."""
    failed = 0
    for environment in ENVIRONMENTS:
        if not names or environment.name in names:
            try:
                dump(environment)
            except CannotBuildError as error:
                failed += 1
                print(f"{environment.name}: {error}")
            else:
                print(f"{environment.name}: ready")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
