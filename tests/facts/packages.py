"""A published release, fetched with pip into a directory that is kept, and read from its archive without importing it."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tempfile
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

import pytest

_PYTHONS = ("3.11", "3.9", "3.8", "3.7", "3.6")
_PLATFORMS = ("manylinux_2_28", "manylinux_2_17", "manylinux2014", "manylinux2010", "manylinux1")


class Wheel:
    """The modules of one wheel by their dotted paths."""

    def __init__(self, archive: Path) -> None:
        self._zip = zipfile.ZipFile(archive)
        self._files: dict[str, str] = {}
        self._packages: set[str] = set()
        self.metadata = ""
        for name in self._zip.namelist():
            if name.endswith(".dist-info/METADATA"):
                self.metadata = self._zip.read(name).decode()
            *parents, file = re.sub(r"^[^/]+\.data/(?:purelib|platlib)/", "", name).split("/")
            stem, _, suffix = file.partition(".")
            parts = [*parents, stem]
            if suffix == "py" or (suffix.endswith("so") and not any(parent.endswith("libs") for parent in parents)):
                package = parts[-1] == "__init__"
                self._files[path := ".".join(parts[: len(parts) - package])] = name
                self._packages |= {path} if package else set()

    def has(self, module: str) -> bool:
        """Whether there is such a module, or a package without a file of its own."""
        return any(f"{path}.".startswith(f"{module}.") for path in self._files)

    def text(self, module: str) -> str:
        file = self._files.get(module, "")
        return self._zip.read(file).decode() if file.endswith(".py") else ""

    def tree(self, module: str) -> ast.Module:
        """The module's syntax tree; an empty one where there is no such module."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # old code has escapes that Python warns of
            return ast.parse(self.text(module))

    def names(self, module: str) -> set[str]:
        """All public names that can be imported from the module: what it binds, and its submodules."""
        return {name for name in _Names(self).of(module) if not name.startswith("_")}

    def submodules(self, module: str) -> set[str]:
        return {path.removeprefix(f"{module}.").split(".")[0] for path in self._files if path.startswith(f"{module}.")}

    def is_package(self, module: str) -> bool:
        return module in self._packages

    def class_statement(self, path: str) -> ast.ClassDef | None:
        module, _, name = path.rpartition(".")
        found = (node for node in ast.walk(self.tree(module)) if isinstance(node, ast.ClassDef) and node.name == name)
        return next(found, None)


class _Names:
    """The names of a wheel's modules, each module looked into once."""

    def __init__(self, wheel: Wheel) -> None:
        self._wheel = wheel
        self._known: dict[str, set[str]] = {}

    def of(self, module: str) -> set[str]:
        if module not in self._known:
            self._known[module] = set()  # a star import in a circle finds nothing new
            tree = self._wheel.tree(module)
            names = set(self._bound(module, tree))
            if "__getattr__" in names:
                names |= set(self._lazy(tree))
            deleted = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Del)}
            self._known[module] = (names - deleted) | self._wheel.submodules(module)
        return self._known[module]

    def _bound(self, module: str, node: ast.AST) -> Iterator[str]:
        for each in ast.iter_child_nodes(node):
            match each:
                case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                    yield name
                case ast.Import():
                    yield from (alias.asname or alias.name.split(".")[0] for alias in each.names)
                case ast.ImportFrom():
                    yield from self._imported(module, each)
                case ast.Name(id=name, ctx=ast.Store()):
                    yield name
                case ast.If(test=test) if ast.unparse(test).endswith("TYPE_CHECKING"):
                    pass
                case ast.Lambda() | ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
                    pass
                case _:
                    yield from self._bound(module, each)

    def _imported(self, module: str, statement: ast.ImportFrom) -> Iterator[str]:
        source = statement.module or ""
        if statement.level:
            parents = module.split(".")[: -(statement.level - self._wheel.is_package(module)) or None]
            source = ".".join([*parents, *([source] if source else [])])
        for alias in statement.names:
            if alias.name == "*":
                listed = list(self._listed(source))
                yield from listed or (name for name in self.of(source) if not name.startswith("_"))
            else:
                yield alias.asname or alias.name

    def _listed(self, module: str) -> Iterator[str]:
        """What the module's `__all__` lists, also by way of the `__all__` of its submodules; nothing where it has none."""
        for node in self._wheel.tree(module).body:
            if isinstance(node, (ast.Assign, ast.AugAssign)) and "__all__" in ast.unparse(node).split("=")[0]:
                for each in ast.walk(node.value):
                    match each:
                        case ast.Constant(value=str(name)):
                            yield name
                        case ast.Attribute(value=ast.Name(id=submodule), attr="__all__"):
                            yield from self._listed(f"{module}.{submodule}")

    def _lazy(self, tree: ast.Module) -> Iterator[str]:
        """The names that a module's own __getattr__ gives: those in its tables and tests, or all of another module."""
        for node in tree.body:
            if isinstance(node, ast.Assign) and isinstance(node.value, (ast.Dict, ast.Set)):
                yield from _texts(node.value.keys if isinstance(node.value, ast.Dict) else node.value.elts)
            if isinstance(node, ast.FunctionDef) and node.name == "__getattr__":
                tests = [each for each in ast.walk(node) if isinstance(each, ast.Compare)]
                yield from _texts(element for each in tests for element in ast.walk(each))
                sources = [] if tests else re.findall(r"return getattr\(([\w.]+), name\)", ast.unparse(node))
                yield from (name for source in sources for name in self.of(source))


def _texts(nodes: Iterable[ast.AST | None]) -> Iterator[str]:
    return (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


@lru_cache(maxsize=128)
def wheel(distribution: str, release: str) -> Wheel:
    """The published wheel, from the directory that QLINT_WHEELS names or from a temporary one."""
    name = "qiskit-terra" if distribution == "qiskit" and release.startswith("0.") else distribution
    place = Path(os.environ.get("QLINT_WHEELS") or _temporary())
    found = _in(place, name, release) or _download(place, name, release)
    if found is None:
        pytest.fail(f"no wheel of {name} {release} can be had")
    return Wheel(found)


def _in(place: Path, name: str, release: str) -> Path | None:
    return next(iter(sorted(place.glob(f"{name.replace('-', '_')}-{release}-*.whl"))), None)


def _download(place: Path, name: str, release: str) -> Path | None:
    """The wheel is only read, so one for another Python or an older system does as well."""
    for python in _PYTHONS:
        tags = [f"--abi=cp{python.replace('.', '')}{m}" for m in ("", "m")] + [f"--platform={each}_x86_64" for each in _PLATFORMS]
        options = ["--no-deps", "--only-binary=:all:", "--ignore-requires-python", f"--python-version={python}", "--abi=abi3", "--abi=none"]
        command = [sys.executable, "-m", "pip", "download", "--quiet", *options, *tags, "--platform=any", f"--dest={place}"]
        subprocess.run([*command, f"{name}=={release}"], check=False, capture_output=True)
        if found := _in(place, name, release):
            return found
    return None


@lru_cache(maxsize=1)
def _temporary() -> Path:
    return Path(tempfile.mkdtemp(prefix="qlint-wheels-"))
