"""QLT106: an argument that no release of a watched package ever took there."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.facts import Facts
from qlint.fixes.advice import Advice
from qlint.knowledge.arguments import Fate
from qlint.knowledge.signature import How
from qlint.knowledge.suggest import like
from qlint.model import Applicability, Edit, Finding, Fix
from qlint.rewrites.first import quantum_instances
from qlint.rewrites.first.algorithms import ARGUMENT
from qlint.rule import Example, Rule
from qlint.rules.arguments import Found, refused
from qlint.rules.pub_forms import pub_form


def check(facts: Facts) -> Iterator[Finding]:
    for found in refused(facts, Fate.NEVER):
        path = str(found.callee).removesuffix(".__init__")
        told = pub_form(facts, found) or _primitive(facts, found, path)
        if found.place is not None:
            yield _by_position(found, path, told or Advice(), most=found.place)
        elif told is not None:
            message = f"`{found.shown}` never took an argument `{found.argument.name}`{told.said}"
            yield RULE.finding(found.argument.span, symbol=path, message=message, fixes=told.fixes)
        else:
            yield _of_name(found, path)


def _primitive(facts: Facts, found: Found, path: str) -> Advice | None:
    return quantum_instances.told(facts, found.argument.span, path) if found.argument.name == ARGUMENT else None


def _by_position(found: Found, path: str, told: Advice, *, most: int) -> Finding:
    message = f"`{found.shown}` never took more than {most} argument{'s' if most != 1 else ''} by position{told.said}"
    return RULE.finding(found.argument.span, symbol=path, message=message, fixes=told.fixes)


def _of_name(found: Found, path: str) -> Finding:
    name = found.argument.name
    names = [each.name for each in found.refused.there.parameters if each.how in (How.ANY, How.KEYWORD)]
    meant = like(name, names)
    hint = f"; did you mean {' or '.join(f'`{each}`' for each in meant)}?" if meant else ""
    length = found.argument.span.end - found.argument.span.start
    edits = [(each, (Edit(found.argument.span, each),) if length == len(name) else ()) for each in meant]
    fixes = tuple(Fix(f"Write `{each}`", Applicability.UNSAFE if edit else Applicability.ADVICE, edit) for each, edit in edits)
    return RULE.finding(found.argument.span, symbol=path, message=f"`{found.shown}` never took an argument `{name}`{hint}", fixes=fixes)


_BACKEND = 'from qiskit_ibm_runtime import QiskitRuntimeService, Session\n\nbackend = QiskitRuntimeService().backend("ibm_x")\n'

_CIRCUIT = "from qiskit import QuantumCircuit\nfrom qiskit.primitives import StatevectorSampler\n\ncircuit = QuantumCircuit(1, 1)\n"

RULE = Rule(
    code="QLT106",
    name="unknown-argument",
    summary="an argument that no release of the function, class or method called ever took",
    explanation=(
        "What is called is known, the history has its signature in every release that had it, and none of them takes the argument, by "
        "that name, or as many by position: the call raises TypeError. What took any argument in some release is left alone. Arguments of "
        "version 1 of the primitives, given to `run` of version 2, are told with the pubs that it takes."
    ),
    examples=(
        Example(
            bad=f"{_BACKEND}sessions = [Session(backend=backend, max_tiem=60)]\n",
            good=f"{_BACKEND}sessions = [Session(backend=backend, max_time=60)]\n",
        ),
        Example(
            bad=f"{_CIRCUIT}StatevectorSampler().run(circuits=[circuit])\n",
            good=f"{_CIRCUIT}StatevectorSampler().run([circuit])\n",
        ),
    ),
    check=check,
)
