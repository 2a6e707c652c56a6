"""None in place of what is not there."""

try:
    from qiskit import IBMQ
except ImportError: IBMQ = None
try:
    import qiskit.opflow as opflow
except ModuleNotFoundError:
    opflow = None

if IBMQ:
    IBMQ.load_account()
if opflow is not None:
    print(opflow.X @ opflow.Z)
