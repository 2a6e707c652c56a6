"""What an import leads to in the private world: stubs, the project's own modules, the standard library, nothing else."""

from __future__ import annotations

import importlib
import os
import sys
import sysconfig
from pathlib import Path

from astroid import nodes
from astroid.builder import AstroidBuilder
from astroid.exceptions import AstroidImportError
from astroid.manager import AstroidManager

from qlint.inference.deep.inside.replacing import replace
from qlint.inference.deep.program import FirstParty
from qlint.inference.deep.stubs import Stubs

# They hold the state of this very process: its arguments, its environment.
_STATEFUL = frozenset({"sys", "posix", "nt"})
_STANDARD = Path(sysconfig.get_path("stdlib"))


class Imports:
    """Takes the place of astroid's own search of the machine.

    Stubs and standard library stay; the project's modules are `own` until `forget` is called.
    """

    def __init__(self, stubs: Stubs) -> None:
        self._stubs = stubs
        self._first_party: FirstParty = lambda name: None
        self._manager = AstroidManager()
        self._own: set[str] = set()

    def install(self) -> None:
        """Makes astroid ask here for every module."""

        def ast_from_module_name(
            manager: AstroidManager, modname: str | None, context_file: str | None = None, use_cache: bool = True
        ) -> nodes.Module:
            return self.module(modname or "")

        replace(AstroidManager, "ast_from_module_name", ast_from_module_name)

    def own(self, module: str) -> bool:
        """Whether the module is the project's."""
        return module in self._own

    def forget(self, first_party: FirstParty) -> None:
        """Drops the project's modules, and finds others through `first_party` from now on."""
        self._first_party = first_party
        for name in self._own:
            self._manager.astroid_cache.pop(name, None)
        self._own.clear()

    def build(self, text: str, name: str, path: str) -> nodes.Module:
        """The tree of a module of the project; raises AstroidBuildingError for a text that doesn't parse."""
        package = os.path.basename(path) == "__init__.py"
        self._own.add(name)
        # astroid looks on the disk around a module for what lies beside it, so it is told of a place that isn't there.
        return AstroidBuilder(self._manager).string_build(text, name, f"<{name}>/{'__init__' if package else 'module'}.py")

    def module(self, name: str) -> nodes.Module:
        """The tree of the module of that absolute name; raises AstroidImportError."""
        cached = self._manager.astroid_cache.get(name)
        if cached is not None:
            return cached
        found = self._first_party(name)
        if found is not None:
            path, text = found
            return self.build(text, name, path)
        if self._stubs.covers(name):
            return self._stub(name)
        if name.partition(".")[0] in sys.stdlib_module_names:
            return self._standard(name)
        raise AstroidImportError("{modname} lies outside", modname=name)

    def _stub(self, name: str) -> nodes.Module:
        text = self._stubs.text(name)
        if text is None:
            raise AstroidImportError("no release of {modname} is known", modname=name)
        return AstroidBuilder(self._manager).string_build(text, name, f"<{name}>/__init__.py")

    def _standard(self, name: str) -> nodes.Module:
        if name == "os.path":
            name = os.path.__name__
        if name in sys.builtin_module_names and name not in _STATEFUL:
            return self._manager.ast_from_module(importlib.import_module(name), name)
        place = _STANDARD.joinpath(*name.split("."))
        for file in (place / "__init__.py", place.with_name(f"{place.name}.py")):
            if file.is_file():
                return AstroidBuilder(self._manager).file_build(str(file), name)
        # An extension would have to be loaded to be read.
        raise AstroidImportError("{modname} has no source", modname=name)
