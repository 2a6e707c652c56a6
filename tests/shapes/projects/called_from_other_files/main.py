# target: qiskit-ibm-runtime==0.40.0
"""Calls all of them with a device of IBM's."""

import lab.jobs as helpers
from lab.api import submit
from lab.jobs import by_a_caller, by_all, by_default, by_keyword, by_name
from lab.jobs import by_another_name as other
from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService()
device = service.backend("ibm_fez")

by_name(device)
by_keyword(100, backend=device)
other(service.least_busy())
helpers.by_module(device)
submit(device)
by_default([], device)
by_default([])
by_all(device, service.backend("ibm_torino"))
by_a_caller(device)
