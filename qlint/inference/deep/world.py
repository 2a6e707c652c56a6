"""The private world: a second set of astroid's modules, which the process sees only while a question is answered."""

from __future__ import annotations

import gc
import importlib.util
import pkgutil
import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

# astroid's, and those of ours that are written against it: each world has its own of all of them.
_PRIVATE = ("astroid", "qlint.inference.deep.inside")
# They import what is installed beside the linted code, or draw lots.
_UNWANTED_BRAINS = ("brain_gi", "brain_numpy", "brain_random")
_FRAMES = 1000
_ONE_AT_A_TIME = threading.RLock()


class World:
    """A copy of astroid that shares nothing with the one that pylint uses.

    astroid keeps what it read and inferred in class attributes, module globals and caches of functions,
    all of one process; whoever loads plugins into pylint changes them too. They can't all be put back,
    so none of them is touched: `entered` exchanges the modules themselves.
    """

    def __init__(self) -> None:
        self._modules: dict[str, ModuleType] = {}

    @contextmanager
    def entered(self) -> Iterator[None]:
        """Inside, `import astroid` finds the private copy; afterwards, also after an error, all is as before.

        The copy is made at the first import. What was imported inside must not be called outside.
        """
        with _ONE_AT_A_TIME, _quiet(), _room_to_recurse():
            theirs = _taken_out()
            sys.modules.update(self._modules or _stand_ins())
            try:
                yield
            finally:
                self._modules = _taken_out()
                sys.modules.update(theirs)


def _taken_out() -> dict[str, ModuleType]:
    """The modules that each world has its own of, as they were in `sys.modules`, where they are no longer."""
    found = [name for name in list(sys.modules) if name.startswith(_PRIVATE)]
    return {name: sys.modules.pop(name) for name in found if any(name == root or name.startswith(f"{root}.") for root in _PRIVATE)}


def _stand_ins() -> dict[str, ModuleType]:
    """Empty modules in the place of the brains that the private world does without."""
    spec = importlib.util.find_spec("astroid")
    locations = (spec and spec.submodule_search_locations) or ()
    brains = pkgutil.iter_modules([str(Path(location, "brain")) for location in locations])
    return {f"astroid.brain.{brain.name}": _stand_in(brain.name) for brain in brains if brain.name.startswith(_UNWANTED_BRAINS)}


def _stand_in(name: str) -> ModuleType:
    module = ModuleType(f"astroid.brain.{name}")
    module.register = lambda manager: None  # type: ignore[attr-defined]
    return module


@contextmanager
def _quiet() -> Iterator[None]:
    """Keeps warnings about the linted code to itself, and the cyclic collector, which would visit every tree, away."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        if collecting:
            gc.enable()


@contextmanager
def _room_to_recurse() -> Iterator[None]:
    """Gives as many frames in every host, however deep its own stack is: how far inference gets depends on it."""
    limit, frame, depth = sys.getrecursionlimit(), sys._getframe(), 0
    while frame.f_back is not None:
        frame, depth = frame.f_back, depth + 1
    sys.setrecursionlimit(depth + _FRAMES)
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)
