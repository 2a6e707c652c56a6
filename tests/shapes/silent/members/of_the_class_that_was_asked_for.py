"""Tests of the class tell more than the annotation, and a state may have what its first base lost."""

from qiskit.circuit import Delay, Instruction
from qiskit.quantum_info.states.quantum_state import QuantumState
from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import IBMBackend


def duration(gate: Instruction):
    """Delays keep theirs."""
    if type(gate) is Delay:
        return gate.duration, gate.unit
    if issubclass(type(gate), Delay) and gate.unit:
        return gate.duration
    match gate:
        case Delay():
            return gate.duration
    return None


def run(backend):
    """Simulators run."""
    if type(backend) == AerSimulator or backend.__class__ is AerSimulator:
        backend.run([])
    if type(backend) is not IBMBackend:
        backend.run([])


def tolerances(state: QuantumState):
    """Those of all states that there are."""
    return state.atol, state.rtol
