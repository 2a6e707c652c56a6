"""In which releases of the target a place is reached, as far as the conditions around it ask for releases."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import replace

from packaging.version import Version

from qlint.inference.tracker.attempts import imports, is_simple
from qlint.inference.tracker.conditions import Test
from qlint.inference.tracker.tree import Tree
from qlint.inference.tracker.trials import Trial, Unclear
from qlint.inference.tracker.world import World
from qlint.knowledge.index import Knowledge
from qlint.knowledge.verdict import gone
from qlint.target import Target


def releases_of(world: World, tree: Tree) -> Releases:
    """The answers for the target and a tree, which are the same as long as the analysis lasts."""
    return world.keep(("releases", tree), lambda: Releases(tree, world.knowledge, world.target))


class Releases:
    """The answers for one tree and one target; they are kept."""

    def __init__(self, tree: Tree, knowledge: Knowledge, target: Target) -> None:
        self._tree, self._knowledge, self.target = tree, knowledge, target
        self._outcomes: dict[ast.expr, Mapping[Version, bool] | None] = {}
        self._asked: dict[ast.expr, str] = {}
        self._failing: dict[ast.Try, bool] = {}

    def understands(self, test: Test) -> bool:
        """Whether the test's condition follows from the release of one distribution."""
        return self._outcome(test[0]) is not None

    def narrowed(self, target: Target, test: Test) -> tuple[Target | None, str]:
        """What of the target is left (None: nothing) where the test, which is understood, came out like that, and what it asks for."""
        condition, holds = test
        outcome, name = self._outcome(condition), self._asked[condition]
        assert outcome is not None, "only asked of a test that is understood"
        before = target[name].releases
        left = tuple(release for release in before if outcome[release] is holds)
        if len(left) == len(before):
            return target, name
        return (Target({**target.ranges, name: replace(target[name], releases=left)}) if left else None), name

    def fails(self, statement: ast.Try) -> bool:
        """Whether an import that is tried, and nothing else is, fails in all releases of the target."""
        if statement not in self._failing:
            found = (gone(path, self._knowledge, self.target, imported=True) for path in imports(statement))
            self._failing[statement] = is_simple(statement) and any(each is not None and each.everywhere for each in found)
        return self._failing[statement]

    def distribution(self, path: str) -> str:
        """The distribution that the dotted path belongs to; "" for none."""
        found = self._knowledge.distribution_of(path)
        return found.name if found is not None else ""

    def _outcome(self, condition: ast.expr) -> Mapping[Version, bool] | None:
        if condition not in self._outcomes:
            self._outcomes[condition] = self._tried(condition)
        return self._outcomes[condition]

    def _tried(self, condition: ast.expr) -> Mapping[Version, bool] | None:
        """What the condition comes to in every release of the one distribution that it depends on; None if it isn't understood."""
        highest = {name: each.highest for name, each in self.target.ranges.items()}
        trial = Trial(self._tree, self._knowledge, highest)
        try:
            trial.holds(condition)
            if len(trial.asked) != 1:
                return None
            (name,) = trial.asked
            outcome = {}
            for release in self.target[name].releases:
                trial = Trial(self._tree, self._knowledge, {**highest, name: release})
                outcome[release] = trial.holds(condition)
                if trial.asked != {name}:
                    return None
        except Unclear:
            return None
        self._asked[condition] = name
        return outcome
