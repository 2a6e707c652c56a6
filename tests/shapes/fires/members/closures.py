"""An inner function uses the outer one's backend."""

from qiskit_ibm_runtime import QiskitRuntimeService


def sampler_for(name):
    """A function that runs circuits on the device."""
    backend = QiskitRuntimeService().backend(name)

    def sample(circuit):
        return backend.run(circuit).result()  # expect: QLT102

    return sample


print(sampler_for("ibm_fez")([]))
