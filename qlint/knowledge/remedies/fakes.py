"""Which of IBM's fake devices took the place of a fake backend of old."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.knowledge.schema import Remedy

_OLD = "qiskit.providers.fake_provider"
_NEW = "qiskit_ibm_runtime.fake_provider"
_PROVIDER = f"{_NEW}.FakeProviderForBackendV2"
_V2_NOTE = "a BackendV2: name is an attribute there, not a method"
_GENERIC = f"{_OLD}.GenericBackendV2"

# fmt: off
_DEVICES = (
    "Almaden", "Armonk", "Athens", "Belem", "Boeblingen", "Bogota", "Brooklyn", "Burlington", "Cairo", "Cambridge", "Casablanca",
    "Essex", "Guadalupe", "Hanoi", "Jakarta", "Johannesburg", "Kolkata", "Lagos", "Lima", "London", "Manhattan", "Manila", "Melbourne",
    "Montreal", "Mumbai", "Nairobi", "Ourense", "Paris", "Poughkeepsie", "Quito", "Rochester", "Rome", "Santiago", "Singapore",
    "Sydney", "Toronto", "Valencia", "Vigo", "Washington", "Yorktown",
)
# fmt: on
_KEPT = ("FakeAuckland", "FakeGeneva", "FakeOslo", "FakePerth", "FakePrague", "FakeProviderForBackendV2", "FakeSherbrooke")
_DROPPED = ("FakeCambridgeAlternativeBasis", "FakeRueschlikon", "FakeTenerife", "FakeTokyo")
_TOYS = (("Fake1Q", 1), ("Fake5QV1", 5), ("Fake7QPulseV1", 7), ("Fake20QV1", 20), ("Fake27QPulseV1", 27), ("Fake127QPulseV1", 127))


def _renamed() -> Iterator[Remedy]:
    for device in _DEVICES:
        old, new = f"Fake{device}", f"Fake{device}V2"
        yield Remedy(f"{_OLD}.{new}", new, f"{_NEW}.{new}")
        yield from (Remedy(f"{package}.{old}", new, f"{_NEW}.{new}", _V2_NOTE) for package in (_OLD, _NEW))
    yield from (Remedy(f"{_OLD}.{name}", name, f"{_NEW}.{name}") for name in _KEPT)


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
    *(Remedy(f"{package}.{name}", "", note="no snapshot of that device is left") for package in (_OLD, _NEW) for name in _DROPPED),
    Remedy(f"{_NEW}.fake_provider.FakeProviderForBackendV2.get_backend", "provider.backend(name)", f"{_PROVIDER}.backend"),
)
