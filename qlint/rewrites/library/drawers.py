"""Functions that drew circuits in one way each: `circuit_drawer` draws them in all."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from qlint.facts import Facts, Import, Use
from qlint.fixes import moved
from qlint.fixes.edits import Edits, Mended
from qlint.fixes.move import Move
from qlint.model import Applicability, Edit, Span
from qlint.rewrites.text.occurrences import occurrences
from qlint.rewrites.text.syntax import Syntax, syntax

_NEW = "qiskit.visualization.circuit_drawer"
_OUTPUTS = {"latex_circuit_drawer": "latex", "matplotlib_circuit_drawer": "mpl"}
_SAME = frozenset(("filename", "scale"))
_ALIKE = _SAME | {"style"}  # of which some keys are others now
PATHS = tuple(f"qiskit.tools.visualization.{name}" for name in _OUTPUTS)


def of_drawer(facts: Facts, place: Import | Use) -> Mended | None:
    """The edits that draw with `circuit_drawer(circuit, output=...)`, as these functions did in all releases that had both.

    Unsafe with a style. None where the function is not imported once and called each time, with a circuit and what both functions know.
    """
    tree = syntax(facts.source.text)
    found = occurrences(facts, tree, {place.path}) if tree is not None and isinstance(place, Import) else None
    if tree is None or found is None or not isinstance(place, Import):
        return None
    output = _outputs(tree, found.reads, _OUTPUTS[place.path.rpartition(".")[2]])
    move = Move(place.path, _NEW, module=False, applicability=Applicability.UNSAFE)
    edits = [moved.taken_from(facts, each, move) for each in found.imports]
    if output is None or not edits or None in edits:
        return None
    styled = any(each.arg not in _SAME for node in found.reads if (call := tree.call(node)) is not None for each in call.keywords)
    applicability = Applicability.UNSAFE if styled else Applicability.SAFE
    return tuple(dict.fromkeys((*(edit for each in edits for edit in each or ()), *output))), applicability


def _outputs(tree: Syntax, reads: Sequence[ast.expr], name: str) -> Edits | None:
    """The edits that say in each call how to draw."""
    edits = []
    for node in reads:
        call = tree.call(node)
        if (
            call is None
            or len(call.args) != 1
            or isinstance(call.args[0], ast.Starred)
            or any(each.arg not in _ALIKE for each in call.keywords)
        ):
            return None
        end = tree.span(call.args[0]).end
        edits.append(Edit(Span(end, end), f', output="{name}"'))
    return tuple(edits)
