"""What is told of a thing, in a small history."""

from __future__ import annotations

from qlint.explain.account import Account
from qlint.explain.changes import Change
from qlint.explain.reply import Told
from qlint.knowledge.schema import Life
from tests.explain.small import told


def account(asked: str) -> Account:
    reply = told(asked)
    assert isinstance(reply, Told), reply
    return reply.accounts[0]


def places(account: Account) -> list[tuple[str, str, str | None]]:
    return [(each.path, life.added, life.gone) for each in account.defined for life in each.lives]


def test_a_function_that_went() -> None:
    found = account("lab.execute")
    assert (found.kind, found.distribution.name, found.lives) == ("function", "lab", (Life("0.1.0", "1.0.0"),))
    assert [(each.since, each.instead) for each in found.deprecations] == [("0.3", ("Device.run",))]
    assert [(each.argument, each.since) for each in found.of_parameters] == [("device", "0.2")]
    assert found.remedy is not None
    assert found.remedy.instead == "device.run(circuit)"
    assert [each.path for each in found.exports] == ["lab.execute", "lab.running.execute"]
    assert found.changes == (Change("0.2.0", came=("shots=", "**options"), altered=("device optional",)),)


def test_a_name_whose_definition_moved_has_the_signatures_of_each_in_its_releases() -> None:
    found = account("lab.measure")
    assert found.lives == (Life("0.1.0"),)
    assert places(found) == [("lab.running.measure", "0.3.0", None), ("lab.old.measure", "0.1.0", "0.3.0")]
    assert [each.text for each in found.signatures] == ["(device)", "(device, qubits)", "(device, *, qubits=)"]


def test_a_name_that_went_has_the_paths_where_the_same_thing_is_now() -> None:
    found = account("lab.extra.Gate")
    assert found.lives == (Life("0.1.0", "1.0.0"),)
    assert [each.path for each in found.exports] == ["lab.library.Gate", "lab.library.gates.Gate", "lab.extra.Gate", "lab.extra.gates.Gate"]


def test_what_came_back_has_two_lives() -> None:
    assert account("Plate").lives == (Life("0.1.0", "0.2.0"), Life("0.3.0"))


def test_a_class_takes_what_its_constructor_takes_and_warns_as_a_whole() -> None:
    found = account("Bench")
    assert found.signatures[-1].text == "(self, size=, height=)"
    assert [each.since for each in found.deprecations] == ["0.9"]


def test_a_class_tells_which_members_went_while_it_stayed() -> None:
    assert [(each.path, each.lives) for each in account("lab.Device").inside] == [("lab.Device.open", (Life("0.1.0", "1.0.0"),))]


def test_a_package_tells_which_names_went_while_it_stayed() -> None:
    assert [each.path for each in account("lab.extra").inside] == ["lab.extra.Gate", "lab.extra.gates"]
    assert account("lab.extra.gates").inside == ()  # went with all that was in it


def test_a_member_that_moved_to_a_base_lived_on() -> None:
    found = account("lab.Device.run")
    assert found.lives == (Life("0.1.0"),)
    assert places(found) == [("lab.devices.Device.run", "0.1.0", "0.3.0"), ("lab.devices.Base.run", "0.3.0", None)]
    assert [each.text for each in found.signatures] == ["(self, circuit)", "(self, circuits, **options)"]


def test_a_member_of_the_class_hides_that_of_its_base() -> None:
    assert places(account("lab.Device.name")) == [("lab.devices.Device.name", "0.2.0", None), ("lab.devices.Base.name", "0.1.0", "0.2.0")]


def test_a_member_that_another_distribution_adds_is_told_in_its_releases() -> None:
    found = account("lab.Device.reserve")
    assert (found.distribution.name, found.lives) == ("lab-client", (Life("0.2"),))


def test_a_member_inherited_from_another_distribution_is_told_in_the_releases_of_that() -> None:
    found = account("lab_client.Device.close")
    assert (found.distribution.name, found.lives) == ("lab", (Life("0.1.0"),))
    assert found.retired is not None
    assert found.retired.name == "lab-client"


def test_a_remedy_of_a_member_is_found_by_its_class() -> None:
    found = account("lab.current.open")
    assert found.remedy is not None
    assert found.remedy.instead == "device.start()"


def test_a_member_without_a_remedy_has_that_of_the_class_which_is_gone() -> None:
    found = account("lab_client.Session.finish")
    assert found.remedy is not None
    assert (found.remedy.symbol, found.remedy.instead) == ("lab_client.Session", "Session()")
    assert account("lab.Bench.size").remedy is None


def test_a_parameter_lives_in_the_releases_whose_signatures_name_it() -> None:
    found = account("execute(shots=)")
    assert (found.kind, found.lives) == ("parameter", (Life("0.2.0", "1.0.0"),))
    assert [each.since for each in account("execute(device=)").deprecations] == ["0.2"]
    assert account("execute(device=)").changes == (Change("0.2.0", altered=("device optional",)),)
    assert account("lab.execute(circuit=)").changes == ()


def test_a_parameter_that_no_signature_names_falls_to_one_that_takes_any() -> None:
    found = account("execute(seed=)")
    assert (found.lives, found.through) == ((), (Life("0.2.0", "1.0.0"),))


def test_a_module_of_the_same_path_is_told_of() -> None:
    assert account("lab.execute").module == (Life("0.1.0", "0.2.0"),)
    assert account("lab.bench").module == ()


def test_releases_that_a_bundle_installed_are_told_with_the_first_that_did() -> None:
    assert account("lab.old").bundled == (("0.3.0", "0.9.0"),)
    assert account("lab.measure(qubits=)").bundled == (("0.3.0", "0.9.0"),)
    assert account("lab_client.Device").bundled == ()
