"""A name is None where its import failed, and what is made of such names is empty."""

try:
    from qiskit.qobj import PulseQobj, QasmQobj
except ImportError:
    QasmQobj = PulseQobj = None
QOBJ_TYPES = tuple(each for each in (QasmQobj, PulseQobj) if each is not None)

try:
    from qiskit import IBMQ, execute

    HAS_OLD = True
except ImportError:
    HAS_OLD = False


def circuits_of(given):
    """The circuits of the old job description."""
    if QOBJ_TYPES and isinstance(given, QOBJ_TYPES):
        from qiskit.assembler import disassemble

        return disassemble(given)
    if QasmQobj is not None:
        from qiskit.assembler import disassemble

        return disassemble(given)
    if HAS_OLD:
        from qiskit.tools.monitor import job_monitor

        job_monitor(execute(given, IBMQ))
    return [given]
