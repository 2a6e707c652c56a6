import qiskit
import qiskit_ibm_runtime


class Adapter:
    """Runs programs on the devices of one account."""

    def __init__(self, api_token):
        qiskit_ibm_runtime.QiskitRuntimeService.save_account(token=api_token, overwrite=True)
        self._provider = qiskit_ibm_runtime.QiskitRuntimeService()
        self._backends = self._provider.backends(simulator=False)

    def names(self):
        return [backend.name for backend in self._backends]

    def submit(self, circuit, chip_id, shots=1000):
        backend = self._provider.backend(chip_id)
        circuit = qiskit.transpile(circuit, backend=backend)
        job = qiskit_ibm_runtime.SamplerV2(mode=backend).run([circuit], shots=shots)
        return job.result()[0].data.c.get_counts()


adapter = Adapter("t" * 44)
print(adapter.names())
qc = qiskit.QuantumCircuit(2, 2)
qc.x(0)
qc.cx(0, 1)
qc.measure([0, 1], [0, 1])
print(adapter.submit(qc, "ibm_brisbane", 400))
