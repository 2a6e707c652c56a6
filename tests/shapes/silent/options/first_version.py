# target: qiskit-ibm-runtime==0.20.0
# target: qiskit==0.45.3
"""The options of version 1, for the releases that had them."""

from qiskit_ibm_runtime import Estimator, Options, QiskitRuntimeService, Sampler

backend = QiskitRuntimeService().backend("ibm_x")
options = Options(optimization_level=3, resilience_level=3)
options.execution.shots = 100
options.transpilation.skip_transpilation = True
options.resilience_level = 3
options.anything = 1
options.execution = {"shots": 1}
Sampler(backend, options=options)
Estimator(backend, options={"resilience_level": 3, "execution": {"shots": 1}})
