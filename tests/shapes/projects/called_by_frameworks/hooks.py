# target: qiskit-ibm-runtime==0.40.0
"""Functions that others call as well: what hands them their arguments is none of the project's."""

import click
from framework import Plugin, route
from qiskit import QuantumCircuit


@click.command()
def command(backend):
    """A command."""
    return backend.run(QuantumCircuit())


@route("/run")
def handler(backend):
    """A handler of requests."""
    return backend.run(QuantumCircuit())


class Submission(Plugin):
    """What the framework runs."""

    def submit(self, backend):
        """Called by the framework."""
        return backend.run(QuantumCircuit())


class Queue:
    """Objects of it are passed around."""

    def put(self, backend):
        """Called by whoever has a queue."""
        return backend.run(QuantumCircuit())

    def close(self, backend):
        """What others call by that name, they call with more."""
        return backend.run(QuantumCircuit())  # expect: QLT102


def make():
    """A function in a function."""

    def inner(backend):
        return backend.run(QuantumCircuit())

    return inner
