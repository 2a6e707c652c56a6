"""The else branch of a try is not what its handlers catch."""

try:
    import numpy as np
except ImportError:
    np = None
else:
    from qiskit import IBMQ  # expect: QLT201

    IBMQ.load_account()
    TOLERANCE = np.finfo(float).eps
