"""What takes the place of qiskit-ibm-provider."""

from __future__ import annotations

from qlint.knowledge.schema import Remedy

_PACKAGE = "qiskit_ibm_provider"
_PROVIDER = f"{_PACKAGE}.ibm_provider.IBMProvider"
_SERVICE = f"{_PACKAGE}.ibm_backend_service.IBMBackendService"
_BACKEND = f"{_PACKAGE}.ibm_backend.IBMBackend"
_SESSION = f"{_PACKAGE}.session.Session"
_JOB = f"{_PACKAGE}.job.ibm_circuit_job.IBMCircuitJob"
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
_TARGET_NOTE = "pass target=backend.target in place of the durations"

_PACKAGES = (
    Remedy(_PACKAGE, "qiskit_ibm_runtime", _RUNTIME),
    Remedy(f"{_PACKAGE}.accounts", "qiskit_ibm_runtime.accounts", f"{_RUNTIME}.accounts"),
    Remedy(f"{_PACKAGE}.exceptions", "qiskit_ibm_runtime.exceptions", f"{_RUNTIME}.exceptions"),
    Remedy(f"{_PACKAGE}.ibm_backend", "from qiskit_ibm_runtime import IBMBackend", _NEW_BACKEND),
    Remedy(f"{_PACKAGE}.ibm_backend_service", "from qiskit_ibm_runtime import QiskitRuntimeService", _NEW_SERVICE),
    Remedy(f"{_PACKAGE}.ibm_provider", "from qiskit_ibm_runtime import QiskitRuntimeService", _NEW_SERVICE),
    Remedy(f"{_PACKAGE}.job", "from qiskit_ibm_runtime import RuntimeJobV2", _NEW_JOB),
    Remedy(f"{_PACKAGE}.jupyter", "", note="the runtime client has no Jupyter dashboard"),
    Remedy(f"{_PACKAGE}.qpy", "qiskit.qpy", "qiskit.qpy"),
    Remedy(f"{_PACKAGE}.session", "from qiskit_ibm_runtime import Session", _NEW_SESSION),
    Remedy(f"{_PACKAGE}.transpiler", "qiskit_ibm_runtime.transpiler", f"{_RUNTIME}.transpiler"),
    Remedy(f"{_PACKAGE}.transpiler.passes", "qiskit_ibm_runtime.transpiler.passes", f"{_RUNTIME}.transpiler.passes"),
    Remedy(f"{_PACKAGE}.{_PASSES}", f"qiskit_ibm_runtime.{_PASSES}", f"{_RUNTIME}.{_PASSES}"),
    Remedy(f"{_PACKAGE}.transpiler.passes.basis", "qiskit_ibm_runtime.transpiler.passes.basis", f"{_RUNTIME}.transpiler.passes.basis"),
    Remedy(f"{_PACKAGE}.transpiler.plugin", "qiskit_ibm_runtime.transpiler.plugin", f"{_RUNTIME}.transpiler.plugin"),
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
    Remedy(f"{_PACKAGE}.IBMBackend", "IBMBackend", _NEW_BACKEND),
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
    Remedy(f"{_PACKAGE}.job.QueueInfo", "", note="the runtime client does not tell the queue position"),
    Remedy(
        f"{_PACKAGE}.visualization.iplot_error_map",
        "plot_error_map(backend)",
        "qiskit.visualization.plot_error_map",
        "a static picture",
    ),
    Remedy(f"{_PACKAGE}.visualization.iplot_gate_map", "plot_gate_map(backend)", "qiskit.visualization.plot_gate_map", "a static picture"),
    Remedy(f"{_PACKAGE}.utils.RuntimeEncoder", "RuntimeEncoder", f"{_RUNTIME}.RuntimeEncoder"),
    Remedy(f"{_PACKAGE}.utils.RuntimeDecoder", "RuntimeDecoder", f"{_RUNTIME}.RuntimeDecoder"),
    *(
        Remedy(f"{_PACKAGE}.{_PASSES}.{name}", name, f"{_RUNTIME}.{_PASSES}.{name}", _TARGET_NOTE)
        for name in ("ALAPScheduleAnalysis", "ASAPScheduleAnalysis", "PadDelay", "PadDynamicalDecoupling")
    ),
    Remedy(f"{_PACKAGE}.{_PASSES}.BlockBasePadder", "BlockBasePadder", f"{_RUNTIME}.{_PASSES}.BlockBasePadder"),
    Remedy(
        f"{_PACKAGE}.{_PASSES}.DynamicCircuitInstructionDurations",
        "backend.target",
        f"{_NEW_BACKEND}.target",
        "the scheduling passes take target=backend.target",
    ),
    Remedy(
        f"{_PACKAGE}.transpiler.passes.basis.ConvertIdToDelay",
        "ConvertIdToDelay",
        f"{_RUNTIME}.transpiler.passes.basis.ConvertIdToDelay",
    ),
    *(
        Remedy(f"{_PACKAGE}.transpiler.plugin.{name}", name, f"{_RUNTIME}.transpiler.plugin.{name}")
        for name in ("IBMTranslationPlugin", "IBMDynamicTranslationPlugin")
    ),
    *(
        Remedy(f"{_PACKAGE}.accounts.{name}", name, f"{_RUNTIME}.accounts.{name}")
        for name in ("Account", "AccountAlreadyExistsError", "AccountManager", "AccountNotFoundError", "InvalidAccountError")
    ),
)

_ERRORS = (
    *(
        Remedy(f"{_PACKAGE}.{name}", name, f"{_RUNTIME}.{name}")
        for name in (
            "IBMAccountError",
            "IBMApiError",
            "IBMBackendApiError",
            "IBMBackendApiProtocolError",
            "IBMBackendError",
            "IBMBackendValueError",
            "IBMError",
            "IBMInputValueError",
            "IBMNotAuthorizedError",
        )
    ),
    Remedy(f"{_PACKAGE}.IBMBackendJobLimitError", "IBMBackendError", f"{_RUNTIME}.IBMBackendError", _NEVER_RAISED),
    Remedy(f"{_PACKAGE}.IBMProviderError", "IBMRuntimeError", f"{_RUNTIME}.IBMRuntimeError", _NEVER_RAISED),
    Remedy(f"{_PACKAGE}.IBMProviderValueError", "IBMInputValueError", f"{_RUNTIME}.IBMInputValueError", _NEVER_RAISED),
    Remedy(
        f"{_PACKAGE}.IBMProviderCredentialsNotFound",
        "AccountNotFoundError",
        f"{_RUNTIME}.accounts.AccountNotFoundError",
        _NEVER_RAISED,
    ),
    *(
        Remedy(f"{_PACKAGE}.IBMProviderCredentials{name}", "InvalidAccountError", f"{_RUNTIME}.accounts.InvalidAccountError", _NEVER_RAISED)
        for name in ("InvalidFormat", "InvalidToken", "InvalidUrl")
    ),
    Remedy(f"{_PACKAGE}.IBMProviderMultipleCredentialsFound", "", note=_NEVER_RAISED),
    *(
        Remedy(f"{_PACKAGE}.job.exceptions.{old}", new, f"{_RUNTIME}.{new}", "stands elsewhere in the tree of exceptions")
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
    *(
        Remedy(f"{_BACKEND}.{name}", "", note="the pulse channels went with qiskit.pulse")
        for name in ("acquire_channel", "control_channel", "drive_channel", "measure_channel")
    ),
    Remedy(f"{_BACKEND}.cancel_session", "session.cancel()", f"{_NEW_SESSION}.cancel"),
    Remedy(f"{_BACKEND}.close_session", "session.close()", f"{_NEW_SESSION}.close", "leaving the with block closes it, too"),
    Remedy(f"{_BACKEND}.defaults", "", note="the pulse defaults went with qiskit.pulse"),
    Remedy(f"{_BACKEND}.max_circuits", "", note="always None in the runtime client since 0.41.0"),
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
        Remedy(f"{_JOB}.{name}", f"job.{name}{call}", f"{_NEW_JOB}.{name}", note)
        for name, call, note in (
            ("backend", "()", ""),
            ("cancel", "()", "gives None"),
            ("creation_date", "", "a property there"),
            ("error_message", "()", ""),
            ("job_id", "()", ""),
            ("properties", "()", ""),
            ("result", "()", "a PrimitiveResult: result[0].data.<register>.get_counts()"),
            ("status", "()", 'text such as "DONE": comparing it with JobStatus is always false'),
            ("tags", "", "a property there"),
            ("update_tags", "(new_tags)", ""),
            ("usage_estimation", "", ""),
            ("wait_for_final_state", "()", ""),
        )
    ),
    *(
        Remedy(f"{_JOB}.{name}", "", note="RuntimeJobV2 does not tell it")
        for name in ("client_version", "header", "queue_info", "queue_position", "scheduling_mode")
    ),
    *(Remedy(f"{_JOB}.{name}", "", note="jobs have no name there: use tags") for name in ("name", "update_name")),
    *(Remedy(f"{_JOB}.{name}", "", note="delete the call") for name in ("refresh", "submit")),
    Remedy(f"{_JOB}.backend_options", 'job.inputs["options"]', f"{_NEW_JOB}.inputs"),
    Remedy(f"{_JOB}.circuits", 'job.inputs["pubs"]', f"{_NEW_JOB}.inputs"),
    Remedy(f"{_JOB}.time_per_step", 'job.metrics()["timestamps"]', f"{_NEW_JOB}.metrics"),
    *(
        Remedy(f"{_COMPOSITE}.{name}", "", note="the runtime client has no composite jobs: send several in a Batch")
        for name in ("block_for_submit", "from_jobs", "report", "rerun_failed", "sub_job", "sub_jobs")
    ),
)

ENTRIES: tuple[Remedy, ...] = (*_PACKAGES, *_NAMES, *_ERRORS, *_PROVIDER_MEMBERS, *_BACKEND_MEMBERS, *_JOB_MEMBERS)
