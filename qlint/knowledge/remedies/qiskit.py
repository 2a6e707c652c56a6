"""What takes the place of what left qiskit."""

from __future__ import annotations

from qlint.knowledge.schema import Remedy

_AER = "qiskit.providers.aer"
_NEW_AER = "qiskit_aer"
_TOOLS = "qiskit.tools"
_RUNTIME = "qiskit_ibm_runtime"

_CIRCUITS_NOTE = "delete the call: backends and primitives take the circuits themselves"
_PULSE_NOTE = "control by pulses ended, without a successor in qiskit"
_EXACT_NOTE = "run takes a list, the results are read by classical register or as expectation values"
_AER_NOTE = "install qiskit-aer"
_ALGORITHMS_NOTE = "install qiskit-algorithms"

_TOP = (
    Remedy("qiskit.Aer", "from qiskit_aer import Aer", f"{_NEW_AER}.Aer", _AER_NOTE),
    Remedy("qiskit.BasicAer", "BasicProvider()", "qiskit.providers.basic_provider.BasicProvider", "its one simulator is basic_simulator"),
    Remedy(
        "qiskit.IBMQ",
        "QiskitRuntimeService()",
        f"{_RUNTIME}.QiskitRuntimeService",
        "needs an IBM Cloud API key; the instance is a CRN or the name of an instance, in place of hub, group and project",
    ),
    Remedy(
        "qiskit.execute",
        "backend.run(transpile(circuit, backend))",
        "qiskit.transpile",
        "for a simulator; IBM's devices run circuits through SamplerV2(mode=backend)",
    ),
    Remedy("qiskit.assemble", "", note=_CIRCUITS_NOTE),
    Remedy("qiskit.assembler", "", note=_CIRCUITS_NOTE),
    Remedy("qiskit.qobj", "", note=_CIRCUITS_NOTE),
    *(Remedy(f"qiskit.{name}", "", note=_PULSE_NOTE) for name in ("pulse", "schedule", "scheduler", "sequence")),
    Remedy("qiskit.__qiskit_version__", "qiskit.__version__", "qiskit.__version__", "of the other packages: importlib.metadata"),
    Remedy("qiskit.execute_function", "from qiskit import transpile", "qiskit.transpile"),
    Remedy("qiskit.extensions", "qiskit.circuit.library", "qiskit.circuit.library"),
    *(
        Remedy(f"qiskit.extensions.{name}", name, f"qiskit.circuit.library.{name}")
        for name in ("HamiltonianGate", "Initialize", "UCPauliRotGate", "UCRXGate", "UCRYGate", "UCRZGate", "UnitaryGate")
    ),
    Remedy("qiskit.algorithms", "qiskit_algorithms", note=_ALGORITHMS_NOTE),
    Remedy("qiskit.opflow", "qiskit.quantum_info", "qiskit.quantum_info"),
    *(
        Remedy(f"qiskit.opflow.{name}", "SparsePauliOp", "qiskit.quantum_info.SparsePauliOp")
        for name in ("PauliOp", "PauliSumOp", "SummedOp", "TensoredOp")
    ),
    *(
        Remedy(f"qiskit.opflow.{name}", f'SparsePauliOp("{name}")', "qiskit.quantum_info.SparsePauliOp", "the operator ^ becomes tensor()")
        for name in ("I", "X", "Y", "Z")
    ),
    Remedy("qiskit.qasm", "qiskit.qasm2", "qiskit.qasm2"),
    Remedy("qiskit.util", "qiskit.utils", "qiskit.utils"),
    Remedy("qiskit.utils.QuantumInstance", "", note="primitives take its place"),
    Remedy("qiskit.utils.algorithm_globals", "qiskit_algorithms.utils.algorithm_globals", note=_ALGORITHMS_NOTE),
    Remedy("qiskit.utils.mitigation", "", note="primitives mitigate errors themselves; mthree corrects counts"),
    Remedy("qiskit.test", "", note="it was meant for qiskit's own tests"),
    Remedy("qiskit.test.mock", f"{_RUNTIME}.fake_provider", f"{_RUNTIME}.fake_provider"),
)

_RETIRED = (
    Remedy("qiskit.aqua", "", note="its parts went to qiskit-algorithms, -nature, -finance, -machine-learning and -optimization"),
    Remedy("qiskit.chemistry", "qiskit_nature", note="install qiskit-nature"),
    Remedy("qiskit.finance", "qiskit_finance", note="install qiskit-finance"),
    Remedy("qiskit.ignis", "", note="qiskit-experiments has the characterization, mthree the mitigation"),
    Remedy("qiskit.ml", "qiskit_machine_learning", note="install qiskit-machine-learning"),
    Remedy("qiskit.optimization", "qiskit_optimization", note="install qiskit-optimization"),
)

_TOOL_NAMES = (
    Remedy(_TOOLS, "", note="qiskit.visualization has the plots, qiskit.utils.parallel_map is left; the rest has no successor"),
    Remedy(f"{_TOOLS}.jupyter", "", note="delete the import: its magics have no successor"),
    Remedy(f"{_TOOLS}.monitor", "", note="job.status() and backend.target tell the same"),
    Remedy(
        f"{_TOOLS}.monitor.job_monitor",
        "job.wait_for_final_state()",
        "qiskit.providers.JobV1.wait_for_final_state",
        "prints nothing; job.status() can be polled",
    ),
    *(
        Remedy(f"{_TOOLS}.monitor.{name}", "", note="backend.target and backend.status() tell the same")
        for name in ("backend_monitor", "backend_overview")
    ),
    Remedy(f"{_TOOLS}.parallel_map", "parallel_map", "qiskit.utils.parallel_map"),
    Remedy(f"{_TOOLS}.visualization", "qiskit.visualization", "qiskit.visualization"),
    *(
        Remedy(f"{_TOOLS}.visualization.{name}", name, f"qiskit.visualization.{name}")
        for name in (
            "circuit_drawer",
            "dag_drawer",
            "plot_bloch_multivector",
            "plot_bloch_vector",
            "plot_gate_map",
            "plot_histogram",
            "plot_state_city",
            "plot_state_hinton",
            "plot_state_paulivec",
            "plot_state_qsphere",
        )
    ),
)

_PROVIDER_NAMES = (
    Remedy(_AER, _NEW_AER, _NEW_AER, _AER_NOTE),
    *(
        Remedy(f"{_AER}.{name}", f"{_NEW_AER}.{name}", f"{_NEW_AER}.{name}", _AER_NOTE)
        for name in (
            "Aer",
            "AerError",
            "AerJob",
            "AerProvider",
            "AerSimulator",
            "QasmSimulator",
            "StatevectorSimulator",
            "UnitarySimulator",
            "backends",
            "jobs",
            "library",
            "noise",
            "primitives",
            "quantum_info",
            "utils",
        )
    ),
    Remedy(f"{_AER}.extensions", f"{_NEW_AER}.library", f"{_NEW_AER}.library", _AER_NOTE),
    Remedy("qiskit.providers.basicaer", "qiskit.providers.basic_provider", "qiskit.providers.basic_provider"),
    Remedy("qiskit.providers.basicaer.QasmSimulatorPy", "BasicSimulator()", "qiskit.providers.basic_provider.BasicSimulator"),
    Remedy(
        "qiskit.providers.basicaer.StatevectorSimulatorPy",
        "Statevector(circuit)",
        "qiskit.quantum_info.Statevector",
        "for a circuit without measurements",
    ),
    Remedy(
        "qiskit.providers.basicaer.UnitarySimulatorPy",
        "Operator(circuit)",
        "qiskit.quantum_info.Operator",
        "for a circuit without measurements",
    ),
    Remedy("qiskit.providers.basicaer.BasicAerProvider", "BasicProvider()", "qiskit.providers.basic_provider.BasicProvider"),
    Remedy("qiskit.providers.BackendV1", "BackendV2", "qiskit.providers.BackendV2"),
    Remedy("qiskit.providers.BaseBackend", "BackendV2", "qiskit.providers.BackendV2"),
    Remedy("qiskit.providers.BaseJob", "JobV1", "qiskit.providers.JobV1"),
    *(Remedy(f"qiskit.providers.{name}", "", note="a provider needs no base class") for name in ("BaseProvider", "Provider", "ProviderV1")),
    Remedy("qiskit.providers.BackendV2Converter", "", note="backends must be BackendV2 themselves"),
    Remedy("qiskit.providers.models", f"{_RUNTIME}.models", f"{_RUNTIME}.models", "most of it can be read from backend.target"),
)

_PRIMITIVES = (
    Remedy("qiskit.primitives.Sampler", "StatevectorSampler()", "qiskit.primitives.StatevectorSampler", _EXACT_NOTE),
    Remedy("qiskit.primitives.Estimator", "StatevectorEstimator()", "qiskit.primitives.StatevectorEstimator", _EXACT_NOTE),
    Remedy("qiskit.primitives.BackendSampler", "BackendSamplerV2(backend=backend)", "qiskit.primitives.BackendSamplerV2", _EXACT_NOTE),
    Remedy(
        "qiskit.primitives.BackendEstimator", "BackendEstimatorV2(backend=backend)", "qiskit.primitives.BackendEstimatorV2", _EXACT_NOTE
    ),
    Remedy("qiskit.primitives.BaseSampler", "BaseSamplerV2", "qiskit.primitives.BaseSamplerV2"),
    Remedy("qiskit.primitives.BaseEstimator", "BaseEstimatorV2", "qiskit.primitives.BaseEstimatorV2"),
)

ENTRIES: tuple[Remedy, ...] = (*_TOP, *_RETIRED, *_TOOL_NAMES, *_PROVIDER_NAMES, *_PRIMITIVES)
