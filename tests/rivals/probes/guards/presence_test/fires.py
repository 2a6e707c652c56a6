"""Asked for one package, and another one is used."""

import importlib.util

if importlib.util.find_spec("qiskit_aer"):
    from qiskit.providers.aer import AerSimulator  # expect: QLT101
if importlib.util.find_spec("qiskit_ibm_runtime") is not None:
    from qiskit_ibm_provider import IBMProvider  # expect: QLT201
