"""Behind a property."""

from functools import cached_property

from qiskit import QuantumCircuit


class Experiment:
    """A circuit that is made anew, and one that is made once."""

    @property
    def circuit(self):
        return QuantumCircuit(2)

    @cached_property
    def measured(self):
        return self.circuit.measure_all(inplace=False)

    def text(self):
        return self.circuit.qasm()  # expect: QLT102


experiment = Experiment()
experiment.text()
experiment.measured.snapshot("a")  # expect: QLT102
