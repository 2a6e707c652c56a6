"""Version 1 of qiskit's primitives: what they are made with, what they run, and what is read off their results."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fixes.mending import mended

CIRCUIT = "from qiskit import QuantumCircuit\n\nqc = QuantumCircuit(2)\n"
MEASURED = f"{CIRCUIT}qc.measure_all()\n"
TERMS = "from qiskit.quantum_info import SparsePauliOp\n\na, b = SparsePauliOp('ZZ'), SparsePauliOp('XX')\nterms = [a, b]\n"
INT = "{{outcome: count / {0}.num_shots for outcome, count in {0}.get_int_counts().items()}}"
BITS = "{{bits: count / {0}.num_shots for bits, count in {0}.get_counts().items()}}"
SUMMED = "outcome: count / sum(counts.values()) for outcome, count in counts.items()"
MEAS, PUB = "result[0].data.meas", "pub.data.meas"

SAMPLERS = {
    "one circuit": ("result = Sampler().run(qc).result()", "result = StatevectorSampler().run([qc]).result()"),
    "a list": ("result = Sampler().run([qc, qc]).result()", "result = StatevectorSampler().run([qc, qc]).result()"),
    "by keyword": ("Sampler().run(circuits=qc, shots=10)", "StatevectorSampler().run([qc], shots=10)"),
    "a keyword behind another": ("Sampler().run(shots=10, circuits=qc)", "StatevectorSampler().run(shots=10, pubs=[qc])"),
    "options": (
        "Sampler(options={'shots': 100, 'seed': 1}).run(qc)",
        "StatevectorSampler(default_shots=100, seed=1).run([qc])",
    ),
    "values of one": ("Sampler().run(qc, [0.1])", "StatevectorSampler().run([(qc, [0.1])])"),
    "values of several": (
        "Sampler().run([qc] * 2, [[0.1], [0.2]])",
        "StatevectorSampler().run([(qc, values) for values in [[0.1], [0.2]]])",
    ),
    "no values": ("Sampler().run(qc, None)", "StatevectorSampler().run([qc])"),
}
DISTRIBUTIONS = {
    "of numbers": ("print(result.quasi_dists[0])", f"print({INT.format(MEAS)})"),
    "of bits": ("print(result.quasi_dists[0].binary_probabilities())", f"print({BITS.format(MEAS)})"),
    "the nearest": ("print(result.quasi_dists[0].nearest_probability_distribution())", f"print({INT.format(MEAS)})"),
    "all": ("print(result.quasi_dists)", f"print([{INT.format(PUB)} for pub in result])"),
    "shots": ("print(result.metadata[0]['shots'])", f"print({MEAS}.num_shots)"),
    "a method of mappings": ("print(result.quasi_dists[0].get(0))", f"print({INT.format(MEAS)}.get(0))"),
}
ESTIMATORS = {
    "one circuit": ("e.run(qc, a)", "e.run([(qc, a)])"),
    "lists of one": ("e.run([qc], [a], [[0.1]])", "e.run([(qc, a, [0.1])])"),
    "lists of one, and values for one": ("e.run([qc], [a], [0.1])", "e.run([(qc, a, [0.1])])"),
    "lists": ("e.run([qc, qc], [a, b])", "e.run([(qc, a), (qc, b)])"),
    "one circuit for all": ("e.run([qc] * 2, terms)", "e.run([(qc, observable) for observable in terms])"),
    "names": ("both = [qc, qc]\ne.run(both, terms)", "both = [qc, qc]\ne.run(list(zip(both, terms)))"),
    "all the same": (
        "e.run([qc] * 2, [a] * 2, [[0.1], [0.2]])",
        "e.run([(qc, a, values) for values in [[0.1], [0.2]]])",
    ),
    "keywords in another order": ("e.run(observables=a, circuits=qc)", "e.run([(qc, a)])"),
    "shots": ("e.run(qc, a, shots=100)", "e.run([(qc, a)], precision=1 / 100**0.5)"),
    "no shots": ("e.run(qc, a, shots=None)", "e.run([(qc, a)], precision=None)"),
    "the value": ("print(f'{e.run(qc, a).result().values[0]:.3f}')", "print(f'{e.run([(qc, a)]).result()[0].data.evs:.3f}')"),
    "values one by one": (
        "for value in e.run(qc, a).result().values:\n    print(value)",
        "for value in [pub.data.evs for pub in e.run([(qc, a)]).result()]:\n    print(value)",
    ),
    "several lines": ("e.run(\n    qc,\n    a,\n    shots=5,\n)", "e.run(\n    [(qc, a)],\n    precision=1 / 5**0.5,\n)"),
}
LEFT = {
    "an object that is handed on": "import foreign\n\nforeign.run(Sampler())\n",
    "a job that is handed on": "import foreign\n\nforeign.read(Sampler().run(qc))\n",
    "a class that derives": "class Mine(Sampler):\n    pass\n\n\nSampler().run(qc)\n",
    "options that aren't written": "Sampler(options=given).run(qc)\n",
    "options that there aren't": "Sampler(options={'optimization': 1}).run(qc)\n",
    "a seed of the run": "Sampler().run(qc, seed=1)\n",
    "what results don't have": "Sampler().run(qc).result().num_experiments\n",
    "arguments that aren't written": "Sampler().run(*given)\n",
    "what may be one circuit or a list": "def f(circuits):\n    return Sampler().run(circuits).result()\n",
    "what may be another primitive": "import foreign\n\ns = Sampler()\nif foreign.x:\n    s = foreign.y\ns.run(qc)\n",
    "a result that may be something else": (
        "import foreign\n\nr = Sampler().run(qc).result()\nif foreign.x:\n    r = foreign.y\nr.quasi_dists\n"
    ),
    "a register of a name that no sampler takes": (
        "from qiskit import ClassicalRegister\nqc = QuantumCircuit(ClassicalRegister(1, 'keys'))\nSampler().run(qc)\n"
    ),
    "more arguments than are written": "def f(**more):\n    return Sampler().run(qc, **more)\n",
    "a distribution in a text": "print(f'{Sampler().run(qc).result().quasi_dists[0]}')\n",
}


def _first(code: str, kind: str = "Sampler", ahead: str = MEASURED) -> str:
    return f"from qiskit.primitives import {kind}\n{ahead}{code}\n"


@pytest.mark.parametrize("case", SAMPLERS)
def test_samplers_run_pubs(case: str) -> None:
    before, after = SAMPLERS[case]
    assert mended(_first(before), unsafe=True) == _first(after, "StatevectorSampler")


@pytest.mark.parametrize("case", DISTRIBUTIONS)
def test_distributions_are_counts_by_their_number(case: str) -> None:
    before, after = (f"result = {sampler}.result()\n" for sampler in ("Sampler().run(qc)", "StatevectorSampler().run([qc])"))
    assert mended(_first(before + DISTRIBUTIONS[case][0]), unsafe=True) == _first(after + DISTRIBUTIONS[case][1], "StatevectorSampler")


@pytest.mark.parametrize("case", ESTIMATORS)
def test_estimators_run_pubs(case: str) -> None:
    before, after = ESTIMATORS[case]
    text = _first(f"e = Estimator()\n{before}", "Estimator", CIRCUIT + TERMS)
    assert mended(text, unsafe=True) == _first(f"e = StatevectorEstimator()\n{after}", "StatevectorEstimator", CIRCUIT + TERMS)


@pytest.mark.parametrize("case", LEFT)
def test_what_cant_be_followed_is_left(case: str) -> None:
    text = _first(LEFT[case])
    assert mended(text, unsafe=True) == text


@pytest.mark.parametrize("code", ["return Sampler().run(qc)", "self.last = Sampler().run(qc).result()", "yield 1, Sampler().run(qc)"])
def test_what_other_modules_get_stays(tmp_path: Path, code: str) -> None:
    (tmp_path / "__init__.py").write_text("")
    text = _first(f"def f(self):\n    {code}\n")
    assert mended(text, unsafe=True, name=str(tmp_path / "lib.py")) == text
    assert "StatevectorSampler" in mended(text, unsafe=True, name=str(tmp_path.parent / "program.py"))


def test_a_register_is_read_by_an_item_where_its_name_is_no_identifier() -> None:
    made = "from qiskit import ClassicalRegister\nqc = QuantumCircuit(ClassicalRegister(1, 'my bits'))\n"
    text = _first(f"{made}result = Sampler().run(qc).result()\nprint(result.quasi_dists[0])")
    assert '{outcome: count / result[0].data["my bits"].num_shots for' in mended(text, unsafe=True)


def test_networks_take_version_2_beside_qiskit_2() -> None:
    network = "from qiskit_machine_learning.neural_networks import EstimatorQNN\n"
    text = f"from qiskit.primitives import Estimator\n{network}EstimatorQNN(circuit=1, estimator=Estimator())\n"
    assert mended(text, unsafe=True) == text.replace("Estimator\n", "StatevectorEstimator\n", 1).replace(
        "=Estimator()", "=StatevectorEstimator()"
    )
    assert mended(text, unsafe=True, target=("qiskit>=1.2",)) == text


def test_nothing_of_it_is_safe() -> None:
    text = _first("Sampler().run(qc)")
    assert mended(text) == text


def test_a_result_that_is_read_where_it_is_made_is_made_once() -> None:
    text = _first("one, two = [Sampler().run(qc).result().quasi_dists[0], Sampler().run([qc]).result().quasi_dists[0]]")
    run = "StatevectorSampler().run([qc]).result()[0].data.meas.get_int_counts()"
    assert mended(text, unsafe=True) == _first(f"counts = {run}\none, two = [{{{SUMMED}}}, {{{SUMMED}}}]", "StatevectorSampler")


def test_results_that_are_read_in_one_statement_have_names_of_their_own() -> None:
    text = _first(
        "one, two = Sampler().run(qc), Sampler().run(qc, shots=5)\nprint(one.result().quasi_dists[0], two.result().quasi_dists[0])"
    )
    after = mended(text, unsafe=True)
    assert "counts = one.result()[0]" in after
    assert "counts_2 = two.result()[0]" in after


def test_a_distribution_keeps_its_class_where_it_is_asked_for_more_elsewhere() -> None:
    text = _first("dist = Sampler().run(qc).result().quasi_dists[0]\nprint(dist.binary_probabilities())")
    after = mended(text, unsafe=True)
    assert "dist = QuasiDistribution({bits: count / sum(counts.values()) for bits, count in counts.items()})" in after
    assert "from qiskit.result import QuasiDistribution\n" in after
    assert "print(dist.binary_probabilities())" in after


def test_values_of_all_are_an_array() -> None:
    text = _first("print(Estimator().run(qc, 'ZZ').result().values.mean())", "Estimator", CIRCUIT)
    after = mended(text, unsafe=True)
    assert "import numpy as np\n" in after
    assert "print(np.array([pub.data.evs for pub in StatevectorEstimator().run([(qc, 'ZZ')]).result()]).mean())" in after


def test_registers_of_several_names_are_read_as_one() -> None:
    two = "from qiskit import ClassicalRegister, QuantumCircuit\n\nqc = QuantumCircuit(2)\n"
    two += "qc.add_register(ClassicalRegister(1, 'x'))\nqc.add_register(ClassicalRegister(1, 'y'))\n"
    after = mended(_first("result = Sampler().run(qc).result()\nprint(result.quasi_dists[0])", ahead=two), unsafe=True)
    assert "result[0].join_data().get_int_counts()" in after


def test_results_of_jobs_with_other_registers_are_read_as_one() -> None:
    ahead = f"{MEASURED}other = QuantumCircuit(1, 1)\nother.measure(0, 0)\n"
    text = _first("s = Sampler()\nfor job in [s.run(qc), s.run(other)]:\n    print(len(job.result().quasi_dists[0]))", ahead=ahead)
    after = mended(text, unsafe=True)
    assert "for job in [s.run([qc]), s.run([other])]:\n    counts = job.result()[0].join_data().get_int_counts()\n" in after
    assert after.count("get_int_counts") == 1


def test_primitives_are_known_by_annotations_too() -> None:
    code = "def f(sampler: {0}):\n    return sampler.run({1}, shots=9).result(){2}\n\n\nf({0}())"
    after = code.format("StatevectorSampler", "[qc]", "[0].data.meas.num_shots")
    assert mended(_first(code.format("Sampler", "qc", ".metadata[0]['shots']")), unsafe=True) == _first(after, "StatevectorSampler")


def test_a_primitive_on_a_backend_transpiles_no_more() -> None:
    ahead = f"from qiskit.providers.basic_provider import BasicSimulator\n{CIRCUIT}{TERMS}backend = BasicSimulator()\n"
    text = _first("e = BackendEstimator(backend, {'shots': 100})\nprint(e.run(qc, a).result().values[0])", "BackendEstimator", ahead)
    after = mended(text, unsafe=True)
    assert "e = BackendEstimatorV2(backend=backend, options={'default_precision': 1 / 100**0.5})\n" in after
    assert "isa_qc = transpile(qc, backend)\nprint(e.run([(isa_qc, a.apply_layout(isa_qc.layout))]).result()[0].data.evs)" in after


def test_what_is_transpiled_already_stays() -> None:
    ahead = (
        f"from qiskit.providers.basic_provider import BasicSimulator\nfrom qiskit import transpile\n{MEASURED}backend = BasicSimulator()\n"
    )
    text = _first("BackendSampler(backend).run(transpile(qc, backend))", "BackendSampler", ahead)
    assert mended(text, unsafe=True).endswith("\nBackendSamplerV2(backend=backend).run([transpile(qc, backend)])\n")


def test_a_name_that_is_bound_otherwise_stays() -> None:
    text = _first("StatevectorSampler = 1\nSampler().run(qc)")
    after = mended(text, unsafe=True)
    assert after.startswith("from qiskit.primitives import StatevectorSampler as Sampler\n")
    assert after.endswith("\nSampler().run([qc])\n")


def test_a_primitive_of_a_class_is_followed_through_its_methods() -> None:
    ahead = f"{MEASURED}\n\nclass A:\n    def __init__(self):\n        self.s = "
    before = "Sampler()\n\n    def go(self):\n        job = self.s.run(qc)\n        return job.result().metadata"
    after = (
        "StatevectorSampler()\n\n    def go(self):\n        job = self.s.run([qc])\n        return [pub.metadata for pub in job.result()]"
    )
    assert mended(_first(before, ahead=ahead), unsafe=True) == _first(after, "StatevectorSampler", ahead)


def test_algorithms_take_version_2() -> None:
    text = "from qiskit.primitives import Sampler\nfrom qiskit_algorithms import Grover\n\nGrover(sampler=Sampler())\n"
    assert mended(text, unsafe=True, target=("qiskit>=2", "qiskit-algorithms>=0.4")) == text.replace(
        "Sampler()", "StatevectorSampler()"
    ).replace("import Sampler\n", "import StatevectorSampler\n")
    assert mended(text, unsafe=True, target=("qiskit>=2", "qiskit-algorithms==0.3.1")) == text


def test_a_primitive_is_followed_into_the_function_that_is_minimized() -> None:
    ahead = f"from scipy.optimize import minimize\n{CIRCUIT}{TERMS}\n\n"
    before = "def cost(x, c, e):\n    return e.run(c, a, x).result().values[0]\n\n\nminimize(cost, [0], args=(qc, Estimator()))"
    after = (
        "def cost(x, c, e):\n    return e.run([(c, a, x)]).result()[0].data.evs\n\n\nminimize(cost, [0], args=(qc, StatevectorEstimator()))"
    )
    assert mended(_first(before, "Estimator", ahead), unsafe=True) == _first(after, "StatevectorEstimator", ahead)
