"""What is done on an object that was found to lack the member of later releases."""

import inspect

import qiskit
from qiskit import QuantumCircuit
from qiskit_ibm_runtime import SamplerV2
from somewhere import session

circuit = QuantumCircuit(1)
if hasattr(circuit, "assign_parameters"):
    bound = circuit.assign_parameters({})
else:
    bound = circuit.bind_parameters({})
bound = circuit.assign_parameters({}) if hasattr(QuantumCircuit, "assign_parameters") else circuit.bind_parameters({})
bind = getattr(circuit, "assign_parameters", None) or circuit.bind_parameters
if "assign_parameters" not in dir(circuit):
    circuit.bind_parameters({})
if not hasattr(qiskit, "transpile"):
    qiskit.execute(circuit)
if "mode" in inspect.signature(SamplerV2).parameters:
    sampler = SamplerV2(mode=session)
else:
    sampler = SamplerV2(session=session)


def bind_all(circuit: QuantumCircuit):
    if hasattr(circuit, "assign_parameters"):
        return circuit.assign_parameters({})
    return circuit.bind_parameters({})


class Runner:
    def __init__(self):
        try:
            from qiskit import Aer

            self.legacy = True
        except ImportError:
            self.legacy = False

    def run(self, circuit: QuantumCircuit):
        if self.legacy:
            return circuit.bind_parameters({})
        return circuit.assign_parameters({})
