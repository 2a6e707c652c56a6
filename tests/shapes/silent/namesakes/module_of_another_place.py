"""`qiskit.visualization.text` went as a submodule, and is the name of another module in its package."""

import qiskit.visualization

print(qiskit.visualization.text.TextDrawing)
