"""Which exports are one thing, under which path it is told, and in which order several things are listed."""

from __future__ import annotations

from qlint.explain.account import Account
from qlint.explain.reply import Ambiguous, Told, reply
from qlint.knowledge.schema import Life, Remedy
from qlint.knowledge.shard import Shard
from qlint.knowledge.store import Store
from qlint.registry import catalogue
from qlint.target import assume
from tests.knowledge.texts import Pages

MILL = """\
distribution mill
roots mill
releases 1.0 2.0 3.0 4.0 5.0 6.0

module mill 1.0
  Wheel class 1.0<3.0=mill.wood.Wheel 3.0=mill.iron.Wheel
  brief function 1.0<2.0
  grind function 1.0<5.0=mill.stones.grind
  old module 1.0<5.0
  stones module 1.0

module mill._inner 1.0
  Gear class 1.0
  Sieve class 1.0=mill.deep.down.Sieve

module mill.deep.down 1.0
  Sieve class 1.0

module mill.iron 3.0
  Wheel class 3.0

module mill.late 3.0
  turn function 3.0
    (speed, *, force)

module mill.early 1.0<3.0
  turn function 1.0<3.0
    (speed)

module mill.old 1.0<5.0
  Hand class 1.0<5.0

module mill.stones 1.0
  Wheel class 2.0=mill.iron.Wheel
  grind function 1.0<5.0
  turn module 1.0<3.0

module mill.stones.turn 1.0<3.0

module mill.test 1.0
  Gear class 1.0=mill.wood.Gear

module mill.wood 1.0
  Gear class 1.0
  Wheel class 1.0<3.0

class mill._inner.Gear() 1.0

class mill.deep.down.Frame() 1.0
  deprecated 5.0 since 4.5 instead mill.Wheel
  __init__ method 1.0
    (self)

class mill.deep.down.Sieve(mill.deep.down.Frame) 1.0

class mill.iron.Wheel() 3.0
  brief method 3.0
    (self)
  old attribute 3.0
  spin method 3.0<4.0
    (self)

class mill.old.Hand() 1.0<5.0
  hold method 1.0<5.0
    (self, force)

class mill.wood.Gear() 1.0

class mill.wood.Wheel() 1.0<3.0
  __init__ method 1.0<3.0
    (self, spokes)
    1.0<3.0 deprecated since 0.9 argument spokes
"""

BAKERY = """\
distribution bakery
roots bakery
releases 0.1 0.2 0.3
beside mill<5

module bakery 0.1
  grind function 0.1=mill.grind

module bakery.oven 0.1
  Oven class 0.1
  Wheel class 0.1=mill.iron.Wheel

class bakery.oven.Oven(mill.Wheel) 0.1
  brief method 0.1<0.2
    (self)
  spin method 0.1<0.2
    (self, heat)
"""

REMEDIES = (
    Remedy("mill.old", "", note="it is done by wheels"),
    Remedy("mill.old.Hand.hold", "wheel.hold()", "mill.Wheel.spin"),
    Remedy("mill.grind", "mill.crush(corn)", bad="import mill\n\nmill.grind(corn)\n", good="import mill\n\nmill.crush(corn)\n"),
)


def ask(asked: str) -> Told | Ambiguous:
    store = Store([Shard(Pages(MILL), ("mill.txt", "")), Shard(Pages(BAKERY), ("bakery.txt", ""))], lambda: REMEDIES)
    target = assume([], {name: each.releases for name, each in store.distributions.items()}, source="test")
    found = reply(asked, catalogue(), store, target)
    assert isinstance(found, Told | Ambiguous), found
    return found


def told(asked: str) -> Account:
    found = ask(asked)
    assert isinstance(found, Told), found
    return found.accounts[0]


def candidates(asked: str) -> list[str]:
    found = ask(asked)
    assert isinstance(found, Ambiguous), found
    return [each.path for each in found.candidates]


def test_a_module_that_merely_imports_a_thing_is_no_path_of_it() -> None:
    found = told("Wheel")
    assert found.path == "mill.Wheel"
    assert [each.path for each in found.exports] == ["mill.Wheel", "mill.iron.Wheel", "mill.wood.Wheel"]
    assert [each.path for each in found.imports] == ["mill.stones.Wheel", "bakery.oven.Wheel"]


def test_an_import_by_another_distribution_does_not_outlive_the_thing() -> None:
    found = ask("grind")
    assert isinstance(found, Told)
    assert (found.accounts[0].path, found.accounts[0].lives) == ("mill.grind", (Life("1.0", "5.0"),))
    assert told("bakery.grind").path == "bakery.grind"


def test_what_came_in_the_release_in_which_its_only_namesake_went_is_that_moved() -> None:
    found = told("late.turn")
    assert [each.path for each in found.exports] == ["mill.late.turn", "mill.early.turn"]
    assert [each.text for each in found.signatures] == ["(speed, *, force)"]


def test_a_module_is_not_the_function_of_that_name() -> None:
    assert candidates("turn") == ["mill.late.turn", "mill.stones.turn"]


def test_a_public_path_is_told_before_a_private_one_and_one_of_tests() -> None:
    assert told("Sieve").path == "mill.deep.down.Sieve"
    assert candidates("Gear") == ["mill.wood.Gear", "mill._inner.Gear"]


def test_a_name_at_the_top_that_lasted_is_the_one_meant() -> None:
    found = told("old")
    assert (found.path, found.others) == ("mill.old", ("mill.Wheel.old",))


def test_a_name_at_the_top_that_was_there_for_short_is_one_of_several() -> None:
    assert candidates("brief") == ["mill.Wheel.brief", "bakery.oven.Oven.brief", "mill.brief"]


def test_an_alias_has_no_changes_and_losses_from_before_it_came() -> None:
    assert [each.path for each in told("mill.Wheel").inside] == ["mill.Wheel.spin"]
    assert told("mill.stones.Wheel").deprecations == told("mill.stones.Wheel").of_parameters == ()


def test_what_an_inner_definition_announced_is_told_in_its_releases_only() -> None:
    assert [(each.argument, each.lives) for each in told("mill.Wheel").of_parameters] == [("spokes", (Life("1.0", "3.0"),))]
    assert told("mill.iron.Wheel").of_parameters == ()


def test_a_class_that_inherits_its_constructor_warns_as_the_class_does_that_has_it() -> None:
    assert [(each.since, each.instead) for each in told("Sieve").deprecations] == [("4.5", ("mill.Wheel",))]


def test_a_member_that_a_base_of_another_distribution_still_has_lives_on() -> None:
    assert told("Oven.brief").lives == (Life("0.1"),)
    assert told("Oven.spin").lives == (Life("0.1", "0.2"),)


def test_nothing_known_of_a_name_lets_the_module_around_it_speak() -> None:
    remedy = told("mill.old.Hand").remedy
    assert remedy is not None
    assert (remedy.symbol, remedy.note) == ("mill.old", "it is done by wheels")


def test_a_parameter_of_what_went_has_the_remedy_of_the_whole() -> None:
    remedy = told("Hand.hold(force=)").remedy
    assert remedy is not None
    assert (remedy.instead, remedy.argument) == ("wheel.hold()", "")
