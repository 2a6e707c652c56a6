"""What takes the place of qiskit.IBMQ and qiskit-ibmq-provider."""

from __future__ import annotations

from qlint.knowledge.remedies.forms import dropped, each_dropped, each_ended, each_in_words, ended, in_words, moved
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
_NO_LOGIN_NOTE = "there is no global login"
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
    moved(f"{_PACKAGE}.IBMQBackend", _NEW_BACKEND, "name is an attribute there, not a method"),
    Remedy(f"{_PACKAGE}.IBMQBackendService", "QiskitRuntimeService", _NEW_SERVICE, "the service answers for its backends and jobs itself"),
    Remedy(f"{_PACKAGE}.IBMQJob", "RuntimeJobV2", _NEW_JOB, "status() gives text, result() a PrimitiveResult"),
    Remedy(f"{_PACKAGE}.IBMQJobManager", "Batch(backend=backend)", _BATCH, _BATCH_NOTE),
    ended(f"{_PACKAGE}.BackendJobLimit", "the runtime client does not tell the limit"),
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
    *each_ended(
        f"{_PACKAGE}.runtime",
        ("ParameterNamespace", "ProgramBackend", "ResultDecoder", "RuntimeProgram", "UserMessenger"),
        _PROGRAMS_NOTE,
    ),
    in_words(f"{_PACKAGE}.experiment", _EXPERIMENT_NOTE),
    *each_in_words(f"{_PACKAGE}.experiment", ("DeviceComponent", "IBMExperimentService", "ResultQuality"), _EXPERIMENT_NOTE),
    ended(f"{_PACKAGE}.random", "the service it asked is gone"),
    *(
        moved(f"{_PACKAGE}.job.{old}", f"{_RUNTIME}.{new}", "stands elsewhere in the tree of exceptions")
        for old, new in (
            ("IBMQJobApiError", "IBMRuntimeError"),
            ("IBMQJobError", "IBMRuntimeError"),
            ("IBMQJobFailureError", "RuntimeJobFailureError"),
            ("IBMQJobInvalidStateError", "RuntimeInvalidStateError"),
            ("IBMQJobTimeoutError", "RuntimeJobTimeoutError"),
        )
    ),
    ended(f"{_PACKAGE}.job.QueueInfo", "the runtime client does not tell the queue position"),
    *each_ended(
        f"{_PACKAGE}.managed",
        (
            "IBMQJobManagerError",
            "IBMQJobManagerInvalidStateError",
            "IBMQJobManagerJobNotFound",
            "IBMQJobManagerTimeoutError",
            "IBMQJobManagerUnknownJobSet",
            "IBMQManagedResultDataNotAvailable",
            "ManagedJob",
            "ManagedJobSet",
            "ManagedResults",
        ),
        _BATCH_NOTE,
    ),
    in_words(f"{_PACKAGE}.credentials", "QiskitRuntimeService saves, finds and reads accounts: save_account, saved_accounts"),
    *(
        Remedy(f"{_PACKAGE}.visualization.iplot_{name}", f"plot_{name}(backend)", f"qiskit.visualization.plot_{name}", "a static picture")
        for name in ("error_map", "gate_map")
    ),
    ended(f"{_PACKAGE}.jupyter", "the runtime client has no Jupyter dashboard"),
    Remedy(f"{_PACKAGE}.visualization", "qiskit.visualization", "qiskit.visualization", "static pictures only"),
    *(
        moved(f"{_PACKAGE}.{old}", f"{_RUNTIME}.{new}")
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
            ("IBMQAccountValueError", "IBMInputValueError"),
            ("IBMQProviderError", "IBMRuntimeError"),
        )
    ),
    dropped(f"{_PACKAGE}.IBMQAccountMultipleCredentialsFound", "accounts have names"),
    Remedy(f"{_PACKAGE}.IBMQ_PROVIDER_LOGGER_NAME", '"qiskit_ibm_runtime"', _RUNTIME),
    Remedy(f"{_PACKAGE}.QISKIT_IBMQ_PROVIDER_LOG_LEVEL", '"QISKIT_IBM_RUNTIME_LOG_LEVEL"', _RUNTIME),
    Remedy(f"{_PACKAGE}.QISKIT_IBMQ_PROVIDER_LOG_FILE", '"QISKIT_IBM_RUNTIME_LOG_FILE"', _RUNTIME),
    moved(f"{_PACKAGE}.IBMQAccountCredentialsNotFound", f"{_RUNTIME}.accounts.AccountNotFoundError"),
    *(
        moved(f"{_PACKAGE}.IBMQAccountCredentials{name}", f"{_RUNTIME}.accounts.InvalidAccountError")
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
    *each_dropped(_FACTORY, ("disable_account", "disable_accounts", "update_account"), _NO_LOGIN_NOTE),
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
    in_words(f"{_PROVIDER}.experiment", _EXPERIMENT_NOTE),
    ended(f"{_PROVIDER}.random", "the service it asked is gone"),
    *each_ended(_PROVIDER, ("has_service", "service", "services"), "there are no other services"),
    Remedy(f"{_SERVICE}.*", "service.backend(name)", f"{_NEW_SERVICE}.backend"),
    Remedy(f"{_SERVICE}.backends", "service.backends()", f"{_NEW_SERVICE}.backends"),
    Remedy(f"{_SERVICE}.jobs", "service.jobs()", f"{_NEW_SERVICE}.jobs", _JOBS_NOTE),
    Remedy(f"{_SERVICE}.job_ids", "[job.job_id() for job in service.jobs()]", f"{_NEW_SERVICE}.jobs"),
    Remedy(f"{_SERVICE}.retrieve_job", "service.job(job_id)", f"{_NEW_SERVICE}.job"),
    ended(f"{_SERVICE}.my_reservations", "there are no reservations"),
    *each_ended(
        _PROGRAMS,
        ("delete_program", "pprint_programs", "program", "programs", "set_program_visibility", "update_program", "upload_program"),
        _PROGRAMS_NOTE,
    ),
    Remedy(f"{_PROGRAMS}.run", "SamplerV2(mode=backend).run([circuit])", f"{_SAMPLER}.run", _PROGRAMS_NOTE),
    Remedy(f"{_PROGRAMS}.job", "service.job(job_id)", f"{_NEW_SERVICE}.job"),
    Remedy(f"{_PROGRAMS}.jobs", "service.jobs()", f"{_NEW_SERVICE}.jobs"),
)

_BACKEND_MEMBERS = (
    Remedy(f"{_BACKEND}.name", "backend.name", f"{_NEW_BACKEND}.name", "an attribute: calling it is a TypeError"),
    Remedy(f"{_BACKEND}.run", "SamplerV2(mode=backend).run([circuit])", f"{_SAMPLER}.run", _RUN_NOTE),
    Remedy(f"{_BACKEND}.jobs", "service.jobs(backend_name=backend.name)", f"{_NEW_SERVICE}.jobs", _JOBS_NOTE),
    Remedy(f"{_BACKEND}.active_jobs", "service.jobs(backend_name=backend.name, pending=True)", f"{_NEW_SERVICE}.jobs"),
    Remedy(f"{_BACKEND}.retrieve_job", "service.job(job_id)", f"{_NEW_SERVICE}.job"),
    Remedy(f"{_BACKEND}.provider", "backend.service", f"{_NEW_BACKEND}.service"),
    ended(f"{_BACKEND}.defaults", "the pulse defaults went with qiskit.pulse"),
    *each_ended(_BACKEND, ("job_limit", "remaining_jobs_count"), "the runtime client does not tell it"),
    ended(f"{_BACKEND}.reservations", "there are no reservations"),
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
    *each_ended(
        _JOB,
        ("client_version", "experiment_id", "qobj", "queue_info", "queue_position", "scheduling_mode", "share_level"),
        "RuntimeJobV2 does not tell it",
    ),
    *each_ended(_JOB, ("name", "update_name"), "jobs have no name there: use tags"),
    *each_dropped(_JOB, ("refresh", "submit"), "jobs are sent, and read anew, without it"),
    Remedy(f"{_JOB}.time_per_step", 'job.metrics()["timestamps"]', f"{_NEW_JOB}.metrics"),
    *(
        Remedy(f"{_MANAGER}.{name}", "service.jobs(session_id=batch.session_id)", f"{_NEW_SERVICE}.jobs")
        for name in ("job_sets", "retrieve_job_set")
    ),
    ended(f"{_MANAGER}.report", "job.status() tells of one job"),
    Remedy(f"{_MANAGER}.run", "SamplerV2(mode=batch).run([circuit])", f"{_SAMPLER}.run", _BATCH_NOTE),
)

ENTRIES: tuple[Remedy, ...] = (*_NAMES, *_LOGIN, *_PROVIDER_MEMBERS, *_BACKEND_MEMBERS, *_JOB_MEMBERS)
