"""Which rewriting a member has that is gone, by its path."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qlint.facts import Facts, MemberUse
from qlint.fixes.edits import Mended
from qlint.rewrites.accounts.devices import of_itself
from qlint.rewrites.first import primitive_options, second_runs
from qlint.rewrites.library import conditions, gates, methods, sums
from qlint.rewrites.library.bits import of_index, of_register
from qlint.rewrites.library.conditions import of_condition
from qlint.rewrites.library.gates import of_cu3, of_u2
from qlint.rewrites.runs import primitives

Rewriting = Callable[[Facts, MemberUse], Mended | None]

_REWRITINGS: Mapping[str, Rewriting] = {
    "qiskit.circuit.bit.Bit.index": of_index,
    "qiskit.circuit.bit.Bit.register": of_register,
    "qiskit.circuit.instruction.Instruction.c_if": of_condition,
    "qiskit.circuit.instructionset.InstructionSet.c_if": of_condition,
    "qiskit.circuit.quantumcircuit.QuantumCircuit.bind_parameters": methods.of_bind,
    "qiskit.circuit.quantumcircuit.QuantumCircuit.combine": sums.of_combine,
    "qiskit.circuit.quantumcircuit.QuantumCircuit.cu3": of_cu3,
    "qiskit.circuit.quantumcircuit.QuantumCircuit.diag_gate": methods.of_diagonal,
    "qiskit.circuit.quantumcircuit.QuantumCircuit.diagonal": methods.of_diagonal,
    "qiskit.circuit.quantumcircuit.QuantumCircuit.extend": sums.of_extend,
    "qiskit.circuit.quantumcircuit.QuantumCircuit.hamiltonian": methods.of_hamiltonian,
    "qiskit.circuit.quantumcircuit.QuantumCircuit.qasm": methods.of_qasm,
    "qiskit.circuit.quantumcircuit.QuantumCircuit.squ": methods.of_squ,
    "qiskit.circuit.quantumcircuit.QuantumCircuit.u2": of_u2,
    "qiskit_ibm_runtime.ibm_backend.IBMBackend.cancel_session": primitives.of_member,
    "qiskit_ibm_runtime.ibm_backend.IBMBackend.close_session": primitives.of_member,
    "qiskit_ibm_runtime.ibm_backend.IBMBackend.open_session": primitives.of_member,
    "qiskit_ibm_runtime.ibm_backend.IBMBackend.run": primitives.of_member,
    "qiskit_ibm_runtime.ibm_backend.IBMBackend.session": primitives.of_member,
    "qiskit_ibm_runtime.qiskit_runtime_service.QiskitRuntimeService.runtime": of_itself,
    **dict.fromkeys(primitive_options.GONE, primitive_options.of_member),
    **dict.fromkeys(primitive_options.SETTERS, primitive_options.of_set_options),
    **dict.fromkeys(second_runs.SESSIONS, second_runs.of_session),
}


def of_member(facts: Facts, use: MemberUse, path: str) -> Mended | None:
    """The edits by which the code does without the member at `path` that is read at a place, and its applicability.

    None for a member that has no rewriting, in guarded code, and where not all that is done with it can be followed.
    """
    rewriting = _REWRITINGS.get(path) if use.guard is None else None
    return rewriting(facts, use) if rewriting is not None else None


def weighed(facts: Facts, use: MemberUse, path: str, mended: Mended | None) -> Mended | None:
    """The edits by which a member is read under another name, safe where nothing can tell the difference."""
    return gates.renamed(facts, use, path, mended) if mended is not None else None


def of_operator(facts: Facts, use: MemberUse) -> Mended | None:
    """The same for an operator that stood for such a member: `use.span` is the operator's, `use.receiver` that of its left operand."""
    return sums.of_operator(facts, use)


def hindrance(facts: Facts, use: MemberUse, path: str) -> str:
    """Why a member that has a rewriting isn't rewritten at a place, as a sentence without its stop; "" where that isn't known."""
    rewriting = _REWRITINGS.get(path) if use.guard is None else None
    if rewriting is of_condition:
        return conditions.hindrance(facts)
    return primitives.hindrance(facts, use) if rewriting is primitives.of_member else ""
