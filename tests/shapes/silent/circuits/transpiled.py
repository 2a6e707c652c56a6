"""Circuits that may have come to gates of the device, or run where that doesn't matter."""

import os

from qiskit import QuantumCircuit, transpile
from qiskit.providers.fake_provider import GenericBackendV2
from qiskit.transpiler import generate_preset_pass_manager
from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session
from qiskit_ibm_runtime.executor_sampler import Sampler as ClientSampler
from qiskit_ibm_runtime.fake_provider import FakeManilaV2

import mine

service = QiskitRuntimeService()
backend = service.least_busy(operational=True, simulator=False)
manager = generate_preset_pass_manager(backend=backend, optimization_level=1)

circuit = QuantumCircuit(2)
circuit.h(0)
circuit.measure_all()
sampler = SamplerV2(mode=backend)
sampler.run([manager.run(circuit)])
sampler.run([mine.prepared(circuit, backend)])
sampler.run(manager.run([circuit, circuit]))
ClientSampler(mode=backend).run([circuit])  # leaves the check to the service
for simulator in (AerSimulator(), GenericBackendV2(2), AerSimulator.from_backend(backend)):
    SamplerV2(mode=simulator).run([circuit])
with Session(backend=AerSimulator()) as session:
    SamplerV2(mode=session).run([circuit])
SamplerV2(mode=FakeManilaV2()).run([transpile(circuit, FakeManilaV2())])
SamplerV2(mode=backend if os.environ.get("REAL") else AerSimulator()).run([circuit])
SamplerV2(mode=service.least_busy(simulator=True)).run([circuit])

circuit = transpile(circuit, backend)
sampler.run([circuit])

native = QuantumCircuit(2, 2)
native.x(0)
native.rz(0.1, 0)
native.sx(1)
native.measure([0, 1], [0, 1])
sampler.run([native])
native.h(0)

sometimes = QuantumCircuit(1)
if os.environ.get("SUPERPOSED"):
    sometimes.h(0)
while os.environ.get("MORE"):
    sometimes.y(0)
sampler.run([sometimes])

plain = QuantumCircuit(1)
superposed = plain.copy()
superposed.h(0)
sampler.run([plain])

several = [QuantumCircuit(1) for _ in range(3)]
several[0].h(0)
sampler.run([several[1]])


def used_first() -> QuantumCircuit:
    built = QuantumCircuit(1)
    sampler.run([built])
    built.h(0)
    return built


def given(circuit: QuantumCircuit, mode: Session) -> None:
    circuit.h(0)
    SamplerV2(mode=mode).run([circuit])


def some(size: int) -> QuantumCircuit:
    built = QuantumCircuit(size)
    if not size:
        return built
    built.h(0)
    return built


sampler.run([some(0)])
