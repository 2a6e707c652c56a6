"""Which of IBM's fake devices took the place of a fake backend of old."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.knowledge.remedies.forms import each_ended, ended, moved, renamed
from qlint.knowledge.schema import Remedy

_OLD = "qiskit.providers.fake_provider"
_NEW = "qiskit_ibm_runtime.fake_provider"
_PROVIDER = f"{_NEW}.FakeProviderForBackendV2"
_V2_NOTE = "a BackendV2: name is an attribute there, not a method"
_TESTS_NOTE = "it was meant for qiskit's own tests"
_UNKNOWN_NOTE = "no snapshot of that device is left"
_GENERIC = f"{_OLD}.GenericBackendV2"

# fmt: off
_DEVICES = (
    "Almaden", "Armonk", "Athens", "Belem", "Boeblingen", "Bogota", "Brooklyn", "Burlington", "Cairo", "Cambridge", "Casablanca",
    "Essex", "Guadalupe", "Hanoi", "Jakarta", "Johannesburg", "Kolkata", "Lagos", "Lima", "London", "Manhattan", "Manila", "Melbourne",
    "Montreal", "Mumbai", "Nairobi", "Ourense", "Paris", "Poughkeepsie", "Quito", "Rochester", "Rome", "Santiago", "Singapore",
    "Sydney", "Toronto", "Valencia", "Vigo", "Washington", "Yorktown",
)
# fmt: on
_WITHOUT_LEGACY = frozenset(("Brooklyn", "Cairo", "Guadalupe", "Hanoi", "Jakarta", "Kolkata", "Lagos", "Manila", "Nairobi", "Washington"))
_KEPT = ("FakeAuckland", "FakeGeneva", "FakeOslo", "FakePerth", "FakePrague", "FakeProviderForBackendV2", "FakeSherbrooke")
_ENDED = ("FakeCambridgeAlternativeBasis", "FakeRueschlikon", "FakeTenerife", "FakeTokyo")
_TOYS = (("Fake1Q", 1), ("Fake5QV1", 5), ("Fake7QPulseV1", 7), ("Fake20QV1", 20), ("Fake27QPulseV1", 27), ("Fake127QPulseV1", 127))


def _renamed() -> Iterator[Remedy]:
    for device in _DEVICES:
        old, new = f"Fake{device}", f"Fake{device}V2"
        yield moved(f"{_OLD}.{new}", f"{_NEW}.{new}")
        for package in (_OLD, _NEW):
            yield Remedy(f"{package}.{old}", f"{new}()", f"{_NEW}.{new}", _V2_NOTE)
        if device not in _WITHOUT_LEGACY:
            yield Remedy(f"{_OLD}.FakeLegacy{device}", f"{new}()", f"{_NEW}.{new}", _V2_NOTE)
    yield from (moved(f"{_OLD}.{name}", f"{_NEW}.{name}") for name in _KEPT)


ENTRIES: tuple[Remedy, ...] = (
    *_renamed(),
    *(
        Remedy(f"{package}.FakeProvider", "FakeProviderForBackendV2()", _PROVIDER, "get_backend(name) is backend(name) there")
        for package in (_OLD, _NEW)
    ),
    *(
        Remedy(f"{_OLD}.{name}", f"GenericBackendV2(num_qubits={qubits})", _GENERIC, "without the noise of a device")
        for name, qubits in _TOYS
    ),
    Remedy(f"{_OLD}.ConfigurableFakeBackend", "GenericBackendV2(num_qubits=num_qubits)", _GENERIC),
    Remedy(f"{_OLD}.FakeBackend5QV2", "GenericBackendV2(num_qubits=5)", _GENERIC),
    *(moved(f"{_OLD}.{name}", f"{_NEW}.fake_backend.FakeBackendV2") for name in ("FakeBackend", "FakeBackendV2")),
    *each_ended(_OLD, ("FakeMumbaiFractionalCX", "FakeOpenPulse2Q", "FakeOpenPulse3Q", "FakeQasmSimulator"), "no such backend is left"),
    *each_ended(_OLD, ("FakeJob", "FakeProviderFactory", "FakePulseBackend", "FakeQasmBackend", "FakeQobj"), _TESTS_NOTE),
    ended(f"{_NEW}.FakeProviderFactory", "FakeProviderForBackendV2() gives the backends"),
    *(entry for package in (_OLD, _NEW) for entry in each_ended(package, _ENDED, _UNKNOWN_NOTE)),
    *each_ended(_OLD, (name.replace("Fake", "FakeLegacy", 1) for name in _ENDED), _UNKNOWN_NOTE),
    *each_ended(
        _OLD, ("FakeLegacyBackend", "FakeLegacyJob", "FakeLegacyProvider", "FakePulseLegacyBackend", "FakeQasmLegacyBackend"), _TESTS_NOTE
    ),
    renamed(f"{_NEW}.fake_provider.FakeProviderForBackendV2.get_backend", "provider.backend(name)", f"{_PROVIDER}.backend"),
)
