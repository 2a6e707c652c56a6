# target: qiskit-ibm-runtime==0.23.0
"""First-generation primitives, with the keywords of their time."""

import qiskit_ibm_runtime
from qiskit_ibm_runtime import Estimator, Options, QiskitRuntimeService, Sampler

service = QiskitRuntimeService(channel="ibm_quantum")
device = service.get_backend("ibm_hanoi")
options = Options()
options.execution.shots = 100

with device.open_session() as session:
    device.run([])
    Sampler(backend=device, options=options).run(circuits=[])  # expect: QLT301
    estimator = Estimator(device)
    estimator.run([], [])  # expect: QLT301
    qiskit_ibm_runtime.Sampler(backend=device).run([])  # expect: QLT301
