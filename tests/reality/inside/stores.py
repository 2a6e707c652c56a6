"""What methods set on the object that they are called with, as their bytecode says."""

import dis
import types

_LOADS = ("LOAD_FAST", "LOAD_FAST_CHECK", "LOAD_DEREF")


def stores(value):
    """The names of the attributes that a member of a class sets on the object (or the class) that it is called with."""
    if isinstance(value, (staticmethod, type)):
        return
    for function in behind(value):
        code = function.__code__
        if code.co_argcount:
            for each in within(code):
                yield from stored_on(code.co_varnames[0], each)


def behind(value):
    """The functions behind a member, those that decorators hide among them."""
    waiting, seen = [value], []
    while waiting and len(seen) < 50:
        each = waiting.pop()
        if any(each is other for other in seen):
            continue
        seen.append(each)
        waiting += inner(each)
        if isinstance(each, types.FunctionType):
            yield each


def inner(value):
    """What a descriptor, or a decorator's function, is about."""
    for name in ("__func__", "fget", "fset", "fdel", "func", "__wrapped__", "_method"):
        try:
            found = getattr(value, name, None)
        except BaseException:  # a descriptor of a third party may do anything
            found = None
        if found is not None:
            yield found
    for cell in getattr(value, "__closure__", None) or ():
        try:
            found = cell.cell_contents
        except ValueError:  # not filled yet
            continue
        if isinstance(found, types.FunctionType) and found.__qualname__ == value.__qualname__:
            yield found


def within(code):
    """The code and that of the functions in it, unless they have a `self` of their own."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType) and constant.co_varnames[: constant.co_argcount][:1] != code.co_varnames[:1]:
            yield from within(constant)


def stored_on(me, code):
    """The names of the attributes that the code sets on the variable `me`."""
    before = None
    for instruction in dis.get_instructions(code):
        if instruction.opname == "STORE_ATTR" and before is not None and before.opname in _LOADS and before.argval == me:
            yield instruction.argval
        before = instruction
