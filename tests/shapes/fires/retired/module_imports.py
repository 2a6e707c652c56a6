"""Imports of modules are reported at each alias, their attribute uses are not."""

import json, qiskit_ibm_provider  # expect: QLT201
import qiskit_ibm_provider.jupyter  # expect: QLT201
import qiskit_ibm_provider.job as jobs  # expect: QLT201

qiskit_ibm_provider.IBMProvider.save_account(json.loads("{}").get("token"))
provider = qiskit_ibm_provider.IBMProvider(instance="ibm-q/open/main")
backend = provider.get_backend("ibm_perth")
jobs.job_monitor(provider.retrieve_job("cn0f2qg"))
