"""Whether the hardware is asked for or not, the provider is imported."""

from qiskit_aer import Aer
from qiskit_ibm_provider import IBMProvider  # expect: QLT201


def sample(circuit, hardware: str = ""):
    """Counts from the hardware, or from a simulator without one."""
    backend = Aer.get_backend("qasm_simulator") if not hardware else IBMProvider().get_backend(hardware)
    return backend.run(circuit, shots=1000).result().get_counts()
