# target: qiskit-ibm-runtime==0.34.0
"""Not every run in a session is the backend's."""

import asyncio
import subprocess

from qiskit_ibm_runtime import QiskitRuntimeService, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")


class Experiment:
    """Runs on whatever it is given."""

    def run(self, backend):
        """Its description."""
        return f"would use {backend.name}"


async def main():
    """Nothing."""


with Session(backend=backend):
    subprocess.run(["true"], check=True)
    asyncio.run(main())
    Experiment().run(backend=backend)
    print(backend.name, backend.num_qubits, backend.status())
