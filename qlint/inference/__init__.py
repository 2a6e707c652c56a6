"""From a text to its facts."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path

from qlint.facts import Facts
from qlint.inference.deep.infer import Deep
from qlint.inference.tracker.library import Library, import_root
from qlint.inference.tracker.module_facts import ModuleFacts
from qlint.inference.tracker.project import Project
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


def projects() -> Callable[[Path], Project]:
    """What gives the project around the file at an absolute path; all that it gives share what they have read."""
    library = Library()

    @cache
    def project(root: Path) -> Project:
        return Project(root, library)

    return lambda path: project(import_root(path.parent))
