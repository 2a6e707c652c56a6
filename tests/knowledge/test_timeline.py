"""The shipped history is right in what IBM's timeline says."""

from __future__ import annotations

import pytest
from packaging.version import Version

from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Life, version
from qlint.knowledge.store import load
from qlint.knowledge.verdict import member_gone
from qlint.target import assume


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return load()


@pytest.mark.parametrize(
    ("path", "last", "gone"),
    [
        ("qiskit_ibm_runtime.IBMRuntimeService", "0.5.0", "0.6.0"),
        ("qiskit_ibm_runtime.RuntimeJob", "0.41.1", "0.42.0"),
        ("qiskit_ibm_runtime.SamplerV1", "0.27.1", "0.28.0"),
        ("qiskit_ibm_runtime.provider_session", "0.34.0", "0.35.0"),
        ("qiskit_ibm_runtime.options.Options", "0.27.1", "0.28.0"),
        ("qiskit_ibm_runtime.fake_provider.FakeManila", "0.30.0", "0.31.0"),
        ("qiskit.Aer", "0.46.3", "1.0.0"),
        ("qiskit.BasicAer", "0.46.3", "1.0.0"),
        ("qiskit.IBMQ", "0.46.3", "1.0.0"),
        ("qiskit.__qiskit_version__", "0.46.3", "1.0.0"),
        ("qiskit.assemble", "1.4.6", "2.0.0"),
        ("qiskit.compiler.assemble", "1.4.6", "2.0.0"),
        ("qiskit.execute", "0.46.3", "1.0.0"),
        ("qiskit.opflow", "0.46.3", "1.0.0"),
        ("qiskit.primitives.Sampler", "1.4.6", "2.0.0"),
        ("qiskit.providers.ProviderV1", "1.4.6", "2.0.0"),
        ("qiskit.providers.aer.AerSimulator", "0.46.3", "1.0.0"),
        ("qiskit.providers.fake_provider.FakeManilaV2", "0.46.3", "1.0.0"),
        ("qiskit.pulse", "1.4.6", "2.0.0"),
        ("qiskit.test.mock.FakeVigo", "0.46.3", "1.0.0"),
        ("qiskit.tools.jupyter", "0.46.3", "1.0.0"),
        ("qiskit.tools.monitor.job_monitor", "0.46.3", "1.0.0"),
    ],
)
def test_names_went_when_the_timeline_says(known: Knowledge, path: str, last: str, gone: str) -> None:
    symbol = known.symbol(path)
    assert symbol is not None
    assert symbol.alive(version(last))
    assert symbol.gone_in(version(gone)) == gone


@pytest.mark.parametrize(
    ("cls", "member", "added", "gone"),
    [
        ("ibm_backend.IBMBackend", "run", "0.15.0", "0.35.0"),
        ("ibm_backend.IBMBackend", "open_session", "0.15.0", "0.35.0"),
        ("ibm_backend.IBMBackend", "drive_channel", "0.1.0", "0.37.0"),
        ("ibm_backend.IBMBackend", "defaults", "0.1.0", "0.41.0"),
        ("qiskit_runtime_service.QiskitRuntimeService", "get_backend", "0.7.0", "0.30.0"),
        ("qiskit_runtime_service.QiskitRuntimeService", "runtime", "0.7.0", "0.22.0"),
        ("session.Session", "run", "0.7.0", "0.30.0"),
        ("base_primitive.BasePrimitiveV2", "session", "0.21.0", "0.30.0"),
    ],
)
def test_runtime_members_live_as_the_timeline_says(known: Knowledge, cls: str, member: str, added: str, gone: str | None) -> None:
    symbol = known.member(f"qiskit_ibm_runtime.{cls}", member)
    assert symbol is not None
    assert symbol.lives == (Life(added, gone),)


def test_a_member_that_a_base_took_over_is_not_gone(known: Knowledge) -> None:
    """IBMBackend.qubit_properties has been that of BackendV2 since 0.5.0."""
    owner = "qiskit_ibm_runtime.ibm_backend.IBMBackend"
    symbol = known.member(owner, "qubit_properties")
    assert symbol is not None
    assert symbol.lives == (Life("0.1.0", "0.5.0"),)
    target = assume([], {name: each.releases for name, each in known.distributions.items()}, source="here")
    assert member_gone(symbol, owner, known, target) is None


def test_sampler_is_another_class_in_another_release(known: Knowledge) -> None:
    symbol = known.symbol("qiskit_ibm_runtime.Sampler")
    assert symbol is not None
    assert [(life.added, life.definition.rpartition(".")[2]) for life in symbol.lives] == [
        ("0.4.0", "Sampler"),
        ("0.21.0", "SamplerV1"),
        ("0.28.0", "SamplerV2"),
    ]


def test_real_names_that_look_wrong_and_wrong_ones_that_look_real(known: Knowledge) -> None:
    module = known.module("qiskit_ibm_runtime")
    assert module is not None
    assert module.complete
    assert {"IBMQuantumComputeService", "IBMRuntimeService", "NoiseLearnerV2"} <= set(module.names)
    assert not {"QiskitIBMService", "QiskitIBMRuntimeService", "IBMProvider", "least_busy"} & set(module.names)


def test_the_retired_clients_and_their_successor(known: Knowledge) -> None:
    retired = {name: found.retired.successor for name, found in known.distributions.items() if found.retired}
    assert retired == {"qiskit-ibm-provider": "qiskit-ibm-runtime", "qiskit-ibmq-provider": "qiskit-ibm-runtime"}
    for path in ("qiskit_ibm.IBMProvider", "qiskit_ibm_provider.job", "qiskit.providers.ibmq.least_busy"):
        found = known.distribution_of(path)
        assert found is not None
        assert found.retired is not None


def test_a_package_that_is_left_as_a_namespace_is_there_and_its_names_are_gone(known: Knowledge) -> None:
    newest = Version(known.distributions["qiskit"].newest)
    assert known.symbol("qiskit.qasm").alive(newest)
    assert not known.symbol("qiskit.qasm.Qasm").alive(newest)


def test_a_definition_that_moved_says_nothing_of_the_name(known: Knowledge) -> None:
    """QubitProperties is defined elsewhere since 2.2.0, and still imported where it was."""
    newest = Version(known.distributions["qiskit"].newest)
    assert known.symbol("qiskit.providers.backend.QubitProperties").alive(newest)
