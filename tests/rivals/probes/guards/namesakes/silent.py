"""Another vendor's names, beside a circuit of Qiskit."""

from lab_client import IBMQ, Backend, execute
from qiskit import QuantumCircuit
from inspect import Parameter, signature

provider = IBMQ.load_account()
backend = provider.get_backend("ibmq_lima")
circuit = QuantumCircuit(1)
with_session = backend.open_session()
print(execute(circuit, backend), with_session.run(circuit), Backend("x").run(circuit), Parameter.empty, signature(execute))
