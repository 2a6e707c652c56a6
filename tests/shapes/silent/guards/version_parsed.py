"""The release compared with packaging, inline and through constants."""

import qiskit
import qiskit_ibm_runtime
from packaging import version
from packaging.version import Version, parse

qiskit_ge_v2 = parse(qiskit.__version__) >= parse("2.0.0")
OLD_RUNTIME = Version(qiskit_ibm_runtime.__version__) < Version("0.35.0")

if version.parse(qiskit.__version__) < version.parse("2.0.0"):
    from qiskit.compiler import assemble
if not qiskit_ge_v2:
    from qiskit.primitives import Sampler
else:
    from qiskit.primitives import StatevectorSampler as Sampler


def submit(backend: qiskit_ibm_runtime.IBMBackend):
    """A job in the way of the installed release."""
    if OLD_RUNTIME:
        return backend.run([])
    return qiskit_ibm_runtime.SamplerV2(mode=backend).run([])


def old(circuits):
    """What the first releases wanted."""
    return qiskit.assemble(circuits) if not qiskit_ge_v2 else circuits
