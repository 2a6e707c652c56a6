"""What is tried first works in the target, or may: what comes then is for other releases, or caught in its turn."""

try:
    from qiskit_aer import Aer
except ImportError:
    from qiskit import Aer
try:
    from mine import execute
except ImportError:
    from qiskit import execute
try:
    from qiskit import BasicAer

    print(BasicAer.backends())
except ImportError:
    from qiskit.providers.basicaer import BasicAer
try:
    from qiskit import IBMQ
except ImportError:
    try:
        from qiskit.tools.monitor import job_monitor
    except ImportError:
        job_monitor = None
try:
    try:
        from qiskit import assemble
    except ImportError:
        from qiskit.compiler import assemble
except ImportError:
    assemble = None

print(Aer, execute, BasicAer, IBMQ, job_monitor, assemble)
