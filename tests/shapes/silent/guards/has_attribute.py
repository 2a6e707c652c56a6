"""A name is used only where the module has it."""

import qiskit
import qiskit as qk
import qiskit_ibm_runtime

if hasattr(qiskit, "BasicAer"):
    simulator = qiskit.BasicAer.get_backend("qasm_simulator")
elif hasattr(qk, "Aer"):
    simulator = qk.Aer.get_backend("aer_simulator")

run = qiskit.execute if hasattr(qiskit, "execute") else None
legacy = hasattr(qiskit, "IBMQ") and qiskit.IBMQ.stored_account()
if not hasattr(qiskit, "assemble"):
    qobj = None
else:
    qobj = qiskit.assemble([])
Sampler = getattr(qiskit_ibm_runtime, "SamplerV2", None)
