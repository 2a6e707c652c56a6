"""Questions to the tracker about a text: the value of the expression at a mark, told in few words."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from qlint.facts import Alternative, Constant, Defined, Foreign, Instance, Items, Method, Nothing, Unknown, Value, Watched
from qlint.inference.deep.answer import UNKNOWN, Answer
from qlint.inference.tracker.module_facts import ModuleFacts
from qlint.inference.tracker.project import Project
from qlint.knowledge import store
from qlint.knowledge.index import Knowledge
from qlint.model import Span
from qlint.sources.source import Source
from qlint.target import Target, assume

PRELUDE = """\
from qiskit_ibm_runtime import QiskitRuntimeService, Session
from qiskit_aer import AerSimulator
def ibm(): return QiskitRuntimeService().backend("x")
def aer(): return AerSimulator()
"""
_NOWHERE = Path("/nowhere/at/all")


@cache
def knowledge() -> Knowledge:
    return store.load()


@cache
def target(*specifications: str) -> Target:
    releases = {name: known.releases for name, known in knowledge().distributions.items()}
    return assume(specifications, releases, source="test")


def no_answer(text: str, path: str, span: Span, *, module: str = "") -> Answer:
    """A second tier that knows nothing: what is answered is the tracker's own."""
    return UNKNOWN


@dataclass(frozen=True, slots=True)
class Asked:
    """The facts of a text, and the questions that the tests ask of it."""

    facts: ModuleFacts

    def value(self, name: str = "MARK") -> Value:
        """The value of the one argument of the only call of `name`."""
        return self.facts._value(self.marked(name))

    def marked(self, name: str = "MARK") -> ast.expr:
        (node,) = self.facts._tree.names[name]
        call = self.facts._tree.parents[node]
        assert isinstance(call, ast.Call)
        return call.args[0]

    def told(self, name: str = "MARK") -> set[str]:
        return told(self.value(name))


def asked(text: str, *, path: Path = _NOWHERE / "program.py", root: Path | None = None, targets: tuple[str, ...] = ()) -> Asked:
    """The text as it stands, as a file at `path` of the project in the directory `root`."""
    project = Project(root or path.parent)
    return Asked(ModuleFacts(Source.plain(str(path), text), target(*targets), knowledge(), project, deeper=no_answer))


def program(text: str) -> Asked:
    """The text after a prelude that defines `ibm()` and `aer()`, which give a backend each."""
    return asked(PRELUDE + text)


def project(directory: Path, files: Mapping[str, str], main: str = "main.py") -> Asked:
    """The file `main` of a project of these files, which is written to the directory."""
    for name, text in files.items():
        file = directory / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return asked(files[main], path=directory / main, root=directory)


def told(value: Value) -> set[str]:
    """Each alternative in a word: "IBMBackend", "AerSimulator", "None", "?" for what is unknown."""
    return {_told(each) for each in value}


def _told(alternative: Alternative) -> str:
    match alternative:
        case Unknown():
            return "?"
        case Nothing():
            return "None"
        case Constant(value=value, kind=kind):
            return repr(value) if value is not None else kind
        case Watched(path=path) | Foreign(path=path):
            return path
        case Instance(cls=cls):
            return cls.rpartition(".")[2]
        case Method(owner=owner, name=name):
            return f"{_told(owner)}.{name}()"
        case Defined(kind=kind, name=name):
            return f"{kind} {name}"
        case Items(elements=elements):
            return f"[{', '.join('|'.join(sorted(told(each))) for each in elements)}]"
