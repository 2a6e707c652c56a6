"""The fake backends of old: which keep their name in IBM's client, which get another there, and which have no successor."""

from __future__ import annotations

import pytest

from qlint.knowledge.moves import in_newest
from qlint.knowledge.schema import Action, Kind, version
from qlint.knowledge.store import load

KNOWN = load()
LAST = version("0.46.3")  # the last release of qiskit that shipped fakes of devices
OLD = "qiskit.providers.fake_provider"
NEW = "qiskit_ibm_runtime.fake_provider"
NOW = frozenset(symbol.name for symbol in KNOWN.exports(NEW) if in_newest(symbol, KNOWN))
FAKES = sorted(
    symbol.name for symbol in KNOWN.exports(OLD) if symbol.kind is Kind.CLASS and symbol.name.startswith("Fake") and symbol.alive(LAST)
)
KEPT = [name for name in FAKES if name in NOW]
RENAMED = [name for name in FAKES if name not in NOW and f"{name}V2" in NOW]
REST = [name for name in FAKES if name not in NOW and f"{name}V2" not in NOW]


def test_of_105_classes_47_keep_their_name_40_get_another_and_18_have_no_successor() -> None:
    assert (len(FAKES), len(KEPT), len(RENAMED), len(REST)) == (105, 47, 40, 18)


@pytest.mark.parametrize("package", [OLD, "qiskit.test.mock"])
def test_those_that_keep_their_name_are_imported_from_ibms_client(package: str) -> None:
    found = {name: KNOWN.remedy(f"{package}.{name}") for name in KEPT if KNOWN.symbol(f"{package}.{name}")}
    assert len(found) > 40
    for name, remedy in found.items():
        assert remedy is not None, name
        assert (remedy.instead, remedy.replacement, remedy.action) == (f"from {NEW} import {name}", f"{NEW}.{name}", Action.MOVED)


@pytest.mark.parametrize("package", [OLD, NEW, "qiskit.test.mock"])
def test_those_of_version_one_get_the_suffix(package: str) -> None:
    for name in RENAMED:
        remedy = KNOWN.remedy(f"{package}.{name}")
        assert remedy is not None, name
        assert (remedy.instead, remedy.replacement) == (f"{name}V2()", f"{NEW}.{name}V2")


def test_the_rest_is_told_without_naming_a_fake_of_a_device() -> None:
    for name in REST:
        remedy = KNOWN.remedy(f"{OLD}.{name}")
        assert remedy is not None, name
        device = remedy.replacement.removeprefix(f"{NEW}.") if remedy.replacement.startswith(NEW) else ""
        assert device in ("", "FakeProviderForBackendV2", "fake_backend.FakeBackendV2"), name


@pytest.mark.parametrize("package", [OLD, NEW, "qiskit.test.mock"])
def test_every_fake_that_any_release_had_and_the_newest_lacks_has_a_remedy(package: str) -> None:
    lost = [symbol for symbol in KNOWN.exports(package) if "Fake" in symbol.name and not in_newest(symbol, KNOWN)]
    assert len(lost) > 40
    assert [symbol.path for symbol in lost if KNOWN.remedy(symbol.path) is None] == []


def test_no_fake_that_is_there_has_a_remedy() -> None:
    assert [name for name in NOW if KNOWN.remedy(f"{NEW}.{name}") is not None] == []
