"""Gates get their other names safely in circuits of which nothing but counts is read."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

HEAD = (
    "from math import pi\n\nfrom qiskit import QuantumCircuit, transpile\nfrom qiskit_aer import Aer\n\n"
    'backend = Aer.get_backend("qasm_simulator")\nqc = QuantumCircuit(2, 2)\n'
)
OLD = "qc.u1(0.1, 0)\nqc.u2(0.1, 0.2, 1)\nqc.u3(0.1, 0.2, 0.3, 0)\nqc.cu1(0.1, 0, 1)\nqc.cu3(0.1, 0.2, 0.3, 0, 1)\n"
NEW = "qc.p(0.1, 0)\nqc.u(pi / 2, 0.1, 0.2, 1)\nqc.u(0.1, 0.2, 0.3, 0)\nqc.cp(0.1, 0, 1)\nqc.cu(0.1, 0.2, 0.3, 0, 0, 1)\n"
RUN = "print(backend.run(transpile(qc, backend), shots=100).result().get_counts())\n"

UNSEEN = {
    "run at once": f"qc.measure([0, 1], [0, 1])\n{RUN}",
    "run by steps": "job = backend.run(transpile(qc, backend))\nresult = job.result()\nprint(result.get_counts(qc), result.get_memory())\n",
    "made ready": "ready = transpile(qc, backend)\njob = backend.run(ready, shots=10)\nprint(job.result().get_counts(ready))\n",
    "several": f"print(backend.run(transpile([qc, other], backend)).result().get_counts())\n{RUN}",
    "another name": f"same = qc\nsame.h(range(qc.num_qubits))\n{RUN}",
    "a function gets it": f"def turn(circuit, angle):\n    circuit.rx(angle, 0)\n\nturn(qc, 0.1)\nturn(circuit=qc, angle=0.2)\n{RUN}",
}

SEEN = (
    "qc.barrier()\n",
    "qc.draw()\n",
    "print(qc)\n",
    "qc\n",
    'print(f"{qc}")\n',
    "print(qc.count_ops())\n",
    "both = qc.compose(qc)\n",
    "gate = qc.h(0)\n",
    "show(qc)\n",
    "circuits = [qc]\n",
    "circuits.append(qc)\n",
    "self.circuit = qc\n",
    "qc == other\n",
    "drawn = qc\ndrawn.draw()\n",
    "ready = transpile(qc, backend)\nprint(ready)\n",
    "print(transpile(qc, backend))\n",
    "print(backend.run(transpile(qc, backend, basis_gates=gates)).result().get_counts())\n",
    "print(backend.run(transpile(qc, device)).result().get_counts())\n",
    "print(backend.run(transpile(qc, backend), noise_model=model).result().get_counts())\n",
    "print(backend.run(qc).result().get_counts())\n",
    "print(backend.run(transpile(qc, backend)).result())\n",
    "print(backend.run(transpile(qc, backend)).result().get_statevector())\n",
    "def show(circuit):\n    print(circuit)\n\nshow(qc)\n",
    "def show(*circuits):\n    print(circuits)\n\nshow(qc)\n",
    "def made():\n    return qc\n\nprint(made())\n",
    "print(globals())\n",
    "class Kept:\n    circuit = qc\n",
    "def turn(c):\n    print(c)\n\nturn(qc)\n\ndef turn(c):\n    c.h(0)\n",
    "def turn(c=qc):\n    c.h(0)\n",
    "def outer(turn):\n    turn(qc)\n\ndef turn(c):\n    c.h(0)\n",
    "Thread(target=print, args=(qc,))\n",
    "def turned():\n    yield qc\n",
    "print(other.compose(qc))\n",
)


@pytest.mark.parametrize("case", UNSEEN)
def test_gates_of_circuits_that_nobody_sees_are_safe(case: str) -> None:
    assert mended(HEAD + OLD + UNSEEN[case]) == HEAD + NEW + UNSEEN[case]


@pytest.mark.parametrize("code", SEEN)
def test_gates_that_may_be_seen_are_not(code: str) -> None:
    assert mended(HEAD + OLD + code) == HEAD + OLD + code
    assert NEW in mended(HEAD + OLD + code, unsafe=True)


def test_other_simulators_know_gates_by_their_names() -> None:
    before = f"{HEAD}{OLD}{RUN}".replace("qasm_simulator", "statevector_simulator")
    assert mended(before) == before


def test_each_circuit_is_followed_for_itself() -> None:
    code = f"{HEAD}{RUN}drawn = QuantumCircuit(2)\ndrawn.u1(0.1, 0)\ndrawn.draw()\nqc.u1(0.2, 0)\n"
    assert mended(code) == code.replace("qc.u1", "qc.p")


def test_a_function_that_makes_the_circuit_is_followed() -> None:
    code = f"{HEAD}def make():\n    qc = QuantumCircuit(1)\n    qc.u1(0.1, 0)\n    return qc\n\n"
    ran = "print(backend.run(transpile(make(), backend)).result().get_counts())\n"
    assert mended(code + ran) == (code + ran).replace("qc.u1", "qc.p")
    assert mended(f"{code}{ran}make().draw()\n") == f"{code}{ran}make().draw()\n"
