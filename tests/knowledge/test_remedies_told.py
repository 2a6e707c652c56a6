"""How remedies are told: short in the message, whole in the title of the fix, and never about something else."""

from __future__ import annotations

import pytest

from qlint.fixes.advice import Advice, advice, code
from qlint.knowledge import remedies
from qlint.knowledge.schema import Action, Remedy
from qlint.knowledge.store import load

KNOWN = load()


def title(path: str) -> str:
    (fix,) = advice(path, KNOWN).fixes
    return fix.title


@pytest.mark.parametrize(
    ("path", "said"),
    [
        pytest.param("qiskit.Aer", "; write `from qiskit_aer import Aer`", id="moved"),
        pytest.param(
            "qiskit.tools.visualization.plot_histogram", "; write `from qiskit.visualization import plot_histogram`", id="derived"
        ),
        pytest.param("qiskit.execute", "; write `backend.run(transpile(circuit, backend))`", id="replaced"),
        pytest.param("qiskit.assemble", "; it is not needed any more", id="dropped"),
        pytest.param("qiskit.pulse.Gaussian", "; nothing takes its place", id="ended"),
        pytest.param("qiskit.opflow.ListOp", "; other code does its work", id="in words"),
    ],
)
def test_the_message_ends_with_what_to_write(path: str, said: str) -> None:
    assert advice(path, KNOWN).said == said


def test_the_title_says_the_import_and_the_distribution() -> None:
    assert title("qiskit.Aer") == "Write `from qiskit_aer import Aer` (install qiskit-aer)"
    assert title("qiskit.execute").startswith("Write `backend.run(transpile(circuit, backend))` (`from qiskit import transpile`; ")


def test_a_name_that_the_successor_of_its_module_lacks_is_not_sent_there() -> None:
    path = "qiskit.providers.basicaer.basicaerprovider.SIMULATORS"
    assert advice(path, KNOWN).said == ""
    assert title(path) == "For qiskit.providers.basicaer as a whole: `qiskit.providers.basic_provider`, which may have this name"
    assert "qasm2.load(path)" in advice("qiskit.qasm.Qasm", KNOWN).said


def test_a_name_in_a_module_that_became_several_is_told_of_the_module() -> None:
    told = advice("qiskit.qasm.OpenQASMLexer", KNOWN)
    assert told.said == "; other code does its work"
    assert title("qiskit.qasm.OpenQASMLexer") == "For qiskit.qasm: qiskit.qasm2 reads and writes programs"


def test_what_a_module_says_is_told_as_what_it_says() -> None:
    assert title("qiskit.opflow.ListOp").startswith("For qiskit.opflow: ")


def test_a_member_is_not_told_of_by_its_module() -> None:
    assert advice("qiskit.opflow.list_ops.list_op.ListOp.oplist", KNOWN) == Advice()


@pytest.mark.parametrize(
    ("symbol", "instead", "receiver", "written"),
    [
        ("m.QiskitRuntimeService.get_backend", "service.backend(name)", "self.provider", "self.provider.backend(name)"),
        ("m.IBMBackend.run", "SamplerV2(mode=backend).run([circuit])", "device", "SamplerV2(mode=device).run([circuit])"),
        ("m.IBMQBackend.jobs", "service.jobs(backend_name=backend.name)", "device", "service.jobs(backend_name=device.name)"),
        ("m.IBMBackend.open_session", "Session(backend=backend)", "device", "Session(backend=device)"),
        ("m.IBMBackend.run", "SamplerV2(mode=backend).run([circuit])", "devices[0]", "SamplerV2(mode=backend).run([circuit])"),
        ("m.Other.run", "backend.run(circuit)", "device", "backend.run(circuit)"),
        ("m.Bit.index", "circuit.find_bit(bit).index", "q", "circuit.find_bit(q).index"),
        ("m.Target.aquire_alignment", "dict(target=target)", "device", "dict(target=device)"),
    ],
)
def test_variables_keep_their_names(symbol: str, instead: str, receiver: str, written: str) -> None:
    assert code(Remedy(symbol, instead), receiver) == written


def test_no_text_contradicts_itself() -> None:
    for entry in remedies.entries():
        told = advice(entry.symbol, KNOWN)
        text = f"{told.said} {' '.join(fix.title for fix in told.fixes)}"
        assert text.count("nothing takes its place") == (entry.action is Action.ENDED), text
        assert "Delete it: delete" not in text
        assert "``" not in text
