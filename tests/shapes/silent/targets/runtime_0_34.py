# target: qiskit-ibm-runtime==0.34.0
"""The last release whose backends run and have sessions."""

from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService(channel="ibm_quantum")
backend = service.backend("ibm_kyiv")
backend.open_session(max_time=60)
backend.run([])
print(backend.session.session_id)
backend.cancel_session()
backend.close_session()
for device in service.backends():
    device.run([])
