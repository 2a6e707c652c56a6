"""Imports all modules of the watched packages."""

import importlib
import os
import pkgutil
import sys

ROOTS = ("qiskit", "qiskit_aer", "qiskit_algorithms", "qiskit_ibm_provider", "qiskit_ibm_runtime", "qiskit_ibm")
REDIRECTED = ("qiskit.providers.aer",)  # found by no walk: an import hook makes it of another package
SPECIAL = ("__version__", "__qiskit_version__")

found = {}  # path -> module
first = {}  # path -> its names when it had just been imported
failed = {}  # path -> reason


def public(name):
    """Whether the name is compared."""
    return not name.startswith("_") or name in SPECIAL


def watched(path):
    """Whether the path lies in a watched package."""
    return path.partition(".")[0] in ROOTS


def notebook():
    """Some modules bind names only where this has been imported."""
    if load("ipykernel"):
        del found["ipykernel"]
    failed.pop("ipykernel", None)


def everything():
    """All modules by path, those among them that the import of others put in place."""
    for root in ROOTS + REDIRECTED:
        if root not in found:
            walk(root)
    for path, module in sorted(sys.modules.items()):
        if watched(path) and path not in found and path not in failed and hasattr(module, "__dict__"):
            found[path] = module
            first[path] = names_in(module)
    return found


def walk(path):
    """Imports the module and all below it, folders without an `__init__` among them."""
    module = load(path)
    for name in children(list(getattr(module, "__path__", ()) or ())):
        if path + "." + name not in found and name != "__main__":
            walk(path + "." + name)


def load(path):
    """The imported module, None where that fails."""
    try:
        module = importlib.import_module(path)
    except BaseException as error:  # whatever a module does when it is imported, the others are still read
        failed[path] = (type(error).__name__ + ": " + str(error).strip().partition("\n")[0])[:160]
        return None
    found[path] = module
    first[path] = names_in(module)
    return module


def names_in(module):
    """The public names of a module with what they stand for."""
    names = {}
    for name in sorted(set(dir(module)) | set(getattr(module, "__dict__", ()))):
        if public(name):
            try:
                names[name] = getattr(module, name)
            except BaseException:  # a module may list what its own `__getattr__` then refuses
                continue
    return names


def children(places):
    """The names of the modules and folders in the directories of a package."""
    names = {each.name for each in pkgutil.iter_modules(places)}
    for place in places:
        if os.path.isdir(place):
            names |= {each for each in os.listdir(place) if each.isidentifier() and os.path.isdir(os.path.join(place, each))}
    return sorted(names - {"__pycache__"})
