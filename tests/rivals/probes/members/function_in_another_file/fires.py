"""Circuits out of a module of the lab."""

import lab_circuits
from lab_circuits import DEFAULT, ghz

print(ghz(2).qasm())  # expect: QLT102
print(lab_circuits.ghz(2).bind_parameters({}))  # expect: QLT102
DEFAULT.cnot(0, 1)  # expect: QLT102
