"""Only some of the ways leave."""

import qiskit


def given(circuit):
    """Returns if there is nothing."""
    if not circuit:
        return None
    for each in circuit:
        if each:
            break
    return qiskit.execute(circuit)  # expect: QLT101
