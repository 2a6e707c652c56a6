"""Which classes play which part on IBM's platform, by definition site: there are three called Session and two called IBMBackend."""

from __future__ import annotations

from collections.abc import Iterable

from qlint.knowledge.index import Knowledge

SERVICE = "qiskit_ibm_runtime.qiskit_runtime_service.QiskitRuntimeService"
# The first release of qiskit-ibm-runtime with a channel for the platform that took the classic one's place (accounts/account.py).
PLATFORM_SINCE = "0.40.0"
# What SERVICE makes for `channel="local"`; its backends are simulators, which keep their `run`.
LOCAL_SERVICE = "qiskit_ibm_runtime.fake_provider.local_service.QiskitRuntimeLocalService"

# Groups the jobs of primitives.
SESSIONS = ("qiskit_ibm_runtime.session.Session",)

# What `backend.open_session()` gives: groups what `backend.run` sends.
BACKEND_SESSIONS = ("qiskit_ibm_runtime.provider_session.Session", "qiskit_ibm_provider.session.Session")

BACKENDS = ("qiskit_ibm_runtime.ibm_backend.IBMBackend", "qiskit_ibm_provider.ibm_backend.IBMBackend")

# Version 1 and 2 of the primitives derive from the first two.
PRIMITIVES = (
    "qiskit_ibm_runtime.sampler.Sampler",
    "qiskit_ibm_runtime.estimator.Estimator",
    "qiskit_ibm_runtime.executor_sampler.sampler.Sampler",
    "qiskit_ibm_runtime.executor_sampler.sampler.SamplerV2",
    "qiskit_ibm_runtime.executor_estimator.estimator.Estimator",
    "qiskit_ibm_runtime.executor_estimator.estimator.EstimatorV2",
    # They send jobs in sessions as primitives do.
    "qiskit_ibm_runtime.executor.Executor",
    "qiskit_ibm_runtime.executor.executor.Executor",
    "qiskit_ibm_runtime.noise_learner.noise_learner.NoiseLearner",
    "qiskit_ibm_runtime.noise_learner_v3.noise_learner_v3.NoiseLearnerV3",
)

# Client-side primitives, which settle how they run when they run.
LATE_PRIMITIVES = ("qiskit_ibm_runtime.executor_sampler.", "qiskit_ibm_runtime.executor_estimator.")

# Primitives of version 2, of whatever package.
SAMPLERS_V2 = ("qiskit.primitives.base.base_sampler.BaseSamplerV2",)
ESTIMATORS_V2 = ("qiskit.primitives.base.base_estimator.BaseEstimatorV2",)

# What they give for a circuit.
DATA = "qiskit.primitives.containers.data_bin.DataBin"

CIRCUIT = ("qiskit.circuit.quantumcircuit.QuantumCircuit",)


def plays(knowledge: Knowledge, cls: str, part: Iterable[str]) -> bool:
    """Whether the class, by its definition path, is one of those that play the part, or derives from one."""
    return any(knowledge.subclass(cls, each) for each in part)
