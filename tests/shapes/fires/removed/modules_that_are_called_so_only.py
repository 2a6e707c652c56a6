"""The package still calls a module by a name under which it lay once, but that name can't be imported as a module any more."""

import importlib

import qiskit.visualization.latex as drawing  # expect: QLT101  # says: write `qiskit.visualization.circuit.latex`
import qiskit.visualization.text  # expect: QLT101  # says: gone since qiskit-terra 0.22.0
from qiskit.visualization.matplotlib import *  # expect: QLT101
from qiskit.visualization.text import TextDrawing  # expect: QLT101  # says: from qiskit.visualization.circuit.text import TextDrawing

importlib.import_module("qiskit.visualization.matplotlib")  # expect: QLT101

print(drawing, qiskit, TextDrawing)
