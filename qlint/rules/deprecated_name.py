"""QLT601: a name or module that the target's releases announce as deprecated."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.facts import Facts
from qlint.knowledge.announcements import Announced, Announcements
from qlint.knowledge.verdict import gone, retired
from qlint.model import Finding, Severity, Span
from qlint.rule import Example, Rule
from qlint.rules.announced import finding


def check(facts: Facts) -> Iterator[Finding]:
    announcements = Announcements(facts.knowledge, facts.target)
    for each in facts.imports():
        found = _announced(facts, announcements, each.path, imported=True) if each.guard is None else None
        if found is not None:
            yield _finding(facts, each.path, each.name_span, found)
    starred: set[str] = set()
    for use in facts.uses():
        found = _announced(facts, announcements, use.path) if use.guard is None and use.path not in starred else None
        if found is None or (found.symbol.path != use.path and use.via != "project"):
            continue
        if use.star:
            starred.add(use.path)
        yield _finding(facts, use.path, use.span, found)


def _announced(facts: Facts, announcements: Announcements, path: str, *, imported: bool = False) -> Announced | None:
    """The deprecation of something on the path, if nothing of it is gone."""
    found = announcements.path(path, imported=imported)
    if found is None or retired(path, facts.knowledge) is not None or gone(path, facts.knowledge, facts.target, imported=imported):
        return None
    return found


def _finding(facts: Facts, path: str, span: Span, found: Announced) -> Finding:
    shown = f"`{path}`" if found.symbol.path == path else f"`{path}`: `{found.symbol.path}`"
    return finding(RULE, facts, span, shown=shown, found=found)


RULE = Rule(
    code="QLT601",
    name="deprecated-name",
    summary="a name or module that the target's releases call deprecated",
    explanation=(
        "It is there in every release that the target allows, and the code of some of them announces that it will go. The message "
        "names the first release that does, and the one that took it away, where a release has. The name of a class or function "
        "counts wherever it is exported. Off by default, as nothing fails: `select` it (`QLT6` for all deprecations, `QLT` for everything)."
    ),
    examples=(
        Example(
            bad="from qiskit.circuit.library import TwoLocal\n",
            good="from qiskit.circuit.library import n_local\n",
        ),
        Example(
            bad="import qiskit\n\nqiskit.assemble([])\n",
            good="import qiskit\n\nqiskit.transpile([])\n",
            target=("qiskit==1.4.2",),
        ),
    ),
    check=check,
    severity=Severity.WARNING,
    by_default=False,
)
