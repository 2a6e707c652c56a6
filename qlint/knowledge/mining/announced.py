"""The deprecations that code announces, read from its syntax trees: by decorators, and by warnings in a body.

A warning in a body is about the whole symbol where every call comes by it, about a parameter where it hangs on that parameter
being given (`if ARG:`, `if ARG is not None:`, `if "ARG" in kwargs:`). Left out, since an `Announcement` can't say them: pending
deprecations, those of some values of an argument only (`isinstance` tests, other predicates), those under any other condition, and
those of setters. An argument that a decorator renames is still taken under its old name, though no signature has it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping

from qlint.knowledge.mining import advice, conditions
from qlint.knowledge.mining.surface import Announcement
from qlint.knowledge.mining.texts import message

Function = ast.FunctionDef | ast.AsyncFunctionDef

_WHOLE = frozenset({"deprecate_func", "deprecate_function", "deprecated", "deprecated_functionality", "_deprecated_set_method"})
_PULSE = frozenset({"deprecate_pulse_func", "deprecate_pulse_dependency", "deprecate_pulse_arg"})
_ARGUMENT = frozenset({"deprecate_arg", "deprecate_pulse_arg"})
_RENAMES = "deprecate_arguments"
_HELPERS = frozenset({"issue_deprecation_msg", "deprecate_function", "deprecation"})

# What the pulse decorators of qiskit 1.3 and 1.4 say in their own body (qiskit/utils/deprecate_pulse.py).
_PULSE_SINCE = "1.3"

_MAKERS = frozenset({"__init__", "__new__", "__post_init__"})
_WARNER = re.compile(r"warn|deprecat")  # a function of this name tells of something else than itself
_RELEASE = re.compile(r"v?(\d+(?:\.\d+)+)")
_ENDS = re.compile(r"depr[ei]+cat|supersc?eded|remove|renamed|replaced|moved|migrated|no longer|instead(?! of)|\buse\b.*\binstead", re.I)
_WORDS = frozenset({"msg", "message", "remedy", "additional_msg"})


def of_function(node: Function) -> tuple[Announcement, ...]:
    """What is announced of a function, a method, or a property's getter, and of its arguments.

    What `__init__` and `__new__` announce as a whole is said of their class, by `of_class`.
    """
    if _WARNER.search(node.name) or _sets(node):
        return ()
    return tuple(dict.fromkeys(each for each in _of_code(node, node.name) if each.argument or node.name not in _MAKERS))


def of_class(node: ast.ClassDef) -> tuple[Announcement, ...]:
    """What is announced of a class as a whole: by its decorators, and by what makes its objects."""
    makers = (each for each in node.body if isinstance(each, Function) and each.name in _MAKERS)
    found = (*_decorated(node, node.name), *(each for maker in makers for each in _of_code(maker, node.name)))
    return tuple(dict.fromkeys(each for each in found if not each.argument))


def of_module(node: ast.Module) -> tuple[Announcement, ...]:
    """What importing a module announces."""
    found = (_issued(each.call, "", each.strings) for each in conditions.calls(node.body, (), "") if each.always)
    return tuple(dict.fromkeys(each for each in found if each))


def of_names(node: ast.Module) -> Mapping[str, tuple[Announcement, ...]]:
    """What a module's `__getattr__` announces of the names that it hands out, by name."""
    hooks = (each for each in node.body if isinstance(each, ast.FunctionDef) and each.name == "__getattr__")
    found: dict[str, tuple[Announcement, ...]] = {}
    for each in (each for hook in hooks for each in conditions.names(node, hook)):
        if announced := tuple(filter(None, (_issued(call, each.name, each.strings) for call in each.calls))):
            found[each.name] = announced
    return found


def _sets(node: Function) -> bool:
    return any(isinstance(each, ast.Attribute) and each.attr in ("setter", "deleter") for each in node.decorator_list)


def _of_code(node: Function, name: str) -> Iterator[Announcement]:
    yield from _decorated(node, name)
    yield from _warned(node, name)


def _decorated(node: Function | ast.ClassDef, name: str) -> Iterator[Announcement]:
    for decorator in node.decorator_list:
        call = decorator if isinstance(decorator, ast.Call) else ast.Call(decorator, [], [])
        if not _pending(call):
            yield from _by_decorator(call, name)


def _by_decorator(call: ast.Call, name: str) -> Iterator[Announcement]:
    kind, words = last_name(call.func), {each.arg: each.value for each in call.keywords}
    since = _PULSE_SINCE if kind in _PULSE else _since(call, "")
    match kind:
        case _ if kind in _ARGUMENT:
            argument = message(words.get("name") or words.get("arg_name") or (call.args[0] if call.args else None), {})
            if argument and conditions.always_given(words.get("predicate")):
                alias = message(words.get("new_alias"), {})
                yield Announcement(since, argument, (alias,) if alias else _instead(call, argument, {}))
        case "deprecate_arguments" if call.args and isinstance(call.args[0], ast.Dict):
            for old, new in zip(call.args[0].keys, call.args[0].values, strict=True):
                yield Announcement(since, message(old, {}), tuple(filter(None, (message(new, {}),))))
        case _ if kind in _WHOLE or kind in _PULSE:
            yield Announcement(since, "", _instead(call, name, {}))


def _warned(node: Function, name: str) -> Iterator[Announcement]:
    arguments = [each.arg for each in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
    for each in conditions.calls(node.body, arguments, node.args.kwarg.arg if node.args.kwarg else ""):
        found = _issued(each.call, name, each.strings)
        if found is None:
            continue
        if found.argument:
            yield found
        elif each.arguments:
            yield from (Announcement(found.since, argument, _without(found.instead, argument)) for argument in each.arguments)
        elif each.always and not _tells_of(each.call, arguments[1:] if arguments[:1] in (["self"], ["cls"]) else arguments):
            yield found


def _issued(call: ast.Call, name: str, strings: Mapping[str, str]) -> Announcement | None:
    """The deprecation that a call warns of; None where it doesn't."""
    kind = last_name(call.func)
    if kind == _RENAMES and (argument := message(_first(call), strings)):
        return Announcement(_since(call, ""), argument, _instead(call, argument, strings))
    if kind in _HELPERS or (kind == "warn" and _of_category(call, "DeprecationWarning")):
        text = _message(call, strings)
        return Announcement(_since(call, text), "", _instead(call, name, strings)) if _ENDS.search(text) or kind in _HELPERS else None
    return None


def last_name(node: ast.expr) -> str:
    """The last name of `a.b.c`, "" for other expressions."""
    match node:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def _tells_of(call: ast.Call, parameters: Iterable[str]) -> bool:
    """Whether the message is made of what the function was given: then it is about that, not about the function."""
    return any(isinstance(each, ast.Name) and each.id in parameters for each in ast.walk(call))


def _pending(call: ast.Call) -> bool:
    word = next((each.value for each in call.keywords if each.arg == "pending"), None)
    return _of_category(call, "PendingDeprecationWarning") or (isinstance(word, ast.Constant) and bool(word.value))


def _of_category(call: ast.Call, category: str) -> bool:
    values = (*call.args, *(each.value for each in call.keywords))
    return any(last_name(each.func if isinstance(each, ast.Call) else each) == category for each in values)


def _first(call: ast.Call) -> ast.expr | None:
    return call.args[0] if call.args else next((each.value for each in call.keywords if each.arg == "deprecated"), None)


def _since(call: ast.Call, text: str) -> str:
    """The release that a call names: in `since=` or `version=`, as an argument of its own, or in its message."""
    words = (each.value for each in call.keywords if each.arg in ("since", "version"))
    for each in (*words, *call.args):
        value = str(each.value) if isinstance(each, ast.Constant) else ""
        if found := _RELEASE.fullmatch(value):
            return found[1]
    return advice.since(text or _message(call, {}))


def _message(call: ast.Call, strings: Mapping[str, str]) -> str:
    values = (*call.args, *(each.value for each in call.keywords if each.arg in _WORDS))
    return " ".join(filter(None, (_sentence(message(each, strings)) for each in values)))


def _sentence(text: str) -> str:
    return text if not text or text.rstrip()[-1:] in ".!:,;" else f"{text}."


def _instead(call: ast.Call, itself: str, strings: Mapping[str, str]) -> tuple[str, ...]:
    return advice.instead(_message(call, strings), itself)


def _without(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(each for each in names if each != name)
