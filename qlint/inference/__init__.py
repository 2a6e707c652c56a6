"""From a text to its facts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from qlint.facts import Facts
from qlint.inference.deep.infer import Deep
from qlint.inference.tracker.library import Library, import_root
from qlint.inference.tracker.module_facts import ModuleFacts
from qlint.inference.tracker.project import Project
from qlint.inference.tracker.reads import Reads
from qlint.knowledge.index import Knowledge
from qlint.sources.source import Source
from qlint.target import Target


def facts(source: Source, *, target: Target, knowledge: Knowledge, project: Project) -> Facts:
    """The facts of one text; raises SyntaxError if it doesn't parse."""
    return ModuleFacts(source, target, knowledge, project, deeper=_deep(knowledge, project).infer)


@lru_cache(maxsize=16)
def _deep(knowledge: Knowledge, project: Project) -> Deep:
    """The second tier for a project's files; it costs nothing until it is asked something."""
    return Deep(knowledge, project.text_of)


class Projects:
    """What gives the project around the file at an absolute path; all that it gives share what they have read."""

    def __init__(self, library: Library | None = None) -> None:
        self._library = library or Library()
        self._known: dict[Path, Project] = {}

    @property
    def reads(self) -> Reads:
        """What these projects have read, and those that are revised from them."""
        return self._library.reads

    def __call__(self, path: Path) -> Project:
        root = import_root(path.parent)
        if root not in self._known:
            self._known[root] = Project(root, self._library)
        return self._known[root]

    def anew(self) -> Projects:
        """The same projects, which have found out nothing yet: what they go by is read again, or taken from what was parsed."""
        return Projects(self._library)

    def revised(self, files: Mapping[Path, bytes]) -> Projects:
        """The projects with other contents of some files, by absolute path, than the disk has."""
        return Projects(self._library.with_files(files))
