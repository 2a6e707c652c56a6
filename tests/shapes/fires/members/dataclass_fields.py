"""Fields of a dataclass, in its methods and on its objects."""

from dataclasses import dataclass, field

from qiskit_ibm_runtime import IBMBackend, QiskitRuntimeService


@dataclass
class Plan:
    """What to run where."""

    backend: IBMBackend
    service: QiskitRuntimeService = field(default_factory=QiskitRuntimeService)
    shots: int = 1024

    def execute(self, circuits):
        """Its job."""
        return self.backend.run(circuits, shots=self.shots)  # expect: QLT102

    def elsewhere(self, circuits):
        """The job on the quietest device."""
        return self.service.least_busy().run(circuits)  # expect: QLT102


def repeat(plan: Plan):
    """The plan's device again."""
    return plan.backend.run([])  # expect: QLT102
