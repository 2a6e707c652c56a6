"""`functools.partial` of a bound method, which astroid leaves unknown: it follows plain functions only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from astroid import nodes
from astroid.arguments import CallSite
from astroid.bases import BoundMethod, UnboundMethod
from astroid.brain import brain_functools
from astroid.context import InferenceContext, copy_context
from astroid.exceptions import UseInferenceDefault
from astroid.inference_tip import inference_tip
from astroid.manager import AstroidManager
from astroid.objects import PartialFunction


def install() -> None:
    """Puts what is known of partial calls in the place of what astroid knows."""
    manager = AstroidManager()
    known = manager._transform.transforms[nodes.Call]
    known[:] = [each for each in known if each[1] is not brain_functools._looks_like_partial]
    manager.register_transform(nodes.Call, inference_tip(_partial), brain_functools._looks_like_partial)


def _partial(node: nodes.Call, context: InferenceContext | None = None) -> Iterator[Any]:
    site = CallSite.from_call(node, context=context)
    if not site.positional_arguments or site.has_invalid_arguments() or site.has_invalid_keywords():
        raise UseInferenceDefault("it isn't known what is passed")
    wrapped = next(site.positional_arguments[0].infer(copy_context(context)), None)
    if isinstance(wrapped, BoundMethod):
        return iter((_of_method(wrapped, site, node),))
    found: Iterator[Any] = brain_functools._functools_partial_inference(node, context)
    return found


def _of_method(method: BoundMethod, site: CallSite, node: nodes.Call) -> PartialFunction:
    """The method as a function whose first argument is what it is bound to."""
    function = method._proxied
    while isinstance(function, UnboundMethod):
        function = function._proxied
    if not isinstance(function, nodes.FunctionDef):
        raise UseInferenceDefault("not a method that is written in Python")
    partial = PartialFunction(site, name=function.name, lineno=function.lineno, col_offset=function.col_offset, parent=node.parent)  # type: ignore[no-untyped-call]
    partial.filled_args = [method.bound, *site.positional_arguments[1:]]
    partial.filled_positionals = len(partial.filled_args)
    partial.postinit(args=function.args, body=function.body, decorators=function.decorators)
    return partial
