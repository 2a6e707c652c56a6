"""A name that the retired client never had is reported as retired, not twice."""

from qiskit_ibm_provider import IBMQ  # expect: QLT201

IBMQ.load_account()
provider = IBMQ.get_provider(hub="ibm-q", group="open", project="main")
