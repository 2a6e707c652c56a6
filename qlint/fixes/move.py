"""Where a name, a module or a member is now, and whether that is the same thing in all releases of the target."""

from __future__ import annotations

from dataclasses import dataclass

from qlint.knowledge.exports import definition
from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Action, Kind, Remedy, version
from qlint.knowledge.taking import Callee, Takes, Taking
from qlint.knowledge.verdict import gone, retired
from qlint.model import Applicability
from qlint.target import Target

_CALLED = (Kind.CLASS, Kind.FUNCTION)


@dataclass(frozen=True, slots=True)
class Move:
    """The dotted path `old` leads to what is at `new` now, a module that can be imported if `module`.

    `everywhere`: all releases of the target have that.
    """

    old: str
    new: str
    module: bool
    applicability: Applicability
    everywhere: bool = True

    @property
    def home(self) -> str:
        """The module that has it now, "" for a package of its own."""
        return self.new.rpartition(".")[0]

    @property
    def name(self) -> str:
        return self.new.rpartition(".")[2]


def move(path: str, knowledge: Knowledge, target: Target) -> Move | None:
    """What a name or module that moved is now; None where other code takes its place, or the target has no release with that."""
    remedy = knowledge.remedy(path)
    if remedy is None or remedy.action is not Action.MOVED or not remedy.replacement:
        return None
    symbol = knowledge.symbol(remedy.replacement)
    if symbol is None or retired(symbol.path, knowledge) is not None:
        return None
    module = symbol.kind is Kind.MODULE
    if gone(symbol.path, knowledge, target, imported=True, module=module) is not None or (module and knowledge.module(symbol.path) is None):
        return None
    there = [symbol.alive(release) for release in target[symbol.distribution].releases]
    if not any(there):
        return None
    safe = all(there) and not remedy.note and _is_same(remedy, knowledge, target, module=module)
    return Move(path, symbol.path, module, Applicability.SAFE if safe else Applicability.UNSAFE, all(there))


def _is_same(remedy: Remedy, knowledge: Knowledge, target: Target, *, module: bool) -> bool:
    """Whether calls of it stay true: they do where the thing takes what it took, or bears its name and takes nothing that is known.

    What one definition does not take any more, it takes under none of its names.
    """
    if module:
        return True
    taking = Taking(knowledge, target)
    before, now = last(Callee(remedy.symbol), taking, knowledge), newest(Callee(remedy.replacement), taking, target)
    if before is None or now is None:
        return remedy.symbol.rpartition(".")[2] == remedy.replacement.rpartition(".")[2]
    named = [each for each in before.parameters if each.name and now.keyword(each.name)]
    fits = now.positional()[: len(before.positional())] == before.positional() or now.positions() is None
    if fits and _is_one(remedy, knowledge):
        return True
    return fits and len(named) == len(before.parameters) and {each.name for each in before.parameters} >= set(required(now))


def _is_one(remedy: Remedy, knowledge: Knowledge) -> bool:
    """Whether both paths led to one definition as long as there were both."""
    old, new = knowledge.symbol(remedy.symbol), knowledge.symbol(remedy.replacement)
    return old is not None and new is not None and definition(old, knowledge) == definition(new, knowledge)


def last(callee: Callee, taking: Taking, knowledge: Knowledge) -> Takes | None:
    """What it took in the last release in which that is known."""
    symbol = knowledge.symbol(callee.path)
    releases = knowledge.distributions[symbol.distribution].releases if symbol is not None and symbol.kind in _CALLED else ()
    answers = (taking.at(callee, version(release)) for release in reversed(releases))
    return next((each for each in answers if isinstance(each, Takes)), None)


def newest(callee: Callee, taking: Taking, target: Target) -> Takes | None:
    """What it takes in the highest release of the target."""
    distribution = taking.distribution(callee)
    found = taking.at(callee, target[distribution].highest) if distribution is not None else None
    return found if isinstance(found, Takes) else None


def required(takes: Takes) -> list[str]:
    """The names of what can't be left out."""
    return [each.name for each in takes.parameters if not each.optional]
