"""What users of Qiskit stumble over can be asked for: each of many names gets its answer from the history that ships."""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path

import pytest

from qlint.explain.reply import Ambiguous, Reply, Told, Unknown, reply
from qlint.frontends.cli import answers_text
from qlint.knowledge.schema import Distribution
from qlint.knowledge.store import load
from qlint.registry import catalogue
from qlint.target import Target, assume

LISTED = Path(__file__).with_name("symbols.txt").read_text(encoding="utf-8").splitlines()
NAMES = [line for line in LISTED if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def target() -> Target:
    return assume([], {name: each.releases for name, each in load().distributions.items()}, source="test")


def answer(asked: str) -> Reply:
    return reply(asked, catalogue(), load(), target())


def page(found: Reply) -> list[str]:
    """The lines that are printed."""
    stream = io.StringIO()
    answers_text.write([found], target(), stream, width=100, whole=False)
    return stream.getvalue().splitlines()


def test_every_name_has_one_answer_that_is_short() -> None:
    answers = {name: answer(name) for name in NAMES}
    assert len(answers) == len(NAMES) > 800
    assert [name for name, found in answers.items() if not isinstance(found, Told | Distribution)] == []
    assert [name for name, found in answers.items() if not 2 <= len(page(found)) <= 50] == []


@pytest.mark.parametrize(
    ("asked", "added", "gone"),
    [
        ("qiskit.execute", "0.5.0", "1.0.0"),
        ("qiskit.Aer", "0.6.0", "1.0.0"),
        ("qiskit.assemble", "0.9.0", "2.0.0"),
        ("qiskit.pulse", "0.8.0", "2.0.0"),
        ("QuantumCircuit", "0.3.2", None),
        ("QuantumCircuit.bind_parameters", "0.8.0", "1.0.0"),
        ("QuantumCircuit.u1", "0.3.2", "0.23.0"),
        ("transpile(backend_properties=)", "0.9.0", "2.0.0"),
        ("qiskit.providers.fake_provider.FakeVigo", "0.20.0", "1.0.0"),
        ("qiskit.primitives.Sampler", "0.20.0", "2.0.0"),
        ("QiskitRuntimeService", "0.4.0", None),
        ("QiskitRuntimeService.get_backend", "0.7.0", "0.30.0"),
        ("QiskitRuntimeService(channel_strategy=)", "0.12.0", "0.32.0"),
        ("qiskit_ibm_runtime.IBMBackend.run", "0.15.0", "0.35.0"),
        ("qiskit_ibm_runtime.IBMBackend.qubit_properties", "0.1.0", None),
        ("qiskit_ibm_runtime.Session(service=)", "0.7.0", "0.34.0"),
        ("qiskit_ibm_runtime.Sampler(backend=)", "0.11.0", "0.30.0"),
        ("IBMQuantumComputeService", "0.49.0", None),
    ],
)
def test_lives_of_the_best_known(asked: str, added: str, gone: str | None) -> None:
    found = answer(asked)
    assert isinstance(found, Told)
    assert (found.accounts[0].lives[0].added, found.accounts[0].lives[-1].gone) == (added, gone)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("QiskitIBMService", "QiskitRuntimeService"),
        ("qiskit_ibm_runtime.QiskitIBMService", "qiskit_ibm_runtime.QiskitRuntimeService"),
        ("qiskit_ibm_runtime.QiskitIBMRuntimeService", "qiskit_ibm_runtime.QiskitRuntimeService"),
        ("qiskit_ibm_runtime.QiskitRuntimeSerice", "qiskit_ibm_runtime.QiskitRuntimeService"),
        ("qiskit_ibm_runtime.QiskitRuntimeServices", "qiskit_ibm_runtime.QiskitRuntimeService"),
        ("qiskit_ibm_runtime.IBMProvider", "qiskit_ibm_runtime.QiskitRuntimeService"),
        ("qiskit_ibm_runtime.IBMQ", "qiskit_ibm_runtime.QiskitRuntimeService"),
        ("qiskit_ibm_provider.IBMQ", "qiskit_ibm_runtime.QiskitRuntimeService"),
        ("qiskit_ibm_provider.fake_provider", "qiskit_ibm_runtime.fake_provider"),
        ("qiskit.providers.fake_backend", "qiskit_ibm_runtime.fake_provider"),
        ("qiskit.AerSimulator", "qiskit_aer.AerSimulator"),
        ("qiskit.primitives.SamplerV2", "qiskit.primitives.StatevectorSampler"),
        ("qiskit.primitives.EstimatorV2", "qiskit_ibm_runtime.EstimatorV2"),
        ("PrimitiveResult.quasi_dists", "qiskit.primitives.BitArray.get_counts"),
        ("PrimitiveResult.get_counts", "qiskit.primitives.BitArray.get_counts"),
        ("qiskit_ibm_runtime.Session.sampler", "qiskit_ibm_runtime.SamplerV2"),
        ("qiskit_ibm_runtime.IBMBackend.retrieve_job", "qiskit_ibm_runtime.QiskitRuntimeService.job"),
        ("qiskit_ibm_provider.IBMCircuitJob", "qiskit_ibm_provider.job.IBMCircuitJob"),
        ("qiskit_ibm_runtime.accounts.QuantumAccount", "qiskit_ibm_runtime.accounts.account.QuantumAccount"),
        ("QiskitRuntimeService.open_session", "qiskit_ibm_runtime.IBMBackend.open_session"),
        ("qiskit.QuantumCicuit", "qiskit.QuantumCircuit"),
        ("QuantumCircuits", "QuantumCircuit"),
        ("AerSimualtor", "AerSimulator"),
        ("execnte", "execute"),
        ("qiskit.utils.algorithms_globals", "qiskit.utils.algorithm_globals"),
    ],
)
def test_what_never_was_is_told_with_what_is_meant(asked: str, meant: str) -> None:
    found = answer(asked)
    assert isinstance(found, Unknown)
    assert meant in (*found.similar, *(remedy.replacement for remedy in found.meant))


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("Sampler", "qiskit_ibm_runtime.Sampler"),
        ("Session", "qiskit_ibm_runtime.Session"),
        ("cnot", "qiskit.QuantumCircuit.cnot"),
        ("u1", "qiskit.QuantumCircuit.u1"),
        ("bind_parameters", "qiskit.QuantumCircuit.bind_parameters"),
        ("c_if", "qiskit.circuit.Instruction.c_if"),
        ("VQE", "qiskit_algorithms.VQE"),
        ("Options", "qiskit_ibm_runtime.Options"),
        ("name", "qiskit.QuantumCircuit.name"),
    ],
)
def test_the_best_known_of_several_is_the_first(asked: str, first: str) -> None:
    found = answer(asked)
    assert isinstance(found, Ambiguous)
    assert found.candidates[0].path == first
    assert len(page(found)) <= 15
