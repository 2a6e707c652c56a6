# target: qiskit-ibm-runtime==0.28.0
# target: qiskit==1.2.4
"""A gate that the circuit itself describes needs none of the device's."""

from qiskit import QuantumCircuit, pulse
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2

backend = QiskitRuntimeService().backend("ibm_kyiv")
with pulse.build(backend) as schedule:
    pulse.delay(10, pulse.DriveChannel(0))
circuit = QuantumCircuit(1, 1)
circuit.h(0)
circuit.measure(0, 0)
circuit.add_calibration("h", [0], schedule)
SamplerV2(backend).run([circuit])
