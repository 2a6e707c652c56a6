"""Names of simulators that were shut down, where a backend is wanted: a name of another backend would not do either."""

from qiskit import QuantumCircuit
from qiskit_ibm_runtime import SamplerV2, Session

with Session(backend="ibmq_qasm_simulator") as session:  # expect: QLT107  # says: write `backend=AerSimulator()`
    SamplerV2(mode=session).run([QuantumCircuit(1)])
SamplerV2(mode="simulator_mps").run([QuantumCircuit(1)])  # expect: QLT107  # says: write `mode=AerSimulator()`
