"""The runtime client's service in a text that had another client: its import, and names that are free for it."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from qlint.facts import Facts, Import
from qlint.fixes import chains, imports
from qlint.fixes.edits import Edits
from qlint.fixes.statements import statement
from qlint.knowledge.schema import version
from qlint.rewrites.text.exported import added
from qlint.rewrites.text.syntax import Syntax

MODULE, NAME = "qiskit_ibm_runtime", "QiskitRuntimeService"
DISTRIBUTION = "qiskit-ibm-runtime"

_FREE = ("service", "runtime_service", "ibm_service")
_TOKEN_ALONE = version("0.42.0")  # earlier releases want a channel with it


def imported(facts: Facts, tree: Syntax, old: Sequence[Import], *, needed: int | None, bound: str = NAME) -> Edits | None:
    """The edits by which imports of what is retired bring the service, as `bound`.

    `needed` is the first offset at which that is read, None where it is nowhere. None where the name means other things.
    """
    text = facts.source.text
    if needed is None:
        return _joined([imports.without_name(text, each.name_span) for each in old])
    if bound == NAME and _is_taken(facts, tree):
        return None
    if not old:
        return added(text, MODULE, NAME, at=needed)
    moved: list[Edits | None] = []
    there = bound == NAME and imports.added(text, MODULE, NAME, at=needed) == ()
    for each in old:
        around = statement(text, each.span)
        if there:
            moved.append(imports.without_name(text, each.name_span))
            continue
        moved.append(imports.moved(text, each.name_span, MODULE, name=NAME, bound=bound))
        there = around is not None and around.top
    return _joined(moved)


def token_suffices(facts: Facts) -> bool:
    """Whether the newest releases of the target take a token without a channel."""
    return facts.target[DISTRIBUTION].highest >= _TOKEN_ALONE


def free_name(text: str) -> str | None:
    """A name for the service that the text does not have."""
    return next((each for each in _FREE if not chains.is_there(text, each)), None)


def _joined(edits: Sequence[Edits | None]) -> Edits | None:
    known = [each for each in edits if each is not None]
    return tuple(edit for each in known for edit in each) if len(known) == len(edits) else None


def _is_taken(facts: Facts, tree: Syntax) -> bool:
    """Whether the text binds the service's name to something else."""
    if any(each.name == NAME and not each.path.startswith(f"{MODULE}.") for each in facts.imports()):
        return True
    return any(_binds(node) for node in tree.nodes)


def _binds(node: ast.AST) -> bool:
    match node:
        case ast.Name(id=name, ctx=ast.Store() | ast.Del()) | ast.arg(arg=name) | ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return name == NAME
    return False
