"""Which names of a program stand for different things: in functions, which run at any time, they may be any of these."""

import ast
from collections import defaultdict


def rebound(trees):
    """The names that the bodies of the trees, outside functions and classes, bind to more than one thing."""
    things = defaultdict(set)
    for number, (name, thing) in enumerate(each for tree in trees for each in _bound(tree)):
        things[name].add(thing or number)
    return {name for name, bound in things.items() if len(bound) > 1}


def _bound(node):
    """Names, each with what it is imported from, or None."""
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.Import(names=aliases):
                yield from ((each.asname or each.name.partition(".")[0], each.name if each.asname else "package") for each in aliases)
            case ast.ImportFrom(names=aliases, module=module):
                yield from ((each.asname or each.name, f"{module}.{each.name}") for each in aliases)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name, None
            case ast.Name(id=name, ctx=ast.Store()):
                yield name, None
            case ast.Lambda() | ast.ListComp() | ast.SetComp() | ast.GeneratorExp() | ast.DictComp():
                pass
            case _:
                yield from _bound(child)
