"""Which functions have anything to do with sessions and jobs, by the words in them: the others need not be followed."""

from __future__ import annotations

import ast

from qlint.inference.tracker.scopes import FUNCTIONS, FunctionNode
from qlint.inference.tracker.tree import Tree

_SESSIONS = frozenset({"Session", "Batch", "open_session"})
_ENDS = frozenset({"close", "cancel", "close_session", "cancel_session", "enter_context", "enter_async_context"})
_PRIMITIVES = frozenset({"Sampler", "SamplerV1", "SamplerV2", "Estimator", "EstimatorV1", "EstimatorV2"})
_JOBS = _PRIMITIVES | {"run", "Executor", "NoiseLearner", "NoiseLearnerV3"}


class Telling:
    """The functions of one module, each with the names that are read in it."""

    def __init__(self, tree: Tree) -> None:
        renamed = {alias.asname for each in tree.imports for alias in each.names if alias.asname and alias.name in _SESSIONS | _JOBS}
        self._sessions = _SESSIONS | renamed
        self.has_sessions = any(name in tree.names or name in tree.attributes for name in self._sessions)
        self._words: dict[FunctionNode, set[str]] = {each: set() for found in tree.functions.values() for each in found}
        for name, names in tree.names.items():
            for node in names:
                self._put(tree, node, name)
        for name, attributes in tree.attributes.items():
            for read in attributes:
                self._put(tree, read, name)
        for statement in tree.withs:
            self._put(tree, statement, "with")
        self._telling = self._closed(tree, self._sessions | _ENDS | _JOBS)

    def _put(self, tree: Tree, node: ast.AST, word: str) -> None:
        for around in tree.ancestors(node):
            if isinstance(around, FUNCTIONS) and around in self._words:
                self._words[around].add(word)

    def _closed(self, tree: Tree, words: frozenset[str]) -> frozenset[FunctionNode]:
        """The functions that read one of the words, or the name of such a function."""
        names, found = set(words), set[FunctionNode]()
        while fresh := {each for each, said in self._words.items() if each not in found and not said.isdisjoint(names)}:
            found |= fresh
            names |= {getattr(each, "name", "") for each in fresh} | self._classes(tree, fresh)
        return frozenset(found)

    def _classes(self, tree: Tree, functions: set[FunctionNode]) -> set[str]:
        """The classes whose constructors are among the functions."""
        parents = (tree.parents[each] for each in functions if getattr(each, "name", "") == "__init__")
        return {each.name for each in parents if isinstance(each, ast.ClassDef)}

    def tells(self, function: FunctionNode) -> bool:
        """Whether calling the function may make, use or end a session or a job."""
        return function in self._telling or isinstance(function, ast.Lambda)

    def is_scene(self, function: FunctionNode) -> bool:
        """Whether something in the function itself may go wrong with a session."""
        words = self._words[function]
        return self.has_sessions and ("with" in words or not words.isdisjoint(self._sessions | _ENDS))
