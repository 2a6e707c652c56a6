"""Methods that circuits never had."""

from qiskit import QuantumCircuit, transpile
from qiskit.circuit import QuantumCircuit as Circuit
from qiskit.quantum_info import Operator, Statevector

circuit = QuantumCircuit(2, 2)
circuit.mesure_all()  # expect: QLT109  # says: did you mean `measure_all`?
circuit.hadamard(0)  # expect: QLT109  # says: write `circuit.h(...)`
circuit.nonsense  # expect: QLT109  # says: `QuantumCircuit` never had a member `nonsense`
text = circuit.to_qasm()  # expect: QLT109  # says: qasm2.dumps(circuit)
other = Circuit.from_qsm_str(text)  # expect: QLT109  # says: from_qasm_str
copied = circuit.copy().compose(circuit)
copied.get_counts()  # expect: QLT109
transpiled = transpile(circuit, optimization_level=3)
transpiled.execute()  # expect: QLT109  # says: StatevectorSampler
state = Statevector(circuit)
state.plot()  # expect: QLT109
Operator(circuit).to_unitary()  # expect: QLT109
getattr(circuit, "simulate")()  # expect: QLT109


def build(size: int):
    made = QuantumCircuit(size)
    for qubit in range(size):
        made.hadamard(qubit)  # expect: QLT109
    return made


class Experiment:
    def __init__(self):
        self.circuit = build(3)

    def run(self):
        return self.circuit.run()  # expect: QLT109


print([each.simulate() for each in [build(1), build(2)]], Experiment().run())  # expect: QLT109
