"""Rules are found, never listed, and chosen by code, prefix or name."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from qlint import registry
from qlint import rules as package
from qlint.rule import Rule
from qlint.settings import SettingsError

Make = Callable[..., Rule]


@pytest.fixture
def known(words: Make) -> tuple[Rule, ...]:
    return registry.registered(words(code, name, "x") for code, name in [("QLT301", "c-c"), ("QLT101", "a-a"), ("QLT102", "b-b")])


def codes(rules: tuple[Rule, ...]) -> list[str]:
    return [rule.code for rule in rules]


def test_every_module_of_the_package_that_holds_a_rule_is_found() -> None:
    files = [Path(module.module_finder.path, f"{module.name}.py") for module in pkgutil.iter_modules(package.__path__)]
    holding = [file for file in files if re.search(r"^RULE\b", file.read_text(encoding="utf-8"), re.M)]
    assert len(registry.rules()) == len(holding) > 0
    assert all(isinstance(rule, Rule) for rule in registry.rules())


def test_the_catalogue_is_the_rules_and_the_engines_own() -> None:
    assert set(registry.catalogue()) == {registry.INTERNAL_ERROR, registry.SYNTAX_ERROR, *registry.rules()}


def test_every_code_and_every_name_is_one_rules_and_their_first_digits_are_known() -> None:
    catalogue = registry.catalogue()
    assert len({rule.code for rule in catalogue}) == len({rule.name for rule in catalogue}) == len(catalogue)
    assert {rule.code[3] for rule in catalogue} <= set("0123456")
    assert not {rule.name for rule in catalogue} & {rule.code.lower() for rule in catalogue}


def test_rules_come_by_code(known: tuple[Rule, ...]) -> None:
    assert codes(known) == ["QLT101", "QLT102", "QLT301"]


@pytest.mark.parametrize("other", [("QLT101", "b-b"), ("QLT102", "a-a")])
def test_a_code_or_name_that_two_rules_share_is_refused(words: Make, other: tuple[str, str]) -> None:
    with pytest.raises(registry.RegistryError, match="two rules are called"):
        registry.registered((words("QLT101", "a-a", "x"), words(*other, "x")))


@pytest.mark.parametrize(
    "pair", [("QLT1", "a-b"), ("qlt101", "a-b"), ("QLT1011", "a-b"), ("QLT101", "name"), ("QLT101", "A-b"), ("QLT101", "")]
)
def test_a_malformed_code_or_name_is_refused_with_both(words: Make, pair: tuple[str, str]) -> None:
    with pytest.raises(registry.RegistryError, match=re.escape(f"rule {pair[0]!r} ({pair[1]!r})")):
        registry.registered((words(*pair, "x"),))


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        ((), (), ["QLT101", "QLT102", "QLT301"]),
        (("QLT1",), (), ["QLT101", "QLT102"]),
        (("QLT",), (), ["QLT101", "QLT102", "QLT301"]),
        (("QLT301", "a-a"), (), ["QLT101", "QLT301"]),
        ((), ("QLT1",), ["QLT301"]),
        ((), ("c-c", "QLT102"), ["QLT101"]),
        (("QLT1",), ("QLT101",), ["QLT102"]),
        (("QLT101",), ("QLT1",), ["QLT101"]),
        (("a-a",), ("QLT1",), ["QLT101"]),
        (("QLT1",), ("a-a",), ["QLT102"]),
        (("QLT101",), ("a-a",), []),
        (("QLT1",), ("QLT1",), []),
    ],
)
def test_the_more_exact_selector_decides(
    known: tuple[Rule, ...], select: tuple[str, ...], ignore: tuple[str, ...], expected: list[str]
) -> None:
    assert codes(registry.chosen(known, select, ignore)) == expected


@pytest.mark.parametrize(
    ("select", "expected"), [((), ["QLT101"]), (("QLT",), ["QLT101", "QLT601"]), (("QLT6",), ["QLT601"]), (("d-d",), ["QLT601"])]
)
def test_a_rule_that_is_off_by_default_runs_where_it_is_selected(words: Make, select: tuple[str, ...], expected: list[str]) -> None:
    known = registry.registered((words("QLT101", "a-a", "x"), replace(words("QLT601", "d-d", "x"), by_default=False)))
    assert codes(registry.chosen(known, select, ())) == expected


@pytest.mark.parametrize(
    ("selector", "advice"),
    [
        ("QLT103", "did you mean 'QLT102'?"),
        ("qlt301", "did you mean 'QLT301'?"),
        ("a-ax", "did you mean 'a-a'?"),
        ("W605", "`qlint rules` lists them"),
        ("", "`qlint rules` lists them"),
    ],
)
@pytest.mark.parametrize("option", ["select", "ignore"])
def test_a_selector_of_no_rule_is_refused_with_a_suggestion(known: tuple[Rule, ...], option: str, selector: str, advice: str) -> None:
    with pytest.raises(SettingsError) as refused:
        registry.chosen(known, **{"select": (), "ignore": (), option: (selector,)})
    assert str(refused.value) == f"no rule is called {selector!r}; {advice}"


def test_a_rule_is_found_by_code_and_by_name(known: tuple[Rule, ...]) -> None:
    assert registry.named("QLT102", known) is registry.named("b-b", known)


def test_a_prefix_names_no_rule(known: tuple[Rule, ...]) -> None:
    with pytest.raises(SettingsError, match="no rule is called 'QLT1'"):
        registry.named("QLT1", known)
