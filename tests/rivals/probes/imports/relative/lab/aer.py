"""A simulator of the lab's own."""


def execute(circuit):
    return circuit.size()
