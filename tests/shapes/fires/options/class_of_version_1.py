from qiskit_ibm_runtime import EstimatorV2, Options, QiskitRuntimeService

options = Options(optimization_level=3)  # expect: QLT103
options.execution.shots = 100  # expect: QLT102  # says: `Options.execution` is gone since qiskit-ibm-runtime 0.28.0; write `options.default_shots`
options.optimization_level = 1  # expect: QLT404  # says: `Options.optimization_level` is gone
estimator = EstimatorV2(mode=QiskitRuntimeService().backend("ibm_x"), options=options)  # expect: QLT405  # says: this is `qiskit_ibm_runtime.options.Options`
