"""The remedies: each is about a symbol of the history, and what it names in its place exists in the newest release."""

from __future__ import annotations

import ast

import pytest

from qlint.knowledge import remedies
from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Kind, Remedy, Symbol, version
from qlint.knowledge.store import load

ENTRIES: tuple[Remedy, ...] = tuple(remedies.entries())


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return load()


def named(path: str, known: Knowledge) -> Symbol | None:
    """The symbol, or the member of the class that the path's parent is in its newest release."""
    if symbol := known.symbol(path):
        return symbol
    parent, _, name = path.rpartition(".")
    owner = known.symbol(parent)
    return known.member(owner.lives[-1].definition or parent, name) if owner else None


def in_newest(symbol: Symbol, known: Knowledge) -> bool:
    distribution = known.distributions[symbol.distribution]
    return distribution.retired is None and symbol.alive(version(distribution.newest))


def test_each_is_about_a_symbol_of_the_history(known: Knowledge) -> None:
    assert [entry.symbol for entry in ENTRIES if named(entry.symbol, known) is None] == []


def test_each_replacement_exists_in_the_newest_release(known: Knowledge) -> None:
    missing = []
    for entry in ENTRIES:
        symbol = named(entry.replacement, known) if entry.replacement else None
        if entry.replacement and (symbol is None or not in_newest(symbol, known)):
            missing.append((entry.symbol, entry.replacement))
    assert missing == []


def test_each_says_something_in_python_or_in_words() -> None:
    for entry in ENTRIES:
        assert entry.instead or entry.note, entry.symbol
        ast.parse(entry.instead)


def test_each_symbol_has_one() -> None:
    symbols = [entry.symbol for entry in ENTRIES]
    assert sorted(symbols) == sorted(set(symbols))


def test_each_is_found_by_its_symbol(known: Knowledge) -> None:
    assert [entry.symbol for entry in ENTRIES if known.remedy(entry.symbol) is not entry] == []


@pytest.mark.parametrize(
    ("path", "instead"),
    [
        ("qiskit_ibm_provider.ibm_provider.IBMProvider", "QiskitRuntimeService()"),
        ("qiskit.compiler.assemble", ""),
        ("qiskit.execute_function.execute", "backend.run(transpile(circuit, backend))"),
        ("qiskit.tools.job_monitor", "job.wait_for_final_state()"),
        ("qiskit.test.mock.FakeVigo", "FakeVigoV2"),
        ("qiskit_ibm_runtime.batch.Batch.run", "SamplerV2(mode=session).run([circuit])"),
    ],
)
def test_is_found_under_the_other_names_of_its_symbol(path: str, instead: str, known: Knowledge) -> None:
    found = known.remedy(path)
    assert found is not None
    assert found.instead == instead


def test_every_class_and_function_that_a_client_lost_has_one(known: Knowledge) -> None:
    symbols = [*known.exports("qiskit_ibm_runtime"), *known.exports("qiskit_ibm_provider")]
    lost = [symbol for symbol in symbols if symbol.kind in (Kind.CLASS, Kind.FUNCTION) and not in_newest(symbol, known)]
    own = [symbol for symbol in lost if (symbol.lives[-1].definition or symbol.path).startswith("qiskit_ibm_")]
    assert len(own) > 30
    assert [symbol.path for symbol in own if known.remedy(symbol.path) is None] == ["qiskit_ibm_provider.setup_logger"]
