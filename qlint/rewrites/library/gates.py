"""Methods of circuits whose gates are special cases of others now: those take one argument more.

The gate has another name: in drawings, in counts of gates and, what matters most, in noise models (tried with qiskit-terra 0.18, which has
both). So this is safe only where nothing but counts is read of the circuit.
"""

from __future__ import annotations

import ast

from qlint.facts import Called, Facts, MemberUse
from qlint.fixes import imports
from qlint.fixes.edits import Edits, Mended
from qlint.knowledge.ibm import CIRCUIT
from qlint.model import Applicability, Edit, Span
from qlint.rewrites.library.unseen import is_unseen
from qlint.rewrites.text.syntax import Syntax, syntax

_MODULES = ("math", "numpy")
_RENAMED = {f"{CIRCUIT[0]}.{old}": new for old, new in (("u1", "p"), ("u3", "u"), ("cu1", "cp"))}


def of_u2(facts: Facts, use: MemberUse) -> Mended | None:
    """The edits that make `circuit.u(pi / 2, phi, lam, qubit)` of `circuit.u2(phi, lam, qubit)`."""
    tree, called = syntax(facts.source.text), _called(facts, use)
    first = _first(called, ("phi", "lam", "qubit")) if called is not None else None
    half = _pi(facts, tree, use.span.start) if tree is not None and first is not None else None
    if first is None or half is None:
        return None
    more, pi = half
    return (*more, Edit(use.span, "u"), Edit(Span(first, first), f"{pi} / 2, ")), _weighed(facts, use, "u")


def of_cu3(facts: Facts, use: MemberUse) -> Mended | None:
    """The edits that make `circuit.cu(theta, phi, lam, 0, control, target)` of `circuit.cu3(theta, phi, lam, control, target)`."""
    called = _called(facts, use)
    if called is None or _first(called, ("theta", "phi", "lam", "control_qubit", "target_qubit", "label", "ctrl_state")) is None:
        return None
    control = (
        called.positional[3] if len(called.positional) > 3 else next((each for each in called.named if each.name == "control_qubit"), None)
    )
    if control is None or len(called.positional) < 3:
        return None
    gamma = "gamma=0, " if control.name else "0, "
    return (Edit(use.span, "cu"), Edit(Span(control.span.start, control.span.start), gamma)), _weighed(facts, use, "cu")


def renamed(facts: Facts, use: MemberUse, path: str, mended: Mended) -> Mended:
    """The same edits, safe if all that speaks against them is the name of a gate, and nobody sees that."""
    name = _RENAMED.get(path)
    return (mended[0], _weighed(facts, use, name)) if name is not None and use.called else mended


def _weighed(facts: Facts, use: MemberUse, name: str) -> Applicability:
    symbol = facts.knowledge.member(CIRCUIT[0], name)
    there = symbol is not None and all(map(symbol.alive, facts.target[symbol.distribution].releases))
    return Applicability.SAFE if there and is_unseen(facts, use) else Applicability.UNSAFE


def _called(facts: Facts, use: MemberUse) -> Called | None:
    return next((each for each in facts.calls() if each.span == use.span and each.bound), None) if use.called else None


def _first(called: Called, names: tuple[str, ...]) -> int | None:
    """Where the first argument stands; None if the call does not write them one by one, by the names that they have now."""
    node = called.call.node
    if any(isinstance(each, ast.Starred) for each in node.args) or any(each.arg not in names for each in node.keywords):
        return None
    given = [*called.positional, *called.named]
    return min(each.span.start for each in given) if given and len(given) <= len(names) else None


def _pi(facts: Facts, tree: Syntax, at: int) -> tuple[Edits, str] | None:
    """How the text can write pi at an offset, with the import that it needs for that."""
    ahead = (node for node in tree.tree.body if isinstance(node, ast.Import | ast.ImportFrom) and tree.span(node).end <= at)
    for node in ahead:
        for alias in node.names:
            name = alias.asname or alias.name
            if facts.reads(name) is None:
                continue
            match node:
                case ast.Import() if alias.name in _MODULES:
                    return (), f"{name}.pi"
                case ast.ImportFrom(module="math" | "numpy", level=0) if alias.name == "pi":
                    return (), name
    more = imports.added(tree.text, "math", "pi", at=at)
    return (more, "pi") if more is not None else None
