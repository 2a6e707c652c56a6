"""The local testing mode: fake devices refuse what their models would, simulators nothing."""

from qiskit import QuantumCircuit
from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import EstimatorV2, SamplerV2, Session
from qiskit_ibm_runtime.fake_provider import FakeManilaV2, FakeSherbrooke

circuit = QuantumCircuit(2)
circuit.h(0)
circuit.measure_all()
SamplerV2(mode=FakeManilaV2()).run([circuit])  # expect: QLT402
EstimatorV2(FakeSherbrooke()).run([(circuit, "ZZ")])  # expect: QLT402
SamplerV2(mode=AerSimulator()).run([circuit])

with Session(backend=FakeManilaV2()) as session:
    SamplerV2(mode=session).run([circuit])  # expect: QLT402
