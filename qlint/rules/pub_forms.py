"""What `run` of version 2 of the primitives takes, told to those who give it the arguments of version 1."""

from __future__ import annotations

from qlint.facts import Facts
from qlint.fixes.advice import Advice, written
from qlint.knowledge.ibm import ESTIMATORS_V2, SAMPLERS_V2, plays
from qlint.model import Fix
from qlint.rewrites.first import second_runs
from qlint.rules.arguments import Found

_COLUMNS = frozenset({"circuits", "observables", "parameter_values"})
_FORMS = ((SAMPLERS_V2, "run([(circuit, values)])"), (ESTIMATORS_V2, "run([(circuit, observables, values)])"))
_SHOTS = "run(pubs, precision=precision)"


def pub_form(facts: Facts, found: Found) -> Advice | None:
    """What to write instead of an argument of version 1; None where the call is none of `run`, or the argument none of those."""
    name = found.argument.name
    form = _form(facts, found) if found.callee.member == "run" and name in ("", "shots", *_COLUMNS) else None
    if form is None or (name == "shots" and form == _FORMS[0][1]):
        return None
    code = _SHOTS if name == "shots" else form
    note = " (1 / shots**0.5 is as exact)" if name == "shots" else ""
    return written(Advice(f"; write `{code}`", (Fix(f"Write `{code}`{note}"),)), second_runs.of_argument(facts, found.argument.span))


def _form(facts: Facts, found: Found) -> str | None:
    """How code calls `run` of the class, if it is a primitive of version 2."""
    symbol = facts.knowledge.symbol(found.callee.path)
    paths = [life.definition or found.callee.path for life in symbol.lives] if symbol is not None else [found.callee.path]
    return next((form for part, form in _FORMS if plays(facts.knowledge, paths[-1], part)), None)
