"""Tests put something of their own in the place of members, classes and functions."""

from unittest import mock
from unittest.mock import MagicMock, patch

import qiskit
from qiskit_ibm_runtime import IBMBackend, QiskitRuntimeService


def test_object():
    """By the class."""
    with patch.object(IBMBackend, "run"):
        QiskitRuntimeService().backend("ibm_kyiv").run([])


@patch("qiskit_ibm_runtime.IBMBackend.run")
def test_path(run):
    """By a path."""
    QiskitRuntimeService().backend("ibm_kyiv").run([])


@mock.patch("mine.client.QiskitRuntimeService")
class TestClass:
    """By the name in another module."""

    def test_run(self, service):
        """The service is none of IBM's."""
        QiskitRuntimeService().get_backend("ibm_kyiv").run([])


def test_fixture(monkeypatch):
    """By pytest's fixture."""
    monkeypatch.setattr(IBMBackend, "run", lambda *_: None)
    monkeypatch.setattr(qiskit, "execute", lambda *_: None, raising=False)
    QiskitRuntimeService().backend("ibm_kyiv").run([])
    qiskit.execute([])


def test_plugin(mocker):
    """By that of a plugin."""
    mocker.patch.object(QiskitRuntimeService, "backend")
    QiskitRuntimeService().backend("ibm_kyiv").run([])


service: QiskitRuntimeService = mock.create_autospec(QiskitRuntimeService)
service.get_backend("ibm_kyiv")
backend: IBMBackend = MagicMock()
backend.run([])


def made() -> IBMBackend:
    """No backend of IBM's."""
    return MagicMock()


made().run([])
