"""What is left of pulses, schedules and calibrations: nothing in qiskit."""

from __future__ import annotations

from qlint.knowledge.remedies.forms import each_ended, ended, in_words
from qlint.knowledge.schema import Remedy

_NOTE = "control by pulses ended with qiskit 1.4, without a successor in qiskit"

ENTRIES: tuple[Remedy, ...] = (
    *each_ended("qiskit", ("pulse", "schedule", "scheduler", "sequence"), _NOTE),
    *each_ended("qiskit.compiler", ("scheduler", "sequencer"), _NOTE),
    *each_ended(
        "qiskit.visualization",
        ("PulseStyle", "SchedStyle", "cubic_spline", "linear", "pulse", "pulse_drawer", "pulse_drawer_v2", "pulse_v2", "step_wise"),
        _NOTE,
    ),
    ended("qiskit.transpiler.passes.rzx_templates", _NOTE),
    ended("qiskit.providers.models.PulseDefaults", _NOTE),
    ended("qiskit.providers.models.Command", _NOTE),
    in_words("qiskit.providers.models.PulseBackendConfiguration", "QasmBackendConfiguration of qiskit_ibm_runtime.models is left"),
    *each_ended(
        "qiskit.providers.backend.BackendV2",
        ("acquire_channel", "control_channel", "drive_channel", "instruction_schedule_map", "measure_channel"),
        _NOTE,
    ),
    ended("qiskit.qpy.binary_io.write_schedule_block", _NOTE),
)
