"""Options of version 1 of IBM's primitives, in the places that version 2 has for them."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from qlint.facts import Facts, Instance, MemberUse, Watched
from qlint.fixes import imports
from qlint.fixes.edits import Mended, without_item
from qlint.fixes.statements import without_statement
from qlint.knowledge.ibm import ESTIMATORS_V2, SAMPLERS_V2, plays
from qlint.knowledge.option_fields import is_options
from qlint.model import Applicability, Span
from qlint.rewrites.first.fitting import fitted
from qlint.rewrites.text.draft import Draft
from qlint.rewrites.text.following import Following, Makers

_PACKAGE = "qiskit_ibm_runtime"
_FIRST = frozenset({f"{_PACKAGE}.Options", f"{_PACKAGE}.options.Options", f"{_PACKAGE}.options.options.Options"})
_SHOTS = "default_shots"
# What version 1 transpiled and mitigated with, and version 2 leaves to the program; an estimator still has a level of resilience.
_TRANSPILER = frozenset({"optimization_level", "transpilation"})
_OF_ESTIMATORS = frozenset({"resilience_level"})
_ENDED = frozenset({"callback"})  # of interim results
_KEPT = frozenset({"environment", "max_execution_time", "simulator"})
_INNER = frozenset({"execution"})
# The members of options of which `of_member` gives the edits.
GONE = tuple(f"{_PACKAGE}.options.options.{cls}.{name}" for cls in ("Options", "OptionsV2") for name in ("execution", *sorted(_TRANSPILER)))
# The methods of which `of_set_options` gives them.
SETTERS = tuple(f"{_PACKAGE}.{cls}.set_options" for cls in ("base_primitive.BasePrimitiveV1", "sampler.Sampler", "estimator.Estimator"))


def of_class(facts: Facts, argument: Span) -> Mended | None:
    """The edits by which a primitive gets options of its own class, where the argument at a place gives it those of version 1.

    All that is set in them goes where version 2 has it, or goes. None for options that others get as well, and for settings that
    have no place of their own any more.
    """
    known = facts.once(Following)
    call = known.argument(argument)
    given = next((each.value for each in call.keywords if each.arg == "options"), None) if call is not None else None
    made = known.makers(known.value(given)) if given is not None else None
    if not made or not all(_is_first(known, each) for each in made):
        return None
    kinds = {each: _is_sampler(known, each) for each in _receivers(known, made)}
    if not kinds or None in kinds.values():
        return None
    draft = Draft(known.tree)
    sampler = all(kinds.values())
    beside = [each for each, is_sampler in kinds.items() if is_sampler and not sampler]
    done = all(_construct(known, each, sampler=sampler, draft=draft) for each in made) and _set(known, made, sampler=sampler, draft=draft)
    done = done and all(_told(known, each, made, draft) for each in beside)
    edits = draft.done() if done and _import(known, made, sampler=sampler, draft=draft) else None
    return (edits, Applicability.UNSAFE) if edits else None


def _told(known: Following, call: ast.Call, made: Makers, draft: Draft) -> bool:
    """A sampler that had the options of an estimator: of these it is told the number of shots, if they have one."""
    given = next(each for each in call.keywords if each.arg == "options")
    settings = {name for each in made for name in _settings(known, each)}
    if not isinstance(given.value, ast.Name | ast.Attribute) or not settings <= {_SHOTS, *_TRANSPILER, *_OF_ESTIMATORS}:
        return False
    if _SHOTS in settings:
        draft.put(known.tree.span(given.value), f'{{"{_SHOTS}": {known.tree.code(given.value)}.{_SHOTS}}}')
        return True
    start = known.start(given)
    edits = without_item(known.tree.text, Span(start, start + len("options")))
    draft.add(edits or ())
    return edits is not None


def _settings(known: Following, call: ast.Call) -> Iterator[str]:
    """What is set in the options that the call makes, by the names that they have now."""
    for keyword in call.keywords:
        yield _SHOTS if keyword.arg == "execution" else str(keyword.arg)
    for node in known.reaches(frozenset({call}), is_options):
        if (member := known.member(node)) is not None:
            inner = known.member(member)
            shots = member.attr == "shots" or (member.attr in _INNER and inner is not None and inner.attr == "shots")
            yield _SHOTS if shots else member.attr


def of_argument(facts: Facts, path: str, name: str, mended: Mended | None) -> Mended | None:
    """The edits by which a call goes without an argument, with those that the program needs when it is gone; None if they can't be made.

    `path` is what is called, `name` the argument: those of other classes than options go by themselves.
    """
    if mended is None or name not in _TRANSPILER or not (path in _FIRST or is_options(path)):
        return mended
    known = facts.once(Following)
    draft = Draft(known.tree)
    draft.add(mended[0])
    edits = draft.done() if fitted(known, draft) else None
    return (edits, Applicability.UNSAFE) if edits else None


def of_member(facts: Facts, use: MemberUse) -> Mended | None:
    """The edits by which a program does without settings of version 1: of shots, which have another name, and of the transpiler."""
    return of_setting(facts, use.span)


def of_set_options(facts: Facts, use: MemberUse) -> Mended | None:
    """The edits by which `set_options` of version 1 updates the options of version 2, where it sets the number of shots and no more."""
    known = facts.once(Following)
    call = known.calling(use.span)
    if call is None or call.args or [each.arg for each in call.keywords] != ["shots"]:
        return None
    start = known.start(call.keywords[0])
    draft = Draft(known.tree)
    draft.put(use.span, "options.update")
    draft.put(Span(start, start + len("shots")), _SHOTS)
    edits = draft.done()
    return (edits, Applicability.UNSAFE) if edits else None


def of_setting(facts: Facts, place: Span, *, name: str = "", sampler: bool = False) -> Mended | None:
    """The same for what is set, or read, of options, in an attribute at a place, or under a name in the dictionary that is given there."""
    known = facts.once(Following)
    draft = Draft(known.tree)
    node = known.tree.ending(place.end)
    if isinstance(node, ast.Attribute) and known.tree.word(node) == place:
        inner = node.value if node.attr == "shots" and isinstance(node.value, ast.Attribute) and node.value.attr in _INNER else None
        done = _store(known, inner or node, sampler=sampler, draft=draft) and bool(draft.started)
    else:
        done = _key(known, place, name, sampler=sampler, draft=draft)
    edits = draft.done() if done else None
    return (edits, Applicability.UNSAFE) if edits else None


def _receivers(known: Following, made: Makers) -> Iterator[ast.Call]:
    for node in known.reaches(made, is_options):
        if (call := known.receiver(node)) is not None:
            yield call


def _is_sampler(known: Following, call: ast.Call) -> bool | None:
    """Whether the call makes a sampler, or an estimator; None for any other call."""
    value = known.value(call)
    for part, answer in ((SAMPLERS_V2, True), (ESTIMATORS_V2, False)):
        if value and all(isinstance(each, Instance) and plays(known.facts.knowledge, each.cls, part) for each in value):
            return answer
    return None


def _is_first(known: Following, call: ast.Call) -> bool:
    value = known.value(call.func)
    return bool(value) and all(isinstance(each, Watched) and each.path in _FIRST for each in value) and not call.args


def _construct(known: Following, call: ast.Call, *, sampler: bool, draft: Draft) -> bool:
    """The call of the class, with the arguments that it still takes."""
    if not isinstance(call.func, ast.Name | ast.Attribute):
        return False
    draft.put(known.tree.word(call.func), _class(sampler))
    kept: list[str] = []
    for keyword in call.keywords:
        match keyword:
            case ast.keyword(arg=str(name)) if name in _TRANSPILER or (sampler and name in _OF_ESTIMATORS):
                if name in _TRANSPILER and not fitted(known, draft):
                    return False
            case ast.keyword(arg="execution", value=ast.Dict(keys=[ast.Constant(value="shots")], values=[shots])):
                kept.append(f"{_SHOTS}={known.tree.code(shots)}")
            case ast.keyword(arg=str(name)) if name in _KEPT | _OF_ESTIMATORS:
                kept.append(f"{name}={known.tree.code(keyword.value)}")
            case _:
                return False
    if len(kept) < len(call.keywords) or any(each.arg in _INNER for each in call.keywords):
        first, last = call.keywords[0], call.keywords[-1]
        start = known.facts.source.lines.from_utf8(first.lineno, first.col_offset)
        draft.put(Span(start, known.tree.span(last.value).end), ", ".join(kept))
    return True


def _class(sampler: bool) -> str:
    return "SamplerOptions" if sampler else "EstimatorOptions"


def _import(known: Following, made: Makers, *, sampler: bool, draft: Draft) -> bool:
    """The class by its name: in the place of the old one, if nothing reads that any more."""
    facts, name = known.facts, _class(sampler)
    old = [each for each in facts.imports() if each.path in _FIRST and each.name is not None and not each.module]
    called = {known.tree.code(each.func) for each in made}
    if any("." in each for each in called):
        return all(each.partition(".")[0] == _PACKAGE for each in called)
    reads = facts.reads(old[0].name or "") if len(old) == 1 else None
    if reads is not None and len(reads) == len(made) and not any(name in (each.name or "") for each in facts.imports()):
        draft.put(old[0].span, name)
        return True
    more = imports.added(facts.source.text, _PACKAGE, name, at=min(known.tree.span(each).start for each in made))
    draft.add(more or ())
    return more is not None


def _set(known: Following, made: Makers, *, sampler: bool, draft: Draft) -> bool:
    """What is set in the options."""
    members = (known.member(node) for node in known.reaches(made, is_options))
    return all(_store(known, each, sampler=sampler, draft=draft) for each in members if each is not None)


def _store(known: Following, member: ast.Attribute, *, sampler: bool, draft: Draft) -> bool:
    """A member of options, and what is stored below it."""
    inner = known.tree.parent(member)
    whole = inner if isinstance(inner, ast.Attribute) else member
    statement = known.tree.parent(whole)
    alone = isinstance(statement, ast.Assign) and statement.targets == [whole]
    match member.attr:
        case "execution" if isinstance(inner, ast.Attribute) and inner.attr == "shots":
            draft.put(Span(known.tree.word(member).start, known.tree.span(inner).end), _SHOTS)
        case "shots" if inner is statement:
            draft.put(known.tree.word(member), _SHOTS)
        case name if (
            name in _TRANSPILER | _ENDED or (sampler and name in _OF_ESTIMATORS) or (name == "environment" and whole.attr in _ENDED)
        ):
            edits = without_statement(known.tree.text, known.tree.span(statement)) if alone and isinstance(statement, ast.stmt) else None
            draft.add(edits or ())
            return edits is not None and (name not in _TRANSPILER or fitted(known, draft))
        case "resilience":
            return False
    return True


def _key(known: Following, place: Span, name: str, *, sampler: bool, draft: Draft) -> bool:
    """An item of the dictionary that is given as the argument at a place."""
    whole = _dictionary(known, place)
    items = (
        [(each, index) for each in ast.walk(whole) if isinstance(each, ast.Dict) for index in _at(each, name)] if whole is not None else []
    )
    if len(items) != 1:
        return False
    node, index = items[0]
    key, value = node.keys[index], node.values[index]
    assert key is not None, "it has the name"
    above = (
        next((each for each in ast.walk(whole) if isinstance(each, ast.Dict) and node in each.values), None) if whole is not None else None
    )
    quote = known.tree.code(key)[-1]
    match name:
        case "shots" if above is None:
            draft.put(known.tree.span(key), f"{quote}{_SHOTS}{quote}")
        case "shots" if above is not None and len(node.keys) == 1 and (outer := above.keys[above.values.index(node)]) is not None:
            span = Span(known.tree.span(outer).start, known.tree.span(node).end)
            draft.put(span, f"{quote}{_SHOTS}{quote}: {known.tree.code(value)}")
        case _ if above is None and (name in _TRANSPILER or (sampler and name in _OF_ESTIMATORS)):
            edits = without_item(known.tree.text, known.tree.span(key))
            draft.add(edits or ())
            return edits is not None and (name not in _TRANSPILER or fitted(known, draft))
        case _:
            return False
    return True


def _at(node: ast.Dict, name: str) -> Iterator[int]:
    return (index for index, key in enumerate(node.keys) if isinstance(key, ast.Constant) and key.value == name)


def _dictionary(known: Following, place: Span) -> ast.Dict | None:
    """The dictionary that is given as the argument at a place: it is written there, or for nothing else."""
    call = known.argument(place)
    given = [each for each in call.keywords if known.start(each) == place.start] if call is not None else []
    value = given[0].value if given and given[0].arg == "options" else None  # those of `Options` are parts of it
    if isinstance(value, ast.Name):
        found = [known.tree.parent(each) for each in known.tree.names(value.id) if each is not value]
        alone = found[0] if len(found) == 1 else None
        value = alone.value if isinstance(alone, ast.Assign) and len(alone.targets) == 1 else None
    return value if isinstance(value, ast.Dict) else None
