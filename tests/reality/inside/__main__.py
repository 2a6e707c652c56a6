"""Writes what reflection shows of the watched packages in the Python that runs this (3.6 or newer) to a JSON file.

    python -I tests/reality/inside FILE

`modules` has, by path, the names of each module with kind and object (in `lazy` those that only its `__getattr__` gives), `failed` the
reason for each module that can't be imported, `objects` what is known of the classes, functions and instances behind the names: an
object bears one key, however many names lead to it. `made` has the attributes of some objects that are made here, by their classes.
"""

import json
import os
import sys
import warnings

import made
import objects
import walk

try:
    from importlib import metadata
except ImportError:
    metadata = None
    import pkg_resources


def report():
    """All that is shown, as JSON takes it."""
    walk.notebook()
    found = walk.everything()
    candidates = {name for names in walk.first.values() for name in names}
    return {
        "releases": releases(),
        "modules": {path: module_record(path, found[path], candidates) for path in sorted(found)},
        "failed": walk.failed,
        "made": made.made(found),
        "objects": objects.records,
    }


def releases():
    """The installed releases by the names of their distributions."""
    if metadata is None:
        return {each.project_name: each.version for each in pkg_resources.working_set}
    return {each.metadata["Name"].replace("_", "-"): each.version for each in metadata.distributions() if each.metadata["Name"]}


def module_record(path, module, candidates):
    """The names of a module; what a later import of a submodule binds does not hide what was there."""
    names = dict(walk.names_in(module), **walk.first[path])
    listed = getattr(module, "__all__", None)
    record = {
        "names": {name: objects.named(value) for name, value in names.items()},
        "all": sorted(map(str, listed)) if isinstance(listed, (list, tuple, set)) else None,
    }
    if "__getattr__" in getattr(module, "__dict__", ()):
        record["lazy"] = lazy(path, module, candidates)
    return record


def lazy(path, module, candidates):
    """The names that only the module's `__getattr__` gives, of all that any module has or that the module itself spells."""
    names = {}
    spelled = set(strings(getattr(vars(module)["__getattr__"], "__code__", None)))
    for value in list(vars(module).values()):
        if isinstance(value, (dict, set, frozenset, list, tuple)):
            spelled |= {each for each in value if isinstance(each, str)}
    for name in sorted(spelled | candidates):
        if name.isidentifier() and walk.public(name) and name not in walk.first[path] and name not in vars(module):
            try:
                names[name] = objects.named(getattr(module, name))
            except BaseException:  # as above: any error means that the name isn't there
                continue
    return names


def strings(code):
    """The texts among the constants of a function."""
    for constant in code.co_consts if code else ():
        for each in constant if isinstance(constant, (tuple, frozenset)) else (constant,):
            if isinstance(each, str):
                yield each


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(10000)
    shown = report()
    with open(sys.argv[1], "w") as out:
        json.dump(shown, out, sort_keys=True)
    os._exit(0)  # whatever threads the packages left behind
