"""The remedies: each is about something that the newest release lacks, and what it names in its place exists there."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable

import pytest

from qlint.knowledge import remedies
from qlint.knowledge.index import Knowledge
from qlint.knowledge.moves import in_newest
from qlint.knowledge.remedies import misplaced
from qlint.knowledge.remedies.programs import PROGRAMS
from qlint.knowledge.schema import Action, Kind, Remedy
from qlint.knowledge.store import load
from tests.knowledge.present import is_there, named, parameters, takes

ENTRIES: tuple[Remedy, ...] = tuple(remedies.entries())
ARGUMENTS: tuple[Remedy, ...] = tuple(remedies.arguments())
ALL = (*ENTRIES, *ARGUMENTS, *misplaced.ENTRIES)


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return load()


def test_each_is_about_a_symbol_of_the_history(known: Knowledge) -> None:
    assert [entry.symbol for entry in ENTRIES if named(entry.symbol, known) is None] == []


def test_none_is_about_a_symbol_that_the_newest_release_has(known: Knowledge) -> None:
    assert [entry.symbol for entry in ENTRIES if is_there(entry.symbol, known)] == []


def test_what_is_about_a_member_is_kept_under_the_class_that_has_it(known: Knowledge) -> None:
    members = ((entry, known.member(*entry.symbol.rsplit(".", 1))) for entry in ENTRIES if known.class_(entry.symbol.rpartition(".")[0]))
    assert [(entry.symbol, member.path) for entry, member in members if member is not None and member.path != entry.symbol] == []


def test_each_program_belongs_to_an_entry() -> None:
    assert set(PROGRAMS) <= {entry.symbol for entry in ENTRIES}


def test_each_argument_was_there_and_is_gone(known: Knowledge) -> None:
    for entry in ARGUMENTS:
        assert entry.argument in parameters(entry.symbol, known, newest=False), f"{entry.symbol}({entry.argument}=) never was"
        assert entry.argument not in parameters(entry.symbol, known, newest=True), f"{entry.symbol}({entry.argument}=) is still there"


def test_what_people_misplace_never_was_there(known: Knowledge) -> None:
    assert [entry.symbol for entry in misplaced.ENTRIES if named(entry.symbol, known) is not None] == []


def test_each_replacement_exists_in_the_newest_release(known: Knowledge) -> None:
    assert [(entry.symbol, entry.replacement) for entry in ALL if entry.replacement and not takes(entry.replacement, known)] == []


def test_each_says_something_in_python_or_in_words() -> None:
    for entry in ALL:
        assert entry.instead or entry.note, entry.symbol
        ast.parse(f"call({entry.instead})" if entry.argument else entry.instead)


def test_what_is_dropped_or_ended_has_a_reason_and_no_successor() -> None:
    for entry in ALL:
        if entry.action in (Action.DROPPED, Action.ENDED):
            assert entry.note, entry.symbol
            assert not entry.instead, entry.symbol
            assert not entry.replacement, entry.symbol


def test_what_moved_says_where_to() -> None:
    for entry in ALL:
        if entry.action is Action.MOVED:
            assert entry.instead, entry.symbol
            assert entry.replacement, entry.symbol


def repeated(entries: Iterable[Remedy]) -> list[tuple[str, str]]:
    counted = Counter((entry.symbol, entry.argument) for entry in entries)
    return [what for what, count in counted.items() if count > 1]


def test_each_symbol_and_argument_has_one() -> None:
    assert repeated(ENTRIES) == []
    assert repeated(ARGUMENTS) == []


def test_what_leads_to_one_definition_is_told_alike(known: Knowledge) -> None:
    told: dict[tuple[str, str], set[str]] = {}
    for entry in (*ENTRIES, *ARGUMENTS):
        symbol = known.symbol(entry.symbol)
        for life in symbol.lives if symbol is not None else ():
            told.setdefault((life.definition or entry.symbol, entry.argument), set()).add(entry.instead or entry.note)
    assert {definition: texts for definition, texts in told.items() if len(texts) > 1} == {}


def test_arguments_are_apart_from_symbols() -> None:
    assert [entry.symbol for entry in ENTRIES if entry.argument] == []
    assert [entry.symbol for entry in ARGUMENTS if not entry.argument] == []


def test_each_is_found_by_its_symbol(known: Knowledge) -> None:
    assert [entry.symbol for entry in (*ENTRIES, *ARGUMENTS) if known.remedy(entry.symbol, entry.argument) != entry] == []


@pytest.mark.parametrize(
    ("path", "instead"),
    [
        ("qiskit_ibm_provider.ibm_provider.IBMProvider", "QiskitRuntimeService()"),
        ("qiskit.compiler.assemble", ""),
        ("qiskit.execute_function.execute", "backend.run(transpile(circuit, backend))"),
        ("qiskit.tools.job_monitor", "job.wait_for_final_state()"),
        ("qiskit.test.mock.FakeVigo", "FakeVigoV2()"),
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
    assert [symbol.path for symbol in own if known.remedy(symbol.path) is None] == []


def test_both_primitives_of_version_two_are_named_for_a_name_that_qiskit_never_had() -> None:
    assert [entry.replacement for entry in remedies.elsewhere("qiskit.primitives.SamplerV2")] == [
        "qiskit.primitives.StatevectorSampler",
        "qiskit_ibm_runtime.SamplerV2",
    ]
