import io

from qiskit import QuantumCircuit
from qiskit.circuit import qpy_serialization

qc = QuantumCircuit(2, name="Bell")
qc.h(0)
qc.cx(0, 1)

buffer = io.BytesIO()
qpy_serialization.dump(qc, buffer)
buffer.seek(0)
loaded = qpy_serialization.load(buffer)[0]
print(loaded.name, loaded == qc)
print(loaded)
