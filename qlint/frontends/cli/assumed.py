"""`qlint check --explain-target`: for which releases a path is judged, which files say so, in which lines, and what was passed over."""

from __future__ import annotations

from collections.abc import Iterator

from qlint import engine
from qlint.frontends.reports.summary import shown
from qlint.manifests.asked import Asked, Part
from qlint.manifests.resolve import Resolution, place
from qlint.session import Session


def explained(path: str, session: Session) -> Iterator[str]:
    """The lines about one path. Raises SettingsError and TargetError."""
    found = engine.resolution(path, session)
    distributions = session.analysis.knowledge.distributions
    named = [name for name, each in distributions.items() if name in found.decided or not (each.retired or each.beside)]
    width = max(map(len, named))
    yield f"{path} is judged for"
    for name in sorted(named):
        yield f"  {name:<{width}}  {found.target[name]}: {_why(name, found)}"
        yield from (f"  {'':<{width}}  passed over: {_said(each)}" for each in found.passed.get(name, ()))
    yield from (f"  warning: {shown(problem.path)}: {shown(problem.message)}" for problem in found.problems)


def _why(name: str, found: Resolution) -> str:
    decided = found.decided.get(name)
    return ", ".join(dict.fromkeys(map(_said, decided))) if decided else found.target[name].source


def _said(asked: Asked) -> str:
    part = "" if asked.part in {Part.RUN, Part.LOCK} else f" [{' '.join(filter(None, (asked.part.value, asked.group)))}]"
    marker = f"; {asked.marker}" if asked.marker else ""
    return f"{shown(place(asked))}: {asked}{marker}{part}"
