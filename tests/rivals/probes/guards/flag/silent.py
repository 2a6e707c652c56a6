"""A flag that says whether it is there; any exception sets it."""

try:
    from qiskit import Aer, execute

    AER_AVAILABLE = True
except Exception:
    AER_AVAILABLE = False


def run(circuit):
    if not AER_AVAILABLE:
        return None
    return execute(circuit, Aer.get_backend("qasm_simulator"))


print(run(None))
