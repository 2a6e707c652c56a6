"""The code and the words of the remedies: every name and keyword in them is one that the newest releases have."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator

from qlint.knowledge import remedies
from qlint.knowledge.moves import in_newest
from qlint.knowledge.schema import Kind, Remedy
from qlint.knowledge.store import load
from tests.knowledge.present import has, is_there, takes

KNOWN = load()
ALL: tuple[Remedy, ...] = (*remedies.entries(), *remedies.arguments(), *remedies.misplaced.ENTRIES)

# What is written in place of nothing that is watched.
UNWATCHED = {
    "qiskit.chemistry": "qiskit_nature",
    "qiskit.finance": "qiskit_finance",
    "qiskit.ml": "qiskit_machine_learning",
    "qiskit.optimization": "qiskit_optimization",
    "qiskit.tools.qi.qi.outer": "np.outer(first, second.conj())",
    **{
        f"qiskit.circuit.library.{name}": f"from qiskit_finance.circuit.library import {name}"
        for name in ("LogNormalDistribution", "NormalDistribution", "UniformDistribution")
    },
}

# Names that words speak of, although they are gone or were never watched.
SPOKEN = frozenset({"ParityMapper", "PauliSumOp", "TypeError"})


def names(entry: Remedy) -> Iterator[str]:
    """The classes and functions that the code of a remedy names, other than those of Python."""
    tree = ast.parse(f"call({entry.instead})" if entry.argument else entry.instead)
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    classes = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id[:1].isupper()}
    yield from sorted((called | classes) - {"call", *dir(builtins)})


def homes(name: str) -> Iterator[str]:
    """The paths under which the newest releases export the name."""
    return (symbol.path for symbol in KNOWN.find(name) if in_newest(symbol, KNOWN))


def calls(entry: Remedy) -> Iterator[tuple[str, str]]:
    """The callables that the code of a remedy names, each with a keyword that it is given."""
    for node in ast.walk(ast.parse(f"call({entry.instead})" if entry.argument else entry.instead)):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Name(name):
                    yield from ((name, each.arg) for each in node.keywords if each.arg)
                case ast.Attribute(ast.Name(name), method) if name[:1].isupper():
                    yield from ((f"{name}.{method}", each.arg) for each in node.keywords if each.arg)


def test_what_says_code_relies_on_a_path_that_is_proved() -> None:
    unproved = {entry.symbol: entry.instead for entry in ALL if entry.instead and not entry.replacement}
    assert unproved == UNWATCHED


def test_each_name_in_the_code_is_there() -> None:
    unknown = {(entry.symbol, name) for entry in ALL for name in names(entry) if entry.symbol not in UNWATCHED and not any(homes(name))}
    assert unknown == set()


def test_each_import_in_the_code_is_there() -> None:
    for entry in ALL:
        for node in ast.walk(ast.parse(entry.instead)) if "import " in entry.instead and entry.symbol not in UNWATCHED else ():
            if isinstance(node, ast.ImportFrom):
                assert [alias.name for alias in node.names if not is_there(f"{node.module}.{alias.name}", KNOWN)] == [], entry.symbol


def test_each_keyword_in_the_code_is_taken() -> None:
    for entry in ALL:
        for called, keyword in calls(entry):
            name, _, method = called.partition(".")
            paths = (f"{home}.{method}" if method else home for home in homes(name))
            assert called == "call" or any(takes(f"{path}({keyword}=)", KNOWN) for path in paths), f"{entry.symbol}: {called}({keyword}=)"


def test_each_name_in_a_note_is_there() -> None:
    camel = re.compile(r"\b(?:[A-Z][a-z0-9]+){2,}[A-Z0-9]*[a-z0-9]*\b|\b[A-Z]+[a-z]+[A-Z]\w+\b")
    spoken = {(entry.symbol, name) for entry in ALL for name in camel.findall(entry.note)}
    assert {(symbol, name) for symbol, name in spoken if name not in SPOKEN and not any(homes(name))} == set()


def test_each_dotted_path_in_a_note_is_there() -> None:
    said = {(entry.symbol, path.rstrip(".")) for entry in ALL for path in re.findall(r"\bqiskit(?:_\w+)?(?:\.\w+)+", entry.note)}
    gone = {(symbol, path) for symbol, path in said if not is_there(path, KNOWN)}
    assert {path for _, path in gone} <= {"qiskit.pulse"}


def test_what_a_note_says_of_the_service_it_has() -> None:
    service = KNOWN.class_("qiskit_ibm_runtime.qiskit_runtime_service.QiskitRuntimeService")
    assert service is not None
    said = {name for entry in ALL for name in re.findall(r"\bservice\.(\w+)", f"{entry.instead} {entry.note}")}
    assert "least_busy" in said
    assert [name for name in said if not has(service, name, KNOWN)] == []


def test_modules_are_written_as_they_are_imported() -> None:
    modules = [entry for entry in ALL if (symbol := KNOWN.symbol(entry.replacement)) and symbol.kind is Kind.MODULE]
    assert len(modules) > 20
    for entry in modules:
        assert entry.replacement in entry.instead or entry.instead.startswith(('"', f"from {entry.replacement.rpartition('.')[0]}"))
