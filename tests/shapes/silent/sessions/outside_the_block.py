# target: qiskit-ibm-runtime==0.34.0
"""Before the block, after it, and in a function that is only defined in it."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session


def submit(device, circuit):
    """The circuit's job."""
    return device.run(circuit)


backend = QiskitRuntimeService().backend("ibm_kyiv")
sampler = SamplerV2(mode=backend)

backend.run([])
submit(backend, "before")
with Session(backend=backend) as session:

    def later(circuit):
        """Called when the session is over."""
        return backend.run(circuit)

    SamplerV2(mode=session).run([])
with backend.open_session():
    backend.run([])
    submit(backend, "within its own session")
backend.close_session()
later("after")
submit(backend, "after")
sampler.run([])
