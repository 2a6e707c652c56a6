"""A module's syntax tree, and what griffe makes of the definitions in it."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import griffe

from qlint.knowledge.mining.sources import Form, Source

_ANNOUNCES = re.compile("deprecat|warn", re.IGNORECASE)  # reading announcements is dear, and most files have none


@dataclass(frozen=True, slots=True)
class Syntax:
    """A module's tree. `module` is griffe's, `objects` are the definitions in it by the nodes that make them (annotated assignments by
    the assigned value, too).

    `broken`: the file can't be read as Python of today; the tree is empty. `announces`: it may announce deprecations.
    """

    tree: ast.Module
    module: griffe.Module
    objects: Mapping[ast.AST, griffe.Object] = field(default_factory=dict)
    broken: bool = False
    announces: bool = False


class _Nodes(griffe.Extension):
    """Keeps the nodes behind griffe's objects, those of definitions too that a later one of the same name replaces."""

    def __init__(self) -> None:
        super().__init__()
        self.tree = ast.Module([], [])
        self.objects: dict[ast.AST, griffe.Object] = {}

    def on_module_node(self, *, node: Any, agent: Any, **_: Any) -> None:
        if isinstance(node, ast.Module):
            self.tree = node

    def on_instance(self, *, node: Any, obj: griffe.Object, agent: Any, **_: Any) -> None:
        self.objects[node] = obj
        if isinstance(node, ast.AnnAssign) and node.value is not None:
            self.objects[node.value] = obj


def parse(source: Source, parent: griffe.Module | None) -> Syntax:
    """Reads the module without importing it; `parent` is griffe's module of the package around it."""
    name = source.path.rpartition(".")[2] if parent is not None else source.path
    if source.form is Form.PYTHON:
        nodes = _Nodes()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # what the sources' own literals warn of
                text = source.text()
                module = griffe.visit(name, source.file, text, extensions=griffe.Extensions(nodes), parent=parent)
        except (SyntaxError, ValueError, RecursionError):
            pass
        else:
            return Syntax(nodes.tree, module, nodes.objects, announces=_ANNOUNCES.search(text) is not None)
    place = source.file / "__init__.py" if source.form is Form.NAMESPACE else source.file
    return Syntax(ast.Module([], []), griffe.Module(name, filepath=place, parent=parent), broken=source.form is not Form.NAMESPACE)
