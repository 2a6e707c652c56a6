"""The reply to one question: a rule, a distribution, accounts, candidates, or what is said of a name that never was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from qlint import registry
from qlint.explain.account import Account, account
from qlint.explain.asking import question
from qlint.explain.search import Found, Nothing, Several, search
from qlint.knowledge import remedies
from qlint.knowledge.index import Knowledge
from qlint.knowledge.numbering import owner
from qlint.knowledge.schema import Distribution, Remedy
from qlint.rule import Rule
from qlint.target import Target

_HYPHENATED = re.compile(r"\w+(-\w+)+")
_CLOSE = 0.75
_CODE = re.compile(r"QLT\w*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """One thing, or the parameters of one callable."""

    asked: str
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Several things may be meant."""

    asked: str
    candidates: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing of that name; `meant` says what people want who write it, the rest is as in `search.Nothing`."""

    asked: str
    place: str
    sure: bool
    similar: tuple[str, ...]
    meant: tuple[Remedy, ...] = ()


Reply = Rule | Distribution | Told | Ambiguous | Unknown


def reply(asked: str, rules: Sequence[Rule], knowledge: Knowledge, target: Target) -> Reply:
    """What `asked` is: the code or name of a rule, a distribution, or a symbol. `target` says which releases suggestions must work in.

    Raises SettingsError for the code of a rule that isn't there, AskingError for what is no name.
    """
    text = asked.strip()
    if _CODE.fullmatch(text):
        return registry.named(text.upper(), rules)
    if rule := next((each for each in rules if each.name == text), None):
        return rule
    if "_" not in text and ("." not in text or knowledge.symbol(text) is None) and (distribution := owner(text, knowledge)):
        return distribution
    if _HYPHENATED.fullmatch(text):
        known = (*knowledge.distributions, *(each.name for each in rules))
        return Unknown(text, "", False, tuple(get_close_matches(text, known, cutoff=_CLOSE)))
    match search(question(text), knowledge, target):
        case Found(things, others):
            return Told(text, tuple(account(each, knowledge, others=others) for each in things))
        case Several(candidates):
            return Ambiguous(text, tuple(account(each, knowledge) for each in candidates))
        case Nothing(place, sure, similar, paths):
            return Unknown(text, place, sure, similar, tuple(remedy for path in paths for remedy in remedies.elsewhere(path)))
