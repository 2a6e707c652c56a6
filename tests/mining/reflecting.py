"""What imports of small packages show, as lines of text; run in a process of its own, which it writes to standard output as JSON.

Each argument is a folder with a package `pkg`; standard input is JSON: by folder, its modules with the names to look for beyond `dir()`.
"""

from __future__ import annotations

import functools
import importlib
import inspect
import json
import sys
import types
import warnings
from collections.abc import Iterator
from enum import Enum
from typing import Any

KEPT = {
    *("__init__", "__call__", "__enter__", "__exit__", "__aenter__", "__aexit__", "__getattr__"),
    *("__getitem__", "__setitem__", "__iter__", "__next__", "__len__", "__contains__"),
}
HOW = inspect.Parameter


def main() -> None:
    asked = json.load(sys.stdin)
    json.dump({folder: lines(folder, modules) for folder, modules in asked.items()}, sys.stdout)


def lines(folder: str, modules: dict[str, list[str]]) -> list[str]:
    try:
        return sorted(set(shown(folder, modules)))
    except Exception as error:
        return [f"{type(error).__name__}: {error}"]


def shown(folder: str, modules: dict[str, list[str]]) -> Iterator[str]:
    sys.path.insert(0, folder)
    importlib.invalidate_caches()
    try:
        loaded = [importlib.import_module(each) for each in modules]
        for path, module in zip(modules, loaded, strict=True):
            yield from of_module(path, module, modules[path])
    finally:
        sys.path.remove(folder)
        for each in [each for each in sys.modules if each == "pkg" or each.startswith("pkg.")]:
            del sys.modules[each]


def of_module(path: str, module: types.ModuleType, more: list[str]) -> Iterator[str]:
    if hasattr(module, "__all__"):
        yield f"star {path} {' '.join(module.__all__)}"
    for name in sorted({*dir(module), *(each for each in more if hasattr(module, each))}):
        if not name.startswith("_"):
            value = getattr(module, name)
            yield f"name {path}.{name} {kind(value)}{definition(value)}"
            if ours(value) and inspect.isfunction(value) and whole(value) == f"{path}.{name}":
                yield f"signature {path}.{name} {signature(value)}"
            if ours(value) and inspect.isclass(value) and whole(value) == f"{path}.{name}":
                yield from of_class(value)


def kind(value: Any) -> str:
    """What the value is; "value" for whatever the package doesn't define itself, too."""
    if not ours(value):
        return "value"
    return "module" if isinstance(value, types.ModuleType) else "class" if inspect.isclass(value) else "function"


def ours(value: Any) -> bool:
    """Whether it is a module, a class or a function of the package."""
    if isinstance(value, types.ModuleType):
        return value.__name__.partition(".")[0] == "pkg"
    return (inspect.isclass(value) or inspect.isroutine(value)) and str(value.__module__).partition(".")[0] == "pkg"


def whole(value: Any) -> str:
    return f"{value.__module__}.{value.__qualname__}"


def definition(value: Any) -> str:
    if not ours(value):
        return ""
    return f" {value.__name__}" if isinstance(value, types.ModuleType) else f" {whole(value)}"


def of_class(cls: type) -> Iterator[str]:
    path = whole(cls)
    yield f"bases {path} {' '.join(whole(base) for base in cls.__bases__ if ours(base))}"
    own = {name: value for name, value in vars(cls).items() if name in KEPT or not name.startswith("_")}
    if "__new__" in vars(cls) and not issubclass(cls, Enum):
        own.setdefault("__init__", vars(cls)["__new__"])
    for name, value in own.items():
        yield f"member {path}.{name} {kind_of_member(value)}"
        function = getattr(value, "__func__", value)
        if inspect.isfunction(function):
            yield f"signature {path}.{name} {signature(function, first_of(name, value))}"
        if inspect.isclass(value) and whole(value) == f"{path}.{name}":
            yield from of_class(value)
    stored = [name for name in (*made(cls), *inspect.get_annotations(cls)) if not name.startswith("_")]
    yield from (f"member {path}.{name} attribute" for name in stored if name not in own)


def made(cls: type) -> list[str]:
    """The attributes of an object of the class, where its own constructor makes one without arguments, that no base has."""
    if "__init__" not in vars(cls) or issubclass(cls, Enum):
        return []
    try:
        found = vars(cls())
    except TypeError:
        return []
    return [name for name in found if not any(name in vars(base) or name in made(base) for base in cls.__mro__[1:])]


def kind_of_member(value: Any) -> str:
    if isinstance(value, (property, functools.cached_property)):
        return "property"
    if isinstance(value, (staticmethod, classmethod)) or inspect.isfunction(value):
        return "method"
    return "class" if inspect.isclass(value) else "module" if isinstance(value, types.ModuleType) else "attribute"


def first_of(name: str, value: Any) -> str:
    if name == "__init__":
        return "self"
    return "" if isinstance(value, staticmethod) else "cls" if isinstance(value, classmethod) else "self"


def signature(function: Any, first: str = "") -> str:
    found = list(inspect.signature(function).parameters.values())
    if first and found and found[0].kind in (HOW.POSITIONAL_ONLY, HOW.POSITIONAL_OR_KEYWORD):
        found[0] = found[0].replace(name=first, default=HOW.empty)
    plain = [each.replace(annotation=HOW.empty, default=HOW.empty if each.default is HOW.empty else Default()) for each in found]
    return str(inspect.Signature(plain, __validate_parameters__=False))


class Default:
    """A default value that is written as nothing."""

    def __repr__(self) -> str:
        return ""


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    main()
