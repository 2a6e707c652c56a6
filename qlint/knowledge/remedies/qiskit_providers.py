"""What takes the place of execute, Qobj, the first version of backends, and the simulators that qiskit had."""

from __future__ import annotations

from qlint.knowledge.remedies.forms import each_dropped, each_in_words, ended, in_words, moved, moved_module
from qlint.knowledge.schema import Remedy

_AER = "qiskit.providers.aer"
_NEW_AER = "qiskit_aer"
_RUNTIME = "qiskit_ibm_runtime"
_PROVIDERS = "qiskit.providers"
_BASIC = f"{_PROVIDERS}.basicaer"
_NEW_BASIC = f"{_PROVIDERS}.basic_provider"

_CIRCUITS_NOTE = "backends and primitives take the circuits themselves"
_ACCOUNT_NOTE = "needs an IBM Cloud API key; the instance is a CRN or the name of an instance, in place of hub, group and project"
_UNMEASURED_NOTE = "for a circuit without measurements"
_CONFIGURATION_NOTE = "BasicSimulator is a BackendV2: its target tells it, num_qubits and operation_names are attributes"

_RUNNING = (
    moved("qiskit.Aer", f"{_NEW_AER}.Aer"),
    Remedy("qiskit.BasicAer", "BasicProvider()", f"{_NEW_BASIC}.BasicProvider", "its one simulator is basic_simulator"),
    Remedy("qiskit.IBMQ", "QiskitRuntimeService()", f"{_RUNTIME}.QiskitRuntimeService", _ACCOUNT_NOTE),
    Remedy(
        "qiskit.execute",
        "backend.run(transpile(circuit, backend))",
        "qiskit.transpile",
        "for a simulator; IBM's devices run circuits through SamplerV2(mode=backend)",
    ),
    Remedy("qiskit.execute_function", "from qiskit import transpile", "qiskit.transpile"),
    Remedy("qiskit.compile", "transpile(circuit, backend)", "qiskit.transpile", "gives circuits, which backend.run takes"),
    *each_dropped("qiskit", ("assemble", "assembler", "qobj"), _CIRCUITS_NOTE),
    *each_dropped("qiskit.compiler", ("assembler",), _CIRCUITS_NOTE),
    *(moved(f"qiskit.qobj.utils.{name}", f"qiskit.result.{name}") for name in ("MeasLevel", "MeasReturnType")),
    Remedy("qiskit.__qiskit_version__", "qiskit.__version__", "qiskit.__version__", "of the other packages: importlib.metadata"),
)

_SIMULATORS = (
    moved_module(_AER, _NEW_AER),
    moved_module(f"{_AER}.extensions", f"{_NEW_AER}.library"),
    moved_module(_BASIC, _NEW_BASIC),
    Remedy(f"{_BASIC}.BasicAer", "BasicProvider()", f"{_NEW_BASIC}.BasicProvider", "its one simulator is basic_simulator"),
    Remedy(f"{_BASIC}.QasmSimulatorPy", "BasicSimulator()", f"{_NEW_BASIC}.BasicSimulator"),
    Remedy(f"{_BASIC}.StatevectorSimulatorPy", "Statevector(circuit)", "qiskit.quantum_info.Statevector", _UNMEASURED_NOTE),
    Remedy(f"{_BASIC}.UnitarySimulatorPy", "Operator(circuit)", "qiskit.quantum_info.Operator", _UNMEASURED_NOTE),
    Remedy(f"{_BASIC}.BasicAerProvider", "BasicProvider()", f"{_NEW_BASIC}.BasicProvider", "its one simulator is basic_simulator"),
    *(moved(f"{_BASIC}.BasicAer{name}", f"{_NEW_BASIC}.BasicProvider{name}") for name in ("Error", "Job")),
    in_words(f"{_NEW_BASIC}.basic_simulator.BasicSimulator.configuration", _CONFIGURATION_NOTE),
    Remedy(
        f"{_NEW_BASIC}.basic_simulator.BasicSimulator.MAX_QUBITS_MEMORY",
        "simulator.num_qubits",
        f"{_NEW_BASIC}.BasicSimulator.num_qubits",
    ),
    Remedy(f"{_NEW_BASIC}.basic_simulator.BasicSimulator.run_experiment", "simulator.run(circuit)", f"{_NEW_BASIC}.BasicSimulator.run"),
)

_BACKENDS = (
    *(
        Remedy(f"{_PROVIDERS}.{name}", "BackendV2", f"{_PROVIDERS}.BackendV2", "a device is described by its target")
        for name in ("BackendV1", "BaseBackend")
    ),
    moved(f"{_PROVIDERS}.BaseJob", f"{_PROVIDERS}.JobV1"),
    Remedy(f"{_PROVIDERS}.backend.BackendV1.version", "backend.backend_version", f"{_PROVIDERS}.BackendV2.backend_version", "an attribute"),
    ended(f"{_PROVIDERS}.provider.ProviderV1.version", "providers are not numbered; backends are: backend.version"),
    *each_dropped("qiskit.providers", ("provider", "backend_compat"), "a provider needs no base class, a BackendV2 no converter"),
    *each_dropped(_PROVIDERS, ("BaseProvider", "Provider", "ProviderV1"), "a provider needs no base class"),
    Remedy(f"{_PROVIDERS}.BackendV2Converter", "backend", f"{_PROVIDERS}.BackendV2", "backends must be BackendV2 themselves"),
    Remedy(f"{_PROVIDERS}.convert_to_target", "backend.target", f"{_PROVIDERS}.BackendV2.target"),
    moved_module(f"{_PROVIDERS}.models", f"{_RUNTIME}.models", "most of it can be read from backend.target"),
    ended(f"{_PROVIDERS}.models.JobStatus", "job.status() gives a JobStatus of qiskit.providers"),
    *(
        moved(f"{_PROVIDERS}.{name}", f"{_RUNTIME}.models.exceptions.{name}")
        for name in ("BackendConfigurationError", "BackendPropertyError")
    ),
    *each_in_words(
        "qiskit", ("available_backends", "local_backends", "remote_backends"), "providers and services list their backends: backends()"
    ),
    *each_in_words("qiskit", ("QuantumProgram", "QuantumJob", "JobProcessor"), "make a QuantumCircuit, and give it to backend.run"),
    Remedy("qiskit.get_backend", "AerSimulator()", f"{_NEW_AER}.AerSimulator", "IBM's devices: QiskitRuntimeService().backend(name)"),
    Remedy("qiskit.least_busy", "service.least_busy()", f"{_RUNTIME}.QiskitRuntimeService.least_busy"),
    Remedy("qiskit.backends.ibmq.least_busy", "service.least_busy()", f"{_RUNTIME}.QiskitRuntimeService.least_busy"),
    Remedy("qiskit.register", "QiskitRuntimeService()", f"{_RUNTIME}.QiskitRuntimeService", _ACCOUNT_NOTE),
    Remedy("qiskit.LegacySimulators", "AerSimulator()", f"{_NEW_AER}.AerSimulator"),
    Remedy("qiskit.load_qasm_file", "QuantumCircuit.from_qasm_file(path)", "qiskit.QuantumCircuit.from_qasm_file"),
    Remedy("qiskit.load_qasm_string", "QuantumCircuit.from_qasm_str(program)", "qiskit.QuantumCircuit.from_qasm_str"),
    Remedy("qiskit.QISKitError", "QiskitError", "qiskit.QiskitError"),
)

ENTRIES: tuple[Remedy, ...] = (*_RUNNING, *_SIMULATORS, *_BACKENDS)
