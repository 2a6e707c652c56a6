"""Options in dicts, and options of another class than the primitive's."""

from qiskit_ibm_runtime import EstimatorOptions, EstimatorV2, Options, QiskitRuntimeService, Sampler, SamplerOptions, SamplerV2, options_models
from qiskit_ibm_runtime.executor_sampler import Sampler as Successor

backend = QiskitRuntimeService().backend("ibm_x")
old = {"resilience_level": 1}

SamplerV2(mode=backend, options=old)  # expect: QLT404
Sampler(mode=backend, options={"execution": {"shots": 1}})  # expect: QLT404  # says: write `options.default_shots`
EstimatorV2(mode=backend, options={"optimization_level": 1, "resilience_level": 1})  # expect: QLT404
EstimatorV2(mode=backend, options={"resilience": {"zne": {"nothing": 1}}})  # expect: QLT404
EstimatorV2(mode=backend, options={"resilience_level": 3})  # expect: QLT405
EstimatorOptions(resilience_level=3)  # expect: QLT405
SamplerOptions(execution={"shots": 1})  # expect: QLT404
SamplerOptions(resilience_level=1)  # expect: QLT106
sampler = SamplerV2(mode=backend)
sampler.options.update(optimization_level=1, default_shots=100)  # expect: QLT404
sampler.options.update(environment={"nothing": 1})  # expect: QLT404

SamplerV2(mode=backend, options=EstimatorOptions())  # expect: QLT405  # says: takes a dict or
EstimatorV2(mode=backend, options=Options())  # expect: QLT405
Successor(mode=backend, options=SamplerOptions())  # expect: QLT405  # says: qiskit_ibm_runtime.options_models.SamplerOptions
SamplerV2(mode=backend, options=options_models.SamplerOptions())  # expect: QLT405
Successor(mode=backend, options={"resilience_level": 1})  # expect: QLT404
