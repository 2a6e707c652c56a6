"""Which names and attributes of a module stand for containers, or objects, that are changed after they were made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from astroid import nodes

_CHANGING = frozenset(
    {"add", "append", "appendleft", "clear", "extend", "extendleft", "insert", "pop", "popleft", "remove", "reverse"}
    | {"rotate", "setdefault", "sort", "update"}
)


@dataclass(frozen=True, slots=True)
class Changes:
    """Identifiers, wherever they stand in a module: too many rather than too few.

    `contents` are the names and last attributes of containers that are changed in place: `b` for
    `a.b.append(x)`, `d` for `d[0] = x`, and all that are assigned from one another or passed to a parameter
    of a function of the module. `attributes` are those that are set by `setattr`, `outer` the names that
    inner functions assign.
    """

    contents: frozenset[str]
    attributes: frozenset[str]
    outer: frozenset[str]


def changes(module: nodes.Module) -> Changes:
    """What is changed in the module."""
    contents = set(_contents(module))
    same = _aliases(module)
    waiting = list(contents)
    while waiting:
        found = same[waiting.pop()] - contents
        contents |= found
        waiting.extend(found)
    outer = frozenset(name for node in module.nodes_of_class(nodes.Nonlocal) for name in node.names)
    return Changes(frozenset(contents - {""}), frozenset(_attributes(module)), outer)


def _contents(module: nodes.Module) -> Iterator[str]:
    for node in _all(module):
        match node:
            case nodes.Call(func=nodes.Attribute(attrname=method, expr=target)) if method in _CHANGING:
                yield _identifier(target)
            case nodes.Assign(targets=targets) | nodes.Delete(targets=targets):
                yield from (_identifier(each.value) for each in targets if isinstance(each, nodes.Subscript))
            case nodes.AugAssign(target=target):
                yield _identifier(target.value if isinstance(target, nodes.Subscript) else target)


def _attributes(module: nodes.Module) -> Iterator[str]:
    for node in _all(module):
        match node:
            case nodes.Call(func=nodes.Name(name="setattr"), args=[_, nodes.Const(value=str(name)), _]):
                yield name


def _aliases(module: nodes.Module) -> defaultdict[str, set[str]]:
    parameters = {function.name: function.argnames() for function in module.nodes_of_class(nodes.FunctionDef)}
    same: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in _pairs(module, parameters):
        same[one].add(other)
        same[other].add(one)
    return same


def _pairs(module: nodes.Module, parameters: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    for node in _all(module):
        match node:
            case nodes.Assign(targets=targets, value=value):
                yield from ((_identifier(target), name) for target in targets if (name := _identifier(value)))
            case nodes.Call(func=function, args=arguments, keywords=keywords):
                passed = [_identifier(each) for each in arguments] + [_identifier(each.value) for each in keywords]
                yield from ((name, parameter) for parameter in parameters.get(_identifier(function), ()) for name in passed if name)


def _identifier(node: nodes.NodeNG) -> str:
    """The name, or the last attribute; "" for any other expression."""
    match node:
        case nodes.Name(name=name) | nodes.AssignName(name=name) | nodes.DelName(name=name):
            return name
        case nodes.Attribute(attrname=name) | nodes.AssignAttr(attrname=name) | nodes.DelAttr(attrname=name):
            return name
    return ""


def _all(tree: nodes.NodeNG) -> Iterator[nodes.NodeNG]:
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(node.get_children())
