"""What an expression may be: one small function for each kind of node."""

from __future__ import annotations

import ast

from qlint.facts import Alternative, Constant, Defined, Instance, Items, Nothing, Reason, Unknown, Value
from qlint.inference.tracker import attributes, calls, items, iteration, names, operators
from qlint.inference.tracker.changes import changed
from qlint.inference.tracker.handles import Frame
from qlint.inference.tracker.narrowing import narrowed
from qlint.inference.tracker.scopes import dotted
from qlint.inference.tracker.world import NOT_MODELLED, Solvers, World, join, shallow, something, unknown


def evaluate(world: World, node: ast.expr, frame: Frame) -> Value:
    """What the expression may be in the frame."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) if frame.module.patches.replaced(name, node):
            return unknown(Reason.FOREIGN)
        case ast.Name(id=name):
            return changed(world, names.name_value(world, node, frame), name, frame)
        case ast.Attribute():
            return _attribute(world, node, frame)
        case ast.Call():
            return calls.call_value(world, node, frame)
        case ast.Constant(value=None):
            return (Nothing(),)
        case ast.Constant(value=value):
            return (Constant(value, type(value).__name__),)
        case ast.JoinedStr():
            return (Constant(None, "str"),)
        case ast.Await(value=value) | ast.NamedExpr(value=value):
            return world.value(value, frame)
        case ast.IfExp(body=body, orelse=orelse):
            return join((world.value(body, frame), world.value(orelse, frame)))
        case ast.BoolOp():
            return _bool_op(world, node, frame)
        case ast.Subscript(value=value, slice=index):
            return items.item(world, world.value(value, frame), world.value(index, frame))
        case ast.Lambda():
            return (Defined("function", "lambda", world.function(node, frame, None)),)
    return _collection(world, node, frame)


def _collection(world: World, node: ast.expr, frame: Frame) -> Value:
    match node:
        case ast.List(elts=elements) | ast.Tuple(elts=elements) | ast.Set(elts=elements):
            return _sequence(world, elements, frame)
        case ast.Dict(keys=keys, values=values):
            return _mapping(world, keys, values, frame)
        case ast.ListComp(elt=element) | ast.SetComp(elt=element) | ast.GeneratorExp(elt=element):
            return (Items((shallow(world.value(element, frame)),), exact=False),)
        case ast.DictComp(value=value):
            return (Items((shallow(world.value(value, frame)),), exact=False, keys=()),)
        case ast.BinOp(op=ast.Add(), left=left, right=right) if operators.is_of_circuits(
            world.value(left, frame), world.value(right, frame)
        ):
            return (Instance(operators.CLASS),)
        case ast.BinOp(op=ast.Add() | ast.Mult(), left=left, right=right):
            return _joined(world, (left, right), frame)
        case ast.Slice():
            return (Constant(None, "slice"),)
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int(number))):
            return (Constant(-number, "int"),)
    return unknown(Reason.FOREIGN)


def _attribute(world: World, node: ast.Attribute, frame: Frame) -> Value:
    key = dotted(node)
    value, kept = (names.attribute_binding(world, key, node, frame) if key is not None else None) or ((), False)
    if not kept:
        owner = something(world.value(node.value, frame), node.attr)
        value = join([value, *(attributes.attribute(world, each, node.attr) for each in owner)])
    return changed(world, narrowed(world, value, node, frame), key, frame) if key is not None else value


def _bool_op(world: World, node: ast.BoolOp, frame: Frame) -> Value:
    values = [world.value(value, frame) for value in node.values]
    if isinstance(node.op, ast.And):
        return values[-1]
    return join([*(tuple(each for each in value if not _false(each)) for value in values[:-1]), values[-1]])


def _false(alternative: Alternative) -> bool:
    return isinstance(alternative, Nothing) or (isinstance(alternative, Constant) and alternative.value in (False, 0, "", b""))


def _sequence(world: World, elements: list[ast.expr], frame: Frame) -> Value:
    if any(isinstance(each, ast.Starred) for each in elements):
        parts = [
            world.elements(world.value(each.value, frame)) if isinstance(each, ast.Starred) else world.value(each, frame)
            for each in elements
        ]
        return (Items((shallow(join(parts)),), exact=False),)
    return (Items(tuple(shallow(world.value(each, frame)) for each in elements), exact=True),)


def _joined(world: World, operands: tuple[ast.expr, ...], frame: Frame) -> Value:
    """`xs + ys` and `xs * 3`: a sequence of the same elements; of anything else nothing is known."""
    found: list[Value] = []
    for operand in operands:
        for each in world.value(operand, frame):
            match each:
                case Items(elements=inner, keys=None):
                    found.append((Items((join(inner),) if inner else (), exact=False),))
                case Constant(kind="int") | Unknown(reason=Reason.RECURSION):
                    pass
                case _:
                    return unknown(Reason.FOREIGN)
    elements = [inner for value in found for each in value if isinstance(each, Items) for inner in each.elements]
    return (Items((shallow(join(elements)),), exact=False),) if elements else unknown(Reason.FOREIGN)


def _mapping(world: World, keys: list[ast.expr | None], values: list[ast.expr], frame: Frame) -> Value:
    names_: list[object] = []
    found: list[Value] = []
    exact = True
    for key, value in zip(keys, values, strict=True):
        if key is None:
            for inner in world.value(value, frame):
                if not isinstance(inner, Items) or inner.keys is None:
                    return NOT_MODELLED
                names_.extend(inner.keys)
                found.extend(inner.elements)
                exact = exact and inner.exact
        else:
            known = world.value(key, frame)
            names_.append(known[0].value if len(known) == 1 and isinstance(known[0], Constant) else None)
            found.append(world.value(value, frame))
    if not exact:  # of some, the keys are not known
        return (Items((shallow(join(found)),), exact=False, keys=()),)
    return (Items(tuple(map(shallow, found)), exact=True, keys=tuple(names_)),)


SOLVERS = Solvers(evaluate, names.bound_value, names.look_up, iteration.elements)
