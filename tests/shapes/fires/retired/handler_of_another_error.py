"""A handler for something else does not catch a failing import."""

try:
    from qiskit_ibm_provider import IBMProvider  # expect: QLT201

    provider = IBMProvider(token="secret", url="https://example.org/api")
except (ValueError, KeyError):
    provider = None
