# target: qiskit-ibm-runtime>=0.23,<0.40
"""Options that some releases of the target have, and some have not."""

from qiskit_ibm_runtime import EstimatorV2, QiskitRuntimeService

backend = QiskitRuntimeService().backend("ibm_x")
estimator = EstimatorV2(backend)
estimator.options.optimization_level = 0  # expect: QLT404  # says: 0.32.0, and the target allows 0.23.0 to 0.39.0
estimator.options.resilience.zne.amplifier = "pea"  # expect: QLT404  # says: is not there before qiskit-ibm-runtime 0.24.0
estimator.options.environment.private = True  # expect: QLT404  # says: 0.29.0
estimator.options.environment.callback = print
