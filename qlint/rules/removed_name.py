"""QLT101: a name or module of a watched package that is gone in the target."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from qlint.facts import Facts, Guard, Import
from qlint.fixes import moved
from qlint.fixes.advice import advice, by_hand, removal, written
from qlint.fixes.edits import Mended
from qlint.knowledge.verdict import Gone, gone, retired
from qlint.model import Finding, Span
from qlint.rewrites.library.unused import deletion
from qlint.rewrites.names import hindrance, of_name
from qlint.rule import Example, Rule
from qlint.rules.places import judged_for
from qlint.target import Target

_Found = tuple[Gone, Target]


def check(facts: Facts) -> Iterator[Finding]:
    dead: set[str] = set()  # modules that imports name: what lies in them was reported there
    starred: set[str] = set()
    for each in facts.imports():
        module = each.module or each.star
        found = _gone(facts, each.path, imported=True, module=module)
        if found is not None:
            if each.name is None or each.module:
                dead.add(each.path)
            if (here := _here(facts, each.guard, each.path, imported=True, module=module)) is not None:
                yield _imported(facts, each, here)
    for use in facts.uses():
        found = _gone(facts, use.path)
        inside = found is not None and found.symbol.path != use.path and use.via != "project"
        if found is None or inside or any(f"{path}.".startswith(f"{use.path}.") for path in dead):
            continue
        if (here := _here(facts, use.guard, use.path)) is not None and not (use.star and use.path in starred):
            mended = moved.of_use(facts, use) or of_name(facts, use)
            why = hindrance(facts, use) if mended is None else ""
            yield _finding(facts, use.path, use.span, here, star=use.star, mended=mended, why=why)
        if use.star:
            starred.add(use.path)


def _imported(facts: Facts, each: Import, here: _Found) -> Finding:
    mended = moved.of_import(facts, each)
    unused = deletion(facts, each, everywhere=here[0].everywhere) if mended is None else None
    if unused is None:
        mended = mended or of_name(facts, each)
        return _finding(facts, each.path, each.name_span, here, mended=mended, why=hindrance(facts, each) if mended is None else "")
    finding = _finding(facts, each.path, each.name_span, here, mended=None)
    return replace(finding, fixes=(unused, *finding.fixes))


def _gone(facts: Facts, path: str, *, imported: bool = False, module: bool = False) -> Gone | None:
    return gone(path, facts.knowledge, facts.target, imported=imported, module=module) if retired(path, facts.knowledge) is None else None


def _here(facts: Facts, guard: Guard | None, path: str, *, imported: bool = False, module: bool = False) -> _Found | None:
    """Whether it is gone in the releases that reach a place with that guard."""
    target = judged_for(facts, guard)
    found = gone(path, facts.knowledge, target, imported=imported, module=module) if target is not None else None
    return (found, target) if found is not None and target is not None else None


def _finding(facts: Facts, path: str, span: Span, here: _Found, *, star: str = "", mended: Mended | None, why: str = "") -> Finding:
    """The finding; `why` is the reason for which it has no edits."""
    found, target = here
    told = by_hand(written(advice(path, facts.knowledge), mended), why)
    what = f"`{path}`" if found.symbol.path == path else f"`{path}`: `{found.symbol.path}`"
    arrives = f", `from {star} import *` does not bind it" if star else ""
    return RULE.finding(
        span, symbol=path, message=f"{what} {removal(found, target, facts.knowledge)}{arrives}{told.said}", fixes=told.fixes
    )


RULE = Rule(
    code="QLT101",
    name="removed-name",
    summary="a name or module that the target's releases no longer have",
    explanation=(
        "The name was there in an earlier release, and some release that the target allows lacks it: importing it raises "
        "ImportError, reading it from the module AttributeError, and a star import leaves it undefined. Reported at the name "
        "in an import, at the attribute of a module, and at the first use of a name that only a star import would bind. "
        "A use that is guarded (`try` and `except ImportError`, `hasattr`, a test of the release) is left alone."
    ),
    examples=(
        Example(bad="from qiskit import QuantumCircuit, execute\n", good="from qiskit import QuantumCircuit, transpile\n"),
        Example(bad="import qiskit as qk\n\nqk.assemble([])\n", good="import qiskit as qk\n\nqk.transpile([])\n"),
        Example(bad="from qiskit import *\n\nexecute\n", good="from qiskit import *\n\ntranspile\n"),
    ),
    check=check,
    needs_of=lambda knowledge: knowledge.ended(),
)
