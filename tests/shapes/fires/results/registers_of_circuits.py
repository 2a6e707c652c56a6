"""Data by registers that the circuit, as far as the program shows, never got."""

from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister, transpile
from qiskit.primitives import StatevectorSampler
from qiskit.transpiler import generate_preset_pass_manager
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2

backend = QiskitRuntimeService().least_busy()
sampler = SamplerV2(mode=backend)
manager = generate_preset_pass_manager(backend=backend, optimization_level=1)

numbered = QuantumCircuit(2, 2)
numbered.measure([0, 1], [0, 1])
job = sampler.run([manager.run(numbered)])
print(job.result()[0].data.meas.get_counts())  # expect: QLT403  # says: only `c`  # says: Read the register `c`

measured = QuantumCircuit(2)
measured.measure_all()
for pub_result in sampler.run([measured, transpile(measured, backend)], shots=100).result():
    print(pub_result.data.c.get_counts())  # expect: QLT403  # says: only `meas`
    print(pub_result.data.meas.get_counts())

named = QuantumCircuit(QuantumRegister(2, "q"), ClassicalRegister(2, name="out"))
named.measure([0, 1], [0, 1])
pubs = [(named, [0.5], 100)]
data = sampler.run(pubs=pubs).result()[0].data
print(data.meas, data.out)  # expect: QLT403
print(getattr(data, "c"))  # expect: QLT403  # says: only `out`

counted = QuantumCircuit(QuantumRegister(2), ClassicalRegister(2))
print(sampler.run([counted]).result()[0].data.meas)  # expect: QLT403  # says: `c0`, `c1` and so on

both = QuantumCircuit(2, 2)
both.measure_all()
print(sampler.run([both]).result()[0].data.out)  # expect: QLT403  # says: join_data()

bare = QuantumCircuit(2)
bare.h(0)
print(StatevectorSampler().run([bare]).result()[0].data.meas)  # expect: QLT403  # says: circuit.measure_all()


def ghz(size):
    circuit = QuantumCircuit(size, size)
    circuit.h(0)
    circuit.measure(range(size), range(size))
    return circuit


def counts(circuit, primitive):
    result = primitive.run([circuit]).result()
    return result[0].data.meas.get_counts()  # expect: QLT403


counts(ghz(3), StatevectorSampler())


class Experiment:
    def __init__(self):
        self.circuit = QuantumCircuit(1, 1)
        self.sampler = StatevectorSampler()

    def run(self):
        self.circuit.measure(0, 0)
        return self.sampler.run([self.circuit]).result()[0].data.meas  # expect: QLT403
