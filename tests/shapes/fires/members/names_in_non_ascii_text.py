"""Lines with letters outside ASCII are counted in characters: „Ψ“."""

from qiskit_ibm_runtime import QiskitRuntimeService

größe = "∑"
backend = QiskitRuntimeService().backend("ibm_fez")
print("Ψ⊗Φ", größe, backend.run([]))  # expect: QLT102
