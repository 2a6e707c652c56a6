"""What takes the place of qiskit-ibm-provider."""

from __future__ import annotations

from qlint.knowledge.remedies.forms import dropped, each_dropped, each_ended, ended, moved, moved_module
from qlint.knowledge.schema import Remedy

_PACKAGE = "qiskit_ibm_provider"
_PROVIDER = f"{_PACKAGE}.ibm_provider.IBMProvider"
_SERVICE = f"{_PACKAGE}.ibm_backend_service.IBMBackendService"
_BACKEND = f"{_PACKAGE}.ibm_backend.IBMBackend"
_SESSION = f"{_PACKAGE}.session.Session"
_JOB = f"{_PACKAGE}.job.ibm_circuit_job.IBMCircuitJob"
_EVERY_JOB = f"{_PACKAGE}.job.ibm_job.IBMJob"
_COMPOSITE = f"{_PACKAGE}.job.ibm_composite_job.IBMCompositeJob"
_PASSES = "transpiler.passes.scheduling"

_RUNTIME = "qiskit_ibm_runtime"
_NEW_SERVICE = f"{_RUNTIME}.QiskitRuntimeService"
_NEW_BACKEND = f"{_RUNTIME}.IBMBackend"
_NEW_SESSION = f"{_RUNTIME}.Session"
_NEW_JOB = f"{_RUNTIME}.RuntimeJobV2"
_SAMPLER = f"{_RUNTIME}.SamplerV2"

_NEVER_RAISED = "the provider never raised it"
_JOBS_NOTE = (
    "pending=True or False replaces status, created_after and created_before the datetimes; jobs of the closed platform cannot be reached"
)
_RUN_NOTE = "circuits must fit the device (transpile them), and each result is read by classical register"
_UNTOLD_NOTE = "RuntimeJobV2 does not tell it"
_TARGET_NOTE = "pass target=backend.target in place of the durations"

_PACKAGES = (
    Remedy(_PACKAGE, "qiskit_ibm_runtime", _RUNTIME),
    Remedy(f"{_PACKAGE}.ibm_backend", "from qiskit_ibm_runtime import IBMBackend", _NEW_BACKEND),
    Remedy(f"{_PACKAGE}.ibm_backend_service", "from qiskit_ibm_runtime import QiskitRuntimeService", _NEW_SERVICE),
    Remedy(f"{_PACKAGE}.ibm_provider", "from qiskit_ibm_runtime import QiskitRuntimeService", _NEW_SERVICE),
    Remedy(f"{_PACKAGE}.job", "from qiskit_ibm_runtime import RuntimeJobV2", _NEW_JOB),
    ended(f"{_PACKAGE}.jupyter", "the runtime client has no Jupyter dashboard"),
    moved_module(f"{_PACKAGE}.qpy", "qiskit.qpy"),
    Remedy(f"{_PACKAGE}.session", "from qiskit_ibm_runtime import Session", _NEW_SESSION),
    Remedy(f"{_PACKAGE}.visualization", "qiskit.visualization", "qiskit.visualization", "static pictures only"),
)

_NAMES = (
    Remedy(
        f"{_PACKAGE}.IBMProvider",
        "QiskitRuntimeService()",
        _NEW_SERVICE,
        "needs an IBM Cloud API key; an instance such as ibm-q/open/main becomes a CRN or the name of an instance",
    ),
    Remedy(f"{_PACKAGE}.IBMBackendService", "QiskitRuntimeService()", _NEW_SERVICE, "the service answers for its backends and jobs itself"),
    Remedy(f"{_PACKAGE}.Session", "Session(backend=backend)", _NEW_SESSION, "a session for primitives: backend.run never joins it"),
    Remedy(f"{_PACKAGE}.IBMJob", "RuntimeJobV2", _NEW_JOB, "status() gives text, result() a PrimitiveResult"),
    Remedy(
        f"{_PACKAGE}.least_busy",
        "service.least_busy()",
        f"{_NEW_SERVICE}.least_busy",
        "asks the service: the filters of provider.backends(...) become its keywords",
    ),
    Remedy(f"{_PACKAGE}.QISKIT_IBM_PROVIDER_LOGGER_NAME", '"qiskit_ibm_runtime"', _RUNTIME),
    Remedy(f"{_PACKAGE}.QISKIT_IBM_PROVIDER_LOG_LEVEL", '"QISKIT_IBM_RUNTIME_LOG_LEVEL"', _RUNTIME),
    Remedy(f"{_PACKAGE}.QISKIT_IBM_PROVIDER_LOG_FILE", '"QISKIT_IBM_RUNTIME_LOG_FILE"', _RUNTIME),
    Remedy(f"{_PACKAGE}.job.IBMCircuitJob", "RuntimeJobV2", _NEW_JOB, "status() gives text, result() a PrimitiveResult"),
    Remedy(f"{_PACKAGE}.job.IBMCompositeJob", "Batch(backend=backend)", f"{_RUNTIME}.Batch", "one job for each part"),
    Remedy(
        f"{_PACKAGE}.job.job_monitor",
        "job.wait_for_final_state()",
        f"{_NEW_JOB}.wait_for_final_state",
        "no release of the runtime client prints the progress; job.status() can be polled",
    ),
    ended(f"{_PACKAGE}.job.QueueInfo", "the runtime client does not tell the queue position"),
    Remedy(
        f"{_PACKAGE}.visualization.iplot_error_map",
        "plot_error_map(backend)",
        "qiskit.visualization.plot_error_map",
        "a static picture",
    ),
    Remedy(f"{_PACKAGE}.visualization.iplot_gate_map", "plot_gate_map(backend)", "qiskit.visualization.plot_gate_map", "a static picture"),
    *(moved(f"{_PACKAGE}.utils.{name}", f"{_RUNTIME}.{name}") for name in ("RuntimeDecoder", "RuntimeEncoder")),
    *(
        moved(f"{_PACKAGE}.{_PASSES}.{name}", f"{_RUNTIME}.{_PASSES}.{name}", _TARGET_NOTE)
        for name in ("ALAPScheduleAnalysis", "ASAPScheduleAnalysis", "PadDelay", "PadDynamicalDecoupling")
    ),
    Remedy(
        f"{_PACKAGE}.{_PASSES}.DynamicCircuitInstructionDurations",
        "backend.target",
        f"{_NEW_BACKEND}.target",
        "the scheduling passes take target=backend.target",
    ),
)

_ERRORS = (
    moved(f"{_PACKAGE}.IBMBackendJobLimitError", f"{_RUNTIME}.IBMBackendError", _NEVER_RAISED),
    moved(f"{_PACKAGE}.IBMProviderError", f"{_RUNTIME}.IBMRuntimeError", _NEVER_RAISED),
    moved(f"{_PACKAGE}.IBMProviderValueError", f"{_RUNTIME}.IBMInputValueError", _NEVER_RAISED),
    moved(f"{_PACKAGE}.IBMProviderCredentialsNotFound", f"{_RUNTIME}.accounts.AccountNotFoundError", _NEVER_RAISED),
    *(
        moved(f"{_PACKAGE}.IBMProviderCredentials{name}", f"{_RUNTIME}.accounts.InvalidAccountError", _NEVER_RAISED)
        for name in ("InvalidFormat", "InvalidToken", "InvalidUrl")
    ),
    dropped(f"{_PACKAGE}.IBMProviderMultipleCredentialsFound", _NEVER_RAISED),
    *(
        moved(f"{_PACKAGE}.job.exceptions.{old}", f"{_RUNTIME}.{new}", "stands elsewhere in the tree of exceptions")
        for old, new in (
            ("IBMJobApiError", "IBMRuntimeError"),
            ("IBMJobError", "IBMRuntimeError"),
            ("IBMJobFailureError", "RuntimeJobFailureError"),
            ("IBMJobInvalidStateError", "RuntimeInvalidStateError"),
            ("IBMJobNotFoundError", "RuntimeJobNotFound"),
            ("IBMJobTimeoutError", "RuntimeJobTimeoutError"),
        )
    ),
)

_PROVIDER_MEMBERS = (
    Remedy(f"{_PROVIDER}.active_account", "service.active_account()", f"{_NEW_SERVICE}.active_account"),
    Remedy(f"{_PROVIDER}.backend", "service", _NEW_SERVICE, "service.backend is a method: service.backend(name)"),
    Remedy(f"{_PROVIDER}.backends", "service.backends()", f"{_NEW_SERVICE}.backends", "pass all but the name by keyword"),
    Remedy(
        f"{_PROVIDER}.delete_account",
        "QiskitRuntimeService.delete_account(name=name)",
        f"{_NEW_SERVICE}.delete_account",
        "the first positional argument is a file name there",
    ),
    Remedy(
        f"{_PROVIDER}.get_backend",
        "service.backend(name)",
        f"{_NEW_SERVICE}.backend",
        "without a name, or with filters: service.backends(...)[0]",
    ),
    Remedy(f"{_PROVIDER}.instances", "service.instances()", f"{_NEW_SERVICE}.instances", "gives dictionaries, not hub/group/project texts"),
    Remedy(f"{_PROVIDER}.jobs", "service.jobs()", f"{_NEW_SERVICE}.jobs", _JOBS_NOTE),
    Remedy(f"{_PROVIDER}.retrieve_job", "service.job(job_id)", f"{_NEW_SERVICE}.job"),
    Remedy(
        f"{_PROVIDER}.save_account",
        "QiskitRuntimeService.save_account(token=token, instance=crn)",
        f"{_NEW_SERVICE}.save_account",
        "with an IBM Cloud API key as the token",
    ),
    Remedy(f"{_PROVIDER}.saved_accounts", "QiskitRuntimeService.saved_accounts()", f"{_NEW_SERVICE}.saved_accounts"),
    Remedy(f"{_SERVICE}.*", "service.backend(name)", f"{_NEW_SERVICE}.backend"),
    Remedy(f"{_SERVICE}.backends", "service.backends()", f"{_NEW_SERVICE}.backends", "pass all but the name by keyword"),
    Remedy(f"{_SERVICE}.jobs", "service.jobs()", f"{_NEW_SERVICE}.jobs", _JOBS_NOTE),
    Remedy(f"{_SERVICE}.retrieve_job", "service.job(job_id)", f"{_NEW_SERVICE}.job"),
)

_BACKEND_MEMBERS = (
    *(
        Remedy(f"{_BACKEND}.{name}", f"backend.{name}{call}", f"{_NEW_BACKEND}.{name}")
        for name, call in (
            ("check_faulty", "(circuit)"),
            ("configuration", "()"),
            ("dtm", ""),
            ("get_translation_stage_plugin", "()"),
            ("meas_map", ""),
            ("properties", "()"),
            ("status", "()"),
            ("target", ""),
            ("target_history", "()"),
        )
    ),
    *each_ended(
        _BACKEND, ("acquire_channel", "control_channel", "drive_channel", "measure_channel"), "the pulse channels went with qiskit.pulse"
    ),
    Remedy(f"{_BACKEND}.cancel_session", "session.cancel()", f"{_NEW_SESSION}.cancel"),
    Remedy(f"{_BACKEND}.close_session", "session.close()", f"{_NEW_SESSION}.close", "leaving the with block closes it, too"),
    ended(f"{_BACKEND}.defaults", "the pulse defaults went with qiskit.pulse"),
    ended(f"{_BACKEND}.max_circuits", "always None in the runtime client since 0.41.0"),
    Remedy(
        f"{_BACKEND}.open_session",
        "Session(backend=backend)",
        _NEW_SESSION,
        "a session for primitives: each backend.run in it becomes sampler.run",
    ),
    Remedy(f"{_BACKEND}.provider", "backend.service", f"{_NEW_BACKEND}.service"),
    Remedy(f"{_BACKEND}.run", "SamplerV2(mode=backend).run([circuit])", f"{_SAMPLER}.run", _RUN_NOTE),
    Remedy(f"{_BACKEND}.session", "session", _NEW_SESSION, "keep the Session object in a name of your own"),
    Remedy(f"{_SESSION}.cancel", "session.cancel()", f"{_NEW_SESSION}.cancel"),
    Remedy(f"{_SESSION}.session_id", "session.session_id", f"{_NEW_SESSION}.session_id"),
    Remedy(f"{_SESSION}.active", "session.status()", f"{_NEW_SESSION}.status", "gives text"),
)

_JOB_MEMBERS = (
    *(
        Remedy(f"{cls}.{name}", f"job.{name}{call}", f"{_NEW_JOB}.{name}", note)
        for cls, name, call, note in (
            (_JOB, "backend", "()", ""),
            (_JOB, "cancel", "()", "gives None"),
            (_JOB, "creation_date", "", "a property there"),
            (_JOB, "error_message", "()", ""),
            (_JOB, "job_id", "()", ""),
            (_EVERY_JOB, "properties", "()", ""),
            (_JOB, "result", "()", "a PrimitiveResult: result[0].data.<register>.get_counts()"),
            (_JOB, "status", "()", 'text such as "DONE": comparing it with JobStatus is always false'),
            (_EVERY_JOB, "tags", "", "a property there"),
            (_JOB, "update_tags", "(new_tags)", ""),
            (_JOB, "usage_estimation", "", ""),
            (_JOB, "wait_for_final_state", "()", ""),
        )
    ),
    *each_ended(_JOB, ("client_version", "header", "queue_info", "queue_position"), _UNTOLD_NOTE),
    ended(f"{_EVERY_JOB}.scheduling_mode", _UNTOLD_NOTE),
    *each_ended(_EVERY_JOB, ("name", "update_name"), "jobs have no name there: use tags"),
    *each_dropped(_JOB, ("refresh", "submit"), "jobs are sent, and read anew, without it"),
    Remedy(f"{_JOB}.backend_options", 'job.inputs["options"]', f"{_NEW_JOB}.inputs"),
    Remedy(f"{_JOB}.circuits", 'job.inputs["pubs"]', f"{_NEW_JOB}.inputs"),
    Remedy(f"{_JOB}.time_per_step", 'job.metrics()["timestamps"]', f"{_NEW_JOB}.metrics"),
    *each_ended(
        _COMPOSITE,
        ("block_for_submit", "from_jobs", "report", "rerun_failed", "sub_job", "sub_jobs"),
        "the runtime client has no composite jobs: send several in a Batch",
    ),
)

ENTRIES: tuple[Remedy, ...] = (*_PACKAGES, *_NAMES, *_ERRORS, *_PROVIDER_MEMBERS, *_BACKEND_MEMBERS, *_JOB_MEMBERS)
