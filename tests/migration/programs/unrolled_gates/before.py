from math import pi

from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator
from qiskit.transpiler import PassManager
from qiskit.transpiler.passes import Optimize1qGates, RemoveBarriers, Unroller

circuit = QuantumCircuit(3)
circuit.h(0)
circuit.ccx(0, 1, 2)
circuit.barrier()
circuit.swap(0, 1)
circuit.ry(pi / 5, 2)
circuit.rzz(0.3, 0, 2)

pass_ = Unroller(["u", "cx"])
unrolled = PassManager(pass_).run(circuit)
print(sorted(unrolled.count_ops().items() - {("u", unrolled.count_ops()["u"])}))
print(Operator(unrolled) == Operator(circuit))

basis = ["u1", "u2", "u3", "cx"]
ghz = QuantumCircuit(3, 3)
ghz.ry(pi / 2, 0)
ghz.cx(0, [1, 2])
ghz.measure(range(3), range(3))
manager = PassManager([RemoveBarriers(), Unroller(basis=basis), Optimize1qGates()])
print({name: count for name, count in manager.run(ghz).count_ops().items() if not name.startswith("u")})
