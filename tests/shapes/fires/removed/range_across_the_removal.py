# target: qiskit>=1.0,<3
"""Gone in some of the releases that the project allows is gone."""

from qiskit.compiler import assemble  # expect: QLT101  # says: 2.0
from qiskit.primitives import Sampler, StatevectorSampler  # expect: QLT101

print(assemble([]), Sampler(), StatevectorSampler())
