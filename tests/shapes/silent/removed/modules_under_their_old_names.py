"""A module that moved, and that its package still calls as before: the name can be read, and imported from the package."""

import qiskit.visualization
from qiskit.visualization import latex, text
from qiskit.visualization import matplotlib as drawing

print(qiskit.visualization.text.TextDrawing, text.TextDrawing, latex, drawing)
