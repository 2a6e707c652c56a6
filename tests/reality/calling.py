"""Runs in an environment of `environments`, on any Python from 3.6 on: calls what it is told to, with one keyword each.

The first argument is a file of JSON: a list of [module, name, member or "", keyword]. What came of each call is printed as JSON:
"refused", "unasked" where the call never gets to its arguments, and else the error.
"""

import contextlib
import importlib
import inspect
import io
import json
import os
import re
import sys
import warnings

REFUSED = re.compile(r"unexpected keyword|takes no keyword|positional-only|Unexpected keyword|invalid keyword|takes no arguments")
UNASKED = re.compile(
    r"MissingOptionalLibrary|abstract (class|method)|doesn't apply to|unbound method|ImportError|ModuleNotFoundError|No module named"
)

MOST = 5


class Object:
    """Stands for the object that a method is called on: the arguments are looked at first."""


def found(module, name, member):
    """What is to be called, and what goes in front of its arguments; None where it isn't there."""
    try:
        around = getattr(importlib.import_module(module), name)
        if not member:
            return around, ()
        plain = not isinstance(inspect.getattr_static(around, member), (classmethod, staticmethod))
        return getattr(around, member), (Object(),) if plain and inspect.isfunction(getattr(around, member)) else ()
    except Exception:
        return None


def outcome(callee, before, keyword):
    """What a call with the keyword comes to; with as many arguments by position as a `__new__` wants to see before `__init__` does."""
    said = ""
    for count in range(MOST):
        try:
            callee(*before, *([None] * count), **{keyword: None})
        except Exception as error:
            said = f"{type(error).__name__}: {error}"
            if "missing" not in said or REFUSED.search(said) or UNASKED.search(said):
                break
        else:
            return "no error"
    return "refused" if REFUSED.search(said) else "unasked" if UNASKED.search(said) else said


def main(file):
    with open(file, encoding="utf-8") as lines:
        wanted = json.load(lines)
    told = []
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        warnings.simplefilter("ignore")
        for module, name, member, keyword in wanted:
            callee = found(module, name, member)
            told.append("unasked" if callee is None else outcome(*callee, keyword))
    sys.stdout.write(json.dumps(told))
    sys.stdout.flush()
    os._exit(0)  # some packages have threads that never end


main(sys.argv[1])
