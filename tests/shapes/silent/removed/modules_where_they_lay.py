# target: qiskit-terra==0.21.2
"""The same modules in a release in which they lay there."""

import qiskit.visualization.latex as drawing
import qiskit.visualization.text
from qiskit.visualization.text import TextDrawing

print(drawing, qiskit, TextDrawing)
