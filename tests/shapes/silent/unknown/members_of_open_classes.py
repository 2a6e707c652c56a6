"""Classes that answer for names themselves, or store what they are given."""

from qiskit.primitives import DataBin, StatevectorSampler
from qiskit.providers import Options
from qiskit.transpiler import generate_preset_pass_manager
from qiskit_ibm_runtime import QiskitRuntimeService
from qiskit_ibm_runtime.fake_provider import FakeManilaV2

print(DataBin(meas=[1], alpha=[2]).alpha, Options(shots=1).shots)
print(StatevectorSampler().run([]).result()[0].data.anything)
backend = QiskitRuntimeService().backend("ibm_fez")
print(backend.sent_by_the_service, FakeManilaV2().sent_by_the_service, backend.configuration().sent)
pass_manager = generate_preset_pass_manager(1)
print(pass_manager.my_stage)
result = backend.run([]).result() if hasattr(backend, "run") else None
