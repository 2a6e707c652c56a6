"""`marginal_counts` of qiskit-ignis: that of `qiskit.result` gives the same counts, under other names of arguments."""

from __future__ import annotations

import ast

from qlint.facts import Facts, Import, Use
from qlint.fixes import moved
from qlint.fixes.edits import Edits, Mended
from qlint.fixes.move import Move
from qlint.model import Applicability
from qlint.rewrites.text.calling import calls_of
from qlint.rewrites.text.passing import passed
from qlint.rewrites.text.syntax import Syntax, syntax

PATHS = tuple(f"qiskit.ignis.verification.{module}marginal_counts" for module in ("", "tomography.", "tomography.data."))
_NEW = "qiskit.result.marginal_counts"
_NAMES = {"counts": "result", "meas_qubits": "indices"}


def of_function(facts: Facts, place: Import | Use) -> Mended | None:
    """The edits that call the other function; unsafe, as the counts come in another order.

    None where more is done with it than to call it for some qubits, and where it has to fill in counts of zero.
    """
    tree, calls = syntax(facts.source.text), calls_of(facts, place, PATHS)
    if tree is None or not calls:
        return None
    given = [_given(tree, called.call.node) for called in calls]
    edits = moved.taken_from(facts, place, Move(place.path, _NEW, module=False, applicability=Applicability.UNSAFE))
    if not edits or None in given:
        return None
    return (*edits, *(each for row in given for each in row or ())), Applicability.UNSAFE


def _given(tree: Syntax, call: ast.Call) -> Edits | None:
    """The edits of the arguments."""
    values = (*call.args, *(each.value for each in call.keywords))
    if any(isinstance(each, ast.Constant) for each in values) or any(each.arg not in _NAMES for each in call.keywords):
        return None
    return passed(tree, call, taken=tuple(_NAMES), names=_NAMES, places=tuple(_NAMES.values()))
