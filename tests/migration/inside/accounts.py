"""The logins and services of every client that is installed, answered from this process.

The classes stay the clients' own: what is replaced takes the arguments that the release takes, and gives devices of `devices`.
"""

import importlib
import inspect

import devices
import jobs


class Quiet:
    """A connection that is asked for anything, and knows of nothing."""

    def __getattr__(self, name):
        return lambda *args, **kwargs: {}


def replace_all():
    """Replaces the logins of all clients that can be imported."""
    for name, replace in (
        ("qiskit.providers.ibmq", _replace_ibmq),
        ("qiskit_ibm_provider", _replace_provider),
        ("qiskit_ibm_runtime", _replace_runtime),
    ):
        try:
            module = importlib.import_module(name)
        except ImportError:
            continue
        replace(module)
    devices.without_noise()


def _replace(cls, name, replacement):
    """Puts the replacement in the method's place: it is called with the object and a dictionary of what the caller gave by name.

    What the original doesn't take raises TypeError, as it did.
    """
    original = getattr(cls, name)
    signature = inspect.signature(original)
    bound_to_class = inspect.ismethod(original) or isinstance(vars(cls).get(name), staticmethod)

    def called(*args, **kwargs):
        given = dict(signature.bind(*args, **kwargs).arguments)
        given.update(given.pop("kwargs", {}))
        return replacement(given.pop("self", cls), given)

    setattr(cls, name, staticmethod(called) if bound_to_class else called)


def nothing(owner, given):
    """What saves, deletes or closes does nothing."""


def _replace_ibmq(module):
    factory = module.ibmqfactory.IBMQFactory
    provider = Provider()
    for name in ("load_account", "enable_account", "get_provider"):
        _replace(factory, name, lambda self, given: provider)
    for name in ("save_account", "delete_account", "disable_account", "active_account"):
        _replace(factory, name, nothing)
    _replace(factory, "providers", lambda self, given: [provider])
    _replace(factory, "stored_account", lambda self, given: {"token": "t" * 44, "url": "https://service.invalid"})


class Backends:
    """A provider's devices: called, they are listed; as attributes, they are had by name."""

    def __call__(self, name=None, filters=None, **asked):
        return devices.chosen(devices.first_version, {"name": name, "filters": filters, **asked})

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return devices.first_version(name)


class Provider:
    """What IBMQ's logins gave."""

    def __init__(self):
        self.backends = self.backend = Backends()

    def get_backend(self, name=None, **asked):
        return self.backends(name, **asked)[0]


def _replace_provider(module):
    cls = module.IBMProvider

    def begin(self, given):
        self._client = self._runtime_client = self._api_client = Quiet()

    def found(self, given):
        return devices.chosen(lambda name: devices.second_version(name, module, self), given)

    _replace(cls, "__init__", begin)
    _replace(cls, "backends", found)
    _replace(cls, "get_backend", lambda self, given: found(self, given)[0])
    _replace(cls, "save_account", nothing)


def _replace_runtime(module):
    cls = module.QiskitRuntimeService
    channels = _channels(module)

    def begin(self, given):
        if channels and given.get("channel") not in (None, *channels):
            raise ValueError("'channel' can only be one of " + ", ".join(channels))
        self._channel, self._channel_strategy, self._account = given.get("channel"), None, None
        self._api_client = self._active_api_client = Quiet()

    def made(self, name):
        return devices.local(name, self) if _is_local(module) else devices.second_version(name, module, self)

    def found(self, given):
        return devices.chosen(lambda name: made(self, name), given)

    _replace(cls, "__init__", begin)
    _replace(cls, "backends", found)
    for name in ("backend", "least_busy", "get_backend"):
        if hasattr(cls, name):
            _replace(cls, name, lambda self, given: found(self, given)[0])
    _replace(cls, "save_account", nothing)
    cls.channel = property(lambda self: self._channel or "ibm_quantum")
    cls.active_account = lambda self: {"channel": self.channel, "token": "t" * 44}
    _replace(cls, "run" if hasattr(cls, "run") else "_run", lambda self, given: jobs.run(given["program_id"], given["inputs"]))
    if _is_local(module):
        from qiskit_ibm_runtime.fake_provider.local_runtime_job import LocalRuntimeJob

        # What every job of the service has; those of local testing mode are there when they are asked for.
        LocalRuntimeJob.wait_for_final_state = lambda self, timeout=None: None


def _is_local(module):
    """Whether the release is run in its own local testing mode."""
    return int(module.__version__.split(".")[1]) >= 35


def _channels(module):
    return ("ibm_quantum_platform", "ibm_cloud", "local") if _is_local(module) else ()
