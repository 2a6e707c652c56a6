"""Other vendors' packages put their modules beside Qiskit's own."""

import qiskit.providers.honeywell
import qiskit.providers.jku as jku
from qiskit.providers import honeywell
from qiskit.providers.aqt import AQTProvider
