"""The same as an attribute of the module."""

from app import compat

provider = compat.Provider()  # expect: QLT201
circuit = compat.QuantumCircuit(1)
