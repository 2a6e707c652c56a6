# target: qiskit>=0.46
"""A `match` that looks at the release."""

import qiskit

major = int(qiskit.__version__.split(".")[0])
match major:
    case 0:
        from qiskit import BasicAer

        backend = BasicAer.get_backend("qasm_simulator")
    case 1 | 2:
        from qiskit.providers.basic_provider import BasicProvider

        backend = BasicProvider().get_backend("basic_simulator")
match qiskit.__version__.split("."):
    case ["0", *_]:
        qiskit.execute
