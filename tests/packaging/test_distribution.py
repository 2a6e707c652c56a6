"""What is shipped: the wheel's files and entry points, and the dependencies it asks for."""

from __future__ import annotations

import importlib
import subprocess
import sys
import zipfile
from configparser import ConfigParser
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import qlint

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    directory = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", directory], cwd=ROOT, check=True, capture_output=True)
    return zipfile.ZipFile(next(directory.glob("*.whl")))


def _metadata(wheel: zipfile.ZipFile, name: str) -> str:
    return wheel.read(f"qiskit_qlint-{qlint.__version__}.dist-info/{name}").decode()


def test_the_wheel_holds_every_file_of_the_package_and_nothing_else(wheel):
    there = {
        path.relative_to(ROOT).as_posix() for path in (ROOT / "qlint").rglob("*") if path.is_file() and "__pycache__" not in path.parts
    }
    assert {name for name in wheel.namelist() if ".dist-info/" not in name} == there


def test_the_wheel_is_not_larger_than_6_megabytes(wheel):
    assert Path(wheel.filename).stat().st_size <= 6_000_000


def test_the_wheel_carries_the_package_version_and_the_licence(wheel):
    assert f"\nVersion: {qlint.__version__}\n" in _metadata(wheel, "METADATA")
    assert "Apache License" in _metadata(wheel, "licenses/LICENSE")


def test_every_entry_point_leads_to_something_callable(wheel):
    entries = ConfigParser()
    entries.read_string(_metadata(wheel, "entry_points.txt"))
    named = {name: value for section in entries.sections() for name, value in entries[section].items()}
    assert named.keys() == {"qlint", "qlt"}  # ConfigParser lowers the case
    for value in named.values():
        module, _, attribute = value.partition(":")
        assert callable(getattr(importlib.import_module(module), attribute))


def test_the_oldest_constraints_are_the_lower_bounds_of_the_dependencies():
    asked = [
        Requirement(text)
        for text in (*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["flake8"], *PROJECT["optional-dependencies"]["pylint"])
    ]
    lowest = {requirement.name: next(part.version for part in requirement.specifier if part.operator == ">=") for requirement in asked}
    lines = (ROOT / "tests" / "oldest.txt").read_text(encoding="utf-8").splitlines()
    constrained = {line.partition("==")[0]: line.partition("==")[2] for line in lines if not line.startswith("#")}
    assert constrained == lowest
