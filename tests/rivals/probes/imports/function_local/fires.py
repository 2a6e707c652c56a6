"""Imports where they are needed."""


def simulate(circuit):
    from qiskit_aer import AerSimulator
    from qiskit import execute  # expect: QLT101

    return AerSimulator().run(circuit)


class Runner:
    def __init__(self):
        from qiskit.providers.aer import QasmSimulator  # expect: QLT101


simulate([])
Runner()
