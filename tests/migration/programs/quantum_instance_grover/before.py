from qiskit import Aer, QuantumCircuit
from qiskit.algorithms import AmplificationProblem, Grover
from qiskit.utils import QuantumInstance

oracle = QuantumCircuit(2)
oracle.cz(0, 1)
problem = AmplificationProblem(oracle, is_good_state=["11"])

backend = Aer.get_backend("aer_simulator")
quantum_instance = QuantumInstance(backend, shots=1024)
grover = Grover(quantum_instance=quantum_instance)
result = grover.amplify(problem)
print("Top measurement:", result.top_measurement)
print("Right:", result.oracle_evaluation)

twice = Grover(iterations=2, quantum_instance=quantum_instance)
print("Right after two:", twice.amplify(problem).oracle_evaluation in (True, False))
