"""Sums of Pauli strings, and nothing of Qiskit."""


class PauliSumOp:
    pass
