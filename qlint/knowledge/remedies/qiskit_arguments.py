"""What takes the place of the arguments that qiskit gave up, apart from those of the transpiler."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.knowledge.remedies.forms import argument, each_argument_dropped
from qlint.knowledge.schema import Action, Remedy

_CIRCUIT = "qiskit.QuantumCircuit"
_LIBRARY = "qiskit.circuit.library"
_INFO = "qiskit.quantum_info"
_RESULT = "qiskit.result.Result"
_GENERIC = "qiskit.providers.fake_provider.GenericBackendV2"

_DURATION_NOTE = "the durations of instructions are in target[name][qubits].duration; Delay keeps its own"
_PULSE_NOTE = "control by pulses ended with qiskit 1.4"
_PAIR_NOTE = "the Z part comes first in the pair"

# fmt: off
_GATES = (
    "C3SXGate", "C3XGate", "C4XGate", "CCXGate", "CCZGate", "CHGate", "CPhaseGate", "CRXGate", "CRYGate", "CRZGate", "CSGate",
    "CSXGate", "CSdgGate", "CSwapGate", "CU1Gate", "CU3Gate", "CUGate", "CXGate", "CYGate", "CZGate", "DCXGate", "ECRGate",
    "GlobalPhaseGate", "HGate", "IGate", "MCPhaseGate", "MCU1Gate", "MCXGate", "MCXRecursive", "MCXVChain", "PhaseGate", "RC3XGate",
    "RCCXGate", "RGate", "RXGate", "RXXGate", "RYGate", "RYYGate", "RZGate", "RZXGate", "RZZGate", "SGate", "SXGate", "SXdgGate",
    "SdgGate", "SwapGate", "TGate", "TdgGate", "U1Gate", "U2Gate", "U3Gate", "UGate", "XGate", "XXMinusYYGate", "XXPlusYYGate",
    "YGate", "ZGate", "iSwapGate",
)
_ON_ONE = ("h", "id", "r", "rx", "ry", "rz", "s", "sdg", "t", "tdg", "x", "y", "z")
# fmt: on
_CONTROLLED = ("ch", "crx", "cry", "crz", "cx", "cy", "cz")
_PLOTS = ("plot_bloch_multivector", "plot_state_city", "plot_state_hinton", "plot_state_paulivec", "plot_state_qsphere")

_RENAMED = (
    *((f"{_CIRCUIT}.{gate}", "q", "qubit") for gate in _ON_ONE),
    *((f"{_CIRCUIT}.{gate}", old, new) for gate in _CONTROLLED for old, new in (("ctl", "control_qubit"), ("tgt", "target_qubit"))),
    (f"{_CIRCUIT}.ccx", "ctl1", "control_qubit1"),
    (f"{_CIRCUIT}.ccx", "ctl2", "control_qubit2"),
    (f"{_CIRCUIT}.ccx", "tgt", "target_qubit"),
    (f"{_CIRCUIT}.cswap", "ctl", "control_qubit"),
    (f"{_CIRCUIT}.cswap", "tgt1", "target_qubit1"),
    (f"{_CIRCUIT}.cswap", "tgt2", "target_qubit2"),
    (f"{_CIRCUIT}.assign_parameters", "param_dict", "parameters"),
    (f"{_CIRCUIT}.draw", "line_length", "fold"),
    *((f"qiskit.visualization.{name}", "rho", "state") for name in _PLOTS),
    *((f"{_RESULT}.{name}", "circuit", "experiment") for name in ("data", "get_counts", "get_memory", "get_statevector", "get_unitary")),
    (f"{_INFO}.process_fidelity", "channel1", "channel"),
    (f"{_INFO}.process_fidelity", "channel2", "target"),
    ("qiskit.circuit.random.random_circuit", "n_qubits", "num_qubits"),
    ("qiskit.qpy.dump", "circuits", "programs"),
    ("qiskit.transpiler.PassManager.run", "circuit", "circuits"),
    ("qiskit.transpiler.Target", "aquire_alignment", "acquire_alignment"),
    ("qiskit.transpiler.passes.Decompose", "gate", "gates_to_decompose"),
)


def _renamed() -> Iterator[Remedy]:
    for path, old, new in _RENAMED:
        yield argument(path, old, f"{new}={new}", f"{path}({new}=)", action=Action.MOVED)


ARGUMENTS: tuple[Remedy, ...] = (
    *_renamed(),
    *each_argument_dropped(
        (
            *(f"qiskit.circuit.{name}" for name in ("ControlledGate", "Gate", "Instruction", "Measure", "Reset")),
            *(f"{_LIBRARY}.{name}" for name in _GATES),
        ),
        ("duration", "unit"),
        _DURATION_NOTE,
    ),
    *each_argument_dropped((_GENERIC,), ("calibrate_instructions", "pulse_channels"), _PULSE_NOTE),
    *each_argument_dropped((f"{_LIBRARY}.PhaseOracle",), ("synthesizer",), "qiskit synthesizes it itself"),
    *each_argument_dropped((_RESULT,), ("qobj_id",), "there is no Qobj any more"),
    *(argument(f"{_INFO}.Pauli", name, "data=(z, x)", f"{_INFO}.Pauli(data=)", note=_PAIR_NOTE) for name in ("x", "z")),
    argument(f"{_INFO}.Pauli", "label", "data=label", f"{_INFO}.Pauli(data=)", action=Action.MOVED),
    argument(f"{_INFO}.pauli_basis", "pauli_list", "", note="it always gives a PauliList", action=Action.DROPPED),
    argument(f"{_INFO}.process_fidelity", "require_cptp", "require_cp=True, require_tp=True", f"{_INFO}.process_fidelity(require_cp=)"),
)
