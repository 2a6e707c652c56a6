"""Classes of simulators and providers that came without arguments, and that another class stands in for now."""

from __future__ import annotations

import ast

from qlint.facts import Facts, Import, Use
from qlint.fixes import chains, moved
from qlint.fixes.edits import Mended
from qlint.fixes.move import Move
from qlint.knowledge.remedies import fakes
from qlint.model import Applicability
from qlint.rewrites.text.syntax import syntax

_FAKES = "FakeProviderForBackendV2()"
PATHS = ("qiskit.providers.basicaer.QasmSimulatorPy", *(each.symbol for each in fakes.ENTRIES if each.instead == _FAKES))


def of_class(facts: Facts, place: Import | Use) -> Mended | None:
    """The edits that make an object of the other class; unsafe, as its members are others.

    None where more is done with the class than to call it without arguments.
    """
    tree, remedy = syntax(facts.source.text), facts.knowledge.remedy(place.path)
    symbol = facts.knowledge.symbol(remedy.replacement) if remedy is not None else None
    if tree is None or remedy is None or symbol is None or not any(map(symbol.alive, facts.target[symbol.distribution].releases)):
        return None
    if isinstance(place, Import):
        several = len(chains.binders(tree.text, place.name or "")) != 1
        spans = facts.reads(place.name or "") if not several else None
    else:
        spans = (place.span,) if not place.star else None
    calls = [tree.call(node) for span in spans or () if (node := tree.ending(span.end)) is not None]
    if spans is None or len(calls) != len(spans) or not all(map(_is_bare, calls)):
        return None
    edits = moved.taken_from(facts, place, Move(place.path, remedy.replacement, module=False, applicability=Applicability.UNSAFE))
    return (edits, Applicability.UNSAFE) if edits else None


def _is_bare(call: ast.Call | None) -> bool:
    return call is not None and not call.args and not call.keywords
