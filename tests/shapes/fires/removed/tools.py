"""The whole sub-package of tools is gone: one finding per alias, whatever it imports."""

import qiskit.tools.jupyter  # expect: QLT101  # says: 1.0
from qiskit.tools import job_monitor  # expect: QLT101
from qiskit.tools.monitor import backend_overview, job_monitor as follow  # expect: QLT101 QLT101
from qiskit.tools.visualization import plot_histogram  # expect: QLT101

print(follow, job_monitor, backend_overview, plot_histogram)
