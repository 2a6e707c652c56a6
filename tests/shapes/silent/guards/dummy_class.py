"""The handler defines a class in place of the missing one."""

try:
    from qiskit_ibm_provider import IBMBackend, IBMProvider as IBMProviderIndep
    from qiskit_ibm_provider.exceptions import IBMProviderError
except ImportError as error:
    print("continuing without IBM:", error)

    class IBMProviderIndep:
        """Has no devices."""

        def backends(self):
            """None at all."""
            return []

    IBMBackend = None
    IBMProviderError = RuntimeError

print(IBMProviderIndep().backends(), IBMBackend, IBMProviderError)
