"""No name in between at all; over several lines, the finding is at the member."""

from qiskit_ibm_runtime import QiskitRuntimeService

QiskitRuntimeService().backend("ibm_kyoto").run([])  # expect: QLT102
QiskitRuntimeService().least_busy(simulator=False).run([])  # expect: QLT102
result = (
    QiskitRuntimeService(channel="ibm_cloud")
    .backend("ibm_kyoto")
    .run([], shots=100)  # expect: QLT102
    .result()
)
