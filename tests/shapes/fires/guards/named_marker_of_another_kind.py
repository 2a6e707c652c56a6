"""A marker that skips nothing."""

import pytest
import qiskit

sizes = pytest.mark.parametrize("size", [1, 2])


@sizes
def test_execute(size):
    """Runs."""
    qiskit.execute([size])  # expect: QLT101
