"""What is read off results of version 2, and how their primitives are called: told where it fails, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from qlint import engine
from qlint.session import Analysis, Session
from qlint.settings import Settings
from qlint.sources.source import Source

HEAD = """from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorEstimator, StatevectorSampler
from qiskit_aer.primitives import SamplerV2 as AerSampler
from qiskit_ibm_runtime import EstimatorV2, QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_x")
circuit = QuantumCircuit(2)
circuit.measure_all()
sampled, estimated = StatevectorSampler().run([circuit]).result(), StatevectorEstimator().run([(circuit, "ZZ")]).result()
"""
READ = (
    *("sampled.quasi_dists", "sampled.values", "sampled.get_counts()", "sampled[0].get_counts()", "sampled[0].data.get_counts()"),
    *("estimated.values", "estimated.quasi_dists", "estimated.get_counts()", "estimated[0].values", "estimated[0].data.quasi_dists"),
    *("StatevectorSampler().run([circuit]).get_counts()", "AerSampler().run([circuit]).result().quasi_dists"),
    *("SamplerV2(mode=backend).run([circuit]).result().quasi_dists", "EstimatorV2(mode=backend).run([]).result().values[0]"),
    *("[pub.get_counts() for pub in SamplerV2(mode=backend).run([circuit]).result()]", "circuit.get_counts()"),
    *("sampled[0].data.meas.counts", "sampled[0].data.meas.get_memory()", "sampled[0].data.meas.quasi_dists"),
)
CALLED = (
    ("SamplerV2(backend=backend)", "QLT103"),
    ("SamplerV2(session=backend)", "QLT103"),
    ("Session(service=QiskitRuntimeService(), backend=backend).close()", "QLT103"),
    ("EstimatorV2(mode=backend).run([(circuit, 'ZZ')], shots=100)", "QLT106"),
    ("EstimatorV2(mode=backend).run(circuits=[circuit], observables=['ZZ'])", "QLT106"),
    ("SamplerV2(mode=backend).run([circuit], parameter_values=[[1]])", "QLT106"),
    ("QiskitRuntimeService(channel='ibm_quantum')", "QLT107"),
)
RIGHT = (
    "print(sampled[0].data.meas.get_counts(), sampled[0].join_data().get_counts(), estimated[0].data.evs)",
    "finish = (fresh := QuantumCircuit(1)).measure_all\nfinish()\nprint(StatevectorSampler().run([fresh]).result()[0].data.meas)",
    "fresh = QuantumCircuit(1)\nfor each in [fresh.measure_all]: each()\nprint(StatevectorSampler().run([fresh]).result()[0].data.meas)",
    "fresh = QuantumCircuit(1)\nfresh.data = circuit.data\nStatevectorSampler().run([fresh])",
    "import pytest\nwith pytest.raises(AttributeError):\n    print(sampled.quasi_dists)",
    "print(sampled.quasi_dists if hasattr(sampled, 'quasi_dists') else sampled[0].data.meas.get_counts())",
    "try:\n    print(sampled.quasi_dists)\nexcept AttributeError:\n    print(sampled[0].data.meas.get_counts())",
    "circuit.decompose()",  # shown as the last expression of a cell
)


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return Analysis.standard()


def codes(text: str, analysis: Analysis, target: Iterable[str] = ()) -> set[str]:
    session = Session(Settings(target=tuple(target)), analysis=analysis)
    return {each.code for each in engine.check(Source.plain("readings.py", f"{HEAD}{text}\n"), session=session)}


@pytest.mark.parametrize("expression", READ)
def test_what_a_result_never_had_is_told(expression: str, analysis: Analysis) -> None:
    assert codes(f"print({expression})", analysis) == {"QLT109"}


@pytest.mark.parametrize(("call", "code"), CALLED)
def test_a_call_of_the_earlier_form_is_told(call: str, code: str, analysis: Analysis) -> None:
    assert code in codes(call, analysis)


@pytest.mark.parametrize("text", RIGHT)
def test_what_works_is_not_told(text: str, analysis: Analysis) -> None:
    assert codes(text, analysis) == set()


def test_arguments_are_judged_by_the_release() -> None:
    analysis = Analysis.standard()
    told = {
        each: codes("SamplerV2(backend=backend)", analysis, (f"qiskit-ibm-runtime=={each}",)) for each in ("0.23.0", "0.29.0", "0.30.0")
    }
    assert told == {"0.23.0": set(), "0.29.0": set(), "0.30.0": {"QLT103"}}
