"""What the numbers of bundles, and of a distribution that had another name, mean."""

from __future__ import annotations

import pytest
from packaging.specifiers import SpecifierSet
from packaging.version import Version

from qlint.knowledge import store
from qlint.knowledge.numbering import alongside, counted_as, former, meant, needs, numbers, owner

KNOWN = store.load()
QISKIT = KNOWN.distributions["qiskit"]


@pytest.mark.parametrize(
    ("name", "specifier", "lowest", "highest"),
    [
        ("qiskit", "==0.32.1", "0.18.3", "0.18.3"),
        ("qiskit", "==0.7.2", "0.7.0", "0.7.2"),
        ("qiskit", "<0.7", "0.3.2", "0.6.1"),
        ("qiskit", "<1", "0.3.2", "0.46.3"),
        ("qiskit", ">=1,<1.1", "1.0.0", "1.0.2"),
        ("qiskit-terra", "==0.18.3", "0.18.3", "0.18.3"),
        ("Qiskit_Terra", ">=0.25", "0.25.0", "0.46.3"),
        ("qiskit-aer", "<0.9", "0.1.0", "0.8.2"),
    ],
)
def test_a_requirement_means(name: str, specifier: str, lowest: str, highest: str) -> None:
    releases = meant(name, SpecifierSet(specifier), KNOWN)
    assert (str(releases[0]), str(releases[-1])) == (lowest, highest)


@pytest.mark.parametrize(("name", "specifier"), [("qiskit", ">=99"), ("qiskit", "==0.14.9"), ("qiskit-terra", ">=1"), ("numpy", ">=1")])
def test_a_requirement_that_nothing_meets(name: str, specifier: str) -> None:
    assert meant(name, SpecifierSet(specifier), KNOWN) == ()


def test_who_ships_what() -> None:
    assert former("qiskit", KNOWN) == "qiskit-terra"
    assert former("qiskit-aer", KNOWN) == ""
    assert owner("Qiskit-Terra", KNOWN) == QISKIT
    assert owner("numpy", KNOWN) is None


def test_a_bundle_installs_others() -> None:
    assert alongside(QISKIT, SpecifierSet("==0.32.1"), "qiskit-aer", KNOWN) == (Version("0.9.1"),)
    assert alongside(QISKIT, SpecifierSet(">=0.32,<0.50"), "qiskit-aer", KNOWN) == ()  # the last ones install none
    assert alongside(QISKIT, SpecifierSet(">=0.32"), "qiskit-aer", KNOWN) == ()  # what isn't a bundle doesn't either


def test_every_bundle_stands_for_a_known_release() -> None:
    assert [number for number in QISKIT.bundles if not meant("qiskit", SpecifierSet(f"=={number}"), KNOWN)] == []


def test_a_release_is_named_as_it_was_published() -> None:
    assert counted_as("qiskit", Version("0.18.3"), KNOWN) == "qiskit-terra"
    assert counted_as("qiskit", Version("0.45.0"), KNOWN) == ""  # both counted alike by then
    assert counted_as("qiskit", Version("1.0.0"), KNOWN) == ""
    assert counted_as("qiskit-aer", Version("0.9.1"), KNOWN) == ""


def test_the_published_numbers() -> None:
    found = [str(each) for each in numbers("qiskit", KNOWN)]
    assert {"0.32.1", "0.43.3", "0.46.3", "1.0.0"} <= set(found)
    assert "0.25.3" in map(str, numbers("qiskit-terra", KNOWN))


def test_a_release_needs_others() -> None:
    aer = KNOWN.distributions["qiskit-aer"]
    assert [(str(wanted), other.name) for wanted, other in needs(aer, Version("0.12.0"), KNOWN)] == [("qiskit-terra>=0.21.0", "qiskit")]
