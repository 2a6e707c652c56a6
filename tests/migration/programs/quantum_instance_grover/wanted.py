from qiskit import QuantumCircuit
from qiskit_aer import Aer
from qiskit_algorithms import AmplificationProblem, Grover
from qiskit.primitives import BackendSamplerV2
from qiskit.transpiler import generate_preset_pass_manager

oracle = QuantumCircuit(2)
oracle.cz(0, 1)
problem = AmplificationProblem(oracle, is_good_state=["11"])

backend = Aer.get_backend("aer_simulator")
quantum_instance = BackendSamplerV2(backend=backend, options={"default_shots": 1024})
grover = Grover(sampler=quantum_instance, transpiler=generate_preset_pass_manager(optimization_level=1, backend=quantum_instance.backend))
result = grover.amplify(problem)
print("Top measurement:", result.top_measurement)
print("Right:", result.oracle_evaluation)

twice = Grover(iterations=2, sampler=quantum_instance, transpiler=generate_preset_pass_manager(optimization_level=1, backend=quantum_instance.backend))
print("Right after two:", twice.amplify(problem).oracle_evaluation in (True, False))
