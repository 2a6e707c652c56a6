# target: qiskit-ibm-runtime==0.40.0
"""Tests with what stands for a device."""

from unittest.mock import MagicMock

from lab.jobs import with_a_fixture, with_a_mock


def test_a_job_is_submitted():
    """With a stand-in."""
    assert with_a_mock(MagicMock())


def test_a_job_of_the_laboratory_is_submitted(device):
    """With what the fixture of that name gives."""
    assert with_a_fixture(device)
