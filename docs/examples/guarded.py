"""Runs with several releases, so it names things that some of them lack: qlint leaves guarded uses alone."""

import qiskit
from qiskit import QuantumCircuit, transpile

try:
    from qiskit_aer import Aer
except ImportError:
    from qiskit import Aer

try:
    from qiskit import IBMQ
except ImportError:
    IBMQ = None


def counts_of(circuit: QuantumCircuit, shots: int = 1000) -> dict:
    simulator = Aer.get_backend("qasm_simulator")
    if qiskit.__version__.startswith("0."):
        return qiskit.execute(circuit, simulator, shots=shots).result().get_counts()
    return simulator.run(transpile(circuit, simulator), shots=shots).result().get_counts()


def as_text(circuit: QuantumCircuit) -> str:
    if hasattr(circuit, "qasm"):
        return circuit.qasm()
    from qiskit import qasm2

    return qasm2.dumps(circuit)
