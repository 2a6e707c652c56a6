from qiskit import QuantumCircuit, transpile
from qiskit.primitives import StatevectorEstimator
from qiskit_aer.primitives import SamplerV2 as LocalSampler
from qiskit_ibm_runtime import EstimatorV2, QiskitRuntimeService, SamplerV2

backend = QiskitRuntimeService().backend("ibm_x")
isa = transpile(QuantumCircuit(2), backend)
sampler, estimator = SamplerV2(mode=backend), EstimatorV2(mode=backend)

sampler.run(circuits=[isa])  # expect: QLT106  # says: `SamplerV2.run` never took an argument `circuits`; write `run([(circuit, values)])`
sampler.run([isa], [[0.1]])  # expect: QLT106  # says: by position; write `run([(circuit, values)])`
estimator.run([isa], observables=["ZZ"])  # expect: QLT106 QLT401  # says: write `run([(circuit, observables, values)])`
estimator.run([(isa, "ZZ")], shots=100)  # expect: QLT106  # says: write `run(pubs, precision=precision)`
StatevectorEstimator().run([(isa, "ZZ")], shots=100)  # expect: QLT106  # says: write `run(pubs, precision=precision)`
LocalSampler().run(circuits=[isa])  # expect: QLT106  # says: write `run([(circuit, values)])`
sampler.circuits  # expect: QLT102  # says: `SamplerV2.circuits` is of version 1 of the primitives, and not there in version 2
