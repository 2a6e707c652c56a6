"""What takes the place of what left qiskit-ibm-runtime."""

from __future__ import annotations

from qlint.knowledge.remedies.forms import dropped, each_ended, each_in_words, ended, in_words, moved, moved_module, renamed
from qlint.knowledge.schema import Remedy

_PACKAGE = "qiskit_ibm_runtime"
_SERVICE = f"{_PACKAGE}.qiskit_runtime_service.QiskitRuntimeService"
_BACKEND = f"{_PACKAGE}.ibm_backend.IBMBackend"
_SESSION = f"{_PACKAGE}.session.Session"
_OPENED = f"{_PACKAGE}.provider_session.Session"
_JOB = f"{_PACKAGE}.runtime_job.RuntimeJob"
_JOB_V2 = f"{_PACKAGE}.runtime_job_v2.RuntimeJobV2"
_EVERY_JOB = f"{_PACKAGE}.base_runtime_job.BaseRuntimeJob"
_EXECUTION = f"{_PACKAGE}.options.execution_options.ExecutionOptions"
_RESILIENCE = f"{_PACKAGE}.options.resilience_options.ResilienceOptions"
_TRANSPILATION = f"{_PACKAGE}.options.transpilation_options.TranspilationOptions"

_NEW_SERVICE = f"{_PACKAGE}.QiskitRuntimeService"
_NEW_BACKEND = f"{_PACKAGE}.IBMBackend"
_NEW_SESSION = f"{_PACKAGE}.Session"
_NEW_JOB = f"{_PACKAGE}.RuntimeJobV2"
_SAMPLER = f"{_PACKAGE}.SamplerV2"
_ESTIMATOR = f"{_PACKAGE}.EstimatorV2"
_PASSES = "qiskit.transpiler.generate_preset_pass_manager"

_RUN_NOTE = "circuits must fit the device (transpile them), and each result is read by classical register"
_PROGRAMS_NOTE = "programs of one's own ended with 0.16.0"
_PULSE_NOTE = "went with qiskit.pulse"
_LIMITS_NOTE = "the configuration has no limits any more"
_STREAM_NOTE = "interim results ended with 0.32.0"
_TRANSPILE_NOTE = "circuits are transpiled before they are sent"
_V1_NOTE = "run takes a list, the results are read by classical register"

_CHANNELS = ("acquire_channel", "control_channel", "drive_channel", "measure_channel")

_NAMES = (
    moved(f"{_PACKAGE}.IBMRuntimeService", _NEW_SERVICE),
    Remedy(f"{_PACKAGE}.IBMSampler", "SamplerV2(mode=backend)", _SAMPLER, _V1_NOTE),
    Remedy(f"{_PACKAGE}.IBMEstimator", "EstimatorV2(mode=backend)", _ESTIMATOR, _V1_NOTE),
    Remedy(f"{_PACKAGE}.SamplerV1", "SamplerV2(mode=backend)", _SAMPLER, _V1_NOTE),
    Remedy(f"{_PACKAGE}.EstimatorV1", "EstimatorV2(mode=backend)", _ESTIMATOR, _V1_NOTE),
    Remedy(f"{_PACKAGE}.RuntimeJob", "RuntimeJobV2", _NEW_JOB, "status() gives text"),
    *(moved(f"{_PACKAGE}.{name}", f"qiskit.primitives.{name}") for name in ("EstimatorResult", "SamplerResult")),
    Remedy(f"{_PACKAGE}.BaseSampler", "BaseSamplerV2", "qiskit.primitives.BaseSamplerV2"),
    Remedy(f"{_PACKAGE}.BaseEstimator", "BaseEstimatorV2", "qiskit.primitives.BaseEstimatorV2"),
    *each_ended(_PACKAGE, ("ParameterNamespace", "RuntimeProgram", "program", "RuntimeDuplicateProgramError"), _PROGRAMS_NOTE),
    Remedy(f"{_PACKAGE}.QISKIT_IBM_RUNTIME_LOGGER_NAME", '"qiskit_ibm_runtime"', _PACKAGE),
    Remedy(f"{_PACKAGE}.QISKIT_IBM_RUNTIME_LOG_LEVEL", '"QISKIT_IBM_RUNTIME_LOG_LEVEL"', _PACKAGE, "the environment variable stays"),
    Remedy(f"{_PACKAGE}.QISKIT_IBM_RUNTIME_LOG_FILE", '"QISKIT_IBM_RUNTIME_LOG_FILE"', _PACKAGE, "the environment variable stays"),
    Remedy(f"{_PACKAGE}.base_runtime_job", "from qiskit_ibm_runtime import RuntimeJobV2", _NEW_JOB),
    Remedy(f"{_PACKAGE}.provider_session", "from qiskit_ibm_runtime import Session", _NEW_SESSION, "a session for primitives"),
    moved_module(f"{_PACKAGE}.qiskit", "qiskit"),
    moved_module(f"{_PACKAGE}.qpy", "qiskit.qpy"),
    Remedy(f"{_PACKAGE}.runtime_job", "from qiskit_ibm_runtime import RuntimeJobV2", _NEW_JOB),
    Remedy(f"{_PACKAGE}.runtime_session", "from qiskit_ibm_runtime import Session", _NEW_SESSION),
    Remedy(f"{_PACKAGE}.runtime_session.RuntimeSession", "Session(backend=backend)", _NEW_SESSION, "primitives take it: mode=session"),
    Remedy(f"{_PACKAGE}.options.ExecutionOptions", "ExecutionOptionsV2", f"{_PACKAGE}.options.ExecutionOptionsV2"),
    Remedy(f"{_PACKAGE}.options.Options", "SamplerOptions()", f"{_PACKAGE}.SamplerOptions", "EstimatorOptions for an estimator"),
    Remedy(f"{_PACKAGE}.options.ResilienceOptions", "ResilienceOptionsV2", f"{_PACKAGE}.options.ResilienceOptionsV2"),
    Remedy(
        f"{_PACKAGE}.options.TranspilationOptions",
        "generate_preset_pass_manager(backend=backend)",
        "qiskit.transpiler.generate_preset_pass_manager",
        "circuits are transpiled before they are sent",
    ),
    moved(
        f"{_PACKAGE}.transpiler.plugin.IBMFractionalTranslationPlugin",
        f"{_PACKAGE}.transpiler.plugin.IBMDynamicFractionalTranslationPlugin",
    ),
    in_words(f"{_PACKAGE}.hub_group_project", "instances are CRNs: service.instances()"),
    ended(f"{_PACKAGE}.backendreservation", "there are no reservations"),
    in_words(f"{_PACKAGE}.constants", "job.status() gives text"),
    ended(f"{_PACKAGE}.jupyter", "the client has no Jupyter dashboard"),
    ended(f"{_PACKAGE}.accounts.account.QuantumAccount", "the platform that it was for is closed"),
    moved(f"{_PACKAGE}.accounts.account.CloudAccount", f"{_PACKAGE}.accounts.Account"),
    in_words(f"{_PACKAGE}.models.PulseBackendConfiguration", "QasmBackendConfiguration is left"),
    ended(f"{_PACKAGE}.models.PulseDefaults", f"the pulse defaults {_PULSE_NOTE}"),
    *each_in_words(f"{_PACKAGE}.session", ("get_cm_session", "get_default_session"), "keep the Session object in a name"),
    moved(f"{_PACKAGE}.utils.get_runtime_api_base_url", f"{_PACKAGE}.api.utils.default_runtime_url_resolver"),
    Remedy(
        f"{_PACKAGE}.transpiler.passes.scheduling.DynamicCircuitInstructionDurations",
        "backend.target",
        f"{_NEW_BACKEND}.target",
        "the scheduling passes take target=backend.target",
    ),
)

_SERVICE_MEMBERS = (
    renamed(f"{_SERVICE}.get_backend", "service.backend(name)", f"{_NEW_SERVICE}.backend"),
    Remedy(f"{_SERVICE}.run", "SamplerV2(mode=backend).run([circuit])", f"{_SAMPLER}.run", "the sampler and estimator programs only"),
    Remedy(f"{_SERVICE}.runtime", "service", _NEW_SERVICE, "the service itself"),
    Remedy(f"{_SERVICE}.open", "Session(backend=backend)", _NEW_SESSION),
    Remedy(f"{_SERVICE}.auth", "service.channel", f"{_NEW_SERVICE}.channel", 'names the channel: "ibm_cloud" for "cloud"'),
    Remedy(f"{_SERVICE}.check_pending_jobs", "service.jobs(pending=True)", f"{_NEW_SERVICE}.jobs"),
    Remedy(f"{_SERVICE}.global_service", "service", _NEW_SERVICE, "keep the service in a name of your own"),
    *each_ended(
        _SERVICE,
        ("delete_program", "pprint_programs", "program", "programs", "set_program_visibility", "update_program", "upload_program"),
        _PROGRAMS_NOTE,
    ),
)

_BACKEND_MEMBERS = (
    Remedy(f"{_BACKEND}.run", "SamplerV2(mode=backend).run([circuit])", f"{_SAMPLER}.run", _RUN_NOTE),
    Remedy(
        f"{_BACKEND}.open_session",
        "Session(backend=backend)",
        _NEW_SESSION,
        "a session for primitives: each backend.run in it becomes sampler.run",
    ),
    Remedy(f"{_BACKEND}.close_session", "session.close()", f"{_NEW_SESSION}.close", "leaving the with block closes it, too"),
    Remedy(f"{_BACKEND}.cancel_session", "session.cancel()", f"{_NEW_SESSION}.cancel", "close() is what the old call really did"),
    Remedy(f"{_BACKEND}.session", "session", _NEW_SESSION, "keep the Session object in a name of your own"),
    Remedy(f"{_BACKEND}.submit", "Executor(mode=backend).run(program)", f"{_PACKAGE}.Executor.run"),
    Remedy(f"{_BACKEND}.defaults", "backend.target", f"{_NEW_BACKEND}.target", f"the pulse defaults {_PULSE_NOTE}"),
    *each_ended(_BACKEND, _CHANNELS, f"the pulse channels {_PULSE_NOTE}"),
    *each_ended(_BACKEND, ("max_experiments", "max_shots"), _LIMITS_NOTE),
    *each_ended(f"{_PACKAGE}.models.backend_configuration.QasmBackendConfiguration", ("max_experiments", "max_shots"), _LIMITS_NOTE),
    *each_ended(f"{_PACKAGE}.fake_provider.fake_backend.FakeBackendV2", (*_CHANNELS, "channels_map", "defaults"), f"it {_PULSE_NOTE}"),
)

_SESSION_MEMBERS = (
    Remedy(f"{_SESSION}.run", "SamplerV2(mode=session).run([circuit])", f"{_SAMPLER}.run", "the sampler and estimator programs only"),
    *(
        Remedy(f"{_OPENED}.{old}", f"session.{new}", f"{_NEW_SESSION}.{new.removesuffix('()')}")
        for old, new in (("active", "status()"), ("cancel", "cancel()"), ("session_id", "session_id"))
    ),
    *(
        Remedy(f"{_PACKAGE}.base_primitive.BasePrimitiveV1.{name}", f"sampler.{new}", f"{_SAMPLER}.{replacement}")
        for name, new, replacement in (("session", "mode", "mode"), ("set_options", "options.update()", "options"))
    ),
    *(
        entry
        for name in ("sampler", "estimator")
        for entry in (
            dropped(f"{_PACKAGE}.{name}.{name.capitalize()}.close", "sessions are closed: session.close()"),
            Remedy(f"{_PACKAGE}.{name}.{name.capitalize()}.session", f"{name}.mode", f"{_PACKAGE}.{name.capitalize()}V2.mode"),
            Remedy(
                f"{_PACKAGE}.{name}.{name.capitalize()}.set_options",
                f"{name}.options.update()",
                f"{_PACKAGE}.{name.capitalize()}V2.options",
            ),
        )
    ),
    Remedy(f"{_PACKAGE}.base_primitive.BasePrimitiveV2.session", "sampler.mode", f"{_SAMPLER}.mode"),
)

_JOB_MEMBERS = (
    *(entry for cls in (_JOB, _JOB_V2) for entry in each_ended(cls, ("interim_results", "stream_results"), _STREAM_NOTE)),
    *(ended(f"{cls}.cancel_result_streaming", _STREAM_NOTE) for cls in (_JOB, _EVERY_JOB)),
    *(renamed(f"{cls}.program_id", "job.primitive_id", f"{_NEW_JOB}.primitive_id") for cls in (_JOB, _EVERY_JOB)),
    *each_ended(_JOB, ("queue_info", "queue_position"), "RuntimeJobV2 does not tell it"),
    dropped(f"{_JOB}.submit", "the primitive's run submits it"),
)

_OPTION_MEMBERS = (
    *(
        Remedy(
            f"{_PACKAGE}.options.{cls}.optimization_level",
            "generate_preset_pass_manager(optimization_level=level, backend=backend)",
            _PASSES,
            _TRANSPILE_NOTE,
        )
        for cls in ("estimator_options.EstimatorOptions", "options.Options")
    ),
    renamed(
        f"{_PACKAGE}.options.options.Options.resilience_level",
        "options.resilience_level",
        f"{_PACKAGE}.EstimatorOptions.resilience_level",
        "of EstimatorOptions, 0 to 2; SamplerOptions has none",
    ),
    *(
        Remedy(
            f"{_PACKAGE}.options.options.{cls}.execution",
            "options.default_shots",
            f"{_PACKAGE}.SamplerOptions.default_shots",
            "of SamplerOptions, or of EstimatorOptions for an estimator; those have execution for the rest",
        )
        for cls in ("Options", "OptionsV2")
    ),
    dropped(f"{_PACKAGE}.options.options.OptionsV2.transpilation", "circuits are transpiled before they are sent"),
    renamed(f"{_EXECUTION}.shots", "options.default_shots", f"{_PACKAGE}.SamplerOptions.default_shots", "or run(pubs, shots=shots)"),
    renamed(f"{_EXECUTION}.init_qubits", "options.execution.init_qubits", f"{_PACKAGE}.options.ExecutionOptionsV2.init_qubits"),
    *(
        Remedy(f"{_TRANSPILATION}.{name}", f"generate_preset_pass_manager({name}={name})", f"{_PASSES}({name}=)", _TRANSPILE_NOTE)
        for name in ("approximation_degree", "initial_layout", "layout_method", "routing_method", "translation_method")
    ),
    dropped(f"{_TRANSPILATION}.skip_transpilation", "no primitive transpiles any more"),
    *(
        renamed(f"{_RESILIENCE}.{old}", f"options.resilience.zne.{new}", f"{_PACKAGE}.options.ZneOptions.{new}", note)
        for old, new, note in (
            ("extrapolator", "extrapolator", 'of EstimatorOptions, with values such as "linear"'),
            ("noise_amplifier", "amplifier", 'of EstimatorOptions, with values such as "gate_folding"'),
            ("noise_factors", "noise_factors", "of EstimatorOptions, with options.resilience.zne_mitigation = True"),
        )
    ),
    dropped(f"{_PACKAGE}.options.options.Options.transpilation", "circuits are transpiled before they are sent"),
    dropped(f"{_PACKAGE}.options.environment_options.EnvironmentOptions.callback", "there are no interim results"),
    *each_in_words(
        f"{_PACKAGE}.utils.noise_learner_result.LayerError", ("generators", "rates"), "layer.error.generators and layer.error.rates tell it"
    ),
)

ENTRIES: tuple[Remedy, ...] = (*_NAMES, *_SERVICE_MEMBERS, *_BACKEND_MEMBERS, *_SESSION_MEMBERS, *_JOB_MEMBERS, *_OPTION_MEMBERS)
