"""Which thing a name is, in a small history."""

from __future__ import annotations

import pytest

from qlint.explain.asking import AskingError
from qlint.explain.reply import Ambiguous, Told, Unknown
from qlint.knowledge.schema import Distribution
from qlint.registry import catalogue
from qlint.rule import Rule
from qlint.settings import SettingsError
from tests.explain.small import told


def paths(asked: str) -> list[str]:
    reply = told(asked)
    assert isinstance(reply, Told), reply
    return [account.path for account in reply.accounts]


@pytest.mark.parametrize(
    ("asked", "path"),
    [
        ("lab.execute", "lab.execute"),
        ("execute", "lab.execute"),
        ("running.execute", "lab.running.execute"),
        ("lab.running.execute", "lab.running.execute"),
        ("Plate", "lab.bench.Plate"),
        ("old", "lab.old"),
        ("lab.library.gates", "lab.library.gates"),
        ("Gate", "lab.library.Gate"),
        ("extra.Gate", "lab.extra.Gate"),
        ("Bench.size", "lab.Bench.size"),
        ("lab.devices.Device.open", "lab.devices.Device.open"),
        ("open", "lab.Device.open"),
        ("current.open", "lab.current.open"),
        ("queue", "lab_client.Device.queue"),
        ("lab.Device.reserve", "lab.Device.reserve"),
        ("BENCH.Size", "lab.Bench.size"),
        ("lab.device.OPEN", "lab.Device.open"),
        ("lab_shop.Device", "lab_client.Device"),
        ("from lab import execute", "lab.execute"),
    ],
)
def test_the_shortest_unambiguous_name_is_enough(asked: str, path: str) -> None:
    assert paths(asked) == [path]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("execute(device=)", ["lab.execute(device=)"]),
        ("execute(device=, shots=1)", ["lab.execute(device=)", "lab.execute(shots=)"]),
        ("lab.Bench(height=)", ["lab.Bench(height=)"]),
        ("lab.Device.run(circuit=)", ["lab.Device.run(circuit=)"]),
    ],
)
def test_parameters_are_told_one_by_one(asked: str, expected: list[str]) -> None:
    assert paths(asked) == expected


def test_a_parameter_tells_namesakes_apart() -> None:
    assert isinstance(told("Session"), Ambiguous)
    assert paths("Session(service=)") == ["lab_client.Session(service=)"]


def test_a_parameter_that_is_named_goes_before_one_that_anything_falls_to() -> None:
    assert paths("Device.run(circuit=)") == ["lab.Device.run(circuit=)"]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("Device", ["lab.Device", "lab_client.Device"]),
        ("Device.close", ["lab.Device.close", "lab_client.Device.close"]),
        ("Session", ["lab_client.Session", "lab.devices.Session"]),
        ("device", ["lab.Device", "lab_client.Device"]),
    ],
)
def test_the_candidates_of_an_ambiguous_name_can_be_asked_for(asked: str, expected: list[str]) -> None:
    reply = told(asked)
    assert isinstance(reply, Ambiguous)
    assert [candidate.path for candidate in reply.candidates] == expected
    assert [paths(path) for path in expected] == [[path] for path in expected]


def test_a_name_of_the_package_itself_goes_before_those_deeper_in_it() -> None:
    reply = told("measure")
    assert isinstance(reply, Told)
    assert [(account.path, account.others) for account in reply.accounts] == [("lab.measure", ("lab.sub.measure",))]


@pytest.mark.parametrize(
    ("asked", "place", "sure", "similar"),
    [
        ("lab.Devise", "lab", True, ("lab.Device",)),
        ("lab.Gate", "lab", True, ("lab.library.Gate",)),
        ("lab.Bench.sizes", "lab.Bench", True, ("lab.Bench.size",)),
        ("lab.measure(qubit=)", "lab.measure", True, ("lab.measure(qubits=)",)),
        ("lab.sub.measure(qubits=)", "lab.sub.measure", False, ()),
        ("executes", "", False, ("execute",)),
        ("flask.Flask", "", False, ()),
        ("lab-clients", "", False, ("lab-client",)),
        ("syntax-eror", "", False, ("syntax-error",)),
        ("lab_client.devices.Session.close", "lab_client.devices.Session", True, ()),
    ],
)
def test_what_never_was_is_told_with_what_may_be_meant(asked: str, place: str, sure: bool, similar: tuple[str, ...]) -> None:
    assert told(asked) == Unknown(asked, place, sure, similar)


@pytest.mark.parametrize(
    ("asked", "name"), [("lab", "lab"), ("lab-client", "lab-client"), ("Lab.Client", "lab-client"), ("lab-core", "lab")]
)
def test_a_distribution_goes_by_its_name(asked: str, name: str) -> None:
    reply = told(asked)
    assert isinstance(reply, Distribution)
    assert reply.name == name


@pytest.mark.parametrize("rule", catalogue(), ids=lambda rule: rule.code)
def test_a_rule_goes_by_its_code_and_its_name(rule: Rule) -> None:
    assert told(rule.code) == told(rule.code.lower()) == told(f" {rule.name}") == rule


def test_a_code_that_no_rule_has_and_a_text_that_is_no_name_are_refused() -> None:
    with pytest.raises(SettingsError, match="no rule is called 'QLT999'"):
        told("qlt999")
    with pytest.raises(AskingError, match="'a b' is not a name"):
        told("a b")
