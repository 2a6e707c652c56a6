"""Which arguments of a call that did it all are the transpiler's, and which are for the run."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from qlint.facts import Called, Constant, Facts, Instance, Nothing, Value
from qlint.fixes.listing import Listing, around
from qlint.knowledge.taking import Callee, Takes, Taking
from qlint.model import Span
from qlint.rewrites.simulators.backing import Backing

_TRANSPILE = Callee("qiskit.transpile")

# What has another name by now.
_RENAMED = {
    "default_qubit_los": "qubit_lo_freq",
    "default_meas_los": "meas_lo_freq",
    "seed": "seed_simulator",
    "seed_mapper": "seed_transpiler",
}
# What no service asks for any more.
_DROPPED = frozenset({"max_credits", "qobj_id", "qobj_header"})
# What only other code does now, where it is given at all.
_OTHERWISE = frozenset({"backend_properties", "config", "inst_map", "meas_map", "schedule_circuit", "schedule_los", "scheduling_method"})
# Of the parameters of `execute` and `assemble`, those that local simulators took in any release: the others never reached them.
_SIMULATED = frozenset({"shots", "memory", "seed_simulator", "parameter_binds"})
_SURE = frozenset({"shots", "memory", "seed_simulator", "seed_transpiler", "optimization_level", *_DROPPED})
_TOGETHER = "backend_options"
_NOBODYS = "a name that no function has"


@dataclass(frozen=True, slots=True)
class Part:
    """One argument of a call as it stands in the text: `span` is all of it, `place` its index there.

    `name` is the parameter that it is for, "" for a `**`; `keyword` whether the text says that.
    """

    name: str
    node: ast.expr
    span: Span
    place: int
    keyword: bool

    def value(self, text: str) -> str:
        """The text of what is passed."""
        written = text[self.span.start : self.span.end]
        return written.partition("=")[2].lstrip() if self.keyword and self.name else written

    def written(self, text: str, name: str) -> str:
        """The argument by keyword, under that name."""
        whole = text[self.span.start : self.span.end]
        if not self.name or (self.keyword and name == self.name):
            return whole
        return f"{name}={self.value(text)}"


@dataclass(frozen=True, slots=True)
class Parted:
    """Where the arguments go: the texts of those for the transpiler, and for the run, these with their places in the old call.

    `manager` is what transpiles instead of `transpile`, "" for none. `sure` if that says the same in all releases.
    """

    transpiled: tuple[str, ...]
    ran: tuple[tuple[int, str], ...]
    manager: str
    sure: bool
    names: frozenset[str]


class _Where(Enum):
    TRANSPILER = "transpile"
    MANAGER = "the manager of the passes, in place of transpile"
    RUN = "backend.run"
    NOWHERE = "nobody asks for it"


@dataclass(frozen=True, slots=True)
class _Going:
    """Where one argument of the old call goes: what it is for, what is written there, and its place in the old call."""

    where: _Where
    names: tuple[str, ...]
    texts: tuple[str, ...]
    place: int
    sure: bool


@dataclass(frozen=True, slots=True)
class _Case:
    """One call: `known` is what `transpile` takes in the releases of the target, `before` are the parameters that the function had."""

    facts: Facts
    called: Called
    backing: Backing
    known: Sequence[Takes]
    before: frozenset[str]


def parts(facts: Facts, called: Called, positional: Sequence[str]) -> tuple[Listing, tuple[Part, ...]] | None:
    """The arguments of a call with their brackets, in the order of the text; None for a `*`, or where they can't be told apart.

    `positional` are the names of the parameters that are given by position.
    """
    node, text = called.call.node, facts.source.text
    if any(isinstance(each, ast.Starred) for each in node.args) or len(node.args) > len(positional):
        return None
    found = [(positional[index], each, False) for index, each in enumerate(node.args)]
    found += [(each.arg or "", each.value, True) for each in node.keywords]
    try:
        listing = around(text, min(_start(facts, each) for _, each, _ in found)) if found else None
    except ValueError:
        return None
    if listing is None or len(listing.items) != len(found):
        return None
    told = sorted(found, key=lambda each: _start(facts, each[1]))
    together = enumerate(zip(told, listing.items, strict=True))
    return listing, tuple(Part(name, value, span, place, keyword) for place, ((name, value, keyword), span) in together)


def _start(facts: Facts, node: ast.expr) -> int:
    return facts.source.lines.from_utf8(node.lineno, node.col_offset)


def parted(facts: Facts, called: Called, given: Sequence[Part], backing: Backing) -> Parted | None:
    """Where the arguments besides the circuits and the backend go; None where that can't be told."""
    taking, releases = Taking(facts.knowledge, facts.target), facts.target["qiskit"].releases
    answers = [taking.at(_TRANSPILE, each) for each in releases]
    known = [each for each in answers if isinstance(each, Takes)]
    case = _Case(facts, called, backing, known, _parameters(facts, called))
    found = [_gone_to(case, each) for each in given] if known else [None]
    there = [each for each in found if each is not None]
    names = [_RENAMED.get(name, name) for each in there for name in each.names]
    if len(there) < len(found) or len(names) != len({*names}):
        return None
    transpiled = tuple(text for each in there if each.where is _Where.TRANSPILER for text in each.texts)
    ran = tuple((each.place, text) for each in there if each.where is _Where.RUN for text in each.texts)
    manager = "".join(each.texts[0] for each in there if each.where is _Where.MANAGER)
    if manager and transpiled:
        return None
    sure = len(known) == len(answers) and all(each.sure for each in there)
    return Parted(transpiled, ran, manager, sure, frozenset(names))


def _gone_to(case: _Case, part: Part) -> _Going | None:
    """Where one argument goes, and what is written there; None where that can't be told."""
    value = case.called.call.argument(part.name, None if part.keyword else part.place) if part.name else None
    if part.name == _TOGETHER:
        told = _spread(case.facts, part)
    else:
        told = ((part.name, part.written(case.facts.source.text, _RENAMED.get(part.name, part.name))),)
    names = tuple(name for name, _ in told) if part.name else _keys(case.called)
    where = {_where(case, name, value) for name in names}
    if len(where) != 1 or None in where or (not part.name and set(names) & {*_RENAMED}):
        return None
    (going,) = (each for each in where if each is not None)
    if going is _Where.NOWHERE and not part.name:
        return None
    plain = going is not _Where.NOWHERE or isinstance(part.node, ast.Constant | ast.Name)
    sure = plain and part.keyword and bool(part.name) and _is_sure(part.name, value, case.backing)
    texts = (part.value(case.facts.source.text),) if going is _Where.MANAGER else tuple(text for _, text in told)
    return _Going(going, names, texts, part.place, sure)


def _parameters(facts: Facts, called: Called) -> frozenset[str]:
    """The names of the parameters that the function had in any release."""
    known, key = facts.once(_seen), tuple(each.path for each in called.callees)
    if key not in known:
        known[key] = _known_parameters(facts, key)
    return known[key]


def _seen(_: Facts) -> dict[tuple[str, ...], frozenset[str]]:
    return {}


def _known_parameters(facts: Facts, callees: Sequence[str]) -> frozenset[str]:
    symbols = [facts.knowledge.symbol(each) for each in callees]
    paths = {path for each in symbols if each is not None for path in (each.path, *(life.definition for life in each.lives)) if path}
    signatures = [said for path in paths if (symbol := facts.knowledge.symbol(path)) is not None for said in symbol.signatures if said.text]
    return frozenset(each.name for said in signatures for each in said.parameters)


def _keys(called: Called) -> tuple[str, ...]:
    """The keys of the one `**` of a call; nothing where not all of them are known."""
    node = called.call.node
    if sum(each.arg is None for each in node.keywords) != 1 or called.call.argument(_NOBODYS) is not None:
        return ()
    said = {each.arg for each in node.keywords}
    return tuple(each.name for each in called.named if each.name not in said)


def _spread(facts: Facts, part: Part) -> tuple[tuple[str, str], ...]:
    """The options in the dictionary that simulators took as one, by name, and as they are written now; nothing where it isn't spelt out."""
    text, node = facts.source.text, part.node
    if not isinstance(node, ast.Dict):
        return ((_TOGETHER, f"**{part.value(text)}"),) if isinstance(node, ast.Name | ast.Attribute) else ()
    names = [each.value for each in node.keys if isinstance(each, ast.Constant)]
    keys = [each for each in names if isinstance(each, str) and each.isidentifier()]
    values = [ast.get_source_segment(text, each) for each in node.values]
    if len(keys) != len(values) or None in values:
        return ()
    return tuple((key, f"{key}={value}") for key, value in zip(keys, values, strict=True))


def _where(case: _Case, name: str, value: Value | None) -> _Where | None:
    if name in _OTHERWISE or name in _DROPPED:
        return _Where.NOWHERE if name in _DROPPED or _says_nothing(value) else None
    if name == "pass_manager":
        known = bool(value) and all(isinstance(each, Instance) for each in value or ())
        return _Where.NOWHERE if _says_nothing(value) else _Where.MANAGER if known else None
    name = _RENAMED.get(name, name)
    if name in ("circuits", "backend", "target"):
        return None
    if any(each.keyword(name) for each in case.known):
        return _Where.TRANSPILER if all(each.keyword(name) for each in case.known) else None
    unseen = name in case.before and name not in _SIMULATED and case.backing in (Backing.AER, Backing.BASIC)
    return _Where.NOWHERE if unseen else _Where.RUN


def _says_nothing(value: Value | None) -> bool:
    return bool(value) and all(isinstance(each, Nothing) or each == Constant(False, "bool") for each in value or ())


def _is_sure(name: str, value: Value | None, backing: Backing) -> bool:
    if backing is Backing.BASIC and name == "shots":  # which newer ones refuse as None
        return bool(value) and all(isinstance(each, Constant) and each.kind == "int" for each in value or ())
    return name in _SURE or (name == "noise_model" and backing is Backing.AER)
