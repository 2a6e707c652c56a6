"""Simulators of `BasicAer`: the one for counts comes from `BasicProvider`, those for states and unitaries from qiskit-aer."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from qlint.facts import Alternative, Facts, Import, Instance, Use
from qlint.fixes import chains, imports
from qlint.fixes.edits import Edits, Mended
from qlint.fixes.statements import after, statement
from qlint.model import Applicability, Edit, Span
from qlint.rewrites.text.calling import apart
from qlint.rewrites.text.syntax import Syntax, syntax

PATHS = ("qiskit.BasicAer", "qiskit.providers.basicaer.BasicAer")

_COUNTS = {"qasm_simulator": "basic_simulator"}
_STATES = frozenset({"statevector_simulator", "unitary_simulator"})
_BASIC = ("qiskit.providers.basic_provider", "BasicProvider")
_AER = ("qiskit_aer", "Aer")
_PACKAGE = "qiskit.providers.basicaer."
_ARRAYS = frozenset({"get_statevector", "get_unitary"})
_OF_AER = ("qiskit.Aer", "qiskit.providers.aer", "qiskit_aer")
_ALIKE = frozenset({"run", "options", "set_options"})
_SHOWING = frozenset({"display", "format", "isinstance", "issubclass", "print", "repr", "str", "type"})

Home = tuple[str, str]


def of_basic_aer(facts: Facts, place: Import | Use) -> Mended | None:
    """The edits by which each simulator comes from where it is now, and the imports that they need."""
    text, tree = facts.source.text, syntax(facts.source.text)
    where = _reads(facts, place, tree) if tree is not None else None
    if tree is None or not where:
        return None
    looked = [_looked_up(tree, span) for span in where]
    found = [each for each in looked if each is not None]
    homes = sorted({_BASIC if name in _COUNTS else _AER for _, name in found})
    if len(found) < len(where) or (_BASIC in homes and not _is_always_there(facts)) or (_AER in homes and _waits(facts)):
        return None
    bound = _imported(facts, place, homes, tree=tree, until=where[0].start)
    if bound is None:
        return None
    more, names = bound
    edits = [*more]
    for span, (argument, name) in zip(where, found, strict=True):
        edits.append(Edit(span, f"{names[_BASIC]}()" if name in _COUNTS else names[_AER]))
        if name in _COUNTS:
            literal = tree.code(argument)
            edits.append(Edit(tree.span(argument), literal.replace(name, _COUNTS[name])))
    if _AER in homes:
        edits.extend(_arrays(facts, tree, Span(0, len(text)) if isinstance(place, Use) else _function(tree, place.span)))
    safe = homes == [_BASIC] and not _is_otherwise_read(facts, tree) and imports.is_certain(text)
    return (tuple(edits), Applicability.SAFE if safe else Applicability.UNSAFE) if apart(edits) else None


def _reads(facts: Facts, place: Import | Use, tree: Syntax) -> tuple[Span, ...] | None:
    """Where the provider is read, by an import in its function; None if that may be something else."""
    text = facts.source.text
    if isinstance(place, Use) and not place.star:
        where = chains.ending(text, place.span.end) if place.via == "attribute" else None
        return (where,) if where is not None else None
    name = place.path.rpartition(".")[2] if isinstance(place, Use) else place.name or ""
    own = [each for each in facts.imports() if each.name == name and each.path in PATHS and each.path == each.written]
    if any(each.guard is not None for each in own) or len(chains.binders(text, name)) != len(own):
        return None
    found = chains.reads(text, name)
    if found is None or isinstance(place, Use):
        return found
    around = _function(tree, place.span)
    if any(each.span.start < place.span.start and _function(tree, each.span) == around for each in own):
        return None  # the reads ahead of it are the earlier one's, and the fix of that takes this one's as well
    others = [each for each in (_function(tree, one.span) for one in own) if each != around]
    if any(_within(each, around) or _within(around, each) for each in others):
        return None
    return tuple(each for each in found if _within(each, around))


def _function(tree: Syntax, span: Span) -> Span:
    """The innermost function or class around a span, or all of the text."""
    whole = Span(0, len(tree.text))
    found = (tree.span(node) for node in tree.nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef))
    return max((each for each in found if _within(span, each)), key=lambda each: each.start, default=whole)


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _looked_up(tree: Syntax, span: Span) -> tuple[ast.expr, str] | None:
    """The argument, and the name in it, with which a simulator is looked up in the provider at a span."""
    node = tree.ending(span.end)
    member = tree.parent(node) if node is not None else None
    call = tree.call(member) if isinstance(member, ast.Attribute) and member.attr == "get_backend" else None
    if call is None or len(call.args) + len(call.keywords) != 1 or any(each.arg != "name" for each in call.keywords):
        return None
    argument = (*call.args, *(each.value for each in call.keywords))[0]
    name = argument.value if isinstance(argument, ast.Constant) else None
    known = isinstance(name, str) and (name in _COUNTS or name in _STATES) and name in tree.code(argument)
    return (argument, str(name)) if known else None


def _waits(facts: Facts) -> bool:
    """Whether arrays are read of what `execute` gives, which is known when that is gone."""
    paths = (*(each.path for each in facts.imports()), *(each.path for each in facts.uses()))
    return any(each in facts.source.text for each in _ARRAYS) and any(each.endswith(".execute") for each in paths)


def _arrays(facts: Facts, tree: Syntax, around: Span) -> Iterator[Edit]:
    """Reads the arrays, which the results had, off the objects that those of qiskit-aer have; not where some come from it already."""
    paths = [*(each.path for each in facts.imports()), *(each.path for each in facts.uses())]
    if any(each.startswith(_OF_AER) for each in paths):
        return
    for use in facts.members(_ARRAYS.__contains__):
        read = tree.ending(use.span.end) if _within(use.span, around) else None
        call = tree.call(read) if read is not None else None
        if call is not None and not isinstance(tree.parent(call), ast.Attribute):
            yield Edit(Span(tree.span(call).end, tree.span(call).end), ".data")


def _imported(
    facts: Facts, place: Import | Use, homes: Sequence[Home], *, tree: Syntax, until: int
) -> tuple[Edits, dict[Home, str]] | None:
    """The edits that import what the homes name, and how the code calls it, which reads it from an offset on."""
    text = facts.source.text
    if isinstance(place, Use):
        each_added = [imports.added(text, module, name, at=place.span.start) for module, name in homes]
        if any(each is None for each in each_added):
            return None
        return tuple(edit for each in each_added for edit in each or ()), {home: home[1] for home in homes}
    around, own = statement(text, place.span), place.name or ""
    first = homes[0]
    if around is None or any(name != own and _is_taken(facts, module, name) for module, name in homes):
        return None
    scopes = (_function(tree, place.span), Span(0, len(text)))
    there = {each.name for each in facts.imports() if each.span.start < until and _function(tree, each.span) in scopes}
    known = [home for home in homes if home[1] != own and home[1] in there]
    new = [home for home in homes if home not in known]
    if not new:
        edits = imports.without_name(text, place.name_span)
    else:
        first = new[0]
        edits = imports.moved(text, place.name_span, first[0], name=first[1], bound=first[1])
    lines = [after(text, around.span, f"from {module} import {name}") for module, name in new[1:]]
    if edits is None or None in lines:
        return None
    return (*edits, *(edit for each in lines for edit in each or ())), {home: home[1] for home in homes}


def _is_taken(facts: Facts, module: str, name: str) -> bool:
    """Whether the text has the name for anything else, or gets it too late."""
    binders = chains.binders(facts.source.text, name)
    own = [each for each in facts.imports() if each.name == name and each.guard is None]
    same = [each for each in own if each.path == f"{module}.{name}" or (name == "Aer" and each.path == "qiskit.Aer")]
    return len(same) != len(binders) or (not binders and chains.is_there(facts.source.text, name))


def _is_always_there(facts: Facts) -> bool:
    """Whether all releases of the target have the provider."""
    provider = facts.knowledge.symbol(".".join(_BASIC))
    return provider is not None and all(provider.alive(each) for each in facts.target[provider.distribution].releases)


def _is_otherwise_read(facts: Facts, tree: Syntax) -> bool:
    """Whether more is read of the simulators than how they run: they are of another class now, with errors of its own."""
    old = (use for use in facts.members(lambda name: name not in _ALIKE) for each in use.owners if _is_old(each))
    named = (each for each in facts.imports() if each.path.startswith(_PACKAGE) and each.path not in PATHS)
    more = any(facts.reads(each.name or "") != () for each in named) or any(True for _ in old)
    return more or any(_is_old(each) for node in tree.nodes for shown in _shown(node) for each in facts.value(tree.span(shown)))


def _shown(node: ast.AST) -> Iterator[ast.expr]:
    """What is shown there, or asked for its class."""
    match node:
        case ast.Call(func=ast.Name(id=name), args=args) if name in _SHOWING:
            yield from (each for each in args if not isinstance(each, ast.Starred))
        case ast.FormattedValue(value=value) | ast.Expr(value=ast.Name() as value):
            yield value


def _is_old(owner: Alternative) -> bool:
    return isinstance(owner, Instance) and owner.cls.startswith(_PACKAGE)
