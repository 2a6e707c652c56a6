"""The provider's Session is another class than the runtime's: running in it is no sharing mistake of ours."""

from qiskit_ibm_provider import IBMProvider, Session  # expect: QLT201 QLT201

backend = IBMProvider().get_backend("ibm_perth")
with Session(max_time="1h") as session:
    backend.run([])
    session.cancel()
