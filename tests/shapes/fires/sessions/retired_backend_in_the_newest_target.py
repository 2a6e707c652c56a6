"""The retired provider's session never covered primitives: that holds for every target."""

from qiskit_ibm_provider import IBMProvider  # expect: QLT201
from qiskit_ibm_runtime import EstimatorV2

device = IBMProvider(instance="ibm-q/open/main").get_backend("ibm_algiers")


def evaluate(pub):
    """Its job."""
    return EstimatorV2(mode=device).run([pub])


with device.open_session() as session:
    device.run([])
    evaluate("pub")  # expect: QLT301
    session.cancel()
