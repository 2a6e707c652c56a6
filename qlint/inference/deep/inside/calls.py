"""Cautions about calls: decorators, arguments that can't be unpacked, classes that make something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from astroid import nodes
from astroid.arguments import CallSite
from astroid.bases import BaseInstance
from astroid.context import InferenceContext, copy_context
from astroid.exceptions import InferenceError
from astroid.util import Uninferable

from qlint.inference.deep.inside.replacing import replace
from qlint.inference.deep.stubs import class_path

Context = InferenceContext | None
# What these make of a function or class gives what it gave, or something that astroid knows of.
_TRANSPARENT = frozenset(
    {
        "abc.abstractmethod",
        "builtins.classmethod",
        "builtins.property",
        "builtins.staticmethod",
        "contextlib.contextmanager",
        "dataclasses.dataclass",
        "enum.unique",
        "functools.cache",
        "functools.cached_property",
        "functools.lru_cache",
        "functools.total_ordering",
        "functools.wraps",
        "typing.final",
        "typing.overload",
        "typing.override",
        "typing.runtime_checkable",
    }
)


def install(own: Callable[[str], bool]) -> None:
    """Replaces how astroid infers what calls give."""
    for function in (nodes.FunctionDef, nodes.Lambda):
        _replace_call_result(function, _is_plain)
    _replace_call_result(nodes.ClassDef, lambda cls: _is_plain(cls) and not _makes_others(cls, own))
    _replace_call_result(BaseInstance, lambda instance: True)
    _replace_arguments()
    replace(nodes.Call, "infer", _infer_call)
    replace(nodes.IfExp, "_infer", _infer_either)
    _replace_truth()


def _is_plain(node: Any) -> bool:
    """Whether calling the function or class does what its body says."""
    if isinstance(node, nodes.AsyncFunctionDef) and not node.is_generator():
        return False
    decorators = getattr(node, "decorators", None)
    return decorators is None or all(map(_is_transparent, decorators.nodes))


def _is_transparent(decorator: nodes.NodeNG) -> bool:
    found = list((decorator.func if isinstance(decorator, nodes.Call) else decorator).infer())
    return len(found) == 1 and isinstance(found[0], (nodes.FunctionDef, nodes.ClassDef)) and found[0].qname() in _TRANSPARENT


def _makes_others(cls: nodes.ClassDef, own: Callable[[str], bool]) -> bool:
    return any("__new__" in each.locals for each in cls.mro() if own(each.root().name))


def _replace_call_result(cls: Any, is_plain: Callable[[Any], bool]) -> None:
    infer_call_result = cls.infer_call_result

    def careful(callee: Any, caller: Any, context: Context = None) -> Iterator[Any]:
        try:
            if is_plain(callee):
                yield from infer_call_result(callee, caller, context)
                return
        except InferenceError:  # astroid would go on with what else may be called
            pass
        yield Uninferable

    replace(cls, "infer_call_result", careful)


def _replace_arguments() -> None:
    infer_argument = CallSite.infer_argument

    def careful(site: CallSite, funcnode: Any, name: str, context: InferenceContext) -> Iterator[Any]:
        """What is passed for the parameter: with an argument that can't be unpacked it may be any."""
        bound = funcnode.type in ("method", "classmethod") and funcnode.argnames()[:1] == [name]
        unpacked = site.has_invalid_arguments() or (site.has_invalid_keywords() and name not in site.keyword_arguments)
        if unpacked and not bound:
            raise InferenceError("an argument can't be unpacked", call_site=site, func=funcnode, arg=name, context=context)
        found: Iterator[Any] = infer_argument(site, funcnode, name, context)
        return found

    replace(CallSite, "infer_argument", careful)


def _infer_call(call: nodes.Call, context: Context = None) -> Iterator[Any]:
    """What astroid knows of special functions is about the first value of each argument, so there must not be a second."""
    arguments = [*call.args, *(keyword.value for keyword in call.keywords)] if call._explicit_inference is not None else []
    if any(len(list(each.infer(copy_context(context)))) > 1 for each in arguments if not isinstance(each, nodes.Starred)):
        yield Uninferable
    else:
        yield from nodes.NodeNG.infer(call, context)


def _infer_either(node: nodes.IfExp, context: Context = None) -> Iterator[Any]:
    """Both sides, whatever the condition seems to be: its first value isn't its only one."""
    yield from node.body.infer(copy_context(context))
    yield from node.orelse.infer(copy_context(context))


def _replace_truth() -> None:
    """A stub's list has one element that stands for any number, so `or` must not take it for true."""
    bool_value = nodes.List.bool_value

    def careful(node: nodes.List, context: Context = None) -> Any:
        return Uninferable if class_path(node.root().name) is not None else bool_value(node, context)

    replace(nodes.List, "bool_value", careful)
