"""Describes classes, functions and instances, each once."""

import enum
import functools
import inspect
import re
import sys
import types

from signatures import constructor_signature, method_signature, signature
from stores import stores
from walk import public, watched

records = {}  # key -> description
_keys = {}  # id of an object -> its key
_kept = []  # so that no id is given twice


def named(thing):
    """Kind of an object, and its key: "" for what has no identity worth keeping."""
    kind = kind_of(thing)
    if kind == "module":
        return [kind, path_of(thing)]
    if thing is None or isinstance(thing, (bool, int, float, complex, str, bytes, tuple, frozenset)):
        return [kind, ""]
    return [kind, key_of(thing, kind)]


def kind_of(thing):
    """What the history would call it."""
    if isinstance(thing, types.ModuleType):
        return "module"
    if isinstance(thing, type):
        return "class"
    return "function" if inspect.isroutine(thing) else "attribute"


def path_of(module):
    """The path under which the module can be imported: those of extension modules bear a part of it as their name."""
    return native_modules().get(id(module), module.__name__)


@functools.lru_cache(maxsize=1)
def native_modules():
    """The paths of the watched modules that have no source, by identity."""
    files = ((path, module, getattr(module, "__file__", None) or "") for path, module in sorted(sys.modules.items()) if watched(path))
    return {id(module): path for path, module, file in files if not file.endswith(".py") and not getattr(module, "__path__", ())}


@functools.lru_cache(maxsize=1)
def native_things():
    """The modules of the functions and classes of those modules, by identity: they themselves don't always say it."""
    places = ((path, sys.modules[path]) for path in native_modules().values())
    kinds = (type, types.BuiltinFunctionType)
    return {id(each): path for path, module in places for each in vars(module).values() if isinstance(each, kinds)}


def key_of(thing, kind):
    """The key under which the object is described."""
    if id(thing) not in _keys:
        module, name = home_of(thing if kind != "attribute" else type(thing))
        base = key = module + "." + name + ("()" if kind == "attribute" else "")
        count = 1
        while key in records:
            count += 1
            key = base + "#" + str(count)
        _keys[id(thing)] = key
        _kept.append(thing)
        records[key] = {"kind": kind, "module": module, "name": name}
        describe(thing, records[key])
    return _keys[id(thing)]


def home_of(thing):
    """Module and qualified name as the object says them."""
    module = text(getattr(thing, "__module__", None))
    if not watched(module) and not isinstance(thing, type):
        module = native_things().get(id(thing), module)
    return module, text(getattr(thing, "__qualname__", None)) or text(getattr(thing, "__name__", None))


def text(value):
    """The value if it is a text: objects make of their own attributes what they like."""
    return value if isinstance(value, str) else ""


def describe(thing, record):
    """Adds to the record what is known of the object."""
    if record["kind"] == "class":
        describe_class(thing, record)
    elif record["kind"] == "function" and watched(record["module"]):
        record["signature"] = signature(thing)
        record["written"] = written("(?:async )?def", record["module"], record["name"].rpartition(".")[2])


def describe_class(cls, record):
    """Bases and own members; of a watched class also what its methods set on `self`, and what its body only annotates."""
    record["bases"] = [key_of(each, "class") for each in cls.__bases__ if each is not object]
    own = set(cls.__dict__)
    if isinstance(cls, enum.EnumMeta):
        own |= set(cls.__members__)
    ours = watched(record["module"]) or native(cls)
    names = sorted(name for name in own if public(name) or (ours and inspect.isroutine(cls.__dict__.get(name))))
    names = [name for name in names if not imposed(cls, name)]
    record["own"] = {name: member(cls, name, ours) for name in names}
    if ours:
        stored = {name for value in list(cls.__dict__.values()) for name in stores(value) if public(name)}
        annotated = {name for name in mapping(cls, "__annotations__") if public(name)}
        record["stored"] = sorted(stored | (annotated & set(mapping(cls, "__dataclass_fields__"))))
        record["annotated"] = sorted(annotated)
        record["copied"] = [name for name in names if copied(cls, name)]
        record["written"] = written("class", record["module"], cls.__name__)


def imposed(cls, name):
    """Whether the constructor is none of the class's own: `enum` and `typing.Protocol` put theirs into every class, Rust one that fails."""
    if name not in ("__init__", "__new__"):
        return False
    value = cls.__dict__.get(name)
    function = getattr(value, "__func__", value)
    return getattr(function, "__module__", "") in ("enum", "typing", "typing_extensions") or (
        isinstance(value, types.BuiltinFunctionType) and refuses(cls)
    )


def refuses(cls):
    """Whether a class of an extension module has no constructor."""
    try:
        cls.__new__(cls)
    except BaseException as error:  # of Rust, a panic is none of Python's exceptions
        return "No constructor defined" in str(error) or "cannot create" in str(error)
    return False


def copied(cls, name):
    """Whether what stands in the class is a function of a base class of that name, wrapped maybe."""
    qualified = getattr(cls.__dict__.get(name), "__qualname__", None)
    return any(name in base.__dict__ and qualified == base.__qualname__ + "." + name for base in cls.__mro__[1:])


def mapping(cls, name):
    """The class's own attribute of that name, which classes of extension modules make something else of."""
    value = cls.__dict__.get(name)
    return value if isinstance(value, dict) else {}


def native(cls):
    """Whether a class that says that it is a builtin is one of an extension module."""
    return cls.__module__ == "builtins" and id(cls) in native_things()


@functools.lru_cache(maxsize=4096)
def source(path):
    """The text of a module, "" where it has none."""
    try:
        return inspect.getsource(sys.modules[path])
    except (KeyError, OSError, TypeError):
        return ""


def written(statement, module, name):
    """Whether a statement of the module's source defines something of that name."""
    return re.search(rf"^ *{statement} {re.escape(name)}\b", source(module), re.MULTILINE) is not None


def member(cls, name, ours):
    """Kind of a member, its signature, and of a class its key."""
    value = cls.__dict__.get(name)
    kind = member_kind(cls, value)
    if kind == "class":
        return [kind, None, key_of(value, kind)]
    if not ours or kind != "method":
        return [kind, None, ""]
    return [kind, constructor_signature(cls, value) if name in ("__init__", "__new__") else method_signature(value), ""]


def member_kind(cls, value):
    """What the history would call a member of the class."""
    if isinstance(value, type):
        return "class"
    if isinstance(value, (property, types.GetSetDescriptorType)):
        fields = getattr(cls, "_fields", ()) if issubclass(cls, tuple) else ()
        return "attribute" if any(cls.__dict__.get(field) is value for field in fields) else "property"
    if isinstance(value, types.MemberDescriptorType):
        return "attribute" if "__slots__" in cls.__dict__ else "property"
    function = getattr(value, "__func__", value)
    if isinstance(function, property):  # a property of the class, under `classmethod`
        return "property"
    kinds = {"cached_property": "property", "abstractproperty": "property", "classproperty": "property"}
    kinds.update({"partialmethod": "method", "singledispatchmethod": "method", "_WrappedMethod": "method"})
    if type(value).__name__ in kinds:
        return kinds[type(value).__name__]
    routine = isinstance(value, (classmethod, staticmethod)) or (inspect.isroutine(value) and callable(value))
    return "method" if routine else "attribute"
