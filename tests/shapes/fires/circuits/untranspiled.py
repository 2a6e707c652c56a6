"""Circuits that surely have a gate which no device of IBM's has, straight into a primitive on a device."""

from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import EstimatorV2, QiskitRuntimeService, SamplerV2, Session
from qiskit_ibm_runtime import SamplerV2 as Sampler

service = QiskitRuntimeService()
backend = service.least_busy(operational=True, simulator=False)

circuit = QuantumCircuit(2)
circuit.h(0)
circuit.cx(0, 1)
circuit.measure_all()
sampler = SamplerV2(backend)
sampler.run([circuit])  # expect: QLT402  # says: the gate `h`  # says: transpile(circuit, backend)
sampler.run([transpile(circuit, backend), circuit])  # expect: QLT402
sampler.run(pubs=[(circuit, None, 100)])  # expect: QLT402

with Session(backend=backend) as session:
    estimator = EstimatorV2(mode=session)
    estimator.run([(circuit, "ZZ")])  # expect: QLT402
    Sampler(mode=session).run([circuit], shots=10)  # expect: QLT402


def rotated(size: int) -> QuantumCircuit:
    built = QuantumCircuit(size, size)
    for qubit in range(size):
        built.ry(0.1, qubit)
    built.measure(range(size), range(size))
    return built


def run_it() -> None:
    primitive = Sampler(mode=service.backend("ibm_brisbane"))
    primitive.run([rotated(3)])  # expect: QLT402  # says: the gate `ry`
    named: QuantumCircuit = QuantumCircuit(2, 2)
    named.swap(0, 1)
    copied = named.copy()
    primitive.run([copied])  # expect: QLT402  # says: the gate `swap`
    built = rotated(2)
    circuits = []
    for _ in range(3):
        each = built.assign_parameters([])
        circuits.append(each)
    if circuits:
        primitive.run(circuits)  # expect: QLT402  # says: the gate `ry`
