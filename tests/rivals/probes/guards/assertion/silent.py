"""An old release is asserted, so that nothing below is reached in others."""

import qiskit


def schedule():
    assert int(qiskit.__version__.split(".")[0]) < 2, "pulse is gone"
    from qiskit import pulse

    return pulse.Schedule()


try:
    print(schedule())
except AssertionError as error:
    print(error)
