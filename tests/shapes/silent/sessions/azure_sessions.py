# target: qiskit-ibm-runtime==0.34.0
"""Azure's backends have sessions of the same spelling, which are alive."""

from azure.quantum import Workspace
from azure.quantum.qiskit import AzureQuantumProvider
from qiskit import QuantumCircuit
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2

provider = AzureQuantumProvider(workspace=Workspace(resource_id="..."))
backend = provider.get_backend("rigetti.sim.qvm")
reference = QiskitRuntimeService().backend("ibm_kyiv")
circuit = QuantumCircuit(1)

with backend.open_session(name="Scan") as session:
    first = backend.run(circuit, shots=100, job_name="first")
    second = backend.run(circuit, shots=100, job_name="second")
    SamplerV2(mode=reference).run([circuit])
print(session.id, session.details.status)
