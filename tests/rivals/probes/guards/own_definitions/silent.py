"""Definitions of the program by the names that went."""

from qiskit import QuantumCircuit, transpile


def execute(circuit, backend=None, shots=1024):
    return transpile(circuit, backend), shots


class Aer:
    @staticmethod
    def get_backend(name):
        return None


def job_monitor(job):
    return job


print(job_monitor(execute(QuantumCircuit(1), Aer.get_backend("x"))))
