"""The primitives of version 1 that qiskit had, in the place of which version 2 is written, with all that is done with them."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from qlint.facts import Alternative, Facts, Foreign, Import, Instance, Use, Watched
from qlint.fixes import chains, imports
from qlint.fixes.edits import Mended
from qlint.knowledge.schema import version
from qlint.model import Applicability, Span
from qlint.rewrites.first import first_runs
from qlint.rewrites.first.transpiled import device_of
from qlint.rewrites.text.draft import Draft
from qlint.rewrites.text.following import Following
from qlint.rewrites.text.occurrences import Occurrences, occurrences
from qlint.rewrites.text.passing import passed

_PACKAGE = "qiskit.primitives"
_ALGORITHMS = "qiskit-algorithms", version("0.4.0")  # the first that takes version 2, and nothing else
# Takes version 2 in all of its releases that go with this one, and later ones.
_LEARNING, _LEARNING_WITH = "qiskit_machine_learning.", version("2.0.0")


@dataclass(frozen=True, slots=True)
class Successor:
    """The class of version 2: `places` are what version 1 took by position, `names` how its arguments go on, "" for one that goes.

    `shots` is the name of its option: of an argument, or, on a backend, of a key of the dictionary.
    """

    name: str
    sampler: bool
    places: tuple[str, ...]
    names: tuple[tuple[str, str], ...] = ()
    shots: str = ""
    on_backend: bool = False


_SAMPLER = Successor("StatevectorSampler", True, ("circuits", "parameters", "options"), shots="default_shots")
_ESTIMATOR = Successor("StatevectorEstimator", False, ("circuits", "observables", "parameters", "options"), shots="default_precision")
_ON_BACKEND = (("backend", "backend"), ("options", "options"), ("skip_transpilation", ""))
_BACKEND_SAMPLER = Successor("BackendSamplerV2", True, ("backend", "options"), _ON_BACKEND, "default_shots", on_backend=True)
_BACKEND_ESTIMATOR = Successor("BackendEstimatorV2", False, ("backend", "options"), _ON_BACKEND, "default_precision", on_backend=True)
SUCCESSORS = {
    f"{_PACKAGE}{module}.{name}": successor
    for name, inner, successor in (
        ("Sampler", "sampler", _SAMPLER),
        ("Estimator", "estimator", _ESTIMATOR),
        ("BackendSampler", "backend_sampler", _BACKEND_SAMPLER),
        ("BackendEstimator", "backend_estimator", _BACKEND_ESTIMATOR),
    )
    for module in ("", f".{inner}")
}


def of_first(facts: Facts, place: Import | Use) -> Mended | None:
    """The edits that make version 2 of all primitives of a class, with what is run and read; None where not all of that can be followed."""
    successor = SUCCESSORS[place.path]
    new = facts.knowledge.symbol(f"{_PACKAGE}.{successor.name}")
    known = facts.once(Following)
    found = _own(known, occurrences(facts, known.tree, {place.path}), place.path)
    if found is None or new is None or not any(new.alive(each) for each in facts.target[new.distribution].releases):
        return None
    made = [call for each in found.reads if (call := known.tree.call(each)) is not None]
    if not found.reads or not all(_is_made_or_asked(known, each) for each in found.reads):
        return None
    draft = Draft(known.tree)
    done = _named(facts, found, successor, draft) and all(_made(known, each, successor, draft) for each in made)
    edits = draft.done() if done and _runs(known, frozenset(made), successor, draft) else None
    return (edits, Applicability.UNSAFE) if edits else None


def _own(known: Following, found: Occurrences | None, path: str) -> Occurrences | None:
    """Only the reads that mean the class, where the same name is imported from another package as well; None if one may mean both."""
    if found is None:
        return None
    meant = [(each, {getattr(value, "path", "") for value in known.value(each)}) for each in found.reads]
    if any(path in paths and len(paths) > 1 for _, paths in meant):
        return None
    return replace(found, reads=tuple(each for each, paths in meant if path in paths))


def _is_made_or_asked(known: Following, node: ast.expr) -> bool:
    """Whether the class is called, or named in an annotation or in `isinstance`."""
    parent = known.tree.parent(node)
    match parent:
        case ast.Call(func=function, args=args):
            asked = isinstance(function, ast.Name) and function.id == "isinstance" and node in args[1:]
            return function is node or asked
        case ast.arg() | ast.AnnAssign() | ast.FunctionDef() | ast.AsyncFunctionDef():
            return not (isinstance(parent, ast.AnnAssign) and parent.value is node)
        case ast.BinOp(op=ast.BitOr()):
            return True
    return False


def _named(facts: Facts, found: Occurrences, successor: Successor, draft: Draft) -> bool:
    """The imports, and the name where it is read."""
    text, name = facts.source.text, successor.name
    plain = not chains.is_there(text, name) and all(each.span == each.name_span for each in found.imports)
    for each in found.imports:
        written = name if plain else f"{name} as {each.name}"
        if each.path.rpartition(".")[0] == _PACKAGE:
            draft.put(each.span, written)
        elif (edits := imports.moved(text, each.name_span, _PACKAGE, name=name, bound=name if plain else each.name or "")) is not None:
            draft.add(edits)
        else:
            return False
    for node in found.reads:
        if plain or isinstance(node, ast.Attribute):
            draft.put(draft.tree.word(node), name)
    return True


def _made(known: Following, call: ast.Call, successor: Successor, draft: Draft) -> bool:
    """What the class is made with."""
    if not call.args and not call.keywords:
        return True
    if successor.on_backend:
        options = next((each for each in (*call.args[1:2], *(one.value for one in call.keywords if one.arg == "options"))), None)
        edits = passed(known.tree, call, taken=successor.places, names=dict(successor.names))
        if edits is None or (options is not None and not _options(known, options, successor, draft)):
            return False
        draft.add(edits)
        return True
    given = [each for each in call.keywords if each.arg == "options"]
    if call.args or len(call.keywords) != 1 or not given:
        return False
    written = [*_arguments(known, given[0].value, successor)]
    if None in written:
        return False
    span = Span(known.facts.source.lines.from_utf8(given[0].lineno, given[0].col_offset), known.tree.span(given[0].value).end)
    draft.put(span, ", ".join(each for each in written if each is not None))
    return True


def _arguments(known: Following, options: ast.expr, successor: Successor) -> Iterator[str | None]:
    """The arguments that options become; None for one that can't be followed."""
    match options:
        case ast.Constant(value=None):
            return
        case ast.Dict(keys=keys, values=values):
            for key, value in zip(keys, values, strict=True):
                name = key.value if isinstance(key, ast.Constant) else ""
                yield _argument(known, str(name), value, successor)
        case ast.Call(func=ast.Name(id="dict"), args=[], keywords=keywords):
            for keyword in keywords:
                yield _argument(known, keyword.arg or "", keyword.value, successor)
        case _:
            yield None


def _argument(known: Following, name: str, value: ast.expr, successor: Successor) -> str | None:
    match name:
        case "shots" if isinstance(value, ast.Constant) and value.value is None:
            return None
        case "shots":
            written = known.tree.code(value) if successor.sampler else first_runs.precision(known, value)
            return f"{successor.shots}={written}"
        case "seed":
            return f"seed={known.tree.code(value)}"
    return None


def _options(known: Following, options: ast.expr, successor: Successor, draft: Draft) -> bool:
    """Options in a dict, under the names that version 2 has for them."""
    match options:
        case ast.Constant(value=None):
            return True
        case ast.Dict(keys=keys, values=values):
            return all(_option(known, *pair, successor=successor, draft=draft) for pair in zip(keys, values, strict=True))
    return False


def _option(known: Following, key: ast.expr | None, value: ast.expr, *, successor: Successor, draft: Draft) -> bool:
    match key:
        case ast.Constant(value="shots"):
            quote = known.tree.code(key)[0]
            draft.put(known.tree.span(key), f"{quote}{successor.shots}{quote}")
            if not successor.sampler:
                draft.put(known.tree.span(value), first_runs.precision(known, value))
            return True
        case ast.Constant(value="seed_simulator"):
            return True
    return False


def _is_of(facts: Facts, successor: Successor) -> Callable[[str], bool]:
    """Whether a class is the one that the successor takes the place of, by its definition."""
    paths = [path for path, each in SUCCESSORS.items() if each is successor]
    symbols = [symbol for path in paths if (symbol := facts.knowledge.symbol(path)) is not None]
    return {life.definition or symbol.path for symbol in symbols for life in symbol.lives}.__contains__


def _runs(known: Following, made: frozenset[ast.Call], successor: Successor, draft: Draft) -> bool:
    """What is run on the primitives that the calls make, and on those that annotations tell of."""
    of = _is_of(known.facts, successor)
    if not all(_takes_second(known, call) for call in known.strays(made, of)):
        return False
    runs: list[ast.Call] = []
    for node in dict.fromkeys((*known.reaches(made, of), *known.said(of))):
        member = known.member(node)
        if member is None:
            continue
        run = known.tree.call(member) if member.attr == "run" else None
        if run is None or not all(_is_ours(known, each, made, of) for each in known.value(node)):
            return False
        runs.append(run)
    devices = {run: device_of(known, run, draft, read="backend") if successor.on_backend else "" for run in runs}
    calls = {run: device for run, device in devices.items() if device is not None}
    return len(calls) == len(devices) and first_runs.rewrite(known, calls, draft, sampler=successor.sampler)


def _is_ours(known: Following, each: Alternative, made: frozenset[ast.Call], of: Callable[[str], bool]) -> bool:
    return isinstance(each, Instance) and of(each.cls) and (each.made is None or known.call(each.made) in made)


def _takes_second(known: Following, call: ast.Call) -> bool:
    """Whether what gets a primitive is an algorithm that takes those of version 2, in all releases of the target."""
    distribution, first = _ALGORITHMS
    value = known.value(call.func)
    if value and all(isinstance(each, Foreign) and each.path.startswith(_LEARNING) for each in value):
        return known.facts.target["qiskit"].lowest >= _LEARNING_WITH
    if distribution not in known.facts.knowledge.distributions or not value:
        return False
    ours = all(isinstance(each, Watched) and each.path.startswith("qiskit_algorithms.") for each in value)
    return ours and known.facts.target[distribution].lowest >= first
