from qiskit import QuantumCircuit
from qiskit.quantum_info import SparsePauliOp
from qiskit.primitives import StatevectorEstimator

H2_op = SparsePauliOp.from_list(
    [
        ("II", -1.052373245772859),
        ("IZ", 0.39793742484318045),
        ("ZI", -0.39793742484318045),
        ("ZZ", -0.01128010425623538),
        ("XX", 0.18093119978423156),
    ]
)

ansatz = QuantumCircuit(2)
ansatz.x(0)
ansatz.ry(0.2, 1)
ansatz.cx(1, 0)

estimator = StatevectorEstimator()
energy = estimator.run([(ansatz, H2_op)]).result()[0].data.evs
print(f"E = {energy:.5f}")
