"""What astroid remembers of a text beyond its tree, and how it is made to forget it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from astroid import nodes
from astroid.builder import AstroidBuilder
from astroid.context import _invalidate_cache
from astroid.exceptions import InferenceError
from astroid.inference_tip import clear_inference_tip_cache
from astroid.interpreter.objectmodel import ObjectModel
from astroid.nodes._base_nodes import LookupMixIn

from qlint.inference.deep.inside.replacing import replace

Names = dict[str, list[nodes.NodeNG]]


def forget_inference() -> None:
    """Drops every inferred value and every name that was looked up."""
    _invalidate_cache()
    clear_inference_tip_cache()
    LookupMixIn.lookup.cache_clear()
    ObjectModel.attributes.cache_clear()
    nodes.ClassDef._metaclass_lookup_attribute.cache_clear()


class Marks:
    """The attributes that the project's modules set on classes and modules of the standard library or the stubs.

    These outlive the text, so what it set there is noted and taken off again.
    """

    def __init__(self, own: Callable[[str], bool]) -> None:
        self._own = own
        self._set: list[tuple[Names, str, list[nodes.NodeNG] | None]] = []

    def install(self) -> None:
        """Makes astroid's builder note what it sets."""
        build = AstroidBuilder.delayed_assattr

        def delayed_assattr(builder: AstroidBuilder, node: nodes.AssignAttr) -> None:
            if self._own(node.root().name):
                self._set.extend(self._before(node))
            build(builder, node)

        replace(AstroidBuilder, "delayed_assattr", delayed_assattr)

    def take_off(self) -> None:
        """Leaves the trees that stay as they were before the text."""
        while self._set:
            names, name, before = self._set.pop()
            if before is None:
                names.pop(name, None)
            else:
                names[name] = before

    def _before(self, node: nodes.AssignAttr) -> Iterator[tuple[Names, str, list[nodes.NodeNG] | None]]:
        try:
            targets = list(node.expr.infer())
        except InferenceError:
            return
        for target in targets:
            owner = getattr(target, "_proxied", target)
            if isinstance(owner, nodes.NodeNG) and not self._own(owner.root().name):
                for names in (getattr(owner, "locals", None), getattr(owner, "instance_attrs", None)):
                    if isinstance(names, dict):
                        yield names, node.attrname, list(names[node.attrname]) if node.attrname in names else None
