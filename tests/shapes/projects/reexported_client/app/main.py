"""Imports the retired client through the application's own module."""

from app.compat import Provider, QuantumCircuit  # expect: QLT201  # says: QiskitRuntimeService
from app.compat import least_busy as quietest  # expect: QLT201

provider = Provider()
backend = quietest(provider.backends())
backend.run(QuantumCircuit(1))
