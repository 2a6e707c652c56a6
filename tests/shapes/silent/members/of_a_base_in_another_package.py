"""What a class dropped, its bases in Qiskit still have."""

from qiskit_aer.noise import QuantumError
from qiskit_ibm_runtime.fake_provider import FakeFez
from qiskit_ibm_runtime.exceptions import RuntimeJobFailureError

backend = FakeFez()
print(backend.meas_map)
print(QuantumError([]).dot(QuantumError([])), QuantumError([]).atol)
try:
    backend.refresh(None)
except RuntimeJobFailureError as error:
    print(error.message)
