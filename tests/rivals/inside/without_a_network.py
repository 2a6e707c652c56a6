"""IBM's service as far as a program can use it without a network: it checks what it is given, and its devices are fakes."""

import inspect
from unittest import mock


def prepare():
    """Puts the service of the installed client, if there is one, out of reach of the network."""
    import qiskit  # noqa: F401  # here at the latest
    import requests

    requests.Session.request = _unreachable
    try:
        from qiskit_ibm_runtime import IBMBackend, QiskitRuntimeService
        from qiskit_ibm_runtime.fake_provider import FakeManilaV2
    except ImportError:
        return
    fake = FakeManilaV2()
    if not hasattr(fake, "_get_conf_dict_from_json"):
        return
    _prepare_service(QiskitRuntimeService, IBMBackend, fake)


def _unreachable(*_arguments, **_keywords):
    import requests

    raise requests.ConnectionError("no network here")


def _prepare_service(service, backend, fake):
    """The constructor goes on as far as it comes, which is where it would ask the network; devices are of the real class."""
    begin = service.__init__

    def __init__(self, *arguments, **keywords):
        inspect.signature(begin).bind(self, *arguments, **keywords)
        try:
            begin(self, *arguments, **keywords)
        except (TypeError, ValueError):
            raise
        except Exception:
            self._channel = "ibm_quantum_platform"

    def device(self, *_arguments, **_keywords):
        return backend(configuration=_configuration(fake), service=self, api_client=None)

    service.__init__ = __init__
    service.backend = device
    service.least_busy = device
    service.backends = lambda self, *_arguments, **_keywords: [device(self)]
    service._get_api_client = lambda self, *_arguments: mock.MagicMock()
    backend.properties = lambda self, *_arguments, **_keywords: None


def _configuration(fake):
    from qiskit_ibm_runtime.models import QasmBackendConfiguration

    return QasmBackendConfiguration.from_dict(fake._get_conf_dict_from_json())
