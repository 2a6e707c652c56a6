"""Attributes and items of objects nobody describes."""

import importlib

from qiskit_ibm_runtime import QiskitRuntimeService


def dynamic(name, config, request):
    """Backends from data."""
    module = importlib.import_module(config["module"])
    provider = getattr(module, config["provider"])()
    provider.get_backend(name).run([])
    config["backend"].run([])
    request.app.backend.run([])
    getattr(request, "backend").run([])
    importlib.import_module(f"qiskit_ibm_runtime.fake_provider.backends.{name}").FakeKyiv().run([])
    return QiskitRuntimeService(name=name)
