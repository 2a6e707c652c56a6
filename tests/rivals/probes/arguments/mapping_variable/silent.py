"""Arguments in a mapping that is kept, and changed before it is used."""

from qiskit import QuantumCircuit, transpile
from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import SamplerV2

OPTIONS = {"optimization_level": 1, "basis_gates": ["rz", "sx"]}
settings = {"backend": AerSimulator(), "options": {}}
settings["mode"] = settings.pop("backend")
chosen = {"session": None, "shots": 5}
kept = {name: value for name, value in chosen.items() if name in ("mode", "options")}

print(transpile(QuantumCircuit(1), **OPTIONS), SamplerV2(**settings), SamplerV2(AerSimulator(), **kept))
