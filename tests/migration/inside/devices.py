"""The devices that the services offer: five qubits in a line, and no noise, so that only sampling tells two runs apart."""

import datetime
import importlib
import sys

QUBITS = 5
NAMES = ("ibmq_manila", "ibmq_lima", "ibm_brisbane", "ibm_kyoto")
SIMULATOR = "ibmq_qasm_simulator"
GATES = ["id", "rz", "sx", "x", "cx", "reset"]
PAIRS = [[low + step, low + 1 - step] for low in range(QUBITS - 1) for step in (0, 1)]


def chosen(make, asked):
    """The devices that fit what was asked for by name, the least busy first; an error of Qiskit's, if there is none."""
    from qiskit.providers.exceptions import QiskitBackendNotFoundError

    names = [asked["name"]] if asked.get("name") else [*NAMES, SIMULATOR]
    made = [make(each) for each in names]
    found = [each for each in made if each is not None and _fits(each, asked)]
    if asked.get("name") and not found:
        raise QiskitBackendNotFoundError("No backend matches the criteria")
    return found


def _fits(device, asked):
    told = {"operational": True, "simulator": device.configuration().simulator}
    told["n_qubits"] = told["num_qubits"] = device.configuration().n_qubits
    if any(told[each] != value for each, value in asked.items() if each in told):
        return False
    filters = asked.get("filters")
    return told["n_qubits"] >= (asked.get("min_num_qubits") or 0) and (filters is None or bool(filters(device)))


def ideal(circuits, **options):
    """The job that simulates the circuits without noise, in Aer where it is installed."""
    try:
        try:
            from qiskit_aer import AerSimulator
        except ImportError:
            from qiskit.providers.aer import AerSimulator
    except ImportError:
        from qiskit.providers.basic_provider import BasicSimulator as AerSimulator
    return AerSimulator().run(circuits, **options)


def configuration(name, models):
    """What the service says of the device."""
    gates = [models.GateConfig(each, [], "gate g q {}") for each in GATES]
    return models.QasmBackendConfiguration(
        backend_name=name,
        backend_version="1.0.0",
        n_qubits=32 if name == SIMULATOR else QUBITS,
        basis_gates=GATES,
        gates=gates,
        local=False,
        simulator=name == SIMULATOR,
        conditional=False,
        open_pulse=False,
        memory=True,
        max_shots=100000,
        coupling_map=None if name == SIMULATOR else PAIRS,
        max_experiments=300,
        online_date=datetime.datetime(2024, 1, 2),
    )


def status(name, models):
    """That the device is in service; those named first are the least busy."""
    pending = 100 if name not in NAMES else NAMES.index(name)
    return models.BackendStatus(backend_name=name, backend_version="1.0.0", operational=True, pending_jobs=pending, status_msg="active")


def first_version(name):
    """A device as qiskit-ibmq-provider gave it."""
    from qiskit.providers import BackendV1, Options, models

    class Device(BackendV1):
        @classmethod
        def _default_options(cls):
            return Options(shots=1024)

        def status(self):
            return status(name, models)

        def properties(self, *args, **kwargs):
            return None

        def run(self, circuits, shots=1024, **options):
            return ideal(circuits, shots=shots, **options)

    return Device(configuration(name, models))


def second_version(name, client, service):
    """A device as qiskit-ibm-provider and the runtime client of its time gave it: of the client's own class."""
    import importlib

    from qiskit.providers import models as sdk

    base = importlib.import_module(client.__name__ + ".ibm_backend").IBMBackend

    class Device(base):
        def status(self):
            return status(name, sdk)

        def run(self, circuits, shots=4000, **options):
            return ideal(circuits, shots=shots)

        def properties(self, *args, **kwargs):
            return None

        def defaults(self, *args, **kwargs):
            return None

        def check_faulty(self, circuit):
            pass

    from accounts import Quiet

    return Device(configuration(name, sdk), service, Quiet())


def local(name, service):
    """A device for local testing mode, which takes whatever is no device of the service; None for a simulator, which there is none of."""
    if "simulator" in name:
        return None
    from qiskit.providers.fake_provider import GenericBackendV2
    from qiskit_ibm_runtime import models

    class Device(GenericBackendV2):
        service = None

        def configuration(self):
            return configuration(name, models)

        def status(self):
            return status(name, models)

        @property
        def max_circuits(self):
            return 300

        def run(self, circuits, **options):
            # The service's own devices have no run any more: it is there for the primitives of local testing mode only.
            if not sys._getframe(1).f_globals["__name__"].startswith("qiskit"):
                raise AttributeError("Support for backend.run() has been removed")
            return ideal(circuits, **options)

    device = Device(QUBITS, basis_gates=GATES, coupling_map=PAIRS, noise_info=False, control_flow=True)
    device.name, device.simulator, device.service = name, False, service
    return device


def without_noise():
    """Makes the fake devices of all packages run without noise: the calibrations that they carry differ between releases."""
    for name in ("qiskit.test.mock", "qiskit.providers.fake_provider", "qiskit_ibm_runtime.fake_provider"):
        for cls in _fake_classes(name):
            cls.run = lambda self, circuits, **options: ideal(circuits, **options)


def _fake_classes(name):
    try:
        package = importlib.import_module(name)
    except ImportError:
        return
    if getattr(package, "__name__", "").startswith(name):
        for part in ("fake_backend", "fake_qasm_backend"):
            try:
                module = importlib.import_module(name + "." + part)
            except ImportError:
                continue
            for each in ("FakeBackend", "FakeBackendV2"):
                if hasattr(module, each):
                    yield getattr(module, each)
