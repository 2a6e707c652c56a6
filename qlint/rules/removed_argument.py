"""QLT103: an argument that a function, class or method of a watched package no longer takes."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.facts import Facts
from qlint.fixes.advice import Advice, argument_advice, removal, written
from qlint.fixes.arguments import Refusal, of_argument
from qlint.knowledge.arguments import Fate
from qlint.knowledge.verdict import Gone
from qlint.model import Applicability, Edit, Finding, Fix, Span
from qlint.rewrites.accounts.authentication import of_auth
from qlint.rewrites.first import primitive_options
from qlint.rewrites.first.session_backends import of_session
from qlint.rule import Example, Rule
from qlint.rules.arguments import Found, refused
from qlint.rules.pub_forms import pub_form


def check(facts: Facts) -> Iterator[Finding]:
    for found in refused(facts, Fate.GONE):
        yield _finding(facts, found)


def _finding(facts: Facts, found: Found) -> Finding:
    symbol = facts.knowledge.symbol(found.callee.path)
    assert symbol is not None, "what is refused has a symbol"
    lost = Gone(symbol, found.refused.distribution, found.refused.release, found.refused.everywhere)
    since = removal(lost, facts.target, facts.knowledge)
    name = _name(found)
    what = f"argument `{name}` of `{found.shown}`" if name else f"argument {(found.place or 0) + 1} of `{found.shown}`"
    refusal = Refusal(found.callee, _path(found), name, found.argument, found.refused, found.place)
    told = pub_form(facts, found) or _looked_up(facts, refusal) or _authenticated(facts, refusal)
    if told is None:
        mended = primitive_options.of_argument(facts, found.callee.path, name, of_argument(facts, refusal))
        told = written(argument_advice(_path(found), name, facts.knowledge), mended)
    how = ", given by position," if found.place is not None else ""
    if found.place is not None and name and found.refused.there.keyword(name):
        told = _named(found, name)
    return RULE.finding(found.argument.span, symbol=_path(found), message=f"{what}{how} {since}{told.said}", fixes=told.fixes)


def _looked_up(facts: Facts, refusal: Refusal) -> Advice | None:
    """What to write for a service that looks up the backend of a session by its name."""
    mended = of_session(facts, refusal)
    if mended is None:
        return None
    (edit,), _ = mended
    return written(Advice(f"; write `{edit.text}`", (Fix(f"Write `{edit.text}`"),)), mended)


def _authenticated(facts: Facts, refusal: Refusal) -> Advice | None:
    """What to write for the kind of an account."""
    mended = of_auth(facts, refusal)
    if mended is None:
        return None
    _, channel = mended[0]
    shown = f'channel="{channel.text}"'
    return written(Advice(f"; write `{shown}`", (Fix(f"Write `{shown}`"),)), mended)


def _path(found: Found) -> str:
    return found.callee.path if found.callee.member == "__init__" else str(found.callee)


def _name(found: Found) -> str:
    """The name of the argument, "" where none was there for its position."""
    if found.place is None or found.refused.before is None:
        return found.argument.name
    names = found.refused.before.positional()
    return names[found.place] if found.place < len(names) else ""


def _named(found: Found, name: str) -> Advice:
    start = found.argument.span.start
    fix = Fix(f"Write `{name}=`", Applicability.UNSAFE, (Edit(Span(start, start), f"{name}="),))
    return Advice(f"; write `{name}=`", (fix,))


_SERVICE = 'from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session\n\nbackend = QiskitRuntimeService().backend("ibm_x")\n'

RULE = Rule(
    code="QLT103",
    name="removed-argument",
    summary="an argument that the function, class or method called no longer takes",
    explanation=(
        "What is called is known, earlier releases took the argument, and some release that the target allows does not: the call raises "
        "TypeError there. Arguments are judged by name, also those in a `**` mapping whose keys are known, and by their number where "
        "they are given by position. What takes any argument (`**options`) is left alone, so is an argument that a decorator still "
        "takes under its old name, and a call that expects to fail (`try` and `except TypeError`, a look at the signature)."
    ),
    examples=(
        Example(
            bad=f"{_SERVICE}sampler = SamplerV2(backend=backend)\n",
            good=f"{_SERVICE}sampler = SamplerV2(mode=backend)\n",
        ),
        Example(
            bad=f'{_SERVICE}options = {{"service": None}}\nprint([Session(backend=backend, **options)])\n',
            good=f'{_SERVICE}options = {{"max_time": "1h"}}\nprint([Session(backend=backend, **options)])\n',
        ),
        Example(
            bad="from qiskit import QuantumCircuit\n\nQuantumCircuit(1).h(q=0)\n",
            good="from qiskit import QuantumCircuit\n\nQuantumCircuit(1).h(qubit=0)\n",
        ),
    ),
    check=check,
)
