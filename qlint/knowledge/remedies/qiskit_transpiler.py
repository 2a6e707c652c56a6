"""What takes the place of what left the transpiler: passes, targets, and arguments that a target replaced."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.knowledge.remedies.forms import argument, dropped, each_ended, ended, in_words, moved_module, renamed
from qlint.knowledge.schema import Action, Remedy

_PASSES = "qiskit.transpiler.passes"
_TARGET = "qiskit.transpiler.target.Target"
_NEW_TARGET = "qiskit.transpiler.Target"
_MANAGER = "qiskit.transpiler.passmanager.PassManager"
_NEW_MANAGER = "qiskit.transpiler.PassManager"
_CONFIG = "qiskit.transpiler.PassManagerConfig"
_COUPLING = "qiskit.transpiler.coupling.CouplingMap"
_LAYOUT = "qiskit.transpiler.layout.Layout"

_DEVICE_NOTE = "a target describes all of the device"
_PULSE_NOTE = "it made pulses, which ended with qiskit.pulse"
_PAD_NOTE = "before it an ALAPScheduleAnalysis or ASAPScheduleAnalysis of the same target"
_FLOW_NOTE = "append a ConditionalController or DoWhileController of qiskit.passmanager that holds the passes"

_PASS_NAMES = (
    Remedy(
        f"{_PASSES}.Unroller",
        "BasisTranslator(SessionEquivalenceLibrary, basis)",
        f"{_PASSES}.BasisTranslator",
        "the library is qiskit.circuit.SessionEquivalenceLibrary; UnrollCustomDefinitions comes before it",
    ),
    Remedy(f"{_PASSES}.CXCancellation", "InverseCancellation([CXGate()])", f"{_PASSES}.InverseCancellation"),
    Remedy(f"{_PASSES}.CXDirection", "GateDirection(coupling_map)", f"{_PASSES}.GateDirection"),
    Remedy(f"{_PASSES}.CheckCXDirection", "CheckGateDirection(coupling_map)", f"{_PASSES}.CheckGateDirection"),
    Remedy(f"{_PASSES}.StochasticSwap", "SabreSwap(coupling_map)", f"{_PASSES}.SabreSwap"),
    Remedy(f"{_PASSES}.NoiseAdaptiveLayout", "VF2PostLayout(target)", f"{_PASSES}.VF2PostLayout", "runs after another layout pass"),
    Remedy(f"{_PASSES}.LinearFunctionsSynthesis", "HighLevelSynthesis()", f"{_PASSES}.HighLevelSynthesis"),
    Remedy(f"{_PASSES}.AlignMeasures", "ConstrainedReschedule(target=target)", f"{_PASSES}.ConstrainedReschedule"),
    Remedy(
        f"{_PASSES}.ALAPSchedule", "ALAPScheduleAnalysis(target=target)", f"{_PASSES}.ALAPScheduleAnalysis", "then PadDelay(target=target)"
    ),
    Remedy(
        f"{_PASSES}.ASAPSchedule", "ASAPScheduleAnalysis(target=target)", f"{_PASSES}.ASAPScheduleAnalysis", "then PadDelay(target=target)"
    ),
    Remedy(
        f"{_PASSES}.DynamicalDecoupling",
        "PadDynamicalDecoupling(target=target, dd_sequence=gates)",
        f"{_PASSES}.PadDynamicalDecoupling",
        _PAD_NOTE,
    ),
    Remedy(f"{_PASSES}.TimeUnitAnalysis", "TimeUnitConversion(target=target)", f"{_PASSES}.TimeUnitConversion"),
    dropped(f"{_PASSES}.ConvertConditionsToIfOps", "instructions have no conditions any more"),
    ended(f"{_PASSES}.CrosstalkAdaptiveSchedule", "no pass looks at crosstalk"),
    ended(f"{_PASSES}.BIPMapping", "the distribution qiskit-bip-mapper has it as a plugin"),
    *each_ended(
        _PASSES,
        (
            "EchoRZXWeylDecomposition",
            "NormalizeRXAngle",
            "PulseGates",
            "RXCalibrationBuilder",
            "RZXCalibrationBuilder",
            "RZXCalibrationBuilderNoEcho",
            "ValidatePulseGates",
        ),
        _PULSE_NOTE,
    ),
)

_NAMES = (
    moved_module("qiskit.transpiler.synthesis.aqc", "qiskit.synthesis.unitary.aqc"),
    Remedy("qiskit.transpiler.synthesis.cnot_synth", "synth_cnot_count_full_pmh(matrix)", "qiskit.synthesis.synth_cnot_count_full_pmh"),
    Remedy("qiskit.transpiler.synthesis.graysynth", "synth_cnot_phase_aam(cnots, angles)", "qiskit.synthesis.synth_cnot_phase_aam"),
    in_words("qiskit.transpiler.synthesis", "qiskit.synthesis has the functions"),
    in_words("qiskit.transpiler.FlowController", "qiskit.passmanager has the controllers"),
    *each_ended("qiskit.transpiler", ("FencedDAGCircuit", "FencedPropertySet"), "they guarded the pass manager's own work"),
    in_words("qiskit.transpiler.preset_passmanagers.target_to_backend_properties", "passes take target=backend.target"),
)

_MEMBERS = (
    Remedy(f"{_MANAGER}.passes", "pass_manager.to_flow_controller().tasks", f"{_NEW_MANAGER}.to_flow_controller"),
    renamed(f"{_TARGET}.aquire_alignment", "target.acquire_alignment", f"{_NEW_TARGET}.acquire_alignment"),
    *each_ended(
        _TARGET,
        ("get_calibration", "has_calibration", "instruction_schedule_map", "update_from_instruction_schedule_map"),
        "calibrations ended with qiskit.pulse",
    ),
    ended("qiskit.transpiler.target.InstructionProperties.calibration", "calibrations ended with qiskit.pulse"),
    renamed(f"{_COUPLING}.subgraph", "coupling_map.reduce(qubits)", "qiskit.transpiler.CouplingMap.reduce"),
    *(
        Remedy(f"{_PASSES}.layout.{module}.{name}", "layout_pass.target", f"{_PASSES}.{module.rpartition('.')[2]}.target", _DEVICE_NOTE)
        for module, name in (
            ("dense_layout.DenseLayout", "backend_prop"),
            ("vf2_layout.VF2Layout", "properties"),
            ("vf2_post_layout.VF2PostLayout", "coupling_map"),
            ("vf2_post_layout.VF2PostLayout", "properties"),
        )
    ),
    Remedy("qiskit.transpiler.passmanager_config.PassManagerConfig.backend_properties", "config.target", f"{_CONFIG}.target"),
    ended("qiskit.transpiler.passmanager_config.PassManagerConfig.inst_map", "calibrations ended with qiskit.pulse"),
    *(
        in_words(f"qiskit.passmanager.flow_controllers.{name}.append", "the tasks are given when it is made")
        for name in ("ConditionalController", "DoWhileController", "FlowControllerLinear")
    ),
    Remedy(f"{_LAYOUT}.from_tuplelist", "Layout(dict(pairs))", "qiskit.transpiler.Layout"),
)

ENTRIES: tuple[Remedy, ...] = (*_PASS_NAMES, *_NAMES, *_MEMBERS)


def _by_target() -> Iterator[Remedy]:
    """Arguments that described a device, where a target describes all of it."""
    for function in ("qiskit.transpile", "qiskit.transpiler.generate_preset_pass_manager"):
        for name in ("backend_properties", "instruction_durations", "timing_constraints"):
            yield argument(function, name, "target=target", f"{function}(target=)", note="or backend=backend, whose target has it")
        yield argument(function, "inst_map", "", note="calibrations ended with qiskit.pulse", action=Action.ENDED)
    for path, name in (
        (f"{_PASSES}.DenseLayout", "backend_prop"),
        (f"{_PASSES}.UnitarySynthesis", "backend_props"),
        (f"{_PASSES}.VF2Layout", "properties"),
        (f"{_PASSES}.VF2PostLayout", "coupling_map"),
        (f"{_PASSES}.VF2PostLayout", "properties"),
        ("qiskit.transpiler.PassManagerConfig", "backend_properties"),
    ):
        yield argument(path, name, "target=target", f"{path}(target=)")


def _by_pulse() -> Iterator[Remedy]:
    for path, name in (
        ("qiskit.transpiler.InstructionProperties", "calibration"),
        ("qiskit.transpiler.PassManagerConfig", "inst_map"),
        ("qiskit.transpiler.Target.from_configuration", "inst_map"),
    ):
        yield argument(path, name, "", note="calibrations ended with qiskit.pulse", action=Action.ENDED)


ARGUMENTS: tuple[Remedy, ...] = (
    *_by_target(),
    *_by_pulse(),
    argument(
        "qiskit.transpiler.Target.from_configuration",
        "backend_properties",
        "",
        note="set target.update_instruction_properties afterwards; a BackendV2 brings its own target",
    ),
    argument(f"{_NEW_MANAGER}.append", "max_iteration", "", note=_FLOW_NOTE),
    argument(f"{_NEW_MANAGER}.replace", "max_iteration", "", note=_FLOW_NOTE),
)
