"""Programs out of a module of the lab."""

import lab_circuits
from lab_circuits import DEFAULT, ghz, listed

print(listed(DEFAULT).qasm(), lab_circuits.Listing().qasm(), ghz(2).depth())
