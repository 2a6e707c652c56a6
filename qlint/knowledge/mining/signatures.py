"""Writes parameters in the grammar of `qlint.knowledge.signature`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import griffe

from qlint.knowledge.signature import How, Parameter

_HOW = {
    griffe.ParameterKind.positional_only: How.POSITIONAL,
    griffe.ParameterKind.positional_or_keyword: How.ANY,
    griffe.ParameterKind.var_positional: How.REST,
    griffe.ParameterKind.keyword_only: How.KEYWORD,
    griffe.ParameterKind.var_keyword: How.NAMED_REST,
}


def of_function(function: griffe.Function, first: str = "", *, own: str = "") -> str:
    """The signature; `first` is what the parameter is called that takes the object or the class, `own` the name of the class around."""
    found = [
        Parameter(
            _mangled(each.name.lstrip("*"), own), _HOW[each.kind or griffe.ParameterKind.positional_or_keyword], each.default is not None
        )
        for each in function.parameters
    ]
    if first and found and found[0].how in (How.POSITIONAL, How.ANY):
        found[0] = Parameter(first, found[0].how, optional=False)
    return written(found)


def _mangled(name: str, own: str) -> str:
    """The name as Python changes private ones in the body of a class."""
    return f"_{own.lstrip('_')}{name}" if own and name.startswith("__") and not name.endswith("__") else name


def written(parameters: Iterable[Parameter]) -> str:
    """The parameters, in the order of a signature, as text."""
    return f"({', '.join(_parts(tuple(parameters)))})"


def _parts(parameters: tuple[Parameter, ...]) -> Iterator[str]:
    named = any(each.how is How.REST for each in parameters)
    for place, each in enumerate(parameters):
        if each.how is How.KEYWORD and not named:
            named = True
            yield "*"
        match each.how:
            case How.REST | How.NAMED_REST:
                yield f"{each.how.value}{each.name}"
            case _:
                yield f"{each.name}=" if each.optional else each.name
        if each.how is How.POSITIONAL and (place + 1 == len(parameters) or parameters[place + 1].how is not How.POSITIONAL):
            yield "/"
