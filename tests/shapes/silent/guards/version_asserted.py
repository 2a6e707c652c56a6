"""The module asserts the release it is for."""

import qiskit

assert int(qiskit.__version__.split(".")[0]) == 0

from qiskit import Aer, execute  # noqa: E402

print(execute([], Aer.get_backend("aer_simulator")), qiskit.assemble([]))
