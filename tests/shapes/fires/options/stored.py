"""Options that are stored where the options of the primitives do not have them."""

from qiskit_ibm_runtime import EstimatorV2, Options, QiskitRuntimeService, Sampler, SamplerOptions, SamplerV2
from qiskit_ibm_runtime.executor_sampler import Sampler as Successor

backend = QiskitRuntimeService().backend("ibm_x")
sampler = SamplerV2(mode=backend)
sampler.options.optimization_level = 3  # expect: QLT404  # says: generate_preset_pass_manager
sampler.options.resilience_level = 1  # expect: QLT404  # says: an estimator has it
sampler.options.execution.shots = 100  # expect: QLT404  # says: write `options.default_shots`
sampler.options.shots = 100  # expect: QLT404  # says: write `options.default_shots`
sampler.options.execution = {"shots": 100, "init_qubits": True}  # expect: QLT404
sampler.options.dynamical_decoupling.sequence = "XY4"  # expect: QLT404  # says: did you mean `sequence_type`

estimator = EstimatorV2(mode=backend)
estimator.options.optimization_level = 0  # expect: QLT404  # says: gone since qiskit-ibm-runtime 0.32.0
estimator.options.resilience.zne.noise_amplifier = "x"  # expect: QLT404  # says: did you mean `amplifier`
estimator.options.resilience.noise_factors = [1, 3]  # expect: QLT404  # says: options.resilience.zne.noise_factors
estimator.options.resilience = {"zne": {"bad": 1}}  # expect: QLT404  # says: `ZneOptions` has no option `bad`
estimator.options.environment.callback = print  # expect: QLT404  # says: gone since qiskit-ibm-runtime 0.42.0
estimator.options.resilience_level = 3  # expect: QLT405  # says: take 0, 1, 2

options = Options()
options.resilience_level = 1  # expect: QLT404  # says: gone since qiskit-ibm-runtime 0.28.0
chosen = SamplerOptions()
chosen.twirling.gates = True  # expect: QLT404

Successor(mode=backend).options.execution.shots = 1  # expect: QLT404


def sampled(given: SamplerV2):
    given.options.resilience_level = 2  # expect: QLT404


class Runner:
    def __init__(self, device):
        self.sampler = Sampler(mode=device)
        self.options = SamplerOptions()

    def set(self):
        self.sampler.options.shots = 100  # expect: QLT404
        self.options.optimization_level = 1  # expect: QLT404


Runner(backend).set()
