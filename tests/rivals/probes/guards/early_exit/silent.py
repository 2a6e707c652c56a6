"""Gone before what is not there is asked for."""

import qiskit

major_version = int(qiskit.__version__.split(".")[0])


def simulator():
    if major_version >= 1:
        return None
    from qiskit import BasicAer

    return BasicAer.get_backend("qasm_simulator")


def old():
    if major_version >= 2:
        raise ImportError("this is for Qiskit 1")
    return qiskit.pulse


try:
    old()
except ImportError:
    print(simulator())
