"""QLT104: a name that no release of a watched package ever had, or an undefined name that resembles one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from qlint.facts import Facts
from qlint.fixes import imports
from qlint.fixes.edits import Mended
from qlint.knowledge.schema import Symbol
from qlint.knowledge.suggest import alike_in_kind, candidates, like, never_was
from qlint.knowledge.verdict import gone, no_module, retired
from qlint.model import Applicability, Edit, Finding, Fix, Span
from qlint.rewrites.accounts.accounts import is_entrance, of_entrance
from qlint.rule import Example, Rule

_SHARED = frozenset({"qiskit.providers"})  # other vendors' packages put their modules there


def check(facts: Facts) -> Iterator[Finding]:
    imported = [each for each in facts.imports() if each.guard is None and not each.star]
    for each in imported:
        if _never(facts, each.path, imported=True):
            found = _exported(facts, each.path, each.name_span, each.name if each.name_span == each.span else None)
            yield _of_account(found, of_entrance(facts, each)) if is_entrance(each.path) else found
        elif (other := no_module(each.path if each.module else each.path.rpartition(".")[0], facts.knowledge, facts.target)) is not None:
            yield _no_module(each.name_span, other)
        elif module := _misspelt_module(facts, each.path):
            yield _misspelt(facts, each.name_span, module)
    for use in facts.uses():
        if use.guard is None and use.via == "attribute" and _never(facts, use.path):
            yield _exported(facts, use.path, use.span, "")
    yield from _undefined(facts)


def _of_account(finding: Finding, mended: Mended | None) -> Finding:
    """The finding of a name of another client, with the edits of all that is done with it, or none."""
    title = finding.fixes[0].title if finding.fixes else "Use `qiskit_ibm_runtime.QiskitRuntimeService`"
    return replace(finding, fixes=(Fix(title, mended[1], mended[0]) if mended is not None else Fix(title),))


def _never(facts: Facts, path: str, *, imported: bool = False) -> bool:
    """Whether the name never was, in a module that is there."""
    if never_was(path, facts.knowledge) is None or retired(path, facts.knowledge) is not None:
        return False
    module = path.rpartition(".")[0]
    if module in _SHARED and not candidates(path, facts.knowledge, facts.target):
        return False
    return gone(module, facts.knowledge, facts.target, imported=True, module=imported) is None


def _misspelt_module(facts: Facts, path: str) -> str:
    """The module on the way to the path that never was, and looks like one that is; others may be of another distribution."""
    parts = path.split(".")
    modules = (".".join(parts[:end]) for end in range(2, len(parts)))
    module = next((each for each in modules if _never(facts, each, imported=True)), "")
    return module if module and candidates(module, facts.knowledge, facts.target) else ""


def _misspelt(facts: Facts, span: Span, module: str) -> Finding:
    parent, _, written = module.rpartition(".")
    found = candidates(module, facts.knowledge, facts.target)
    fixes = tuple(Fix(f"Import from `{each}`") for each in found)
    return RULE.finding(
        span, symbol=module, message=f"`{parent}` never had a module `{written}`{_did_you_mean(found, parent)}", fixes=fixes
    )


def _no_module(span: Span, found: Symbol) -> Finding:
    module, _, name = found.path.rpartition(".")
    fix = Fix(f"Write `from {module} import {name}`")
    return RULE.finding(span, symbol=found.path, message=f"`{found.path}` is a {found.kind.value}, and never was a module", fixes=(fix,))


def _exported(facts: Facts, path: str, span: Span, name: str | None) -> Finding:
    """`name` is what an import binds without `as`, None for one with `as`, "" for an attribute."""
    module, _, written = path.rpartition(".")
    found = candidates(path, facts.knowledge, facts.target)
    fixes = _renames(facts, span, name, module, found)
    return RULE.finding(span, symbol=path, message=f"`{module}` never had a name `{written}`{_did_you_mean(found, module)}", fixes=fixes)


def _did_you_mean(found: tuple[str, ...], module: str) -> str:
    shown = [path.rpartition(".")[2] if path.rpartition(".")[0] == module else path for path in found]
    return f"; did you mean {' or '.join(f'`{each}`' for each in shown)}?" if shown else ""


def _renames(facts: Facts, span: Span, name: str | None, module: str, found: tuple[str, ...]) -> tuple[Fix, ...]:
    fixes = []
    for path in found:
        parent, _, meant = path.rpartition(".")
        uses = facts.reads(name) if name else ()
        if parent != module or uses is None:
            fixes.append(Fix(f"Use `{path}`", Applicability.ADVICE))
        else:
            dotted = "." in facts.source.text[span.start : span.end]
            edits = (Edit(span, path if dotted else meant), *(Edit(each, meant) for each in uses))
            fixes.append(Fix(f"Write `{meant}`", Applicability.UNSAFE, edits))
    return tuple(fixes)


def _undefined(facts: Facts) -> Iterator[Finding]:
    seen: set[str] = set()
    for each in facts.undefined(lambda name: name[:1].isupper()):
        if each.name in seen or each.guard is not None or any(True for _ in facts.knowledge.find(each.name)):
            continue
        alive = {symbol.name: symbol for symbol in facts.exports_in_reach() if alike_in_kind(each.name, symbol)}
        for meant in like(each.name, alive)[:1]:
            seen.add(each.name)
            module = alive[meant].path.rpartition(".")[0]
            spans = facts.reads(each.name) or (each.span,)
            bound = facts.binds(meant)
            more = () if bound else imports.added(facts.source.text, module, meant, at=spans[0].start)
            fix = (
                Fix(f"Write `{meant}`", Applicability.UNSAFE, (*more, *(Edit(span, meant) for span in spans)))
                if more is not None
                else Fix(f"Use `{module}.{meant}`")
            )
            message = f"`{each.name}` is not defined, and no release of {alive[meant].distribution} ever had it; did you mean `{meant}`?"
            yield RULE.finding(each.span, symbol=each.name, message=message, fixes=(fix,))


RULE = Rule(
    code="QLT104",
    name="unknown-name",
    summary="a name that never was: not in any release, or not defined and close to one that is",
    explanation=(
        "No release of the package ever exported the name there. What is suggested is the same name where another watched package "
        "exports it, what took its place, or a name of the module that looks like it: whether a name ever was decides, likeness only "
        "ranks. A class or function never was a module that can be imported. A name that is not imported at all is reported if nothing in "
        "the file can bind it and it resembles a name of a module that the file imports from. Names that the file or the project defines "
        "are its own."
    ),
    examples=(
        Example(
            bad="from qiskit_ibm_runtime import QiskitIBMService\n",
            good="from qiskit_ibm_runtime import QiskitRuntimeService\n",
        ),
        Example(
            bad="from qiskit_ibm_runtime import QiskitRuntimeService\n\nservice = QiskitIBMService()\n",
            good="from qiskit_ibm_runtime import QiskitRuntimeService\n\nservice = QiskitRuntimeService()\n",
        ),
        Example(
            bad="import qiskit_ibm_runtime as runtime\n\nruntime.QiskitIBMService()\n",
            good="import qiskit_ibm_runtime as runtime\n\nruntime.IBMQuantumComputeService()\n",
        ),
    ),
    check=check,
)
