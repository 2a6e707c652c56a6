"""Rewriting of arguments with values that IBM's platform does not know any more: cloud simulators, hubs, names in place of devices."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence

from qlint.facts import Called, Facts, Instance
from qlint.fixes import imports
from qlint.fixes.edits import Edits
from qlint.knowledge.ibm import SERVICE
from qlint.knowledge.retired_values import CHANNELS, RetiredValue
from qlint.model import Edit, Span
from qlint.rewrites.text.passing import ANY, is_harmless, passed
from qlint.rewrites.text.syntax import Syntax, syntax

_AER = "AerSimulator"
# What the simulators of the cloud computed with.
_METHODS: Mapping[str, str] = {
    "ibmq_qasm_simulator": "",
    "simulator_extended_stabilizer": "extended_stabilizer",
    "simulator_mps": "matrix_product_state",
    "simulator_stabilizer": "stabilizer",
    "simulator_statevector": "statevector",
}


def of_value(facts: Facts, called: Called, entry: RetiredValue, texts: Sequence[str | None]) -> Edits | None:
    """The edits by which a call does without the texts that it gives for a parameter; never safe."""
    tree = syntax(facts.source.text)
    function = tree.ending(called.span.end) if tree is not None else None
    call = tree.call(function) if tree is not None and function is not None else None
    if tree is None or call is None or called.guard is not None:
        return None
    if entry.parameter in ("instance", "url"):
        return passed(tree, call, taken=(), names={entry.parameter: "", ANY: ANY}) if not call.args else None
    if entry.instead == f"{_AER}()":
        harmless = all(is_harmless(each) for each in (*call.args, *(each.value for each in call.keywords)))
        return _simulated(facts, tree, call, texts) if harmless and isinstance(function, ast.Attribute) else None
    value = _given(call, entry)
    if value is None:
        return None
    if entry.parameter == "channel":
        return _told_once(tree, value, texts) if isinstance(value, ast.Name) else None
    if entry.instead.endswith(f"={_AER}()"):
        return _simulated(facts, tree, value, texts)
    return _looked_up(facts, tree, value) if entry.instead.endswith("=service.backend(name)") else None


def without_hub(facts: Facts, called: Called) -> Edits:
    """The edits by which a call does without an instance that is put together from a hub, a group and a project; none for any other."""
    tree = syntax(facts.source.text)
    function = tree.ending(called.span.end) if tree is not None else None
    call = tree.call(function) if tree is not None and function is not None else None
    named = [each.value for each in call.keywords if each.arg == "instance"] if call is not None else []
    if tree is None or call is None or call.args or not any(map(_is_hub, named)):
        return ()
    return passed(tree, call, taken=(), names={"instance": "", ANY: ANY}) or ()


def _is_hub(node: ast.expr) -> bool:
    """Whether it is a text like `f"{hub}/{group}/{project}"`: names of resources have colons, and names of instances no such form."""
    match node:
        case ast.JoinedStr(values=values):
            texts = [each.value for each in values if isinstance(each, ast.Constant)]
            return all(isinstance(each, str) and ":" not in each for each in texts) and "".join(map(str, texts)).count("/") == 2
    return False


def _given(call: ast.Call, entry: RetiredValue) -> ast.expr | None:
    """The argument, as the call spells it."""
    named = next((each.value for each in call.keywords if each.arg == entry.parameter), None)
    if named is not None or entry.position is None or any(isinstance(each, ast.Starred) for each in call.args):
        return named
    return call.args[entry.position] if entry.position < len(call.args) else None


def _simulated(facts: Facts, tree: Syntax, node: ast.expr, texts: Sequence[str | None]) -> Edits | None:
    """A simulator of this machine in the place of an expression."""
    method = _METHODS.get(texts[0] or "") if len(texts) == 1 else None
    if method is None:
        return None
    span = tree.span(node)
    more = imports.added(tree.text, "qiskit_aer", _AER, at=span.start)
    return (*more, Edit(span, f'{_AER}(method="{method}")' if method else f"{_AER}()")) if more is not None else None


def _told_once(tree: Syntax, channel: ast.Name, texts: Sequence[str | None]) -> Edits | None:
    """The channel that a variable names, which nothing else does."""
    reads = [each for each in tree.names(channel.id) if isinstance(each.ctx, ast.Load)]
    bound = [tree.parent(each) for each in tree.names(channel.id) if not isinstance(each.ctx, ast.Load)]
    if not all(isinstance(above, ast.keyword) and above.arg == "channel" for above in map(tree.parent, reads)):
        return None
    match bound:
        case [ast.Assign(value=ast.Constant() as literal)] if [literal.value] == [*texts] and tree.code(literal)[1:-1] == literal.value:
            span = tree.span(literal)
            return (Edit(Span(span.start + 1, span.end - 1), CHANNELS[0]),)
    return None


def _looked_up(facts: Facts, tree: Syntax, name: ast.expr) -> Edits | None:
    """The device of that name, from the service that the code has."""
    found = [node for node in ast.walk(tree.tree) if isinstance(node, ast.Assign) and _is_service(facts, tree, node)]
    visible = [node for node in found if tree.scope(node) in (tree.scope(name), tree.tree) and tree.span(node).end <= tree.span(name).start]
    names = {target.id for node in visible for target in node.targets if isinstance(target, ast.Name)}
    if len(names) != 1:
        return None
    span = tree.span(name)
    return (Edit(Span(span.start, span.start), f"{names.pop()}.backend("), Edit(Span(span.end, span.end), ")"))


def _is_service(facts: Facts, tree: Syntax, node: ast.Assign) -> bool:
    value = facts.value(tree.span(node.value))
    return bool(value) and all(isinstance(each, Instance) and each.cls == SERVICE for each in value)
