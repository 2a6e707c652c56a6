# target: qiskit-ibm-runtime==0.40.0
"""Helpers that only other files call."""

import qiskit


def by_name(backend):
    """Imported by name."""
    return backend.run([])  # expect: QLT102


def by_keyword(shots, *, backend):
    """By keyword."""
    return backend.run([], shots=shots)  # expect: QLT102


def by_another_name(backend):
    """Imported under another name."""
    return backend.run([])  # expect: QLT102


def by_module(backend):
    """An attribute of its module."""
    return backend.run([])  # expect: QLT102


def by_package(backend):
    """Handed on by the package `lab.api`."""
    return backend.run([])  # expect: QLT102


def by_star(backend):
    """By a star."""
    return backend.run([])  # expect: QLT102


def by_default(circuit, backend=None):
    """None is what nobody reads a member of."""
    return backend.run(circuit)  # expect: QLT102


def by_all(*backends):
    """As many as there are."""
    return [backend.run(qiskit.QuantumCircuit()) for backend in backends]  # expect: QLT102


def through_another(backend):
    """Its caller is called from another file."""
    return backend.run([])  # expect: QLT102


def by_a_caller(backend):
    """What it is given goes on."""
    return through_another(backend)
