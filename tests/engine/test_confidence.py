"""What may fail: reported where it is asked for, beside what surely does."""

from __future__ import annotations

import pytest

from qlint import engine
from qlint.model import Confidence
from qlint.session import Analysis, Session
from qlint.settings import Settings
from qlint.sources.source import Source

TEXT = """\
from qiskit import QuantumCircuit, transpile
from qiskit.circuit import Gate
from elsewhere import other


def draw(flag, unknown):
    circuit = QuantumCircuit(2) if flag else other()
    circuit.cnot(0, 1)  # may: QLT102
    circuit.cx(0, 1)
    circuit.h(q=0)  # may: QLT103
    circuit.h(0)
    either = QuantumCircuit(2) if flag else Gate("g", 1, [])
    either.qasm()  # surely: QLT102
    either.cnot(0, 1)  # may: QLT102
    either.name
    sure = QuantumCircuit(1)
    sure.cnot(0, 1)  # surely: QLT102
    both = sure if flag else QuantumCircuit(3)
    both.cnot(0, 1)  # surely: QLT102
    unknown.cnot(0, 1)
    other().cnot(0, 1)
    run = transpile if flag else other
    run(sure, backend_properties=None)  # may: QLT103
    try:
        circuit.cnot(0, 1)
    except AttributeError:
        circuit.cx(0, 1)
"""


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return Analysis.standard()


def told(analysis: Analysis, confidence: str) -> dict[int, str]:
    """What is found by line, in the words of the markers."""
    session = Session(Settings(confidence=(confidence,)), analysis=analysis)
    source = Source.plain("program.py", TEXT)
    found = engine.check(source, session=session)
    assert len({each.span for each in found}) == len(found)
    word = {Confidence.HIGH: "surely", Confidence.LOW: "may"}
    return {source.place(each.span).line: f"{word[each.confidence]}: {each.code}" for each in found}


def marked(*words: str) -> dict[int, str]:
    lines = {line: text.partition("# ")[2] for line, text in enumerate(TEXT.splitlines(), 1)}
    return {line: text for line, text in lines.items() if text.startswith(words)}


def test_what_fails_for_some_of_what_a_thing_may_be_is_found_when_asked_for(analysis: Analysis) -> None:
    assert told(analysis, "low") == marked("may", "surely")


def test_by_default_it_must_fail_for_all(analysis: Analysis) -> None:
    assert told(analysis, "high") == marked("surely")


def test_the_message_says_that_it_may(analysis: Analysis) -> None:
    session = Session(Settings(confidence=("low",)), analysis=analysis)
    (first, *_) = engine.check(Source.plain("program.py", TEXT), session=session)
    assert first.message == "may fail: `QuantumCircuit.cnot()` is gone since qiskit 1.0.0; write `circuit.cx(control, target)`"


def test_a_class_that_took_the_place_of_another_leaves_no_doubt(analysis: Analysis) -> None:
    text = "from qiskit.converters import circuit_to_dag\ndag = circuit_to_dag(circuit)\ndag.op_nodes()[0].op\ndag.wires\ndag.qubits\n"
    assert engine.check(Source.plain("p.py", text), session=Session(Settings(confidence=("low",)), analysis=analysis)) == ()


def test_a_text_without_doubt_has_the_same_findings(analysis: Analysis) -> None:
    text = "import qiskit\nfrom qiskit import execute, QuantumCircuit\nqiskit.Aer\nQuantumCircuit(2).cnot(0, 1)\nQuantumCircuitt(2)\n"
    source = Source.plain("program.py", text)
    low, high = (engine.check(source, session=Session(Settings(confidence=(each,)), analysis=analysis)) for each in ("low", "high"))
    assert low == high
    assert len(low) == 4
