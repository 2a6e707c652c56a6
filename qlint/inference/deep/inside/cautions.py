"""What astroid drops without a word, a name, attribute or target may be as well; here it is made to say so.

astroid guesses well, and of several values keeps those that it can follow. Who builds on "these and nothing
else" must hear of the rest: a caution adds Uninferable to what astroid infers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from astroid import nodes
from astroid.bases import Instance
from astroid.context import InferenceContext, bind_context_to_node
from astroid.exceptions import AstroidError, InferenceError
from astroid.util import Uninferable

from qlint.inference.deep.inside.changes import Changes, changes
from qlint.inference.deep.inside.judge import bases_known
from qlint.inference.deep.inside.replacing import replace

Context = InferenceContext | None
_CONTAINERS = (nodes.List, nodes.Dict, nodes.Set)
_LOOPS = (nodes.For, nodes.While)


class Cautions:
    """The cautions about names and attributes in the project's own modules."""

    def __init__(self, own: Callable[[str], bool]) -> None:
        self._own = own
        self._changes: dict[nodes.Module, Changes] = {}

    def install(self) -> None:
        """Replaces how astroid infers them."""
        infer_name = nodes.Name._infer

        def name(node: nodes.Name, context: Context = None) -> Iterator[Any]:
            return self._name(node, infer_name(node, context=context))

        def attribute(node: nodes.Attribute, context: Context = None) -> Iterator[Any]:
            return self._attribute(node, context)

        replace(nodes.Name, "_infer", name)
        replace(nodes.Attribute, "_infer", attribute)

    def forget(self) -> None:
        """Drops what is kept about the modules of a text."""
        self._changes.clear()

    def _name(self, node: nodes.Name, values: Iterator[Any]) -> Iterator[Any]:
        own = self._own(node.root().name)
        try:
            for value in values:
                changed = own and isinstance(value, _CONTAINERS) and node.name in self._changed(node).contents
                yield Uninferable if changed else value
        except InferenceError:  # else whoever has other values too would leave this one out
            yield Uninferable
        if own and (node.name in self._changed(node).outer or not _settled(node)):
            yield Uninferable

    def _attribute(self, node: nodes.Attribute, context: Context) -> Iterator[Any]:
        own = self._own(node.root().name)
        for owner in node.expr.infer(context):
            for value in self._read(owner, node.attrname, context):
                changed = own and isinstance(value, _CONTAINERS) and node.attrname in self._changed(node).contents
                yield Uninferable if changed else value
        if own and node.attrname in self._changed(node).attributes:
            yield Uninferable

    def _read(self, owner: Any, name: str, context: Context) -> Iterator[Any]:
        """What reading the attribute of the owner gives."""
        if owner is Uninferable or not self._is_sure(owner, name):
            yield Uninferable
        elif not (isinstance(owner, nodes.Const) and owner.value is None):  # None is not what has the attribute
            bound = bind_context_to_node(context, owner)
            try:
                yield from owner.igetattr(name, bound)
            except (AstroidError, AttributeError):
                yield Uninferable

    def _is_sure(self, owner: Any, name: str) -> bool:
        match owner:
            case nodes.ClassDef() as cls:
                return self._class_attribute(cls, name)
            case Instance(_proxied=nodes.ClassDef() as cls):
                return self._class_attribute(cls, name) and _instance_attribute(cls, name)
        return True

    def _changed(self, node: nodes.NodeNG) -> Changes:
        module = node.root()
        if module not in self._changes:
            self._changes[module] = changes(module)
        return self._changes[module]

    def _class_attribute(self, cls: nodes.ClassDef, name: str) -> bool:
        """Whether nothing stands before the attribute in the line of classes, and it isn't set from outside."""
        for each in cls.mro():
            if self._own(each.root().name) and "__getattribute__" in each.locals:
                return False
            if name in each.locals:
                return len(each.locals[name]) == 1 or not any(isinstance(node, nodes.AssignAttr) for node in each.locals[name])
            if name not in each.instance_attrs and self._own(each.root().name) and not bases_known(each):
                return False
        return True


def _instance_attribute(cls: nodes.ClassDef, name: str) -> bool:
    """Whether an attribute set on instances hides none of the class, which they have until it is set."""
    line = cls.mro()
    if not any(name in each.instance_attrs for each in line):
        return True
    return all(_is_none(node) for each in line for node in each.locals.get(name, ()))


def _is_none(node: Any) -> bool:
    if isinstance(node.parent, nodes.AnnAssign) and node.parent.value is None:
        return True
    return all(isinstance(value, nodes.Const) and value.value is None for value in node.infer())


def _settled(node: nodes.Name) -> bool:
    """Whether no assignment that astroid left out can reach the name: by another frame, or around a loop."""
    scope, found = node.lookup(node.name)
    others = [each for each in scope.locals.get(node.name, ()) if isinstance(each, nodes.AssignName) and each not in found]
    if not others:
        return True
    if scope.frame() is not node.frame() or any(each.frame() is not scope.frame() for each in others):
        return False
    around = {each for each in node.node_ancestors() if isinstance(each, _LOOPS)}
    return not any(ancestor in around for each in others for ancestor in each.node_ancestors())
