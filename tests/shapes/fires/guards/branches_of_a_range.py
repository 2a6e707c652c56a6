# target: qiskit>=0.46
"""Of a wide target, each branch is judged for the part that reaches it, and the message tells of that part."""

import qiskit
from packaging.version import Version

if Version(qiskit.__version__) >= Version("2.0"):
    from qiskit.compiler import assemble  # expect: QLT101  # says: gone since qiskit 2.0.0; it is not
elif Version(qiskit.__version__) >= Version("1.0"):
    from qiskit.compiler import assemble
    from qiskit import execute  # expect: QLT101
else:
    from qiskit import execute
    from qiskit.compiler import assemble

    assemble(execute)
circuit = qiskit.QuantumCircuit(1)
if Version(qiskit.__version__) < Version("1.0"):
    circuit.bind_parameters({})
else:
    circuit.bind_parameters({})  # expect: QLT102
circuit.bind_parameters({})  # expect: QLT102
