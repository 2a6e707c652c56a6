"""What programs put something else in the place of, and where: by `patch`, `monkeypatch.setattr`, and assignments to what they import."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from qlint.inference.tracker.scopes import How, dotted
from qlint.inference.tracker.tree import Tree


class Patches:
    """The replaced attributes and names of one tree, by their last names, each with the nodes inside of which it may be replaced."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree

    def replaced(self, name: str, node: ast.AST) -> bool:
        """Whether an attribute or imported name of that name may be something else where the node is evaluated."""
        reach = self._index.get(name)
        return reach is not None and any(each in reach for each in (node, *self._tree.ancestors(node)))

    @cached_property
    def _index(self) -> dict[str, set[ast.AST]]:
        found: dict[str, set[ast.AST]] = defaultdict(set)
        for call in self._tree.calls:
            for name in self._patched(call):
                found[name].add(self._reach(call))
        for name, targets in self._tree.stores.items():
            for target in targets:
                if self._is_import(target.value):
                    found[name].add(self._reach(target))
        return found

    def _reach(self, node: ast.AST) -> ast.AST:
        """The `with`, the decorated definition or the test around the node; all of the module for what fixtures and others patch."""
        child = node
        for parent in self._tree.ancestors(node):
            match parent:
                case ast.With() | ast.AsyncWith() if child not in parent.body:
                    return parent
                case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef() if child in parent.decorator_list:
                    return parent
                case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) if name.startswith("test"):
                    return parent
            child = parent
        return self._tree.root

    def _patched(self, call: ast.Call) -> Iterator[str]:
        """The last names of what the call puts something else in the place of."""
        called = dotted(call.func) or ""
        match called.rpartition(".")[2], call.args:
            case (("patch" | "setattr"), [ast.Constant(value=str(path)), *_]):
                yield path.rpartition(".")[2]
            case "object", [_, ast.Constant(value=str(name)), *_] if called.endswith("patch.object"):
                yield name
            case "setattr", [owner, ast.Constant(value=str(name)), *_] if called != "setattr" or self._is_import(owner):
                yield name
            case "multiple", _ if called.endswith("patch.multiple"):
                yield from (keyword.arg for keyword in call.keywords if keyword.arg is not None)

    def _is_import(self, owner: ast.expr) -> bool:
        name = (dotted(owner) or "").partition(".")[0]
        return any(each.how is How.IMPORT for each in self._tree.module.bindings.get(name, ()))
