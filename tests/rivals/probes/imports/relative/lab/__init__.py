"""A package with modules that are called as Qiskit's once were."""
