"""What people mean who write a name, or a member of a result, where no release ever had it. `note` says what each is for."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.knowledge.schema import Action, Remedy

_RUNTIME = "qiskit_ibm_runtime"
_SERVICE = f"{_RUNTIME}.QiskitRuntimeService"
_RESULT = "qiskit.primitives.containers.primitive_result.PrimitiveResult"
_COUNTS = "result[0].data.meas.get_counts()"
_SERVICE_CLASS = f"{_RUNTIME}.qiskit_runtime_service.QiskitRuntimeService"
_CIRCUIT = "qiskit.circuit.quantumcircuit.QuantumCircuit"
_PUB = "qiskit.primitives.containers.pub_result.PubResult"
_DATA = "qiskit.primitives.containers.data_bin.DataBin"
_BITS = "qiskit.primitives.containers.bit_array.BitArray"
_BITS_EXPORT = "qiskit.primitives.BitArray"
_OPTIMIZER = "qiskit_algorithms.optimizers"
_JOBS = (f"{_RUNTIME}.runtime_job_v2.RuntimeJobV2", "qiskit.primitives.primitive_job.PrimitiveJob")
_GATES = {"hadamard": "h", "ccnot": "ccx", "sdag": "sdg", "tdag": "tdg", "cphase": "cp", "phase": "p"}
_RUN_NOTE = "on this computer; with SamplerV2(mode=backend) on a device"
_REGISTER_NOTE = "in place of meas, the name of the classical register that was measured into"
# What the results of version 1 have, and what is read off those of version 2, or of the other kind.
_FIRST = (
    ("Sampler", "result.quasi_dists[0]", ("counts", "data", "evs", "get_counts", "stds", "values")),
    ("Estimator", "result.values[0]", ("data", "evs", "get_counts", "quasi_dists", "stds")),
)
_FIRST_NOTE = "of a primitive of version 1; those of version 2 give a result for each circuit, with data"


def _primitives() -> Iterator[Remedy]:
    for name in ("Sampler", "Estimator"):
        old = f"qiskit.primitives.{name}V2"
        yield _import(old, f"qiskit.primitives.Statevector{name}", "simulates on this computer, without noise")
        yield _import(old, f"{_RUNTIME}.{name}V2", "runs on IBM's devices, or on a backend of qiskit-aer or fake_provider")


def _circuits() -> Iterator[Remedy]:
    """What is done with a circuit, and not by it; and gates under the names that other packages have for them."""
    for name, gate in _GATES.items():
        yield Remedy(f"{_CIRCUIT}.{name}", f"circuit.{gate}(...)", f"{_CIRCUIT}.{gate}")
    for name in ("execute", "run", "simulate"):
        yield Remedy(f"{_CIRCUIT}.{name}", "StatevectorSampler().run([circuit])", "qiskit.primitives.StatevectorSampler", _RUN_NOTE)
    yield Remedy(f"{_CIRCUIT}.get_counts", _COUNTS, "qiskit.primitives.BitArray.get_counts", "counts are of a result, not of a circuit")
    yield Remedy(f"{_CIRCUIT}.statevector", "Statevector(circuit)", "qiskit.quantum_info.Statevector")
    for name in ("to_matrix", "to_unitary", "to_operator"):
        yield Remedy(f"{_CIRCUIT}.{name}", "Operator(circuit)", "qiskit.quantum_info.Operator")
    for name in ("to_qasm", "to_qasm2", "qasm2", "qasm_str"):
        yield Remedy(f"{_CIRCUIT}.{name}", "qasm2.dumps(circuit)", "qiskit.qasm2.dumps")
    for name in ("to_qasm3", "qasm3"):
        yield Remedy(f"{_CIRCUIT}.{name}", "qasm3.dumps(circuit)", "qiskit.qasm3.dumps")
    yield Remedy(f"{_CIRCUIT}.from_qasm", "QuantumCircuit.from_qasm_str(text)", f"{_CIRCUIT}.from_qasm_str")
    for name in ("add_qubits", "add_clbits", "add_qubit", "add_clbit"):
        yield Remedy(f"{_CIRCUIT}.{name}", "circuit.add_bits(bits)", f"{_CIRCUIT}.add_bits")
    for name in ("add_gate", "apply", "apply_gate"):
        yield Remedy(f"{_CIRCUIT}.{name}", "circuit.append(gate, qubits)", f"{_CIRCUIT}.append")
    for name in ("bind", "set_parameters"):
        yield Remedy(f"{_CIRCUIT}.{name}", "circuit.assign_parameters(values)", f"{_CIRCUIT}.assign_parameters")


def _results() -> Iterator[Remedy]:
    """What is read off results: there is one for each circuit, and its data are by register."""
    for name in ("get_counts", "counts", "quasi_dists"):
        for holder in (_RESULT, _PUB, *_JOBS, *((_DATA,) if name != "counts" else ())):  # a register may be called `counts`
            yield Remedy(f"{holder}.{name}", _COUNTS, "qiskit.primitives.BitArray.get_counts", _REGISTER_NOTE)
    for name in ("counts", "quasi_dist", "quasi_dists", "result", "results"):
        yield Remedy(f"{_BITS}.{name}", "bits.get_counts()", f"{_BITS_EXPORT}.get_counts")
    for name in ("bitstrings", "get_memory", "memory"):
        yield Remedy(f"{_BITS}.{name}", "bits.get_bitstrings()", f"{_BITS_EXPORT}.get_bitstrings")
    yield Remedy(f"{_BITS}.shots", "bits.num_shots", f"{_BITS_EXPORT}.num_shots")
    for name in ("evs", "stds"):
        yield Remedy(f"{_BITS}.{name}", "bits.get_counts()", f"{_BITS_EXPORT}.get_counts", "an estimator's data have it")
    for name in ("values", "evs"):
        for holder in (_RESULT, _PUB):
            yield Remedy(f"{holder}.{name}", "result[0].data.evs", "qiskit.primitives.DataBin")
    yield Remedy(f"{_RESULT}.data", "result[0].data", "qiskit.primitives.PubResult.data", "there is a result for each circuit")
    for kind, instead, others in _FIRST:
        for module in (f"{kind.lower()}_result", f"{kind.lower()}_result_v1"):
            for name in others:
                replacement = f"qiskit.primitives.{kind}Result"
                yield Remedy(f"qiskit.primitives.base.{module}.{kind}Result.{name}", instead, replacement, _FIRST_NOTE)


def _service() -> Iterator[Remedy]:
    """What was done with `IBMQ`, or is done with a backend."""
    for holder in (f"{_SERVICE_CLASS}.open_session", f"{_SERVICE_CLASS}.session", "qiskit_aer.backends.aerbackend.AerBackend.open_session"):
        yield Remedy(holder, "Session(backend=backend)", f"{_RUNTIME}.Session")
    for name in ("get_job", "retrieve_job"):
        yield Remedy(f"{_SERVICE_CLASS}.{name}", "service.job(job_id)", f"{_SERVICE}.job")
    yield Remedy(f"{_SERVICE_CLASS}.get_jobs", "service.jobs()", f"{_SERVICE}.jobs")
    yield Remedy(f"{_SERVICE_CLASS}.get_backends", "service.backends()", f"{_SERVICE}.backends")
    for name in ("load_account", "get_provider", "enable_account"):
        yield Remedy(f"{_SERVICE_CLASS}.{name}", "QiskitRuntimeService()", _SERVICE, "the account is loaded when the service is made")


def _options() -> Iterator[Remedy]:
    """Options of version 1, which samplers had as well."""
    for module in ("options_models.sampler_options", "options_models.sampler"):
        cls = f"{_RUNTIME}.{module}.SamplerOptions"
        for name in ("resilience_level", "resilience"):
            note = "an estimator has it; a sampler has twirling and dynamical_decoupling"
            yield Remedy(f"{cls}.{name}", "", note=note, action=Action.ENDED)


def _import(path: str, replacement: str, note: str = "") -> Remedy:
    module, _, name = replacement.rpartition(".")
    return Remedy(path, f"from {module} import {name}", replacement, note)


ENTRIES: tuple[Remedy, ...] = (
    *_primitives(),
    _import("qiskit.AerSimulator", "qiskit_aer.AerSimulator"),
    _import("qiskit_ibm_runtime.IBMProvider", _SERVICE, "what was called on the provider is called on the service"),
    _import("qiskit_ibm_runtime.IBMQ", _SERVICE, "there is no global login: QiskitRuntimeService() loads the account"),
    _import("qiskit_ibm_provider.IBMQ", _SERVICE, "there is no global login: QiskitRuntimeService() loads the account"),
    _import("qiskit_ibm_provider.fake_provider", f"{_RUNTIME}.fake_provider"),
    _import("qiskit.providers.fake_backend", f"{_RUNTIME}.fake_provider"),
    _import("qiskit_aer.aer", "qiskit_aer.Aer"),
    *_circuits(),
    *_results(),
    *_service(),
    *_options(),
    Remedy(
        f"{_OPTIMIZER}.optimizer.Optimizer.optimize",
        "optimizer.minimize(fun, x0)",
        f"{_OPTIMIZER}.Optimizer.minimize",
        "it gives a result with x, fun and nfev",
    ),
    Remedy("qiskit_aer.aerprovider.AerProvider.backend", "Aer.get_backend(name)", "qiskit_aer.AerProvider.get_backend"),
    *(
        Remedy(f"{each}.Session.close", "", note="`backend.close_session()` ends it; the end of its `with` does not")
        for each in (f"{_RUNTIME}.provider_session", "qiskit_ibm_provider.session")
    ),
    Remedy("qiskit_ibm_runtime.ibm_backend.IBMBackend.retrieve_job", "service.job(job_id)", f"{_SERVICE}.job"),
    Remedy("qiskit_ibm_runtime.ibm_backend.IBMBackend.jobs", "service.jobs(backend_name=backend.name)", f"{_SERVICE}.jobs"),
    Remedy("qiskit_ibm_runtime.session.Session.sampler", "SamplerV2(mode=session)", f"{_RUNTIME}.SamplerV2"),
    Remedy("qiskit_ibm_runtime.session.Session.estimator", "EstimatorV2(mode=session)", f"{_RUNTIME}.EstimatorV2"),
)
