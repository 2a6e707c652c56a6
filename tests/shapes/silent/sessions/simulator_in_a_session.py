"""Local backends run in a session as they run anywhere."""

from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import SamplerV2, Session
from qiskit_ibm_runtime.fake_provider import FakeManilaV2

simulator = AerSimulator()
fake = FakeManilaV2()
with Session(backend=simulator) as session:
    simulator.run([])
    SamplerV2(mode=session).run([])
with Session(backend=fake):
    fake.run([])
    AerSimulator.from_backend(fake).run([])
