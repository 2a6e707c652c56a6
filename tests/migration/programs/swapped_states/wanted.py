from qiskit import QuantumCircuit, transpile
from qiskit_aer import Aer

qc = QuantumCircuit(3)
qc.h(0)
qc.t(0)
qc.x(1)
qc.swap(0, 2)
qc.cx(1, 0)

for name in ("statevector_simulator", "unitary_simulator"):
    backend = Aer.get_backend(name)
    result = backend.run(transpile(qc, backend, optimization_level=1)).result()
    if name == "unitary_simulator":
        amplitudes = [row[0] for row in result.get_unitary(qc)]
    else:
        amplitudes = result.get_statevector(qc)
    for index, amplitude in enumerate(amplitudes):
        print(index, round(complex(amplitude).real, 3) + 0.0, round(complex(amplitude).imag, 3) + 0.0)

qc.measure_all()
simulator = Aer.get_backend("qasm_simulator")
counts = simulator.run(transpile(qc, simulator), shots=2000).result().get_counts()
print(counts)
