from typing import Optional

from qiskit import QuantumCircuit, execute
from qiskit import Aer  # local simulators


def measured(circuit: QuantumCircuit, backend=None, shots: Optional[int] = None, **options):
    """The counts of the circuit, all of its qubits measured."""
    if backend is None:
        backend = Aer.get_backend("aer_simulator")
    measured_circuit = circuit.copy()
    measured_circuit.measure_all()
    job = execute(measured_circuit, backend, shots=shots or 1024)
    return job.result().get_counts()


w_state = QuantumCircuit(2)
w_state.ry(1.9106332362490186, 0)
w_state.ch(0, 1)

print(measured(w_state))
print(measured(w_state, shots=6000))
print(measured(w_state, Aer.get_backend("aer_simulator_statevector"), 500))
