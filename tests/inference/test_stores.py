"""Which attributes are stored on objects of watched classes, and what is stored."""

from __future__ import annotations

from qlint.facts import Constant, Stored
from qlint.session import Session
from qlint.sources.source import Source
from qlint.target import assume

BEFORE = "from qiskit_ibm_runtime import EstimatorOptions, SamplerOptions\nfrom elsewhere import some\n"
OPTIONS = "qiskit_ibm_runtime.options."


def stored(program: str) -> list[Stored]:
    """The attributes that are stored on option objects."""
    session, source = Session(), Source.plain("program.py", BEFORE + program)
    known = session.analysis.knowledge
    target = assume([], {name: each.releases for name, each in known.distributions.items()}, source="test")
    facts = session.analysis.facts(source, target=target, knowledge=known, project=session.project("program.py"))
    return list(facts.stores(lambda cls: cls.startswith(OPTIONS)))


def test_the_attribute_the_classes_and_the_value_are_told():
    (found,) = stored("options = SamplerOptions()\noptions.default_shots = 1\n")
    assert (found.name, found.value, found.guard) == ("default_shots", (Constant(1, "int"),), None)
    assert [each.cls for each in found.owners] == [f"{OPTIONS}sampler_options.SamplerOptions"]
    assert found.span.start == len(BEFORE + "options = SamplerOptions()\noptions.")


def test_all_alternatives_are_told():
    (found,) = stored("options = SamplerOptions() if some else EstimatorOptions()\noptions.x = 1\n")
    assert len(found.owners) == 2


def test_what_may_be_something_else_is_left_out():
    assert stored("options = SamplerOptions() if some else some()\noptions.x = 1\nsome.x = 1\nx = SamplerOptions().x\n") == []


def test_a_value_that_no_statement_alone_says_is_not_told():
    found = stored("options = SamplerOptions()\noptions.x, other = some\nfor options.z in some: pass\n")
    assert [(each.name, each.value) for each in found] == [("x", ()), ("z", ())]


def test_who_catches_what_a_check_raises_knows_it():
    (found,) = stored("options = SamplerOptions()\ntry:\n    options.x = 1\nexcept ValueError:\n    pass\n")
    assert found.guard is not None
