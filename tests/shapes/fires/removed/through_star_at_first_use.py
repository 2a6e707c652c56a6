"""Names that a star import no longer brings are reported where they are first used."""

from qiskit import *

simulator = Aer.get_backend("qasm_simulator")  # expect: QLT101  # says: qiskit_aer


def counts(circuit):
    """What the simulator measures."""
    return execute(circuit, simulator, shots=100).result().get_counts()  # expect: QLT101


exact = Aer.get_backend("statevector_simulator")
state = execute(QuantumCircuit(1), exact).result().get_statevector()
