"""Mocks take the place of the client."""

import sys
import types
from unittest import mock
from unittest.mock import MagicMock, patch

sys.modules.setdefault("qiskit_ibm_provider", types.ModuleType("qiskit_ibm_provider"))


def check_submit():
    """The backend is a mock."""
    backend = MagicMock(name="qiskit_ibm_runtime.IBMBackend")
    backend.run([])
    backend.open_session()
    with patch("qiskit_ibm_runtime.QiskitRuntimeService") as service:
        service().get_backend("ibm_kyiv").run([])
    with mock.patch.dict(sys.modules, {"qiskit_ibm_provider": MagicMock()}):
        service.run(program_id="sampler")
