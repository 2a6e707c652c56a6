"""Signatures in the grammar of the history."""

import inspect

_SLOT = type(object.__init__)  # of a special method in an extension module: Python knows no parameters
_CLASS_METHOD = type(dict.__dict__["fromkeys"])  # of a class method there


def signature(value, leading=""):
    """The parameters, the first under the name `leading` if that is one; None where Python doesn't know them."""
    try:
        parameters = list(inspect.signature(value).parameters.values())
    except (TypeError, ValueError):
        return None
    if leading and parameters and parameters[0].kind in (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD):
        parameters[0] = parameters[0].replace(name=leading)
    return "(" + ", ".join(parts(parameters)) + ")"


def method_signature(value):
    """The signature of what stands in the body of a class."""
    if isinstance(value, staticmethod):
        return signature(value.__func__, "cls" if getattr(value.__func__, "__name__", "") == "__new__" else "")
    if isinstance(value, classmethod):
        return signature(value.__func__, "cls")
    if isinstance(value, _SLOT):
        return None
    if isinstance(value, _CLASS_METHOD):
        return signature(value, "cls")
    value = getattr(value, "_method", value)  # qiskit's own wrapper of methods
    bound = getattr(value, "__self__", None) is not None  # `Class.method` kept under another name
    return signature(value, "" if bound else "self")


def constructor_signature(cls, value):
    """The signature of a constructor that stands in the body of a class; some say it of the class only."""
    if "__signature__" in cls.__dict__ or not inspect.isfunction(getattr(value, "__func__", getattr(value, "_method", value))):
        shown = signature(cls)
        return shown and "(self" + (", " if shown != "()" else "") + shown[1:]
    shown = method_signature(value)
    return shown and shown.replace("(cls", "(self", 1)


def parts(parameters):
    """The parameters and the marks between them."""
    for place, each in enumerate(parameters):
        before = parameters[place - 1].kind if place else each.POSITIONAL_ONLY
        if each.kind == each.KEYWORD_ONLY and before < each.VAR_POSITIONAL:
            yield "*"
        mark = {each.VAR_POSITIONAL: "*", each.VAR_KEYWORD: "**"}.get(each.kind, "")
        yield mark + each.name + ("" if each.default is each.empty else "=")
        after = parameters[place + 1].kind if place + 1 < len(parameters) else None
        if each.kind == each.POSITIONAL_ONLY and after != each.POSITIONAL_ONLY:
            yield "/"
