"""Objects that may be of a class of the user's, or of another package's."""

import copy
import enum
from dataclasses import dataclass

from qiskit import QuantumCircuit, transpile
from qiskit.circuit import Gate, Instruction
from qiskit.circuit.library import MCXGate, TwoLocal
from qiskit.primitives import StatevectorSampler
from qiskit.providers import BackendV2, JobStatus
from qiskit.quantum_info import Statevector


class Annotated(QuantumCircuit):
    def tell(self):
        return self.remark


class Sampler(StatevectorSampler):
    @property
    def seen(self):
        return self.known


def show(circuit: QuantumCircuit, backend: BackendV2, gate: Gate, instruction: "Instruction"):
    print(circuit.remark, circuit.run(), circuit.simulate(), backend.remark, gate.remark, instruction.remark)
    if isinstance(circuit, QuantumCircuit):
        print(circuit.remark)


def any_of(things):
    for thing in things:
        print(thing.remark)
        yield thing.remark


annotated = Annotated(2)
print(annotated.remark, annotated.copy().remark, annotated.compose(annotated).remark, copy.copy(annotated).remark)
print(Annotated.remark, Sampler().seen, Sampler().other, list(any_of([annotated])))
circuit = QuantumCircuit(2)
for each in circuit.data:
    print(each.operation.remark)
print(MCXGate(2).remark, MCXGate(1).base_gate, circuit.to_gate().remark, circuit.decompose()[0].operation.remark)
print(TwoLocal(2).num_layers, TwoLocal(2).entanglement, transpile(TwoLocal(2)).num_layers)
print(JobStatus.DONE.value, JobStatus.DONE.name, JobStatus.__members__, QuantumCircuit.__name__, QuantumCircuit.mro())
print(Statevector([1, 0]).data.shape, circuit.qubits[0], circuit.num_qubits.bit_length())


@dataclass
class Holder:
    circuit: QuantumCircuit

    def remark(self):
        return self.circuit.remark


class Kind(enum.Enum):
    ONE = 1


print(Kind.ONE.value, Holder(annotated).remark())
circuit = annotated if annotated else circuit
print(circuit.remark)
