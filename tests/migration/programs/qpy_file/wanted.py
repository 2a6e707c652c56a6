import io

from qiskit import QuantumCircuit, qpy

qc = QuantumCircuit(2, name="Bell")
qc.h(0)
qc.cx(0, 1)

buffer = io.BytesIO()
qpy.dump(qc, buffer)
buffer.seek(0)
loaded = qpy.load(buffer)[0]
print(loaded.name, loaded == qc)
print(loaded)
