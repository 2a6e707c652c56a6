"""Algorithms that were given a backend or a `QuantumInstance`: they get a primitive, and passes where it is one of a backend."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

HEAD = """\
from qiskit_algorithms import Grover, IterativeAmplitudeEstimation, QAOA, VQE
from qiskit_algorithms.optimizers import SPSA
from qiskit_aer import Aer, AerSimulator{}

states, counts = Aer.get_backend("statevector_simulator"), AerSimulator()
"""
UTILS = "\nfrom qiskit.utils import QuantumInstance"
EXACT_ESTIMATOR, EXACT_SAMPLER = ("\nfrom qiskit.primitives import Statevector" + each for each in ("Estimator", "Sampler"))
PASSES = "transpiler=generate_preset_pass_manager(optimization_level=1, backend={})"
TRANSPILER = "\nfrom qiskit.transpiler import generate_preset_pass_manager"
BACKEND = "\nfrom qiskit.primitives import Backend{}V2" + TRANSPILER

BACKENDS = {
    "a search on states": (
        "VQE(made, SPSA(), quantum_instance=states)",
        "VQE(ansatz=made, optimizer=SPSA(), estimator=StatevectorEstimator())",
        EXACT_ESTIMATOR,
    ),
    "a search that is told more": (
        "VQE(made, SPSA(), [0.1], include_custom=True, quantum_instance=states, max_evals_grouped=2)",
        "VQE(ansatz=made, optimizer=SPSA(), initial_point=[0.1], estimator=StatevectorEstimator())",
        EXACT_ESTIMATOR,
    ),
    "a search that counts": (
        "VQE(ansatz=made, optimizer=SPSA(), quantum_instance=counts)",
        f"VQE(ansatz=made, optimizer=SPSA(), estimator=BackendEstimatorV2(backend=counts), {PASSES.format('counts')})",
        BACKEND.format("Estimator"),
    ),
    "a callback": (
        "VQE(made, SPSA(), quantum_instance=states, callback=lambda n, x, mean, std: print(mean))",
        "VQE(ansatz=made, optimizer=SPSA(), estimator=StatevectorEstimator(), callback=lambda n, x, mean, std: print(mean))",
        EXACT_ESTIMATOR,
    ),
    "a callback of a name that has several": (
        "def cb(n, x, mean, std):\n    pass\n\n\ndef cb(n, x, mean, std):\n    print(n)\n\n\n"
        "QAOA(SPSA(), quantum_instance=states, callback=cb)",
        "def cb(n, x, mean, std):\n    pass\n\n\ndef cb(n, x, mean, std):\n    print(n)\n\n\n"
        "QAOA(optimizer=SPSA(), sampler=StatevectorSampler(), callback=cb)",
        EXACT_SAMPLER,
    ),
    "a simulator that is made in the call": (
        "VQE(made, SPSA(), quantum_instance=Aer.get_backend('aer_simulator'))",
        "backend = Aer.get_backend('aer_simulator')\n"
        f"VQE(ansatz=made, optimizer=SPSA(), estimator=BackendEstimatorV2(backend=backend), {PASSES.format('backend')})",
        BACKEND.format("Estimator"),
    ),
    "cuts": (
        "QAOA(SPSA(), 2, quantum_instance=states)",
        "QAOA(optimizer=SPSA(), reps=2, sampler=StatevectorSampler())",
        EXACT_SAMPLER,
    ),
    "amplification": (
        "Grover(2, quantum_instance=counts, growth_rate=None)",
        f"Grover(2, sampler=BackendSamplerV2(backend=counts), {PASSES.format('counts')}, growth_rate=None)",
        BACKEND.format("Sampler"),
    ),
    "amplitudes": (
        "IterativeAmplitudeEstimation(0.01, 0.05, quantum_instance=states)",
        "IterativeAmplitudeEstimation(0.01, 0.05, sampler=StatevectorSampler())",
        EXACT_SAMPLER,
    ),
}
INSTANCES = {
    "of states": (
        "own = QuantumInstance(states, shots=100, seed_simulator=1, seed_transpiler=1)\nVQE(made, SPSA(), quantum_instance=own)",
        "own = StatevectorEstimator(seed=1)\nVQE(ansatz=made, optimizer=SPSA(), estimator=own)",
        EXACT_ESTIMATOR,
    ),
    "that counts": (
        "own = QuantumInstance(backend=counts, shots=100, seed_simulator=1)\nVQE(made, SPSA(), quantum_instance=own)",
        'own = BackendEstimatorV2(backend=counts, options={"default_precision": 1 / 100**0.5, "seed_simulator": 1})\n'
        f"VQE(ansatz=made, optimizer=SPSA(), estimator=own, {PASSES.format('own.backend')})",
        BACKEND.format("Estimator"),
    ),
    "of several algorithms": (
        "own = QuantumInstance(Aer.get_backend('qasm_simulator'), 100)\nGrover(quantum_instance=own)\nQAOA(SPSA(), quantum_instance=own)",
        "own = BackendSamplerV2(backend=Aer.get_backend('qasm_simulator'), options={\"default_shots\": 100})\n"
        f"Grover(sampler=own, {PASSES.format('own.backend')})\nQAOA(optimizer=SPSA(), sampler=own, {PASSES.format('own.backend')})",
        BACKEND.format("Sampler"),
    ),
    "in the call": (
        "Grover(quantum_instance=QuantumInstance(states, shots=None))",
        "Grover(sampler=StatevectorSampler())",
        EXACT_SAMPLER,
    ),
    "in the call, of a simulator that is made there": (
        "Grover(quantum_instance=QuantumInstance(AerSimulator(), shots=100))",
        'backend = AerSimulator()\nGrover(sampler=BackendSamplerV2(backend=backend, options={"default_shots": 100}), '
        f"{PASSES.format('backend')})",
        BACKEND.format("Sampler"),
    ),
}
LEFT = {
    "a simulator that is made anew in each turn": "found = [Grover(quantum_instance=AerSimulator()) for _ in range(2)]\n",
    "a simulator that is made in a class": "class Own:\n    grover = Grover(quantum_instance=AerSimulator())\n",
    "a backend that nobody knows": "from own import given\nGrover(quantum_instance=given)\n",
    "a simulator whose method is chosen elsewhere": "from own import given\nGrover(quantum_instance=AerSimulator(method=given))\n",
    "a callback that reads deviations": "VQE(1, SPSA(), quantum_instance=states, callback=lambda n, x, mean, std: print(std))\n",
    "a callback that may be another": (
        "def cb(n, x, mean, std):\n    print(n)\n\n\ncb = max\nVQE(1, SPSA(), quantum_instance=states, callback=cb)\n"
    ),
    "a callback from elsewhere": "from own import given\nVQE(1, SPSA(), quantum_instance=states, callback=given)\n",
    "no ansatz": "VQE(optimizer=SPSA(), quantum_instance=states)\n",
    "a gradient": "VQE(1, SPSA(), gradient=2, quantum_instance=states)\n",
    "a state that is read": ("result = VQE(1, SPSA(), quantum_instance=states).compute_minimum_eigenvalue(1)\nprint(result.eigenstate)\n"),
    "another one later": "own = Grover(quantum_instance=states)\nown.quantum_instance = counts\n",
    "more arguments than are written": "def f(**more):\n    return Grover(quantum_instance=states, **more)\n",
}
LEFT_INSTANCES = {
    "noise": "Grover(quantum_instance=QuantumInstance(counts, noise_model=1))\n",
    "for both kinds": "own = QuantumInstance(counts)\nGrover(quantum_instance=own)\nVQE(1, SPSA(), quantum_instance=own)\n",
    "that is run itself": "own = QuantumInstance(counts)\nGrover(quantum_instance=own)\nown.execute(1)\n",
    "that goes elsewhere": "from own import watch\nown = QuantumInstance(counts)\nGrover(quantum_instance=own)\nwatch(own)\n",
}


@pytest.mark.parametrize(("before", "after", "more"), BACKENDS.values(), ids=BACKENDS)
def test_an_algorithm_gets_the_primitive_of_its_backend(before: str, after: str, more: str) -> None:
    assert mended(f"{HEAD.format('')}{before}\n", unsafe=True) == f"{HEAD.format(more)}{after}\n"


@pytest.mark.parametrize(("before", "after", "more"), INSTANCES.values(), ids=INSTANCES)
def test_an_instance_becomes_a_primitive(before: str, after: str, more: str) -> None:
    assert mended(f"{HEAD.format(UTILS)}{before}\n", unsafe=True) == f"{HEAD.format(more)}{after}\n"


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_what_isnt_known_is_left(text: str) -> None:
    assert mended(HEAD.format("") + text, unsafe=True) == HEAD.format("") + text


@pytest.mark.parametrize("text", LEFT_INSTANCES.values(), ids=LEFT_INSTANCES)
def test_an_instance_of_which_more_is_asked_is_left(text: str) -> None:
    assert mended(HEAD.format(UTILS) + text, unsafe=True) == HEAD.format(UTILS) + text


def test_nothing_of_it_is_safe() -> None:
    text = f"{HEAD.format('')}Grover(quantum_instance=states)\n"
    assert mended(text) == text


def test_earlier_releases_take_primitives_of_version_1() -> None:
    text = f"{HEAD.format('')}Grover(quantum_instance=states)\n"
    assert mended(text, unsafe=True, target=("qiskit-algorithms>=0.3",)) == text


def test_a_device_of_ibm_gets_the_primitive_of_its_client() -> None:
    device = "from qiskit_ibm_runtime import QiskitRuntimeService\ndevice = QiskitRuntimeService().least_busy()\n"
    done = mended(f"{HEAD.format('')}{device}Grover(quantum_instance=device)\n", unsafe=True)
    assert done.startswith(HEAD.format(f"{TRANSPILER}\nfrom qiskit_ibm_runtime import SamplerV2"))
    assert done.endswith(f"Grover(sampler=SamplerV2(mode=device), {PASSES.format('device')})\n")


def test_what_may_be_a_device_or_a_simulator_gets_the_primitive_that_takes_both() -> None:
    device = "from qiskit_ibm_runtime import QiskitRuntimeService\n"
    text = f"{device}\n\ndef run(own):\n    Grover(quantum_instance=own)\n\n\nrun(counts)\nrun(QiskitRuntimeService().least_busy())\n"
    assert f"    Grover(sampler=SamplerV2(mode=own), {PASSES.format('own')})\n" in mended(f"{HEAD.format('')}{text}", unsafe=True)


def test_imports_move_where_all_calls_can_follow() -> None:
    imported = "from {} import Grover\nfrom qiskit_aer import Aer\n"
    text = f"{imported.format('qiskit.algorithms')}\nGrover(quantum_instance=Aer.get_backend('statevector_simulator'))\n"
    done = (
        f"{imported.format('qiskit_algorithms')}from qiskit.primitives import StatevectorSampler\n\nGrover(sampler=StatevectorSampler())\n"
    )
    assert mended(text, unsafe=True) == done
