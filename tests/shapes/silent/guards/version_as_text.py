"""The release compared as text, with the old code in the other branch."""

import qiskit

if hasattr(qiskit, "__version__") and qiskit.__version__ >= "1.0.0":
    from qiskit_aer import Aer

    def execute(circuit, backend):
        """What used to be Qiskit's."""
        return backend.run(qiskit.transpile(circuit, backend))
else:
    from qiskit import Aer, execute

if qiskit.__version__ < "2":
    from qiskit.primitives import BackendSampler
else:
    from qiskit.primitives import BackendSamplerV2 as BackendSampler

if qiskit.__version__.startswith("0."):
    from qiskit.tools.monitor import job_monitor
    from qiskit import IBMQ

print(execute([], Aer.get_backend("aer_simulator")), BackendSampler)
