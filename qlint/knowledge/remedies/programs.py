"""Whole programs before and after, for remedies where more changes than a name: the first breaks, the second works."""

from __future__ import annotations

from collections.abc import Mapping

PROGRAMS: Mapping[str, tuple[str, str]] = {
    "qiskit.execute": (
        """\
from qiskit import QuantumCircuit, execute
from qiskit_aer import AerSimulator

circuit = QuantumCircuit(2)
circuit.h(0)
circuit.cx(0, 1)
circuit.measure_all()
counts = execute(circuit, AerSimulator(), shots=100).result().get_counts()
""",
        """\
from qiskit import QuantumCircuit, transpile
from qiskit_aer import AerSimulator

circuit = QuantumCircuit(2)
circuit.h(0)
circuit.cx(0, 1)
circuit.measure_all()
backend = AerSimulator()
counts = backend.run(transpile(circuit, backend), shots=100).result().get_counts()
""",
    ),
    "qiskit.Aer": (
        """\
from qiskit import Aer

backend = Aer.get_backend("aer_simulator")
""",
        """\
from qiskit_aer import Aer

backend = Aer.get_backend("aer_simulator")
""",
    ),
    "qiskit.BasicAer": (
        """\
from qiskit import BasicAer

backend = BasicAer.get_backend("qasm_simulator")
""",
        """\
from qiskit.providers.basic_provider import BasicProvider

backend = BasicProvider().get_backend("basic_simulator")
""",
    ),
    "qiskit.assemble": (
        """\
from qiskit import QuantumCircuit, assemble
from qiskit_aer import AerSimulator

circuit = QuantumCircuit(2)
circuit.h(0)
circuit.cx(0, 1)
circuit.measure_all()
job = AerSimulator().run(assemble(circuit, shots=100))
""",
        """\
from qiskit import QuantumCircuit
from qiskit_aer import AerSimulator

circuit = QuantumCircuit(2)
circuit.h(0)
circuit.cx(0, 1)
circuit.measure_all()
job = AerSimulator().run(circuit, shots=100)
""",
    ),
    "qiskit.primitives.Sampler": (
        """\
from qiskit import QuantumCircuit
from qiskit.primitives import Sampler

circuit = QuantumCircuit(2)
circuit.h(0)
circuit.cx(0, 1)
circuit.measure_all()
odds = Sampler().run(circuit).result().quasi_dists[0]
""",
        """\
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler

circuit = QuantumCircuit(2)
circuit.h(0)
circuit.cx(0, 1)
circuit.measure_all()
counts = StatevectorSampler().run([circuit]).result()[0].data.meas.get_counts()
""",
    ),
    "qiskit.primitives.Estimator": (
        """\
from qiskit import QuantumCircuit
from qiskit.primitives import Estimator
from qiskit.quantum_info import SparsePauliOp

circuit = QuantumCircuit(2)
circuit.h(0)
circuit.cx(0, 1)
value = Estimator().run(circuit, SparsePauliOp("ZZ")).result().values[0]
""",
        """\
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorEstimator
from qiskit.quantum_info import SparsePauliOp

circuit = QuantumCircuit(2)
circuit.h(0)
circuit.cx(0, 1)
value = StatevectorEstimator().run([(circuit, SparsePauliOp("ZZ"))]).result()[0].data.evs
""",
    ),
    "qiskit.opflow.PauliSumOp": (
        """\
from qiskit.opflow import PauliSumOp

operator = PauliSumOp.from_list([("ZZ", 1.0), ("XI", 0.5)])
""",
        """\
from qiskit.quantum_info import SparsePauliOp

operator = SparsePauliOp.from_list([("ZZ", 1.0), ("XI", 0.5)])
""",
    ),
    "qiskit.extensions.SingleQubitUnitary": (
        """\
from qiskit.extensions import SingleQubitUnitary

gate = SingleQubitUnitary([[0, 1], [1, 0]])
""",
        """\
from qiskit.circuit.library import UnitaryGate

gate = UnitaryGate([[0, 1], [1, 0]])
""",
    ),
    "qiskit.transpiler.passes.CXCancellation": (
        """\
from qiskit.transpiler import PassManager
from qiskit.transpiler.passes import CXCancellation

passes = PassManager([CXCancellation()])
""",
        """\
from qiskit.circuit.library import CXGate
from qiskit.transpiler import PassManager
from qiskit.transpiler.passes import InverseCancellation

passes = PassManager([InverseCancellation([CXGate()])])
""",
    ),
    "qiskit.transpiler.passes.Unroller": (
        """\
from qiskit.transpiler import PassManager
from qiskit.transpiler.passes import Unroller

passes = PassManager([Unroller(["u", "cx"])])
""",
        """\
from qiskit.circuit import SessionEquivalenceLibrary
from qiskit.transpiler import PassManager
from qiskit.transpiler.passes import BasisTranslator, UnrollCustomDefinitions

basis = ["u", "cx"]
passes = PassManager([UnrollCustomDefinitions(SessionEquivalenceLibrary, basis), BasisTranslator(SessionEquivalenceLibrary, basis)])
""",
    ),
    "qiskit.circuit.quantumcircuit.QuantumCircuit.bind_parameters": (
        """\
from qiskit import QuantumCircuit
from qiskit.circuit import Parameter

angle = Parameter("a")
circuit = QuantumCircuit(1)
circuit.rx(angle, 0)
bound = circuit.bind_parameters({angle: 1.0})
""",
        """\
from qiskit import QuantumCircuit
from qiskit.circuit import Parameter

angle = Parameter("a")
circuit = QuantumCircuit(1)
circuit.rx(angle, 0)
bound = circuit.assign_parameters({angle: 1.0})
""",
    ),
    "qiskit.circuit.quantumcircuit.QuantumCircuit.qasm": (
        """\
from qiskit import QuantumCircuit

circuit = QuantumCircuit(2)
circuit.h(0)
circuit.cx(0, 1)
text = circuit.qasm()
""",
        """\
from qiskit import QuantumCircuit, qasm2

circuit = QuantumCircuit(2)
circuit.h(0)
circuit.cx(0, 1)
text = qasm2.dumps(circuit)
""",
    ),
    "qiskit.circuit.quantumcircuit.QuantumCircuit.diagonal": (
        """\
from qiskit import QuantumCircuit

circuit = QuantumCircuit(1)
circuit.diagonal([1, -1], [0])
""",
        """\
from qiskit import QuantumCircuit
from qiskit.circuit.library import DiagonalGate

circuit = QuantumCircuit(1)
circuit.append(DiagonalGate([1, -1]), [0])
""",
    ),
    "qiskit.circuit.instructionset.InstructionSet.c_if": (
        """\
from qiskit import QuantumCircuit

circuit = QuantumCircuit(1, 1)
circuit.measure(0, 0)
circuit.x(0).c_if(0, 1)
""",
        """\
from qiskit import QuantumCircuit

circuit = QuantumCircuit(1, 1)
circuit.measure(0, 0)
with circuit.if_test((circuit.clbits[0], 1)):
    circuit.x(0)
""",
    ),
    "qiskit.tools.monitor.job_monitor": (
        """\
from qiskit import QuantumCircuit
from qiskit.tools.monitor import job_monitor
from qiskit_aer import AerSimulator

circuit = QuantumCircuit(2)
circuit.h(0)
circuit.cx(0, 1)
circuit.measure_all()
job = AerSimulator().run(circuit)
job_monitor(job)
""",
        """\
from qiskit import QuantumCircuit
from qiskit_aer import AerSimulator

circuit = QuantumCircuit(2)
circuit.h(0)
circuit.cx(0, 1)
circuit.measure_all()
job = AerSimulator().run(circuit)
job.wait_for_final_state()
""",
    ),
}
