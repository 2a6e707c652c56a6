"""What takes the place of qiskit's tools, utilities, pictures and results."""

from __future__ import annotations

from qlint.knowledge.remedies.forms import (
    dropped,
    each_ended,
    each_in_words,
    ended,
    in_words,
    moved,
    moved_module,
)
from qlint.knowledge.schema import Remedy

_TOOLS = "qiskit.tools"
_UTILS = "qiskit.utils"
_RUNTIME = "qiskit_ibm_runtime"

_MITIGATION_NOTE = "primitives mitigate errors themselves; the distribution mthree corrects counts"
_STATUS_NOTE = "backend.target and backend.status() tell the same"
_TABLE_NOTE = "its magics have no successor"

_TOOL_NAMES = (
    in_words(_TOOLS, "qiskit.visualization has the plots, qiskit.utils.parallel_map is left; the rest has no successor"),
    dropped(f"{_TOOLS}.jupyter", _TABLE_NOTE),
    in_words(f"{_TOOLS}.monitor", "job.status() and backend.target tell the same"),
    Remedy(
        f"{_TOOLS}.monitor.job_monitor",
        "job.wait_for_final_state()",
        "qiskit.providers.JobV1.wait_for_final_state",
        "prints nothing; job.status() can be polled",
    ),
    *each_in_words(f"{_TOOLS}.monitor", ("backend_monitor", "backend_overview"), _STATUS_NOTE),
    moved_module(f"{_TOOLS}.visualization", "qiskit.visualization"),
    *(
        Remedy(f"{_TOOLS}.visualization.{name}", f'circuit_drawer(circuit, output="{output}")', "qiskit.visualization.circuit_drawer")
        for name, output in (("latex_circuit_drawer", "latex"), ("matplotlib_circuit_drawer", "mpl"))
    ),
    ended(f"{_TOOLS}.events.TextProgressBar", "the package tqdm draws such bars"),
    moved_module(f"{_TOOLS}.compiler", "qiskit.compiler"),
)

_QI_NAMES = (
    Remedy(f"{_TOOLS}.qi.qi.outer", "np.outer(first, second.conj())"),
    Remedy(f"{_TOOLS}.qi.qi.chop", "operator.chop()", "qiskit.quantum_info.SparsePauliOp.chop"),
    Remedy(f"{_TOOLS}.qi.qi.qft", "QFTGate(num_qubits)", "qiskit.circuit.library.QFTGate"),
    *(
        moved(f"{_TOOLS}.qi.qi.{name}", f"qiskit.quantum_info.{name}")
        for name in ("concurrence", "entanglement_of_formation", "entropy", "mutual_information", "partial_trace", "shannon_entropy")
    ),
)

_UTIL_NAMES = (
    moved_module("qiskit.util", _UTILS),
    in_words(f"{_UTILS}.QuantumInstance", "primitives take its place: a sampler or an estimator is made for the backend"),
    moved(
        f"{_UTILS}.algorithm_globals",
        "qiskit_algorithms.utils.algorithm_globals",
        "another object: qiskit-machine-learning has its own, too",
    ),
    in_words(f"{_UTILS}.mitigation", _MITIGATION_NOTE),
    Remedy(f"{_UTILS}.deprecate_function", "from qiskit.utils import deprecate_func", f"{_UTILS}.deprecate_func", "its arguments differ"),
    Remedy(f"{_UTILS}.deprecate_arguments", "from qiskit.utils import deprecate_arg", f"{_UTILS}.deprecate_arg", "its arguments differ"),
    Remedy(f"{_UTILS}.has_aer", "HAS_AER", f"{_UTILS}.optionals.HAS_AER", "from qiskit.utils.optionals import HAS_AER"),
    dropped(f"{_UTILS}.has_ibmq", "the client is retired"),
    Remedy(f"{_UTILS}.summarize_circuits", "circuit.count_ops()", "qiskit.QuantumCircuit.count_ops"),
    *each_ended(_UTILS, ("get_entangler_map", "validate_entangler_map", "name_args"), "it was meant for qiskit's own code"),
    ended("qiskit.test", "it was meant for qiskit's own tests"),
    moved_module("qiskit.test.mock", f"{_RUNTIME}.fake_provider"),
    ended("qiskit.validation", "objects are not checked against schemas any more"),
)

_RESULT_NAMES = (
    dropped("qiskit.result.result.Result.qobj_id", "there is no Qobj any more"),
    *each_in_words("qiskit.result", ("BaseReadoutMitigator", "CorrelatedReadoutMitigator", "LocalReadoutMitigator"), _MITIGATION_NOTE),
    in_words("qiskit.result.mitigation", _MITIGATION_NOTE),
)

_PLOT_NAMES = tuple(
    Remedy(f"qiskit.visualization.iplot_{name}", f"plot_{name}(data)", f"qiskit.visualization.plot_{name}", "a static picture")
    for name in ("bloch_multivector", "histogram", "state_city", "state_hinton", "state_paulivec", "state_qsphere")
)

_QASM_NAMES = (
    in_words("qiskit.qasm", "qiskit.qasm2 reads and writes programs"),
    Remedy(
        "qiskit.qasm.Qasm",
        "qasm2.load(path)",
        "qiskit.qasm2.load",
        "from qiskit import qasm2; gives a circuit, qasm2.loads(program) from text",
    ),
)

_EXTENSION_NAMES = (
    moved_module("qiskit.extensions", "qiskit.circuit.library"),
    moved_module("qiskit.extensions.standard", "qiskit.circuit.library"),
    moved_module("qiskit.extensions.quantum_initializer", "qiskit.circuit.library"),
    Remedy("qiskit.extensions.SingleQubitUnitary", "UnitaryGate(matrix)", "qiskit.circuit.library.UnitaryGate"),
    Remedy("qiskit.extensions.Snapshot", "SaveState(num_qubits)", "qiskit_aer.library.SaveState"),
    moved("qiskit.extensions.ExtensionError", "qiskit.circuit.CircuitError"),
)

ENTRIES: tuple[Remedy, ...] = (
    *_TOOL_NAMES,
    *_QI_NAMES,
    *_UTIL_NAMES,
    *_RESULT_NAMES,
    *_PLOT_NAMES,
    *_QASM_NAMES,
    *_EXTENSION_NAMES,
)
