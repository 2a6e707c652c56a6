"""Two devices and a simulator that the service offers."""

from typing import Any

NAMES = ("alpha", "beta", "simulator")
DATE = "2024-01-02T03:04:05+00:00"
QUBITS = 2
GATES = ("id", "rz", "sx", "x")
PAIRS = [[0, 1], [1, 0]]


def configuration(name: str) -> dict[str, Any]:
    """What the service says of the device's build."""
    gates = [
        {"name": gate, "parameters": ["l"] if gate == "rz" else [], "qasm_def": "gate g q {}", "coupling_map": [[0], [1]]} for gate in GATES
    ]
    return {
        "backend_name": name,
        "backend_version": "1.0.0",
        "n_qubits": QUBITS,
        "basis_gates": [*GATES, "cx"],
        "gates": [*gates, {"name": "cx", "parameters": [], "qasm_def": "gate cx q0,q1 {}", "coupling_map": PAIRS}],
        "local": False,
        "simulator": name == "simulator",
        "conditional": False,
        "open_pulse": False,
        "memory": True,
        "max_shots": 100000,
        "max_experiments": 300,
        "coupling_map": PAIRS,
        "supported_instructions": [*GATES, "cx", "measure", "delay", "reset"],
        "supported_features": ["qasm3"],
        "dynamic_reprate_enabled": True,
        "rep_delay_range": [0.0, 500.0],
        "default_rep_delay": 250.0,
        "rep_times": [1000.0],
        "meas_map": [[0, 1]],
        "dt": 0.2222222222222222,
        "dtm": 0.2222222222222222,
        "online_date": DATE,
        "description": "a device of two qubits",
        "processor_type": {"family": "Falcon", "revision": "1"},
        "credits_required": False,
        "allow_q_object": True,
        "multi_meas_enabled": True,
        "parametric_pulses": [],
        "timing_constraints": {"acquire_alignment": 16, "granularity": 16, "min_length": 64, "pulse_alignment": 16},
        "input_allowed": ["job", "runtime"],
    }


def properties(name: str) -> dict[str, Any]:
    """What the service says of the device's calibration."""
    qubit = [_value("T1", "us", 100.0), _value("T2", "us", 100.0), _value("frequency", "GHz", 5.0), _value("anharmonicity", "GHz", -0.3)]
    qubit += [_value("readout_error", "", 0.01), _value("readout_length", "ns", 5000.0)]
    places: list[Any] = [(gate, [place]) for gate in GATES for place in range(QUBITS)] + [("cx", pair) for pair in PAIRS]
    gates = [{"qubits": qubits, "gate": gate, "name": f"{gate}{qubits[0]}", "parameters": _gate()} for gate, qubits in places]
    return {
        "backend_name": name,
        "backend_version": "1.0.0",
        "last_update_date": DATE,
        "qubits": [qubit] * QUBITS,
        "gates": gates,
        "general": [],
        "general_qlists": [],
    }


def status(name: str) -> dict[str, Any]:
    """That the device is in service."""
    return {"backend_name": name, "backend_version": "1.0.0", "state": True, "status": "active", "length_queue": 0, "message": "active"}


def nothing(name: str) -> dict[str, Any]:
    """That there is nothing to tell."""
    return {}


def _gate() -> list[dict[str, Any]]:
    return [_value("gate_error", "", 0.001), _value("gate_length", "ns", 35.0)]


def _value(name: str, unit: str, value: float) -> dict[str, Any]:
    return {"date": DATE, "name": name, "unit": unit, "value": value}
