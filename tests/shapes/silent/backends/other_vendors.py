"""Providers of other vendors, all with get_backend and run."""

from iqm.qiskit_iqm import IQMProvider
from qiskit_aqt_provider import AQTProvider
from qiskit_ionq import IonQProvider
from qiskit_quantinuum import Quantinuum
from qiskit_rigetti import RigettiQCSProvider

service = IonQProvider(token="...")
backend = service.get_backend("ionq_simulator")
backend.run([], shots=10)
Quantinuum.load_account()
Quantinuum.get_backend("H1-1E").run([])
AQTProvider("...").get_backend("offline_simulator_no_noise").run([])
RigettiQCSProvider().get_simulator(num_qubits=3, noisy=True).run([])
IQMProvider("https://example.org").get_backend().run([])
