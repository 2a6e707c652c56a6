"""Nothing comes by these places."""

import sys

import qiskit


def given(circuit):
    """Returns first."""
    return circuit
    qiskit.execute(circuit)


def refused(circuit):
    """Raises on both ways."""
    if circuit:
        raise NotImplementedError
    else:
        raise ValueError(circuit)
    from qiskit import Aer

    return Aer


while 0:
    qiskit.execute([])
sys.exit()
qiskit.execute([])
