"""Tests are skipped by a marker with a name, by one for the module or class, or in their bodies."""

import unittest

import pytest
import qiskit

needs_old = pytest.mark.skipif(qiskit.__version__ >= "1", reason="removed")


@needs_old
def test_execute():
    """Is skipped."""
    qiskit.execute([])


class TestOld:
    """All are skipped."""

    pytestmark = [pytest.mark.skip]

    def test_execute(self):
        """Is skipped."""
        qiskit.execute([])


class OldCase(unittest.TestCase):
    """Skips itself."""

    def test_execute(self):
        """Is skipped."""
        if qiskit.__version__ >= "1":
            self.skipTest("removed")
        qiskit.execute([])

    def test_failure(self):
        """Fails as expected."""
        self.assertRaises(AttributeError, lambda: qiskit.execute([]))
        pytest.raises(AttributeError, lambda: qiskit.Aer)
