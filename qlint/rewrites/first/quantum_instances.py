"""Algorithms that were given a backend, or a `QuantumInstance` of one, and take a primitive of version 2 now."""

from __future__ import annotations

import ast
from dataclasses import replace

from qlint.facts import Facts, Instance, Nothing
from qlint.fixes.advice import Advice, written
from qlint.fixes.edits import Mended
from qlint.knowledge.ibm import ESTIMATORS_V2, SAMPLERS_V2, plays
from qlint.knowledge.schema import version
from qlint.model import Applicability, Fix, Span
from qlint.rewrites.first.algorithms import ARGUMENT, Algorithm, algorithm, named
from qlint.rewrites.first.primitive_of_backend import Running, Source, primitive, running
from qlint.rewrites.text.draft import Draft
from qlint.rewrites.text.exported import exported
from qlint.rewrites.text.following import Following
from qlint.rewrites.text.naming import is_plain
from qlint.rewrites.text.passing import is_harmless, passed

_DISTRIBUTION, _FIRST = "qiskit-algorithms", version("0.4.0")  # the first that takes version 2, and passes of a transpiler
_INSTANCE = "qiskit.utils.quantum_instance.QuantumInstance"
_TAKEN = ("backend", "shots", "seed_simulator")
# What an instance was told besides: of waiting, and of transpiling, which passes of its own do.
_DROPPED = frozenset({"max_job_retries", "optimization_level", "seed_transpiler", "skip_qobj_validation", "timeout", "wait"})
_MANAGER = "generate_preset_pass_manager"
_HOMES = ("qiskit.transpiler", "qiskit.transpiler.preset_passmanagers")
_RUNTIME = "qiskit_ibm_runtime."


def told(facts: Facts, argument: Span, path: str) -> Advice | None:
    """What to write in place of the argument `quantum_instance` at a place, in a call of the class at `path`; None for other classes."""
    meant = named(path)
    if meant is None:
        return None
    code = f"{meant.primitive}=Statevector{meant.primitive.capitalize()}()"
    note = " (or another primitive of version 2: one on a backend needs transpiler=, too)"
    return written(Advice(f"; write `{code}`", (Fix(f"Write `{code}`{note}", Applicability.ADVICE),)), _of_argument(facts, argument))


def _of_argument(facts: Facts, argument: Span) -> Mended | None:
    """The edits by which the call gives a primitive; None where the backend, or all that is done with its instance, isn't known.

    Where the text has an attribute of that name, an algorithm may be told another one later.
    """
    known = facts.once(Following)
    if ARGUMENT in known.tree.attributes:
        return None
    call = known.argument(argument)
    meant = algorithm(known, call) if call is not None else None
    given = next((each.value for each in call.keywords if each.arg == ARGUMENT), None) if call is not None else None
    if call is None or meant is None or given is None or not _is_taken(facts) or not meant.is_told_alike(known, call):
        return None
    draft = Draft(known.tree)
    edits = passed(known.tree, call, taken=meant.taken, names=meant.names, places=meant.places)
    if edits is None or known.quoted(call) or not _given(known, given, meant, draft):
        return None
    draft.add(edits)
    found = draft.done()
    return (found, Applicability.UNSAFE) if found else None


def _is_taken(facts: Facts) -> bool:
    return _DISTRIBUTION in facts.knowledge.distributions and facts.target[_DISTRIBUTION].lowest >= _FIRST


def _given(known: Following, node: ast.expr, meant: Algorithm, draft: Draft) -> bool:
    """The primitive in the place of a backend, or of the instance that was made of it, and the passes for its circuits."""
    value = known.value(node)
    part = SAMPLERS_V2 if meant.sampler else ESTIMATORS_V2
    if value and all(isinstance(each, Instance) and plays(known.facts.knowledge, each.cls, part) for each in value):
        return _is_made_before(known, node, draft)
    own, source = _source(known, node, meant)
    kind = running(known.facts, known.value(source.backend)) if source is not None else None
    if source is None or kind is None:
        return False
    if own is node and kind is not Running.EXACT:
        source = _named(known, source, draft)
    code = primitive(known, source, kind, sampler=meant.sampler, draft=draft, at=known.tree.span(own).start)
    if code is None or draft.touched(known.tree.span(own)):
        return False
    draft.put(known.tree.span(own), code)
    if kind is Running.EXACT:
        return True
    if own is not node and is_plain(node):
        return _transpile(known, node, f"{known.tree.code(node)}.{'backend()' if kind is Running.DEVICE else 'backend'}", draft)
    device = source.called or (known.tree.code(source.backend) if is_plain(source.backend) else "")
    return bool(device) and _transpile(known, node, device, draft)


def _named(known: Following, source: Source, draft: Draft) -> Source:
    """The backend by a name, as the passes are made for it as well; without one where it can't have any."""
    if is_plain(source.backend) or isinstance(known.tree.scope(source.backend), ast.ClassDef):
        return source
    return replace(source, called=draft.ahead(source.backend, "backend", known.tree.code(source.backend)) or "")


def _is_made_before(known: Following, node: ast.expr, draft: Draft) -> bool:
    """Whether a primitive that is there already, as another algorithm got it, can be given."""
    classes = {each.cls for each in known.value(node) if isinstance(each, Instance)}
    if all(".statevector_" in each for each in classes):
        return True
    read = "backend()" if all(each.startswith(_RUNTIME) for each in classes) else "backend"
    return is_plain(node) and _transpile(known, node, f"{known.tree.code(node)}.{read}", draft)


def _source(known: Following, node: ast.expr, meant: Algorithm) -> tuple[ast.expr, Source | None]:
    """What has to become the primitive, the expression or the call that makes the instance, and the backend in it."""
    value = known.value(node)
    if not any(isinstance(each, Instance) and each.cls == _INSTANCE for each in value):
        return node, Source(node)
    made = known.makers(each for each in value if not isinstance(each, Nothing))
    (call,) = made if made is not None and len(made) == 1 else (None,)
    if call is None or not _is_only_for(known, call, meant):
        return node, None
    return call, _told_backend(call)


def _told_backend(call: ast.Call) -> Source | None:
    """What an instance is made with; None where it is told what a primitive isn't."""
    if len(call.args) > len(_TAKEN) or any(isinstance(each, ast.Starred) for each in call.args):
        return None
    given = dict(zip(_TAKEN, call.args, strict=False))
    for keyword in call.keywords:
        if keyword.arg in _DROPPED and is_harmless(keyword.value):
            continue
        if keyword.arg not in _TAKEN:
            return None
        given[str(keyword.arg)] = keyword.value
    said = {name: each for name, each in given.items() if not (isinstance(each, ast.Constant) and each.value is None)}
    return Source(said["backend"], said.get("shots"), said.get("seed_simulator")) if "backend" in said else None


def _is_only_for(known: Following, made: ast.Call, meant: Algorithm) -> bool:
    """Whether the instance is given to algorithms of that sort, and nothing else is done with it, be it in other modules."""
    if known.leaves(made):
        return False
    for node in known.reaches(frozenset({made}), _INSTANCE.__eq__):
        parent = known.tree.parent(node)
        if isinstance(parent, ast.Assign) and node is made:
            continue
        call = known.receiver(node) if isinstance(parent, ast.keyword) and parent.arg == ARGUMENT else None
        other = algorithm(known, call) if call is not None else None
        if other is None or other.sampler is not meant.sampler:
            return False
    return True


def _transpile(known: Following, node: ast.expr, device: str, draft: Draft) -> bool:
    """Tells the algorithm, behind what it is given there, how its circuits get ready for the device."""
    releases = known.facts.target["qiskit"].releases
    symbols = [(home, known.facts.knowledge.symbol(f"{home}.{_MANAGER}")) for home in _HOMES]
    home = next((home for home, symbol in symbols if symbol is not None and all(map(symbol.alive, releases))), None)
    end = known.tree.span(node).end
    found = exported(known.facts, home, _MANAGER, at=end) if home is not None else None
    if found is None:
        return False
    draft.add(found[1])
    draft.insert(end, f", transpiler={found[0]}(optimization_level=1, backend={device})")
    return True
