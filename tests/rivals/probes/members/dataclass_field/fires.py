"""Records of an experiment."""

from dataclasses import dataclass, field

from qiskit import QuantumCircuit


@dataclass
class Run:
    circuit: QuantumCircuit
    shots: int = 100
    extra: QuantumCircuit = field(default_factory=lambda: QuantumCircuit(1))

    def text(self):
        return self.circuit.qasm()  # expect: QLT102


run = Run(QuantumCircuit(1))
run.text()
print(run.extra.bind_parameters({}))  # expect: QLT102
