"""The fix of a circuit that reaches a primitive as it was built."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

HEAD = "from qiskit_ibm_runtime import EstimatorV2, QiskitRuntimeService, SamplerV2, Session\n\n"
PROGRAM = 'backend = QiskitRuntimeService().backend("ibm_x")\ncircuit = QuantumCircuit(2)\ncircuit.h(0)\ncircuit.measure_all()\n'
ALONE, BESIDE = "from qiskit import QuantumCircuit\n" + HEAD, "from qiskit import QuantumCircuit, transpile\n" + HEAD


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("SamplerV2(backend).run([circuit])\n", "SamplerV2(backend).run([transpile(circuit, backend)])\n"),
        ("SamplerV2(backend).run([circuit, circuit])\n", "SamplerV2(backend).run(transpile([circuit, circuit], backend))\n"),
        (
            "circuits = [circuit for _ in range(3)]\nSamplerV2(backend).run(circuits)\n",
            "circuits = [circuit for _ in range(3)]\nSamplerV2(backend).run(transpile(circuits, backend))\n",
        ),
        (
            "sampler = SamplerV2(mode=backend)\nsampler.run([circuit], shots=10)\n",
            "sampler = SamplerV2(mode=backend)\nsampler.run([transpile(circuit, backend)], shots=10)\n",
        ),
        (
            "with Session(backend=backend) as session:\n    SamplerV2(mode=session).run([circuit])\n",
            "with Session(backend=backend) as session:\n    SamplerV2(mode=session).run([transpile(circuit, backend)])\n",
        ),
    ],
)
def test_the_circuit_is_transpiled_where_it_is_run(before: str, after: str) -> None:
    assert mended(ALONE + PROGRAM + before, unsafe=True) == BESIDE + PROGRAM + after
    assert mended(BESIDE + PROGRAM + before, unsafe=True) == BESIDE + PROGRAM + after
    assert mended(ALONE + PROGRAM + before) == ALONE + PROGRAM + before


@pytest.mark.parametrize(
    "text",
    [
        "EstimatorV2(backend).run([(circuit, 'ZZ')])\n",  # the observables have to go along
        "SamplerV2(QiskitRuntimeService().backend('ibm_y')).run([circuit])\n",  # the backend has no name
        "SamplerV2(backend).run([circuit, (circuit,)])\n",  # pubs
        "SamplerV2(backend).run((circuit, circuit))\n",  # `transpile` takes lists alone
        "pubs = [(circuit,) for _ in range(3)]\nSamplerV2(backend).run(pubs)\n",
        "pubs = circuit, circuit\nSamplerV2(backend).run(pubs)\n",
        "sampler = SamplerV2(backend)\ndef later(circuit):\n    backend = None\n    return sampler.run([circuit])\nlater(circuit)\n",
    ],
)
def test_nothing_is_done_where_it_takes_more(text: str) -> None:
    assert mended(ALONE + PROGRAM + text, unsafe=True) == ALONE + PROGRAM + text
