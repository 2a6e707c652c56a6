"""The old address first, the new one in the handler."""

try:
    from qiskit import BasicAer as basic
except ImportError:
    from qiskit.providers.basic_provider import BasicProvider

    basic = BasicProvider()

try:
    import qiskit.tools.jupyter
except ImportError:
    pass

backend = basic.get_backend("basic_simulator")
backend.run([])
