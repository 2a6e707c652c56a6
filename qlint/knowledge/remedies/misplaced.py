"""What people mean who write a name, or a member of a result, where no release ever had it. `note` says what each is for."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.knowledge.schema import Remedy

_RUNTIME = "qiskit_ibm_runtime"
_SERVICE = f"{_RUNTIME}.QiskitRuntimeService"
_RESULT = "qiskit.primitives.containers.primitive_result.PrimitiveResult"
_COUNTS = "result[0].data.meas.get_counts()"
_REGISTER_NOTE = "in place of meas, the name of the classical register that was measured into"


def _primitives() -> Iterator[Remedy]:
    for name in ("Sampler", "Estimator"):
        old = f"qiskit.primitives.{name}V2"
        yield _import(old, f"qiskit.primitives.Statevector{name}", "simulates on this computer, without noise")
        yield _import(old, f"{_RUNTIME}.{name}V2", "runs on IBM's devices, or on a backend of qiskit-aer or fake_provider")


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
    Remedy(f"{_RESULT}.quasi_dists", _COUNTS, "qiskit.primitives.BitArray.get_counts", _REGISTER_NOTE),
    Remedy(f"{_RESULT}.get_counts", _COUNTS, "qiskit.primitives.BitArray.get_counts", _REGISTER_NOTE),
    Remedy(f"{_RESULT}.values", "result[0].data.evs", "qiskit.primitives.DataBin"),
    Remedy("qiskit_ibm_runtime.ibm_backend.IBMBackend.retrieve_job", "service.job(job_id)", f"{_SERVICE}.job"),
    Remedy("qiskit_ibm_runtime.ibm_backend.IBMBackend.jobs", "service.jobs(backend_name=backend.name)", f"{_SERVICE}.jobs"),
    Remedy("qiskit_ibm_runtime.session.Session.sampler", "SamplerV2(mode=session)", f"{_RUNTIME}.SamplerV2"),
    Remedy("qiskit_ibm_runtime.session.Session.estimator", "EstimatorV2(mode=session)", f"{_RUNTIME}.EstimatorV2"),
)
