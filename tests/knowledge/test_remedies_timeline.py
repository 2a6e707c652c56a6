"""What IBM's clients, and qiskit around them, renamed, removed or deprecated: a remedy or the lives in the history tell each.

Arguments of a method that is gone as a whole are told with it, members of a class that is gone with the class. The fake backends
have a test of their own. Left out is what is still there, and what is about values, not about names.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from qlint.knowledge.schema import Deprecation, version
from qlint.knowledge.store import load
from tests.knowledge.present import definitions, is_there, named, parameters

KNOWN = load()

GONE = """
qiskit: IBMQ execute Aer BasicAer tools pulse assemble
qiskit.test: mock
qiskit.tools: jupyter monitor
qiskit.tools.monitor: job_monitor
qiskit.providers: ibmq Provider ProviderV1 BackendV1 models
qiskit.primitives: Sampler Estimator BackendSampler BackendEstimator
qiskit_ibm_provider: IBMProvider IBMBackendService least_busy IBMBackend Session IBMJob IBMError IBMAccountError IBMApiError
qiskit_ibm_provider: IBMInputValueError IBMNotAuthorizedError IBMBackendApiProtocolError IBMBackendError IBMBackendApiError
qiskit_ibm_provider: IBMBackendValueError IBMBackendJobLimitError IBMProviderError IBMProviderValueError IBMProviderCredentialsNotFound
qiskit_ibm_provider: IBMProviderCredentialsInvalidToken IBMProviderCredentialsInvalidUrl IBMProviderCredentialsInvalidFormat
qiskit_ibm_provider: IBMProviderMultipleCredentialsFound jupyter QISKIT_IBM_PROVIDER_LOG_LEVEL QISKIT_IBM_PROVIDER_LOG_FILE
qiskit_ibm_provider.ibm_provider.IBMProvider: save_account saved_accounts delete_account active_account instances get_backend backends
qiskit_ibm_provider.ibm_provider.IBMProvider: jobs retrieve_job backend
qiskit_ibm_provider.ibm_backend_service.IBMBackendService: backends jobs retrieve_job *
qiskit_ibm_provider.ibm_backend.IBMBackend: run open_session close_session cancel_session session provider configuration properties status
qiskit_ibm_provider.ibm_backend.IBMBackend: target target_history dtm meas_map defaults max_circuits drive_channel measure_channel
qiskit_ibm_provider.ibm_backend.IBMBackend: acquire_channel control_channel check_faulty get_translation_stage_plugin
qiskit_ibm_provider.session.Session: cancel
qiskit_ibm_provider.job: IBMCircuitJob IBMCompositeJob job_monitor QueueInfo
qiskit_ibm_provider.job.ibm_circuit_job.IBMCircuitJob: job_id result status cancel error_message wait_for_final_state creation_date tags
qiskit_ibm_provider.job.ibm_circuit_job.IBMCircuitJob: update_tags properties usage_estimation queue_position queue_info time_per_step
qiskit_ibm_provider.job.ibm_circuit_job.IBMCircuitJob: circuits backend_options header name update_name scheduling_mode client_version
qiskit_ibm_provider.job.ibm_circuit_job.IBMCircuitJob: refresh submit
qiskit_ibm_provider.job.exceptions: IBMJobError IBMJobApiError IBMJobFailureError IBMJobInvalidStateError IBMJobTimeoutError
qiskit_ibm_provider.job.exceptions: IBMJobNotFoundError
qiskit_ibm_provider.transpiler: passes
qiskit_ibm_provider.transpiler.passes.scheduling: ALAPScheduleAnalysis ASAPScheduleAnalysis PadDelay PadDynamicalDecoupling
qiskit_ibm_provider.transpiler.passes.scheduling: BlockBasePadder DynamicCircuitInstructionDurations
qiskit_ibm_provider.transpiler.passes.basis: ConvertIdToDelay
qiskit_ibm_provider.transpiler.plugin: IBMTranslationPlugin IBMDynamicTranslationPlugin
qiskit_ibm_provider.visualization: iplot_error_map iplot_gate_map
qiskit.providers.ibmq: IBMQ IBMQFactory AccountProvider IBMQBackend least_busy IBMQJobManager IBMQJob jupyter visualization RunnerResult
qiskit.providers.ibmq: IBMQAccountError IBMQApiError IBMQBackendApiError IBMQBackendApiProtocolError IBMQBackendError
qiskit.providers.ibmq: IBMQBackendJobLimitError IBMQBackendValueError IBMQError IBMQInputValueError IBMQNotAuthorizedError
qiskit.providers.ibmq: IBMQAccountCredentialsNotFound IBMQAccountCredentialsInvalidFormat IBMQAccountMultipleCredentialsFound
qiskit.providers.ibmq.ibmqfactory.IBMQFactory: save_account load_account enable_account disable_account delete_account stored_account
qiskit.providers.ibmq.ibmqfactory.IBMQFactory: active_account update_account providers get_provider load_accounts active_accounts
qiskit.providers.ibmq.ibmqfactory.IBMQFactory: disable_accounts delete_accounts stored_accounts backends get_backend
qiskit.providers.ibmq.accountprovider.AccountProvider: get_backend backends backend run_circuits runtime experiment random service
qiskit.providers.ibmq.accountprovider.AccountProvider: services has_service
qiskit.providers.ibmq.ibmqbackendservice.IBMQBackendService: * jobs job_ids retrieve_job my_reservations
qiskit.providers.ibmq.ibmqbackend.IBMQBackend: name version run jobs retrieve_job active_jobs job_limit remaining_jobs_count reservations
qiskit.providers.ibmq.job: job_monitor IBMQJobError IBMQJobApiError IBMQJobFailureError IBMQJobInvalidStateError IBMQJobTimeoutError
qiskit.providers.ibmq.runtime: IBMRuntimeService RuntimeEncoder RuntimeDecoder RuntimeProgram ParameterNamespace UserMessenger
qiskit.providers.ibmq.runtime: ProgramBackend ResultDecoder
qiskit.providers.ibmq.experiment: IBMExperimentService ResultQuality DeviceComponent
qiskit_ibm_runtime: IBMRuntimeService hub_group_project provider_session IBMSampler IBMEstimator SamplerV1 EstimatorV1 BaseSampler
qiskit_ibm_runtime: BaseEstimator SamplerResult EstimatorResult RuntimeJob base_runtime_job RuntimeDuplicateProgramError RuntimeProgram
qiskit_ibm_runtime: ParameterNamespace program qiskit qpy backendreservation jupyter constants QISKIT_IBM_RUNTIME_LOGGER_NAME
qiskit_ibm_runtime: QISKIT_IBM_RUNTIME_LOG_LEVEL QISKIT_IBM_RUNTIME_LOG_FILE runtime_session
qiskit_ibm_runtime.qiskit_runtime_service.QiskitRuntimeService: global_service get_backend check_pending_jobs run open runtime
qiskit_ibm_runtime.qiskit_runtime_service.QiskitRuntimeService: upload_program update_program delete_program set_program_visibility
qiskit_ibm_runtime.qiskit_runtime_service.QiskitRuntimeService: program programs pprint_programs
qiskit_ibm_runtime.accounts.account: QuantumAccount CloudAccount
qiskit_ibm_runtime.ibm_backend.IBMBackend: run open_session close_session cancel_session session drive_channel measure_channel
qiskit_ibm_runtime.ibm_backend.IBMBackend: acquire_channel control_channel defaults max_shots max_experiments submit
qiskit_ibm_runtime.models: PulseBackendConfiguration PulseDefaults
qiskit_ibm_runtime.runtime_session: RuntimeSession
qiskit_ibm_runtime.session: get_cm_session get_default_session
qiskit_ibm_runtime.session.Session: run
qiskit_ibm_runtime.base_primitive.BasePrimitiveV2: session
qiskit_ibm_runtime.base_primitive.BasePrimitiveV1: set_options
qiskit_ibm_runtime.sampler.Sampler: set_options close
qiskit_ibm_runtime.estimator.Estimator: set_options close
qiskit_ibm_runtime.options: Options ExecutionOptions ResilienceOptions TranspilationOptions
qiskit_ibm_runtime.options.estimator_options.EstimatorOptions: optimization_level
qiskit_ibm_runtime.options.environment_options.EnvironmentOptions: callback
qiskit_ibm_runtime.runtime_job.RuntimeJob: program_id stream_results interim_results cancel_result_streaming queue_position queue_info
qiskit_ibm_runtime.runtime_job.RuntimeJob: submit
qiskit_ibm_runtime.runtime_job_v2.RuntimeJobV2: stream_results interim_results
qiskit_ibm_runtime.base_runtime_job.BaseRuntimeJob: program_id cancel_result_streaming
qiskit_ibm_runtime.utils: get_runtime_api_base_url
qiskit_ibm_runtime.transpiler.plugin: IBMFractionalTranslationPlugin
qiskit_ibm_runtime.transpiler.passes.scheduling: DynamicCircuitInstructionDurations
qiskit_ibm_runtime.utils.noise_learner_result.LayerError: generators rates
qiskit_ibm_runtime.fake_provider: FakeProvider
qiskit_ibm_runtime.fake_provider.fake_provider.FakeProviderForBackendV2: get_backend
qiskit_ibm_runtime.options.options.Options: optimization_level resilience_level
qiskit_ibm_runtime.options.execution_options.ExecutionOptions: shots init_qubits
qiskit_ibm_runtime.options.transpilation_options.TranspilationOptions: skip_transpilation initial_layout layout_method
qiskit_ibm_runtime.options.transpilation_options.TranspilationOptions: routing_method approximation_degree
qiskit_ibm_runtime.options.resilience_options.ResilienceOptions: noise_factors extrapolator noise_amplifier
"""

LOST = """
qiskit_ibm_runtime.QiskitRuntimeService: auth channel_strategy
qiskit_ibm_runtime.QiskitRuntimeService.save_account: auth channel_strategy
qiskit_ibm_runtime.Session: service
qiskit_ibm_runtime.Batch: service
qiskit_ibm_runtime.Session.from_id: backend max_time
qiskit_ibm_runtime.SamplerV2: session backend
qiskit_ibm_runtime.EstimatorV2: session backend
qiskit_ibm_runtime.Sampler: circuits parameters service skip_transpilation backend_name transpilation_settings resilience_settings
qiskit_ibm_runtime.Sampler: max_time
qiskit_ibm_runtime.Estimator: circuits parameters observables service skip_transpilation backend_name transpilation_settings
qiskit_ibm_runtime.Estimator: resilience_settings max_time
qiskit_ibm_runtime.Sampler.run: circuits parameter_values
qiskit_ibm_runtime.Estimator.run: circuits observables parameter_values
qiskit_ibm_runtime.RuntimeJobV2: user_callback client_params
qiskit_ibm_runtime.transpiler.passes.scheduling.PadDelay: durations
qiskit_ibm_runtime.transpiler.passes.scheduling.PadDynamicalDecoupling: durations
qiskit_ibm_runtime.transpiler.passes.scheduling.ALAPScheduleAnalysis: durations
qiskit_ibm_runtime.transpiler.passes.scheduling.ASAPScheduleAnalysis: durations
"""

# By what the code of a release announced, in the newest one or before.
ANNOUNCED = """
qiskit_ibm_runtime: SamplerV2 EstimatorV2 RuntimeOptions NoiseLearner
qiskit_ibm_runtime.utils: json estimator_pub_result noise_learner_result
qiskit_ibm_runtime.visualization: draw_chunk_timings
qiskit_ibm_runtime.ibm_backend.IBMBackend: max_circuits
qiskit_ibm_runtime.fake_provider.fake_backend.FakeBackendV2: max_circuits
qiskit_ibm_runtime.qiskit_runtime_service.QiskitRuntimeService: delete_job
"""

# What became another definition, or another distribution's, under the same path.
CHANGED = """
qiskit_ibm_runtime: Options
qiskit_ibm_runtime.utils.estimator_pub_result: EstimatorPubResult
qiskit_ibm_runtime.utils.noise_learner_result: NoiseLearnerResult LayerError PauliLindbladError
qiskit_ibm_runtime.quantum_program.datatree: DataTree
"""

# What went, and is told by its lives alone: nothing takes its place.
ENDED = """
qiskit_ibm_runtime.options_models.noise_learner_v3.NoiseLearnerV3Options: post_selection
qiskit_ibm_runtime.runtime_job.RuntimeJob: backend job_id
"""


def paths(table: str) -> list[tuple[str, str]]:
    """The parents and names of a table."""
    lines = (line.partition(": ") for line in table.strip().splitlines())
    return [(parent, name) for parent, _, names in lines for name in names.split()]


def announcements(path: str) -> Iterator[Deprecation]:
    """What the code of any release announced of the whole name, module or member."""
    symbol = named(path, KNOWN)
    yield from symbol.deprecations if symbol is not None else ()
    if (module := KNOWN.module(path)) is not None:
        yield from module.deprecations
    for definition in definitions(path, KNOWN):
        behind = KNOWN.class_(definition) or KNOWN.symbol(definition)
        yield from behind.deprecations if behind is not None else ()


@pytest.mark.parametrize(("parent", "name"), paths(GONE))
def test_what_is_gone_has_a_remedy(parent: str, name: str) -> None:
    path = f"{parent}.{name}"
    assert not is_there(path, KNOWN)
    assert KNOWN.remedy(path) is not None


@pytest.mark.parametrize(("path", "argument"), paths(LOST))
def test_an_argument_that_is_lost_has_a_remedy(path: str, argument: str) -> None:
    assert argument in parameters(path, KNOWN, newest=False)
    assert argument not in parameters(path, KNOWN, newest=True)
    assert KNOWN.remedy(path, argument) is not None


@pytest.mark.parametrize(("parent", "name"), paths(ANNOUNCED))
def test_what_is_deprecated_is_announced(parent: str, name: str) -> None:
    assert [each for each in announcements(f"{parent}.{name}") if not each.argument] != []


@pytest.mark.parametrize(("parent", "name"), paths(CHANGED))
def test_what_changed_behind_its_path_has_a_life_for_each(parent: str, name: str) -> None:
    symbol = KNOWN.symbol(f"{parent}.{name}")
    assert symbol is not None
    assert len({life.definition for life in symbol.lives}) > 1


@pytest.mark.parametrize(("parent", "name"), paths(ENDED))
def test_what_went_without_a_remedy_has_a_life_that_ended(parent: str, name: str) -> None:
    member = KNOWN.member(parent, name)
    assert member is not None
    assert member.lives[-1].gone is not None


def test_each_release_in_the_history_is_one_that_was_published() -> None:
    for parent, name in paths(GONE):
        symbol = named(f"{parent}.{name}", KNOWN)
        assert symbol is not None
        releases = [version(release) for release in KNOWN.distributions[symbol.distribution].releases]
        assert all(version(life.added) in releases for life in symbol.lives), symbol.path
