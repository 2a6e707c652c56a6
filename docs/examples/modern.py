"""The Bell pair again, as it is written today: qlint has nothing to say."""

from qiskit import QuantumCircuit
from qiskit.transpiler import generate_preset_pass_manager
from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService, Sampler, Session

bell = QuantumCircuit(2)
bell.h(0)
bell.cx(0, 1)
bell.measure_all()

# A simulator on this machine keeps its `run`.
simulator = AerSimulator()
print(simulator.run(bell, shots=1000).result().get_counts())

service = QiskitRuntimeService()
backend = service.least_busy(operational=True, simulator=False)
compiled = generate_preset_pass_manager(backend=backend, optimization_level=1).run(bell)

with Session(backend=backend) as session:
    job = Sampler(mode=session).run([compiled], shots=1000)
    print(job.result()[0].data.meas.get_counts())
