# target: qiskit-ibm-runtime==0.23.0
# target: qiskit==1.0.2
"""Primitives of version 1, and fake devices of the first generation, take any circuit in the local testing mode."""

from qiskit import QuantumCircuit
from qiskit_ibm_runtime import Sampler, SamplerV2
from qiskit_ibm_runtime.fake_provider import FakeManila, FakeManilaV2

circuit = QuantumCircuit(2)
circuit.h(0)
circuit.measure_all()
Sampler(backend=FakeManilaV2()).run([circuit])
Sampler(backend=FakeManila()).run([circuit])
SamplerV2(backend=FakeManila()).run([circuit])
