"""All rules: found in `qlint.rules`, never listed, and chosen by code, prefix of a code, or name."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from qlint.rule import Example, Rule
from qlint.settings import SettingsError

_CODE = re.compile(r"QLT\d{3}")
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)+")


class RegistryError(Exception):
    """A rule that can't be registered: a programming error."""


INTERNAL_ERROR = Rule(
    code="QLT000",
    name="internal-error",
    summary="qlint itself failed on this file",
    explanation=(
        "A rule, or what it asked for, raised an exception. The other rules were still run. "
        "Please report it with the file, or with the part of it that is enough to see it again."
    ),
    examples=(),
)
SYNTAX_ERROR = Rule(
    code="QLT001",
    name="syntax-error",
    summary="the file is not Python that can be parsed",
    explanation=(
        "The text was parsed with the grammar of the Python that runs qlint, and is not a program in it. Nothing else "
        "can be found in such a file. Only files that mention a watched package are parsed, and so reported."
    ),
    examples=(
        Example(bad="import qiskit\ncircuit = qiskit.QuantumCircuit(2\n", good="import qiskit\ncircuit = qiskit.QuantumCircuit(2)\n"),
    ),
)


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """The `RULE` of every module in `qlint.rules` that has one, sorted by code.

    Raises RegistryError for a malformed code or name, and for one that two rules share.
    """
    from qlint import rules as package

    modules = (importlib.import_module(found.name) for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."))
    return registered(module.RULE for module in modules if hasattr(module, "RULE"))


@lru_cache(maxsize=1)
def catalogue() -> tuple[Rule, ...]:
    """All that can be reported: the rules, and what the engine itself reports."""
    return registered((INTERNAL_ERROR, SYNTAX_ERROR, *rules()))


def registered(found: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules sorted by code; raises RegistryError as `rules` does."""
    ordered = tuple(sorted(found, key=lambda rule: rule.code))
    seen: dict[str, Rule] = {}
    for rule in ordered:
        if not _CODE.fullmatch(rule.code) or not _NAME.fullmatch(rule.name):
            raise RegistryError(
                f"rule {rule.code!r} ({rule.name!r}): a code is QLT and three digits, a name two words or more with hyphens"
            )
        for key in (rule.code, rule.name):
            if key in seen:
                raise RegistryError(f"two rules are called {key}: {seen[key].name} and {rule.name}")
            seen[key] = rule
    return ordered


def chosen(known: Sequence[Rule], select: Iterable[str], ignore: Iterable[str]) -> tuple[Rule, ...]:
    """The rules of `known` that `select` asks for (nothing: all that run by default) and `ignore` does not take away again.

    A selector is a code, the beginning of a code, or a name. Where both lists speak of a rule, the longer
    selector decides, `ignore` at equal length. Raises SettingsError for a selector that speaks of no rule.
    """
    select, ignore = tuple(select), tuple(ignore)
    for selector in (*select, *ignore):
        if not any(_weight(selector, rule) for rule in known):
            raise SettingsError(_unknown(selector, known))
    return tuple(rule for rule in known if _is_chosen(rule, select, ignore))


def named(selector: str, known: Sequence[Rule]) -> Rule:
    """The one rule with that code or name; raises SettingsError if there is none."""
    for rule in known:
        if selector in {rule.code, rule.name}:
            return rule
    raise SettingsError(_unknown(selector, known))


def _is_chosen(rule: Rule, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    wanted = max((_weight(selector, rule) for selector in select), default=0)
    unwanted = max((_weight(selector, rule) for selector in ignore), default=0)
    return unwanted == 0 and rule.by_default if not select else wanted > unwanted


def _weight(selector: str, rule: Rule) -> int:
    """How exactly the selector speaks of the rule; 0 if it doesn't."""
    if selector == rule.name:
        return len(rule.code)
    return len(selector) if selector and rule.code.startswith(selector) else 0


def _unknown(selector: str, known: Sequence[Rule]) -> str:
    from difflib import get_close_matches

    keys = {key.lower(): key for rule in known for key in (rule.code, rule.name)}
    close = get_close_matches(selector.lower(), keys, n=1)
    advice = f"did you mean {keys[close[0]]!r}?" if close else "`qlint rules` lists them"
    return f"no rule is called {selector!r}; {advice}"
