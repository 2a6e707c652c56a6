"""A part of what reflection showed in environments with real packages, against the history both ways (all of it: `make reality`)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from qlint.knowledge.schema import Kind
from qlint.knowledge.store import load
from tests.reality import residual, sample
from tests.reality.compare import Difference, differences
from tests.reality.seen import Member, Module, Name, Seen

SAMPLES = sample.read(sample.FILE.read_text(encoding="utf-8"))
LEFT = residual.read(residual.FILE.read_text(encoding="utf-8"))


def found(seen: Seen) -> list[Difference]:
    """What is not among the explained differences."""
    return [each for each in differences(seen, load(), whole=False) if LEFT.line(each) is None]


def briefly(seen: Seen) -> list[tuple[str, str]]:
    """The same without details."""
    return [(each.what, each.path) for each in found(seen)]


def alone(seen: Seen, path: str, **names: Name) -> Seen:
    """A module of what was seen and nothing else, with these names instead of those that it had."""
    module = seen.modules[path]
    return replace(seen, modules={path: Module({**module.names, **names}, module.star)}, classes=())


def functions(seen: Seen) -> Iterator[tuple[str, str, Name]]:
    """The functions with a signature, by module and name."""
    for path, module in seen.modules.items():
        for name, each in module.names.items():
            if each.kind is Kind.FUNCTION and each.definition == f"{path}.{name}" and each.signature:
                yield path, name, each


def test_there_are_enough_facts_of_old_and_new_releases():
    facts = {name: sum(len(each.names) for each in seen.modules.values()) for name, seen in SAMPLES.items()}
    members = {name: sum(len(each.members) for each in seen.classes) for name, seen in SAMPLES.items()}
    assert {"terra-0.18", "qiskit-0.46", "qiskit-1.4", "qiskit-2.6"} <= facts.keys()
    assert min(facts.values()) > 100
    assert min(members.values()) > 100


@pytest.mark.parametrize("name", SAMPLES)
def test_the_history_says_what_reflection_showed(name):
    assert found(SAMPLES[name]) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_a_name_on_one_side_only_is_found(name):
    changed = alone(SAMPLES[name], "qiskit", never_there=Name(Kind.FUNCTION))
    names = {each: real for each, real in changed.modules["qiskit"].names.items() if each != "QuantumCircuit"}
    changed = replace(changed, modules={"qiskit": replace(changed.modules["qiskit"], names=names)})
    assert found(changed) == [Difference("unfound name", "qiskit.QuantumCircuit"), Difference("untold name", "qiskit.never_there")]


@pytest.mark.parametrize("name", SAMPLES)
def test_another_kind_and_another_definition_are_found(name):
    circuit = SAMPLES[name].modules["qiskit"].names["QuantumCircuit"]
    elsewhere = replace(circuit, definition="qiskit.elsewhere.QuantumCircuit")
    for real, what in ((replace(circuit, kind=Kind.FUNCTION), "kind"), (elsewhere, "definition")):
        assert briefly(alone(SAMPLES[name], "qiskit", QuantumCircuit=real)) == [(what, "qiskit.QuantumCircuit")]


@pytest.mark.parametrize("name", SAMPLES)
def test_another_signature_is_found(name):
    path, function, real = next(functions(SAMPLES[name]))
    assert real.signature is not None
    more = replace(real, signature=real.signature.replace("(", "(one_more, ", 1).replace(", )", ")"))
    assert briefly(alone(SAMPLES[name], path, **{function: more})) == [("signature", f"{path}.{function}")]


@pytest.mark.parametrize("name", SAMPLES)
def test_a_member_on_one_side_only_is_found(name):
    seen = SAMPLES[name]
    cls = next(each for each in seen.classes if "__init__" in each.members and not each.bases)
    members = {each: real for each, real in cls.members.items() if each != "__init__"} | {"never_there": Member(Kind.METHOD)}
    changed = replace(seen, modules={}, classes=(replace(cls, members=members),))
    assert briefly(changed) == [("unfound member", f"{cls.place}.__init__"), ("untold member", f"{cls.place}.never_there")]


def test_a_difference_that_no_line_explains_and_a_line_that_explains_nothing_are_faults():
    left = residual.read("group: a reason\n  unfound name a.* | 2 old, 1 new\n  kind a.b | 1 new\n")
    assert list(left.faults("old", [Difference("unfound name", "a.c"), Difference("unfound name", "a.d")])) == []
    assert list(left.faults("new", [Difference("kind", "a.b"), Difference("untold name", "a.e")])) == [
        "not explained: untold name a.e",
        "unfound name a.*: 0, residual.txt says 1",
    ]


def test_counting_anew_keeps_what_is_there_and_drops_lines_without_a_difference():
    left = residual.read("group: a reason\n  unfound name a.* | 2 old, 1 new\n  kind a.b | 1 new\n")
    counted = left.recounted({"old": [Difference("unfound name", "a.c")], "new": [Difference("unfound name", "a.c")]})
    assert str(counted) == "group: a reason\n  unfound name a.* | 1 new old\n"


def test_the_list_of_residual_differences_is_written_as_it_is_counted():
    assert str(LEFT) == residual.FILE.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text", ["a reason\n  kind a.b | 1 new", "group: a reason", "g: a reason\n  kind | 1 new", "g: a reason\n  kind a.b"]
)
def test_a_line_that_is_none_is_refused(text):
    with pytest.raises(ValueError, match="not '"):
        residual.read(text)
