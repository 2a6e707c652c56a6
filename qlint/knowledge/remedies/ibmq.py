"""What takes the place of qiskit.IBMQ and qiskit-ibmq-provider."""

from __future__ import annotations

from qlint.knowledge.schema import Remedy

_PACKAGE = "qiskit.providers.ibmq"
_FACTORY = f"{_PACKAGE}.ibmqfactory.IBMQFactory"
_PROVIDER = f"{_PACKAGE}.accountprovider.AccountProvider"
_SERVICE = f"{_PACKAGE}.ibmqbackendservice.IBMQBackendService"
_BACKEND = f"{_PACKAGE}.ibmqbackend.IBMQBackend"
_JOB = f"{_PACKAGE}.job.ibmqjob.IBMQJob"
_MANAGER = f"{_PACKAGE}.managed.ibmqjobmanager.IBMQJobManager"
_PROGRAMS = f"{_PACKAGE}.runtime.ibm_runtime_service.IBMRuntimeService"

_RUNTIME = "qiskit_ibm_runtime"
_NEW_SERVICE = f"{_RUNTIME}.QiskitRuntimeService"
_NEW_BACKEND = f"{_RUNTIME}.IBMBackend"
_NEW_JOB = f"{_RUNTIME}.RuntimeJobV2"
_SAMPLER = f"{_RUNTIME}.SamplerV2"
_BATCH = f"{_RUNTIME}.Batch"

_ACCOUNT_NOTE = "needs an IBM Cloud API key; the instance is a CRN or the name of an instance, in place of hub, group and project"
_LOGIN_NOTE = "gives the service itself: what was called on the provider is called on it"
_NO_LOGIN_NOTE = "delete the call: there is no global login"
_JOBS_NOTE = "created_after and created_before replace the datetimes, pending=True or False the status"
_RUN_NOTE = "circuits must fit the device (transpile them), and each result is read by classical register"
_PROGRAMS_NOTE = "programs of one's own ended with qiskit-ibm-runtime 0.16.0"
_EXPERIMENT_NOTE = "the distribution qiskit-ibm-experiment has it"
_BATCH_NOTE = "one job for each part, in a with block"

_NAMES = (
    Remedy(_PACKAGE, "qiskit_ibm_runtime", _RUNTIME),
    Remedy(f"{_PACKAGE}.IBMQ", "QiskitRuntimeService()", _NEW_SERVICE, _ACCOUNT_NOTE),
    Remedy(f"{_PACKAGE}.IBMQFactory", "QiskitRuntimeService()", _NEW_SERVICE, _ACCOUNT_NOTE),
    Remedy(f"{_PACKAGE}.IBMQProvider", "QiskitRuntimeService()", _NEW_SERVICE, _ACCOUNT_NOTE),
    Remedy(f"{_PACKAGE}.AccountProvider", "QiskitRuntimeService", _NEW_SERVICE),
    Remedy(f"{_PACKAGE}.IBMQBackend", "IBMBackend", _NEW_BACKEND, "name is an attribute there, not a method"),
    Remedy(f"{_PACKAGE}.IBMQBackendService", "QiskitRuntimeService", _NEW_SERVICE, "the service answers for its backends and jobs itself"),
    Remedy(f"{_PACKAGE}.IBMQJob", "RuntimeJobV2", _NEW_JOB, "status() gives text, result() a PrimitiveResult"),
    Remedy(f"{_PACKAGE}.IBMQJobManager", "Batch(backend=backend)", _BATCH, _BATCH_NOTE),
    Remedy(f"{_PACKAGE}.BackendJobLimit", "", note="the runtime client does not tell the limit"),
    Remedy(f"{_PACKAGE}.RunnerResult", "PrimitiveResult", "qiskit.primitives.PrimitiveResult", "read by classical register"),
    Remedy(
        f"{_PACKAGE}.least_busy",
        "service.least_busy()",
        f"{_NEW_SERVICE}.least_busy",
        "asks the service: the filters of provider.backends(...) become its keywords",
    ),
    Remedy(f"{_PACKAGE}.job", "from qiskit_ibm_runtime import RuntimeJobV2", _NEW_JOB),
    Remedy(
        f"{_PACKAGE}.job.job_monitor",
        "job.wait_for_final_state()",
        f"{_NEW_JOB}.wait_for_final_state",
        "no release of the runtime client prints the progress; job.status() can be polled",
    ),
    Remedy(f"{_PACKAGE}.managed", "from qiskit_ibm_runtime import Batch", _BATCH),
    Remedy(f"{_PACKAGE}.runtime", "qiskit_ibm_runtime", _RUNTIME),
    Remedy(f"{_PACKAGE}.runtime.IBMRuntimeService", "QiskitRuntimeService()", _NEW_SERVICE),
    Remedy(f"{_PACKAGE}.runtime.RuntimeJob", "RuntimeJobV2", _NEW_JOB),
    *(Remedy(f"{_PACKAGE}.runtime.{name}", name, f"{_RUNTIME}.{name}") for name in ("RuntimeEncoder", "RuntimeDecoder", "RuntimeOptions")),
    *(
        Remedy(f"{_PACKAGE}.runtime.{name}", "", note=_PROGRAMS_NOTE)
        for name in ("ParameterNamespace", "ProgramBackend", "ResultDecoder", "RuntimeProgram", "UserMessenger")
    ),
    Remedy(f"{_PACKAGE}.experiment", "", note=_EXPERIMENT_NOTE),
    *(
        Remedy(f"{_PACKAGE}.experiment.{name}", "", note=_EXPERIMENT_NOTE)
        for name in ("DeviceComponent", "IBMExperimentService", "ResultQuality")
    ),
    Remedy(f"{_PACKAGE}.random", "", note="the service it asked is gone"),
    Remedy(f"{_PACKAGE}.jupyter", "", note="the runtime client has no Jupyter dashboard"),
    Remedy(f"{_PACKAGE}.visualization", "qiskit.visualization", "qiskit.visualization", "static pictures only"),
    Remedy(f"{_PACKAGE}.exceptions", "qiskit_ibm_runtime.exceptions", f"{_RUNTIME}.exceptions"),
    *(
        Remedy(f"{_PACKAGE}.{old}", new, f"{_RUNTIME}.{new}")
        for old, new in (
            ("IBMQAccountError", "IBMAccountError"),
            ("IBMQApiError", "IBMApiError"),
            ("IBMQBackendApiError", "IBMBackendApiError"),
            ("IBMQBackendApiProtocolError", "IBMBackendApiProtocolError"),
            ("IBMQBackendError", "IBMBackendError"),
            ("IBMQBackendJobLimitError", "IBMBackendError"),
            ("IBMQBackendValueError", "IBMBackendValueError"),
            ("IBMQError", "IBMError"),
            ("IBMQInputValueError", "IBMInputValueError"),
            ("IBMQNotAuthorizedError", "IBMNotAuthorizedError"),
        )
    ),
    Remedy(f"{_PACKAGE}.IBMQAccountCredentialsNotFound", "AccountNotFoundError", f"{_RUNTIME}.accounts.AccountNotFoundError"),
    *(
        Remedy(f"{_PACKAGE}.IBMQAccountCredentials{name}", "InvalidAccountError", f"{_RUNTIME}.accounts.InvalidAccountError")
        for name in ("InvalidFormat", "InvalidToken", "InvalidUrl")
    ),
)

_LOGIN = (
    Remedy(f"{_FACTORY}.load_account", "QiskitRuntimeService()", _NEW_SERVICE, _LOGIN_NOTE),
    Remedy(f"{_FACTORY}.load_accounts", "QiskitRuntimeService()", _NEW_SERVICE, _LOGIN_NOTE),
    Remedy(f"{_FACTORY}.enable_account", "QiskitRuntimeService(token=token, instance=crn)", _NEW_SERVICE, _ACCOUNT_NOTE),
    Remedy(f"{_FACTORY}.get_provider", "QiskitRuntimeService()", _NEW_SERVICE, "with instance=crn where hub, group or project was given"),
    Remedy(
        f"{_FACTORY}.save_account",
        "QiskitRuntimeService.save_account(token=token, instance=crn)",
        f"{_NEW_SERVICE}.save_account",
        _ACCOUNT_NOTE,
    ),
    Remedy(f"{_FACTORY}.delete_account", "QiskitRuntimeService.delete_account(name=name)", f"{_NEW_SERVICE}.delete_account"),
    Remedy(f"{_FACTORY}.delete_accounts", "QiskitRuntimeService.delete_account(name=name)", f"{_NEW_SERVICE}.delete_account"),
    Remedy(
        f"{_FACTORY}.stored_account",
        "QiskitRuntimeService.saved_accounts()",
        f"{_NEW_SERVICE}.saved_accounts",
        "a dictionary of all accounts by name",
    ),
    Remedy(f"{_FACTORY}.stored_accounts", "QiskitRuntimeService.saved_accounts()", f"{_NEW_SERVICE}.saved_accounts"),
    Remedy(f"{_FACTORY}.active_account", "service.active_account()", f"{_NEW_SERVICE}.active_account"),
    Remedy(f"{_FACTORY}.active_accounts", "service.active_account()", f"{_NEW_SERVICE}.active_account"),
    *(Remedy(f"{_FACTORY}.{name}", "", note=_NO_LOGIN_NOTE) for name in ("disable_account", "disable_accounts", "update_account")),
    Remedy(f"{_FACTORY}.providers", "service.instances()", f"{_NEW_SERVICE}.instances", "gives dictionaries, not providers"),
    Remedy(f"{_FACTORY}.backends", "service.backends()", f"{_NEW_SERVICE}.backends"),
    Remedy(f"{_FACTORY}.get_backend", "service.backend(name)", f"{_NEW_SERVICE}.backend"),
)

_PROVIDER_MEMBERS = (
    Remedy(f"{_PROVIDER}.get_backend", "service.backend(name)", f"{_NEW_SERVICE}.backend", "with filters: service.backends(...)[0]"),
    Remedy(f"{_PROVIDER}.backends", "service.backends()", f"{_NEW_SERVICE}.backends", "timeout and input_allowed have no counterpart"),
    Remedy(f"{_PROVIDER}.backend", "service", _NEW_SERVICE, "service.backend is a method: service.backend(name)"),
    Remedy(f"{_PROVIDER}.run_circuits", "SamplerV2(mode=backend).run([circuit])", f"{_SAMPLER}.run", _RUN_NOTE),
    Remedy(f"{_PROVIDER}.runtime", "service", _NEW_SERVICE),
    Remedy(f"{_PROVIDER}.experiment", "", note=_EXPERIMENT_NOTE),
    Remedy(f"{_PROVIDER}.random", "", note="the service it asked is gone"),
    *(Remedy(f"{_PROVIDER}.{name}", "", note="there are no other services") for name in ("has_service", "service", "services")),
    Remedy(f"{_SERVICE}.*", "service.backend(name)", f"{_NEW_SERVICE}.backend"),
    Remedy(f"{_SERVICE}.backends", "service.backends()", f"{_NEW_SERVICE}.backends"),
    Remedy(f"{_SERVICE}.jobs", "service.jobs()", f"{_NEW_SERVICE}.jobs", _JOBS_NOTE),
    Remedy(f"{_SERVICE}.job_ids", "[job.job_id() for job in service.jobs()]", f"{_NEW_SERVICE}.jobs"),
    Remedy(f"{_SERVICE}.retrieve_job", "service.job(job_id)", f"{_NEW_SERVICE}.job"),
    Remedy(f"{_SERVICE}.my_reservations", "", note="there are no reservations"),
    *(
        Remedy(f"{_PROGRAMS}.{name}", "", note=_PROGRAMS_NOTE)
        for name in (
            "delete_program",
            "pprint_programs",
            "program",
            "programs",
            "set_program_visibility",
            "update_program",
            "upload_program",
        )
    ),
    Remedy(f"{_PROGRAMS}.run", "SamplerV2(mode=backend).run([circuit])", f"{_SAMPLER}.run", _PROGRAMS_NOTE),
    Remedy(f"{_PROGRAMS}.job", "service.job(job_id)", f"{_NEW_SERVICE}.job"),
    Remedy(f"{_PROGRAMS}.jobs", "service.jobs()", f"{_NEW_SERVICE}.jobs"),
)

_BACKEND_MEMBERS = (
    Remedy(f"{_BACKEND}.name", "backend.name", f"{_NEW_BACKEND}.name", "an attribute: calling it is a TypeError"),
    Remedy(f"{_BACKEND}.version", "backend.backend_version", f"{_NEW_BACKEND}.backend_version", "an attribute"),
    Remedy(f"{_BACKEND}.run", "SamplerV2(mode=backend).run([circuit])", f"{_SAMPLER}.run", _RUN_NOTE),
    Remedy(f"{_BACKEND}.jobs", "service.jobs(backend_name=backend.name)", f"{_NEW_SERVICE}.jobs", _JOBS_NOTE),
    Remedy(f"{_BACKEND}.active_jobs", "service.jobs(backend_name=backend.name, pending=True)", f"{_NEW_SERVICE}.jobs"),
    Remedy(f"{_BACKEND}.retrieve_job", "service.job(job_id)", f"{_NEW_SERVICE}.job"),
    Remedy(f"{_BACKEND}.provider", "backend.service", f"{_NEW_BACKEND}.service"),
    Remedy(f"{_BACKEND}.defaults", "", note="the pulse defaults went with qiskit.pulse"),
    *(Remedy(f"{_BACKEND}.{name}", "", note="the runtime client does not tell it") for name in ("job_limit", "remaining_jobs_count")),
    Remedy(f"{_BACKEND}.reservations", "", note="there are no reservations"),
    *(
        Remedy(f"{_BACKEND}.{name}", f"backend.{name}()", f"{_NEW_BACKEND}.{name}", "the same")
        for name in ("configuration", "properties", "status")
    ),
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
            ("update_tags", "(new_tags)", "takes the whole new list"),
            ("wait_for_final_state", "()", ""),
        )
    ),
    *(
        Remedy(f"{_JOB}.{name}", "", note="RuntimeJobV2 does not tell it")
        for name in ("client_version", "experiment_id", "qobj", "queue_info", "queue_position", "scheduling_mode", "share_level")
    ),
    *(Remedy(f"{_JOB}.{name}", "", note="jobs have no name there: use tags") for name in ("name", "update_name")),
    *(Remedy(f"{_JOB}.{name}", "", note="delete the call") for name in ("refresh", "submit")),
    Remedy(f"{_JOB}.time_per_step", 'job.metrics()["timestamps"]', f"{_NEW_JOB}.metrics"),
    *(Remedy(f"{_MANAGER}.{name}", "", note=_BATCH_NOTE) for name in ("job_sets", "report", "retrieve_job_set")),
    Remedy(f"{_MANAGER}.run", "SamplerV2(mode=batch).run([circuit])", f"{_SAMPLER}.run", _BATCH_NOTE),
)

ENTRIES: tuple[Remedy, ...] = (*_NAMES, *_LOGIN, *_PROVIDER_MEMBERS, *_BACKEND_MEMBERS, *_JOB_MEMBERS)
