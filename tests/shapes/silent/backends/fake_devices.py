"""Fake devices and the local service keep their run."""

from qiskit.providers.fake_provider import GenericBackendV2
from qiskit_ibm_runtime import QiskitRuntimeService
from qiskit_ibm_runtime.fake_provider import FakeManilaV2, FakeProviderForBackendV2

FakeManilaV2().run([])
GenericBackendV2(num_qubits=5).run([])
FakeProviderForBackendV2().backend("fake_manila").run([])
local = QiskitRuntimeService(channel="local")
local.backend("fake_manila").run([])
local.least_busy(min_num_qubits=3).run([])
