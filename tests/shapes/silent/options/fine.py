"""Options as they should be set, and things that only look like them."""

from qiskit.providers import Options as Plain
from qiskit_aer import AerSimulator
from qiskit_aer.primitives import SamplerV2 as AerSampler
from qiskit_ibm_runtime import EstimatorOptions, EstimatorV2, QiskitRuntimeService, SamplerOptions, SamplerV2, options_models
from qiskit_ibm_runtime.executor_sampler import Sampler as Successor
from somewhere import chosen

backend = QiskitRuntimeService().backend("ibm_x")
sampler = SamplerV2(mode=backend, options={"default_shots": 100, "execution": {"init_qubits": True}})
sampler.options.default_shots = 100
sampler.options.execution.init_qubits = True
sampler.options.execution = {"init_qubits": True}
sampler.options.environment.job_tags = ["a"]
sampler.options.update(default_shots=10, twirling={"enable_gates": True})
sampler.options.experimental = {"anything": {"at": "all"}}
sampler.name = "mine"

estimator = EstimatorV2(mode=backend, options=EstimatorOptions(resilience_level=2))
estimator.options.resilience_level = 0
estimator.options.resilience.zne.amplifier = "pea"
estimator.options.resilience.zne = {"amplifier": "pea"}
estimator.options.simulator.noise_model = {"anything": 1}
SamplerV2(mode=backend, options=SamplerOptions())
SamplerV2(mode=backend, options=None)
SamplerV2(mode=backend, options=chosen)
SamplerV2(mode=backend, options={**chosen, "shots": 1})
Successor(mode=backend, options=options_models.SamplerOptions(default_shots=1))
Successor(mode=backend).options.default_shots = 1

plain = Plain(shots=1)
plain.resilience_level = 1
AerSampler(options={"backend_options": {"method": "statevector"}})
simulator = AerSimulator()
simulator.options.anything = 1

either = SamplerOptions() if chosen else EstimatorOptions()
either.resilience_level = 1
if hasattr(sampler.options, "optimization_level"):
    sampler.options.optimization_level = 1
try:
    estimator.options.optimization_level = 1
except ValueError:
    pass


class Options:
    pass


own = Options()
own.execution = Plain()
own.execution.shots = 1
