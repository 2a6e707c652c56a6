"""The conditions have nothing to do with releases of Qiskit."""

import sys

import numpy
import qiskit


def old_style():
    """Asked of the user."""
    return bool(input())


if old_style():
    from qiskit import execute  # expect: QLT101

    print(execute)
if "numpy" in sys.modules:
    qiskit.execute([])  # expect: QLT101
if "transpile" in dir(qiskit):
    qiskit.execute([])  # expect: QLT101
if numpy.__all__:
    qiskit.execute([])  # expect: QLT101
