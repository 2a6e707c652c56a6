"""What takes the place of the arguments that IBM's runtime client gave up."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.knowledge.remedies.forms import argument, each_argument_dropped
from qlint.knowledge.schema import Action, Remedy

_PACKAGE = "qiskit_ibm_runtime"
_SERVICE = f"{_PACKAGE}.QiskitRuntimeService"
_SCHEDULING = f"{_PACKAGE}.transpiler.passes.scheduling"
_PRIMITIVES = tuple(f"{_PACKAGE}.{name}" for name in ("Sampler", "Estimator"))
_SECOND = tuple(f"{_PACKAGE}.{name}" for name in ("SamplerV2", "EstimatorV2"))

_ESTIMATOR_OPTIONS = f"{_PACKAGE}.EstimatorOptions"
_CONFIGURATION = f"{_PACKAGE}.models.QasmBackendConfiguration"

_OPTIONS_NOTE = "a SamplerOptions or EstimatorOptions that has it, or a dict of dicts"
_STREAM_NOTE = "there are no interim results"
_RUN_NOTE = "circuits, observables and values are given to run"


def _of_primitives() -> Iterator[Remedy]:
    for primitive in (*_PRIMITIVES, *_SECOND):
        yield argument(primitive, "session", "mode=session", f"{primitive}(mode=)", action=Action.MOVED)
        yield argument(
            primitive, "backend", "mode=backend", f"{primitive}(mode=)", note="a backend object, not its name", action=Action.MOVED
        )
    for primitive in _PRIMITIVES:
        yield argument(primitive, "service", "mode=backend", f"{primitive}(mode=)", note="the backend knows its service")
        yield argument(primitive, "backend_name", "mode=backend", f"{primitive}(mode=)", note="a backend object, not its name")
        for name in ("circuits", "parameters"):
            yield argument(primitive, name, "", note=_RUN_NOTE, action=Action.DROPPED)
        for name in ("transpilation_settings", "resilience_settings", "max_time"):
            yield argument(primitive, name, "options=options", f"{primitive}(options=)", note=_OPTIONS_NOTE)
        yield argument(primitive, "skip_transpilation", "", note="circuits are sent as they are", action=Action.DROPPED)
    yield argument(f"{_PACKAGE}.Estimator", "observables", "", note=_RUN_NOTE, action=Action.DROPPED)
    sampler, estimator = (f"{primitive}.run" for primitive in _PRIMITIVES)
    for name in ("circuits", "parameter_values"):
        yield argument(sampler, name, "pubs=[(circuit, values)]", f"{sampler}(pubs=)")
    for name in ("circuits", "observables", "parameter_values"):
        yield argument(estimator, name, "pubs=[(circuit, observables, values)]", f"{estimator}(pubs=)")


def _of_options() -> Iterator[Remedy]:
    """Options of version 1, whose class still bears the name `Options`, and takes none of them."""
    options = f"{_PACKAGE}.Options"
    for name in ("optimization_level", "transpilation"):
        yield argument(options, name, "", note="circuits are transpiled before they are sent", action=Action.DROPPED)
    yield argument(
        options, "resilience_level", "EstimatorOptions(resilience_level=level)", f"{_ESTIMATOR_OPTIONS}(resilience_level=)",
        note="0 to 2; SamplerOptions has none",
    )  # fmt: skip
    yield argument(
        options, "execution", "SamplerOptions(default_shots=shots)", f"{_PACKAGE}.SamplerOptions(default_shots=)",
        note="EstimatorOptions for an estimator; those have execution for the rest",
    )  # fmt: skip


def _of_services() -> Iterator[Remedy]:
    for function in (_SERVICE, *(f"{_SERVICE}.{name}" for name in ("delete_account", "save_account", "saved_accounts"))):
        yield argument(function, "auth", 'channel="ibm_quantum_platform"', f"{function}(channel=)", note='in place of "legacy" and "cloud"')
    for function in (_SERVICE, f"{_SERVICE}.save_account"):
        yield argument(function, "channel_strategy", "", note="Q-CTRL's work is in Qiskit Functions", action=Action.DROPPED)
    for function in ("Session", "Batch"):
        yield argument(f"{_PACKAGE}.{function}", "service", "", note="the backend knows its service", action=Action.DROPPED)
    for name in ("backend", "max_time"):
        yield argument(f"{_PACKAGE}.Session.from_id", name, "", note="the session knows it", action=Action.DROPPED)
    yield argument(
        f"{_PACKAGE}.RuntimeOptions", "backend_name", "backend=name", f"{_PACKAGE}.RuntimeOptions(backend=)", action=Action.MOVED
    )


ARGUMENTS: tuple[Remedy, ...] = (
    *_of_primitives(),
    *_of_services(),
    *_of_options(),
    *(
        argument(f"{_SCHEDULING}.{name}", "durations", "target=backend.target", f"{_SCHEDULING}.{name}(target=)")
        for name in ("ALAPScheduleAnalysis", "ASAPScheduleAnalysis", "PadDelay", "PadDynamicalDecoupling")
    ),
    *each_argument_dropped((f"{_PACKAGE}.RuntimeJobV2",), ("client_params", "user_callback"), _STREAM_NOTE),
    *each_argument_dropped((f"{_PACKAGE}.options.EnvironmentOptions",), ("callback",), _STREAM_NOTE),
    *each_argument_dropped((f"{_PACKAGE}.RuntimeJobV2",), ("params",), "job.inputs reads them from the service"),
    *each_argument_dropped((_ESTIMATOR_OPTIONS,), ("optimization_level",), "circuits are transpiled before they are sent"),
    *each_argument_dropped((_CONFIGURATION,), ("max_shots", "max_experiments"), "the configuration has no limits any more"),
)
