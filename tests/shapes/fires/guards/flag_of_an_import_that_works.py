"""The imports that the flags tell of work in the target, so what they guard is reached."""

try:
    import qiskit

    HAS_QISKIT = True
except ImportError:
    HAS_QISKIT = False
try:
    from qiskit_ibm_runtime import QiskitRuntimeService
except ImportError:
    QiskitRuntimeService = None

if HAS_QISKIT:
    qiskit.execute([])  # expect: QLT101
if not HAS_QISKIT:
    qiskit.execute([])
if QiskitRuntimeService is not None:
    from qiskit import Aer  # expect: QLT101

    print(Aer)
