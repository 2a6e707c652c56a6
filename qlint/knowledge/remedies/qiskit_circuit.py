"""What takes the place of what left circuits, gates, bits and registers."""

from __future__ import annotations

from qlint.knowledge.remedies.forms import (
    dropped,
    each_dropped,
    each_ended,
    each_in_words,
    ended,
    in_words,
    moved,
    moved_module,
    renamed,
)
from qlint.knowledge.schema import Remedy

_CIRCUIT = "qiskit.circuit.quantumcircuit.QuantumCircuit"
_NEW = "qiskit.QuantumCircuit"
_LIBRARY = "qiskit.circuit.library"
_INSTRUCTION = "qiskit.circuit.instruction.Instruction"
_REGISTER = "qiskit.circuit.register.Register"

_IF = "with circuit.if_test((clbit, value)): ..."
_IF_NOTE = "the gate goes into the block: circuit.if_test((clbit, 1)) for a bit, (register, value) for a register"
_CONDITION_NOTE = "only control-flow operations have a condition"
_GATE_NOTE = "numbers of qubits first, then the qubits in a list"
_PULSE_NOTE = "calibrations ended with qiskit.pulse"
_DURATION_NOTE = "the durations of instructions are in target[name][qubits].duration; Delay keeps its own"
_QASM_NOTE = "of the whole circuit; qasm2.dump(circuit, filename) writes a file"

_CALIBRATIONS = ("add_calibration", "calibrations", "has_calibration_for")

_RENAMED_METHODS = (
    ("add", "add_register(register)"),
    ("bind_parameters", "assign_parameters(values)"),
    ("cnot", "cx(control, target)"),
    ("cu1", "cp(theta, control, target)"),
    ("fredkin", "cswap(control, target_1, target_2)"),
    ("i", "id(qubit)"),
    ("iden", "id(qubit)"),
    ("mct", "mcx(controls, target)"),
    ("mcu1", "mcp(theta, controls, target)"),
    ("mirror", "reverse_ops()"),
    ("n_qubits", "num_qubits"),
    ("toffoli", "ccx(control_1, control_2, target)"),
    ("u1", "p(theta, qubit)"),
    ("u3", "u(theta, phi, lam, qubit)"),
)

_METHODS = (
    *(renamed(f"{_CIRCUIT}.{old}", f"circuit.{new}", f"{_NEW}.{new.partition('(')[0]}") for old, new in _RENAMED_METHODS),
    Remedy(f"{_CIRCUIT}.u2", "circuit.u(pi / 2, phi, lam, qubit)", f"{_NEW}.u"),
    Remedy(f"{_CIRCUIT}.cu3", "circuit.cu(theta, phi, lam, 0, control, target)", f"{_NEW}.cu", "a global phase comes before the qubits"),
    Remedy(f"{_CIRCUIT}.u0", "circuit.id(qubit)", f"{_NEW}.id"),
    Remedy(f"{_CIRCUIT}.u_base", "circuit.u(theta, phi, lam, qubit)", f"{_NEW}.u"),
    Remedy(f"{_CIRCUIT}.cx_base", "circuit.cx(control, target)", f"{_NEW}.cx"),
    Remedy(f"{_CIRCUIT}.combine", "circuit.compose(other)", f"{_NEW}.compose", "takes qubits= and clbits= where the registers differ"),
    Remedy(f"{_CIRCUIT}.extend", "circuit.compose(other, inplace=True)", f"{_NEW}.compose", "takes qubits= where the registers differ"),
    Remedy(
        f"{_CIRCUIT}.qasm", "qasm2.dumps(circuit)", "qiskit.qasm2.dumps", "from qiskit import qasm2; a file: qasm2.dump(circuit, filename)"
    ),
    Remedy(f"{_CIRCUIT}.squ", "circuit.unitary(unitary, [qubit])", f"{_NEW}.unitary"),
    Remedy(
        f"{_CIRCUIT}.snapshot", "circuit.save_state()", "qiskit_aer.library.save_state", "import qiskit_aer first: it adds the save methods"
    ),
    *(
        Remedy(f"{_CIRCUIT}.{name}", f"circuit.append({gate}, qubits)", f"{_LIBRARY}.{gate.partition('(')[0]}", note)
        for name, gate, note in (
            ("AND", "AndGate(len(qubits) - 1)", _GATE_NOTE),
            ("OR", "OrGate(len(qubits) - 1)", _GATE_NOTE),
            ("diag_gate", "DiagonalGate(diagonal)", ""),
            ("diagonal", "DiagonalGate(diagonal)", ""),
            ("hamiltonian", "HamiltonianGate(operator, time)", ""),
            ("iso", "Isometry(isometry, 0, 0)", "then the numbers of ancillas in the state zero, and in any state"),
            ("isometry", "Isometry(isometry, 0, 0)", "then the numbers of ancillas in the state zero, and in any state"),
            ("mcmt", "MCMTGate(gate, num_controls, num_targets)", ""),
            ("uc", "UCGate(gates)", "the target comes before the controls"),
            ("ucg", "UCGate(gates)", "the target comes before the controls"),
            ("ucrx", "UCRXGate(angles)", "the target comes before the controls"),
            ("ucry", "UCRYGate(angles)", "the target comes before the controls"),
            ("ucrz", "UCRZGate(angles)", "the target comes before the controls"),
            ("ucx", "UCRXGate(angles)", "the target comes before the controls"),
            ("ucy", "UCRYGate(angles)", "the target comes before the controls"),
            ("ucz", "UCRZGate(angles)", "the target comes before the controls"),
        )
    ),
    *each_ended(_CIRCUIT, _CALIBRATIONS, _PULSE_NOTE),
    *each_dropped(
        _CIRCUIT, ("cast", "cbit_argument_conversion", "qbit_argument_conversion"), "circuits convert their arguments themselves"
    ),
    *each_dropped(_CIRCUIT, ("extension_lib", "header"), "qiskit.qasm2 writes the head of a program itself"),
    *each_ended(_CIRCUIT, ("cls_instances", "cls_prefix"), "name the circuit yourself"),
)

_INSTRUCTIONS = (
    Remedy("qiskit.circuit.instructionset.InstructionSet.c_if", _IF, f"{_NEW}.if_test", _IF_NOTE),
    Remedy("qiskit.circuit.instructionset.InstructionSet.q_if", "circuit.append(gate.control(), qubits)", "qiskit.circuit.Gate.control"),
    Remedy(f"{_INSTRUCTION}.c_if", _IF, f"{_NEW}.if_test", _IF_NOTE),
    Remedy(f"{_INSTRUCTION}.condition", "IfElseOp", "qiskit.circuit.IfElseOp", _CONDITION_NOTE),
    Remedy(f"{_INSTRUCTION}.condition_bits", "condition_resources(instruction.condition).clbits", "qiskit.circuit.condition_resources"),
    renamed(f"{_INSTRUCTION}.mirror", "instruction.reverse_ops()", "qiskit.circuit.Instruction.reverse_ops"),
    Remedy(f"{_INSTRUCTION}.qasm", "qasm2.dumps(circuit)", "qiskit.qasm2.dumps", _QASM_NOTE),
    dropped(f"{_INSTRUCTION}.assemble", "there is no Qobj any more"),
    *each_ended(_INSTRUCTION, ("duration", "unit"), _DURATION_NOTE),
    *(
        entry
        for name in ("CircuitInstruction", "DAGOpNode")
        for entry in (
            Remedy(f"qiskit._accelerate.circuit.{name}.condition", "IfElseOp", "qiskit.circuit.IfElseOp", _CONDITION_NOTE),
            *each_ended(f"qiskit._accelerate.circuit.{name}", ("duration", "unit"), _DURATION_NOTE),
        )
    ),
)

_BITS = (
    Remedy("qiskit.circuit.bit.Bit.index", "circuit.find_bit(bit).index", f"{_NEW}.find_bit"),
    Remedy("qiskit.circuit.bit.Bit.register", "circuit.find_bit(bit).registers[0][0]", f"{_NEW}.find_bit", "a bit may lie in several"),
    *(
        Remedy(f"qiskit.circuit.{kind}register.{kind.capitalize()}Register.qasm", "qasm2.dumps(circuit)", "qiskit.qasm2.dumps", _QASM_NOTE)
        for kind in ("quantum", "classical")
    ),
    *each_ended(_REGISTER, ("instances_counter", "name_format"), "name the register yourself"),
)

_NAMES = (
    *(
        Remedy(f"{_LIBRARY}.{name}", f"circuit.{name}(theta, controls, target)", f"{_NEW}.{name}", "a method of the circuit")
        for name in ("mcrx", "mcry", "mcrz")
    ),
    Remedy("qiskit.circuit.classicalfunction.BooleanExpression", "PhaseOracleGate(expression)", f"{_LIBRARY}.PhaseOracleGate"),
    ended("qiskit.circuit.classicalfunction", "it needed tweedledum; PhaseOracleGate and BitFlipOracleGate take boolean expressions"),
    *each_ended("qiskit.circuit", ("Int1", "Int2", "classical_function"), "it needed tweedledum"),
    *(
        Remedy(f"{_LIBRARY}.{name}", f"from qiskit_finance.circuit.library import {name}", note="install qiskit-finance")
        for name in ("LogNormalDistribution", "NormalDistribution", "UniformDistribution")
    ),
    *(
        moved(f"qiskit.extensions.standard.{old}Gate", f"{_LIBRARY}.{new}Gate")
        for old, new in (
            ("Cnot", "CX"),
            ("Crx", "CRX"),
            ("Cry", "CRY"),
            ("Crz", "CRZ"),
            ("Cu1", "CU1"),
            ("Cu3", "CU3"),
            ("Cy", "CY"),
            ("Cz", "CZ"),
            ("Fredkin", "CSwap"),
            ("Id", "I"),
            ("Toffoli", "CCX"),
        )
    ),
    *(moved_module(f"qiskit.circuit.{name}", "qiskit.circuit") for name in ("bit", "register", "classicalregister", "quantumregister")),
    moved_module("qiskit.circuit.qpy_serialization", "qiskit.qpy"),
    in_words("qiskit.circuit.CompositeGate", "a gate is made of a circuit: circuit.to_gate()"),
)

_DAG = "qiskit.dagcircuit.dagcircuit.DAGCircuit"
_RUST_DAG = "qiskit._accelerate.circuit.DAGCircuit"  # since qiskit 1.3
_NEW_DAG = "qiskit.dagcircuit.DAGCircuit"

_DAGS = (
    *(entry for dag in (_DAG, _RUST_DAG) for entry in each_ended(dag, _CALIBRATIONS, _PULSE_NOTE)),
    *each_ended("qiskit.dagcircuit.dagdependency.DAGDependency", ("calibrations",), _PULSE_NOTE),
    *(
        renamed(f"{_DAG}.{old}", f"dag.{new}", f"{_NEW_DAG}.{new.partition('(')[0]}")
        for old, new in (
            ("get_gate_nodes", "gate_nodes()"),
            ("get_named_nodes", "named_nodes(name)"),
            ("get_op_nodes", "op_nodes()"),
            ("threeQ_or_more_gates", "multi_qubit_ops()"),
            ("twoQ_gates", "two_qubit_ops()"),
            ("get_2q_nodes", "two_qubit_ops()"),
            ("get_3q_or_more_nodes", "multi_qubit_ops()"),
        )
    ),
    Remedy(f"{_DAG}.compose_back", "dag.compose(other)", f"{_NEW_DAG}.compose"),
    Remedy(f"{_DAG}.extend_back", "dag.compose(other)", f"{_NEW_DAG}.compose"),
    *each_in_words(_DAG, ("from_networkx", "to_networkx"), "the graph is Rust's: topological_nodes() and edges() tell what is in it"),
    Remedy("qiskit.converters.ast_to_dag", "circuit_to_dag(qasm2.loads(program))", "qiskit.converters.circuit_to_dag"),
)

ENTRIES: tuple[Remedy, ...] = (*_METHODS, *_INSTRUCTIONS, *_BITS, *_NAMES, *_DAGS)
