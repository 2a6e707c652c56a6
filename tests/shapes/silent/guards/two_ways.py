"""What is done instead, in a handler or in front of one, where the other way is not there."""

import qiskit
from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import SamplerV2, Session
from somewhere import backend

circuit = QuantumCircuit(1)
try:
    bound = circuit.assign_parameters({})
except:
    bound = circuit.bind_parameters({})
try:
    bound = circuit.assign_parameters({})
except AttributeError:
    bound = circuit.bind_parameters({})
try:
    bound = circuit.bind_parameters({})
except Exception:
    bound = circuit.assign_parameters({})
try:
    circuit.p(1, 0)
except Exception:
    circuit.u1(1, 0)
try:
    session = Session(backend=backend)
except TypeError:
    session = Session(service=None, backend=backend)
try:
    sampler = SamplerV2(session=session)
except Exception:
    sampler = SamplerV2(mode=session)
try:
    job = qiskit.compiler.transpile(circuit)
except Exception:
    job = qiskit.execute(circuit)


def text(circuit: QuantumCircuit):
    try:
        from qiskit import qasm2
    except ImportError:
        return circuit.qasm()
    return qasm2.dumps(circuit)


def bind(circuit: QuantumCircuit, values):
    try:
        return circuit.assign_parameters(values)
    except Exception:
        return circuit.bind_parameters(values)
