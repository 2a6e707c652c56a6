# target: qiskit>=0.45
# target: qiskit-ibm-runtime>=0.15
"""Programs that know what the oldest release lacks."""

import qiskit
from qiskit import QuantumCircuit

try:
    from qiskit.primitives import StatevectorSampler
except ImportError:
    from qiskit.primitives import BackendSamplerV2 as StatevectorSampler

if qiskit.__version__ >= "1.3":
    from qiskit.circuit.library import efficient_su2
else:
    efficient_su2 = None

HAS_V2 = True
try:
    from qiskit_ibm_runtime import SamplerV2
except ImportError:
    HAS_V2 = False


def parameter(circuit: QuantumCircuit):
    if hasattr(circuit, "get_parameter"):
        return circuit.get_parameter("theta")
    try:
        return circuit.get_var("theta")
    except AttributeError:
        return None


print(StatevectorSampler, efficient_su2, HAS_V2, parameter(QuantumCircuit(1)))
