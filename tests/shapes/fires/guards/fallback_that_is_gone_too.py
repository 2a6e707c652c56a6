"""What is tried first fails in all releases of the target, so what comes then is reached, and fails as well."""

try:
    from qiskit import Aer
except ImportError:
    from qiskit.providers.basicaer import BasicAer as Aer  # expect: QLT101
try:
    from qiskit import QuantumCircuit, execute

    READY = True
except ImportError:
    from qiskit import QuantumCircuit, execute  # expect: QLT101

    READY = False
try:
    import qiskit.aqua
except Exception:
    try:
        import qiskit.ignis
    except Exception:
        import qiskit.providers.aer  # expect: QLT101

print(Aer, QuantumCircuit, execute, READY)
