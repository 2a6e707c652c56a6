"""Arguments with another name, that are not needed any more, or whose value has another text."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

AHEAD = """\
from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import EstimatorV2, QiskitRuntimeService, SamplerV2, Session

service = QiskitRuntimeService()
backend = service.backend("ibm_x")
session = Session(backend=backend)
circuit = QuantumCircuit(2)
"""

SAFE = [
    ("SamplerV2(session=session)", "SamplerV2(mode=session)"),
    ("EstimatorV2(backend = backend, options=None)", "EstimatorV2(mode = backend, options=None)"),
    ("circuit.cx(ctl=0, tgt=1)", "circuit.cx(control_qubit=0, target_qubit=1)"),
    ("circuit.draw(line_length=80)", "circuit.draw(fold=80)"),
    ("Session(service=service, backend=backend)", "Session(backend=backend)"),
    ("Session(\n    backend=backend,\n    service=service,\n)", "Session(\n    backend=backend,\n)"),
    ("Session(service, backend)", "Session(backend)"),
    ('QiskitRuntimeService(channel="ibm_quantum")', 'QiskitRuntimeService(channel="ibm_quantum_platform")'),
    ("QiskitRuntimeService(channel='ibm_quantum')", "QiskitRuntimeService(channel='ibm_quantum_platform')"),
]

UNSAFE = [
    ("EstimatorV2(session=session, backend=backend)", "EstimatorV2(mode=session)"),
    (
        "channel = 'ibm_quantum'\nQiskitRuntimeService(channel=channel)",
        "channel = 'ibm_quantum_platform'\nQiskitRuntimeService(channel=channel)",
    ),
    ("Session(service=QiskitRuntimeService(), backend=backend)", "Session(backend=backend)"),
    ("def f(device):\n    return SamplerV2(backend=device)", "def f(device):\n    return SamplerV2(mode=device)"),
    ('transpile(circuit, routing_method="stochastic")', 'transpile(circuit, routing_method="sabre")'),
    ('QiskitRuntimeService(channel="ibm_quantum", token=t)', 'QiskitRuntimeService(channel="ibm_quantum_platform", token=t)'),
]

LEFT = [
    "SamplerV2(backend='ibm_x')",
    "SamplerV2(**{'session': session})",
    "options = {'service': service}\nSession(backend=backend, **options)",
    "QiskitRuntimeService(channel='ibm_' 'quantum')",
]


@pytest.mark.parametrize(("before", "after"), SAFE)
def test_arguments_that_mean_the_same_are_mended(before: str, after: str) -> None:
    assert mended(f"{AHEAD}{before}\n") == f"{AHEAD}{after}\n"


@pytest.mark.parametrize(("before", "after"), UNSAFE)
def test_what_may_differ_is_not_safe(before: str, after: str) -> None:
    assert mended(f"{AHEAD}{before}\n") == f"{AHEAD}{before}\n"
    assert mended(f"{AHEAD}{before}\n", unsafe=True) == f"{AHEAD}{after}\n"


@pytest.mark.parametrize("text", LEFT)
def test_what_is_not_spelt_out_or_not_clear_is_left(text: str) -> None:
    assert mended(f"{AHEAD}{text}\n", unsafe=True) == f"{AHEAD}{text}\n"


def test_a_new_text_that_some_release_of_the_target_refuses_is_not_written() -> None:
    before = 'from qiskit_ibm_runtime import QiskitRuntimeService\n\nQiskitRuntimeService(channel="ibm_quantum")\n'
    assert mended(before, unsafe=True, target=("qiskit-ibm-runtime>=0.30",)) == before


def test_a_new_name_that_some_release_of_the_target_lacks_is_not_written() -> None:
    text = f"{AHEAD}SamplerV2(backend=backend)\n"
    assert mended(text, unsafe=True, target=("qiskit-ibm-runtime>=0.21",)) == text
