"""What the installed releases of the watched packages have, asked by reflection."""

import importlib
import inspect
import re
from dataclasses import dataclass
from functools import cache

WATCHED = ("qiskit", "qiskit_aer", "qiskit_algorithms", "qiskit_ibm_provider", "qiskit_ibm_runtime")


@dataclass(frozen=True)
class Missing:
    """Something that is not there, and what says so."""

    why: str


@dataclass(frozen=True)
class Instance:
    """Some object of the class."""

    cls: type


def watched(path):
    """Whether the dotted path, or None, begins with the module of a watched package."""
    return (path or "").partition(".")[0] in WATCHED


@cache
def load(path):
    """The module, Missing, or None where it needs something that is not installed and no watched package has."""
    try:
        return importlib.import_module(path)
    except ModuleNotFoundError as error:
        return Missing(str(error)) if watched(error.name) else None
    except Exception as error:  # whatever a module raises, it can't be imported
        return Missing(f"{type(error).__name__}: {error}")


def member(path, name):
    """What a module has by that name, its submodules too; Missing, or None where nobody knows."""
    module = load(path)
    if module is None or isinstance(module, Missing):
        return module
    try:
        return getattr(module, name)
    except AttributeError:
        submodule = load(f"{path}.{name}")
        return Missing(f"{path} has no {name}") if isinstance(submodule, Missing) else submodule
    except Exception as error:  # a module's `__getattr__` may raise what it likes
        return Missing(f"{type(error).__name__}: {error}")


def starred(module):
    """The names that `import *` binds, with what they are."""
    names = getattr(module, "__all__", None) or [name for name in dir(module) if not name.startswith("_")]
    return {name: getattr(module, name, None) for name in names}


def is_watched_class(thing):
    """Whether it is a class that a watched package defines."""
    return inspect.isclass(thing) and watched(thing.__module__)


def has(cls, name, *, instance):
    """Whether the class, or an object of it, has a member of that name; None where that shows at run time only."""
    if hasattr(cls, name):
        return True
    if hasattr(cls, "__getattr__") or (not instance and hasattr(type(cls), "__getattr__") and type(cls).__module__ != "enum"):
        return None
    return instance and any(_sets(each, name) for each in cls.__mro__)


def _sets(cls, name):
    """Whether objects of the class get the attribute; also where its source can't be read, as it may."""
    if name in getattr(cls, "__slots__", ()) or name in getattr(cls, "__annotations__", ()):
        return True
    source = _source(cls)
    return watched(cls.__module__) if source is None else re.search(rf"\bself\.{re.escape(name)}\b", source) is not None


@cache
def _source(cls):
    try:
        return inspect.getsource(cls)
    except (OSError, TypeError):
        return None


@cache
def keywords(function):
    """The names that may stand before `=` in a call; None if it takes any, or doesn't show what it takes."""
    try:
        parameters = inspect.signature(function).parameters.values()
    except (ValueError, TypeError):
        return None
    if any(each.kind is each.VAR_KEYWORD for each in parameters):
        return None
    return {each.name for each in parameters if each.kind in (each.POSITIONAL_OR_KEYWORD, each.KEYWORD_ONLY)}
