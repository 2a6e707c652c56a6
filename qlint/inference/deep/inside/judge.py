"""From what astroid infers for an expression to an answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce

from astroid import nodes
from astroid.bases import Instance
from astroid.util import UninferableBase

from qlint.inference.deep.answer import UNKNOWN, Answer
from qlint.inference.deep.stubs import class_path

Own = Callable[[str], bool]
# A class that has one of these may answer for any attribute, whatever it derives from.
_CATCH_ALL = frozenset({"__getattr__", "__getattribute__"})


def judge(node: nodes.NodeNG, own: Own) -> Answer:
    """The answer about an expression; raises what astroid raises."""
    answers = [_of_value(value, own) for value in node.infer()]
    return reduce(_joined, [answer for answer in answers if answer is not None] or [UNKNOWN])


def bases_known(cls: nodes.ClassDef) -> bool:
    """Whether each base of the class is one class that astroid knows: it leaves out of the line those that it doesn't."""
    bases = [list(base.infer()) for base in cls.bases]
    return all(len(values) == 1 and isinstance(values[0], nodes.ClassDef) for values in bases)


def _joined(one: Answer, other: Answer) -> Answer:
    return Answer(one.watched | other.watched, one.others | other.others, one.own | other.own, one.complete and other.complete)


def _of_value(value: object, own: Own) -> Answer | None:
    match value:
        case UninferableBase():
            return UNKNOWN
        case nodes.Const(value=None):
            return None
        case Instance(_proxied=nodes.ClassDef() as cls):
            return _of_instance(cls, own)
    return _other(value.pytype())  # type: ignore[attr-defined]  # all of them have it, no base class of them says so


def _of_instance(cls: nodes.ClassDef, own: Own) -> Answer:
    line = cls.mro()
    if not all(bases_known(each) for each in line if own(each.root().name)):
        return UNKNOWN
    nearest = next((index for index, each in enumerate(line) if _path(each) is not None), None)
    if nearest is None:  # what astroid takes for a bare object is one of which it knows nothing more
        return UNKNOWN if cls.qname() == "builtins.object" else _other(cls.qname())
    names = {name for each in line[:nearest] for name in each.locals} | {name for each in line for name in each.instance_attrs}
    unrelated = {each for each in line if _path(each) is not None} - set(line[nearest].mro())
    if names & _CATCH_ALL or unrelated:
        return UNKNOWN
    return Answer(watched=frozenset({_path(line[nearest]) or ""}), own=frozenset(names), complete=True)


def _path(cls: nodes.ClassDef) -> str | None:
    return class_path(cls.root().name)


def _other(name: str) -> Answer:
    return Answer(others=frozenset({name}), complete=True)
