"""A missing package is caught, and the name gets a stand-in."""

try:
    from qiskit_ibm_provider import IBMProvider
except ImportError: IBMProvider = None

try:
    import qiskit_ibm_provider.jupyter as dashboard
except ModuleNotFoundError:
    dashboard = None

try:
    from qiskit import Aer, execute
except (ImportError, AttributeError):
    Aer = execute = None

if IBMProvider is not None:
    backend = IBMProvider().get_backend("ibm_perth")
    backend.run([])
