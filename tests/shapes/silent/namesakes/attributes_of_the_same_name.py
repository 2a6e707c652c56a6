"""Attributes and methods called like what is gone, on objects of the project's own."""

from qiskit import QuantumCircuit
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2


class Pipeline:
    """Has steps with familiar names."""

    execute = None
    Aer = "air"
    IBMQ = property(lambda self: self)

    def run(self, circuit):
        """The circuit."""
        return circuit

    def get_backend(self, name):
        """The name."""
        return name

    def open_session(self):
        """Itself."""
        return self


pipeline = Pipeline()
pipeline.run(QuantumCircuit(1))
pipeline.get_backend(pipeline.Aer)
pipeline.open_session().run(pipeline.IBMQ)
SamplerV2(mode=QiskitRuntimeService().least_busy()).run([])
