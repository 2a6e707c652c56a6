# target: qiskit<2
# target: qiskit-aer!=0.13.0
"""Nobody said that it runs on the oldest releases."""

from qiskit.circuit.library import efficient_su2
from qiskit.primitives import StatevectorEstimator, StatevectorSampler
from qiskit_aer.primitives import SamplerV2

print(efficient_su2(2), StatevectorEstimator, StatevectorSampler, SamplerV2)
