"""What each remedy is about is found in code, once, and what it says to write instead is silent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

import pytest

from qlint import engine
from qlint.knowledge import remedies
from qlint.knowledge.moves import around, in_newest
from qlint.knowledge.schema import Kind, Remedy
from qlint.knowledge.store import load
from qlint.knowledge.verdict import Member
from qlint.model import Finding
from qlint.session import Session
from qlint.settings import from_values
from qlint.sources.source import Source
from qlint.target import assume
from tests.knowledge.present import hollow, left_behind

KNOWN = load()
ENTRIES: tuple[Remedy, ...] = tuple(remedies.entries())

# Classes whose objects are made through one that derives from them.
DERIVED = {
    "qiskit.providers.provider.ProviderV1": "qiskit.providers.basic_provider.BasicProvider",
    "qiskit.quantum_info.operators.base_operator.BaseOperator": "qiskit.quantum_info.Pauli",
    "qiskit_ibm_runtime.base_runtime_job.BaseRuntimeJob": "qiskit_ibm_runtime.RuntimeJobV2",
    "qiskit_ibm_runtime.base_primitive.BasePrimitiveV2": "qiskit_ibm_runtime.SamplerV2",
}


HOLLOW = {entry.symbol for entry in ENTRIES if (symbol := KNOWN.symbol(entry.symbol)) and hollow(symbol, KNOWN)}


def importing(path: str) -> str | None:
    """The line that imports a name of a module, or a module; None for a member."""
    module, _, name = path.rpartition(".")
    symbol = KNOWN.symbol(path)
    if symbol is None or (symbol.kind is not Kind.MODULE and KNOWN.module(module) is None):
        return None
    return f"import {path}" if symbol.kind is Kind.MODULE else f"from {module} import {name}"


def making(path: str) -> str | None:
    """A line that makes an object of the class and reads the member; None for what is no member of a class that is left."""
    owner, _, name = path.rpartition(".")
    if owner in DERIVED:
        made = DERIVED[owner]
    elif KNOWN.class_(owner) is not None and name != "*" and (home := next(homes(owner), None)):
        made = f"{home}.{owner.rpartition('.')[2]}"
    else:
        return None
    return f"import {made.rpartition('.')[0]}; {made}().{name}"


def homes(definition: str) -> Iterator[str]:
    """The modules around the definition of a class whose newest release has it under its own name."""
    for module in around(definition, KNOWN):
        export = KNOWN.symbol(f"{module}.{definition.rpartition('.')[2]}")
        if export and in_newest(export, KNOWN) and (export.lives[-1].definition or export.path) == definition:
            yield module


def below(path: str) -> bool:
    """Whether a class that derives from the member's still has it: an object of that class may be one of these."""
    owner, _, name = path.rpartition(".")
    others = (member for member in KNOWN.members_named(name) if in_newest(member, KNOWN) and not left_behind(member, KNOWN))
    paths = (member.path.rpartition(".")[0] for member in others)
    if any(other != owner and KNOWN.subclass(other, owner) for other in paths):
        return True
    cls = KNOWN.class_(owner)
    target = assume([], {name: each.releases for name, each in KNOWN.distributions.items()}, source="test")
    return cls is not None and Member(name, KNOWN, target).below(cls, target[cls.distribution].releases)


def sent(path: str) -> bool:
    """Whether objects of the class have attributes that only the service's data name: one that the class lost may still be among them."""
    symbol = KNOWN.member(*path.rpartition(".")[::2])
    by_name = KNOWN.member(path.rpartition(".")[0], "__getattr__") is not None
    return by_name and symbol is not None and symbol.kind in (Kind.ATTRIBUTE, Kind.PROPERTY) and not symbol.settled


def by_line(text: str) -> Mapping[int, list[Finding]]:
    """The findings in the text by line, 1-based."""
    source = Source.plain("example.py", text)
    found: dict[int, list[Finding]] = defaultdict(list)
    for finding in engine.check(source, session=Session(from_values({"select": ["QLT1", "QLT2"]}, source="example"))):
        found[text.count("\n", 0, finding.span.start) + 1].append(finding)
    return found


def told(lines: list[tuple[str, str]]) -> list[str]:
    """The symbols of (symbol, line) whose line has not exactly one finding, about that symbol."""
    found = by_line("".join(f"{line}\n" for _, line in lines))
    return [symbol for number, (symbol, _) in enumerate(lines, 1) if [finding.symbol for finding in found[number]] != [symbol]]


def test_the_import_of_each_name_and_module_fires_once() -> None:
    lines = [(entry.symbol, line) for entry in ENTRIES if (line := importing(entry.symbol)) and entry.symbol not in HOLLOW]
    assert len(lines) > 400
    assert told(lines) == []


def test_each_member_fires_once_on_an_object_of_its_class() -> None:
    members = (entry.symbol for entry in ENTRIES if importing(entry.symbol) is None)
    lines = [(path, line) for path in members if (line := making(path)) and not below(path) and not sent(path)]
    assert len(lines) > 100
    assert told(lines) == []


def test_a_module_that_is_left_without_its_names_is_silent_and_they_fire() -> None:
    assert sorted(HOLLOW) == ["qiskit.qasm"]
    assert told([("", "import qiskit.qasm"), ("qiskit.qasm.QasmError", "from qiskit.qasm import QasmError")]) == [""]


def test_the_imports_of_all_replacements_are_silent() -> None:
    entries = [*ENTRIES, *remedies.arguments(), *remedies.misplaced.ENTRIES]
    paths = sorted({entry.replacement.partition("(")[0] for entry in entries if entry.replacement})
    lines = [line for path in paths if (line := importing(path))]
    assert len(lines) > 150
    assert by_line("".join(f"{line}\n" for line in lines)) == {}


PROGRAMS = [pytest.param(entry, id=f"{entry.symbol}({entry.argument})") for entry in ENTRIES if entry.bad]


@pytest.mark.parametrize("entry", PROGRAMS)
def test_the_program_before_has_one_finding_about_the_symbol(entry: Remedy) -> None:
    found = [finding for line in by_line(entry.bad).values() for finding in line]
    assert [finding.symbol for finding in found].count(entry.symbol) == 1


@pytest.mark.parametrize("entry", PROGRAMS)
def test_the_program_after_is_silent(entry: Remedy) -> None:
    assert by_line(entry.good) == {}
