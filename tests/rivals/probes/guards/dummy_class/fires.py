"""A handler that does not catch what the import raises."""

try:
    from qiskit.providers.ibmq import IBMQBackend  # expect: QLT201
except KeyError:
    class IBMQBackend:
        pass
