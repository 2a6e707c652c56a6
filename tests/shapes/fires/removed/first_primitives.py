"""The first generation of the SDK's primitives."""

from qiskit.primitives import (
    BackendSampler,  # expect: QLT101
    Estimator,  # expect: QLT101  # says: StatevectorEstimator
    Sampler,  # expect: QLT101  # says: StatevectorSampler
    StatevectorSampler,
)

print(Sampler().run([]), Estimator(), BackendSampler, StatevectorSampler().run([]))
