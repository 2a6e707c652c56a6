"""Reads a program from top to bottom, and tells of each reference to a watched package whether it works."""

import ast
import inspect
from contextlib import contextmanager

from guards import by_decorator, by_test, by_try, by_with
from installed import Instance, Missing, has, is_watched_class, keywords, load, member, starred, watched


def references(tree, places, names, *, rebound, cell):
    """What is told of the references of the tree, in order.

    `names` are those that stand for something before, and afterwards; `rebound` those that are open in functions.
    """
    stored = {each.attr for each in ast.walk(tree) if isinstance(each, ast.Attribute) and _stored(each)}
    reader = Reader(places, names, stored, rebound)
    reader.visit(tree)
    return [{"cell": cell, **each} for each in reader.told]


def _stored(node):
    return isinstance(node.ctx, ast.Store)


class Reader(ast.NodeVisitor):
    """Tells only what reflection can prove: of a name that may be several things, it says nothing."""

    def __init__(self, places, names, stored, rebound):
        self.places, self.names, self.stored, self.rebound = places, names, stored, rebound
        self.told, self.guards = [], 0

    def tell(self, kind, name, found, *spans):
        """Notes a reference: `found` is Missing, None if nobody knows, or what is there."""
        if found is not None:
            why = found.why if isinstance(found, Missing) else ""
            self.told.append({"kind": kind, "name": name, "ok": not why, "guarded": self.guards > 0, "why": why, "spans": spans})

    @contextmanager
    def guarded(self, really):
        self.guards += really
        yield
        self.guards -= really

    def visit_all(self, *groups):
        for group in groups:
            for each in group:
                self.visit(each)

    # Names

    def visit_Import(self, node):
        for alias in node.names:
            first = alias.name.partition(".")[0]
            bound = alias.asname or first
            self.names.pop(bound, None)
            if watched(alias.name):
                found = load(alias.name)
                self.tell("import", alias.name, found, self.places.alias(alias))
                self.names[bound] = found if alias.asname else load(first)

    def visit_ImportFrom(self, node):
        for alias in node.names:
            bound = alias.asname or alias.name
            self.names.pop(bound, None)
            if node.level or not watched(node.module):
                continue
            found = load(node.module) if alias.name == "*" else member(node.module, alias.name)
            self.tell("import", f"{node.module}.{alias.name}", found, self.places.alias(alias), self.places.head(node))
            if alias.name != "*":
                self.names[bound] = found
            elif inspect.ismodule(found):
                self.names.update(starred(found))

    def visit_Name(self, node):
        if not isinstance(node.ctx, ast.Load):
            self.names.pop(node.id, None)

    def visit_ExceptHandler(self, node):
        self.names.pop(node.name, None)
        self.generic_visit(node)

    def visit_Assign(self, node):
        self.visit(node.value)
        value = self.value(node.value)
        self.visit_all(node.targets)
        for target in node.targets:
            if isinstance(target, ast.Name) and isinstance(value, Instance):
                self.names[target.id] = value

    def visit_AnnAssign(self, node):
        self.visit(node.annotation)
        if node.value is not None:
            self.visit_Assign(ast.copy_location(ast.Assign([node.target], node.value), node))

    # Ways through the program

    def visit_Try(self, node):
        with self.guarded(by_try(node)):
            self.visit_all(node.body)
        with self.guarded(True):
            self.branches(node.orelse, *([each] for each in node.handlers))
            self.visit_all(node.finalbody)

    def visit_If(self, node):
        self.visit(node.test)
        with self.guarded(by_test(node.test)):
            self.branches(node.body, node.orelse)

    def visit_IfExp(self, node):
        self.visit(node.test)
        with self.guarded(by_test(node.test)):
            self.visit_all([node.body, node.orelse])

    def visit_For(self, node):
        self.visit_all([node.iter, node.target])
        self.branches(node.body, ())
        self.visit_all(node.orelse)

    visit_AsyncFor = visit_For

    def visit_While(self, node):
        self.visit(node.test)
        self.branches(node.body, ())
        self.visit_all(node.orelse)

    def visit_Match(self, node):
        self.visit(node.subject)
        self.branches(*([each] for each in node.cases), ())

    def visit_With(self, node):
        self.visit_all(node.items)
        with self.guarded(by_with(node)):
            self.visit_all(node.body)

    visit_AsyncWith = visit_With

    def branches(self, *bodies):
        """Visits alternatives, each as if it alone were run; a name is known afterwards if it is the same behind all of them."""
        before, ends = self.names, []
        for body in bodies:
            self.names = dict(before)
            self.visit_all(body)
            ends.append(self.names)
        self.names = before
        before.clear()
        for name in {name for end in ends for name in end}:
            values = [end[name] for end in ends if name in end]
            # What one branch alone imports stands for nothing else; an object that it alone makes may not be there.
            certain = len(values) == len(ends) or not isinstance(values[0], Instance)
            if certain and all(_same(values[0], each) for each in values):
                before[name] = values[0]

    def visit_FunctionDef(self, node):
        self.visit_all(node.decorator_list, node.args.defaults, (each for each in node.args.kw_defaults if each))
        self.names.pop(node.name, None)
        with self.guarded(by_decorator(node)):
            self.inside(node.body, *ast.walk(node.args))

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node):
        self.inside([node.body], *ast.walk(node.args))

    def visit_ClassDef(self, node):
        self.visit_all(node.decorator_list, node.bases, node.keywords)
        self.names.pop(node.name, None)
        with self.guarded(by_decorator(node)):
            self.inside(node.body)

    def inside(self, body, *arguments):
        """Visits what is run at another time, when a name that is assigned may be another object."""
        before = self.names
        hidden = self.rebound | {each.arg for each in arguments if isinstance(each, ast.arg)}
        self.names = {name: value for name, value in before.items() if name not in hidden and not isinstance(value, Instance)}
        self.visit_all(body)
        self.names = before

    def comprehension(self, node):
        before = self.names
        self.names = dict(before)
        for each in node.generators:
            self.visit_all([each.iter, each.target], each.ifs)
        self.visit_all([node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt])
        self.names = before

    visit_ListComp = visit_SetComp = visit_GeneratorExp = visit_DictComp = comprehension

    # References

    def visit_Attribute(self, node):
        base = self.value(node.value)
        span = self.places.attribute(node)
        if inspect.ismodule(base) and watched(base.__name__):
            self.tell("attribute", f"{base.__name__}.{node.attr}", member(base.__name__, node.attr), span)
        elif node.attr not in self.stored and (isinstance(base, Instance) or is_watched_class(base)):
            cls = base.cls if isinstance(base, Instance) else base
            known = has(cls, node.attr, instance=isinstance(base, Instance))
            found = Missing(f"{cls.__qualname__} has no {node.attr}") if known is False else known
            self.tell("method", f"{cls.__module__}.{cls.__qualname__}.{node.attr}", found, span)
        self.generic_visit(node)

    def visit_Call(self, node):
        called = self.called(node.func)
        if (inspect.isclass(called) or inspect.isroutine(called)) and watched(getattr(called, "__module__", None)):
            taken = keywords(called)
            for each in node.keywords if taken is not None else ():
                if each.arg:
                    found = True if each.arg in taken else Missing(f"unexpected keyword {each.arg}")
                    name = f"{called.__module__}.{called.__qualname__}({each.arg}=)"
                    self.tell("keyword", name, found, self.places.keyword(each), self.places.of(each))
        self.generic_visit(node)

    def called(self, function):
        """What a call calls: a class, a function, a method of an object whose class is known, None of anything else."""
        if isinstance(function, ast.Attribute) and isinstance(base := self.value(function.value), Instance):
            return getattr(base.cls, function.attr, None)
        return self.value(function)

    def value(self, node):
        """What a name, a dotted path or a call of a class stands for; Missing, or None where that is open."""
        match node:
            case ast.Name(id=name):
                return self.names.get(name)
            case ast.Attribute(value=value, attr=name):
                return _attribute(self.value(value), name)
            case ast.Call(func=function) if is_watched_class(cls := self.value(function)):
                return Instance(cls)
        return None


def _same(one, other):
    return one is other or (isinstance(one, Instance) and one == other)


def _attribute(base, name):
    if inspect.ismodule(base):
        return member(base.__name__, name) if watched(base.__name__) else getattr(base, name, None)
    if is_watched_class(base):
        found = getattr(base, name, None)
        return found if inspect.isclass(found) or inspect.isroutine(found) else None
    return None
