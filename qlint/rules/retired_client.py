"""QLT201: imports and uses of IBM's retired clients, qiskit-ibm-provider and qiskit-ibmq-provider."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from qlint.facts import Facts, Import, MemberUse, Use
from qlint.fixes.advice import advice, by_hand, written
from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Distribution, Kind
from qlint.knowledge.verdict import retired
from qlint.model import Finding, Fix, Span
from qlint.rewrites.accounts.accounts import hindrance, of_brought, of_entrance
from qlint.rewrites.library.unused import deletion
from qlint.rule import Example, Rule
from qlint.rules.counterparts import counterparts

_MOST_COUNTERPARTS = 6


@dataclass(frozen=True, slots=True)
class _Entrance:
    """A place at which a retired client comes into the file."""

    path: str
    span: Span
    place: Import | Use


def check(facts: Facts) -> Iterator[Finding]:
    if facts.reaches(_words(facts.knowledge)):
        yield from _reported(facts)


def _words(knowledge: Knowledge) -> str:
    """A pattern that every module has in it that a retired client comes into: `ibmq` or `IBMQ`, `qiskit_ibm_provider`, ..."""
    roots = [root for each in knowledge.distributions.values() if each.retired is not None for root in each.roots]
    return rf"(?i)\b(?:{'|'.join(root.rpartition('.')[2] for root in roots)})\b"


def _reported(facts: Facts) -> Iterator[Finding]:
    entrances = list(_entrances(facts))
    members = list(_members(facts))
    told: set[str] = set()  # one entrance of each client names the counterparts of what is done with its objects
    for entrance in entrances:
        client = retired(entrance.path, facts.knowledge)
        assert client is not None, "an entrance is one into a retired client"
        leads = _leads(entrance.path, facts.knowledge) and client.name not in told
        if leads:
            told.add(client.name)
        if entrance.place.guard is None:
            used = [use for use in members if _client(use, facts) is client] if leads else []
            yield _entered(facts, entrance, client, used)
    inside = {client for each in entrances if (client := retired(each.path, facts.knowledge)) is not None}
    for use in members:
        client = _client(use, facts)
        if client is not None and client not in inside and use.guard is None:
            yield _brought(facts, use, client)


def _entrances(facts: Facts) -> Iterator[_Entrance]:
    modules: list[str] = []
    for each in facts.imports():
        if retired(each.path, facts.knowledge) is not None:
            modules.append(each.path)
            yield _Entrance(each.path, each.name_span, each)
    named: set[str] = set()
    for use in facts.uses():
        outer = use.path.rpartition(".")[0]
        inside = retired(outer, facts.knowledge) is not None and use.via != "project"
        if retired(use.path, facts.knowledge) is None or inside:
            continue
        if any(f"{path}.".startswith(f"{use.path}.") for path in modules) or (use.star and use.path in named):
            continue
        named.add(use.path)
        yield _Entrance(use.path, use.span, use)


def _members(facts: Facts) -> Iterator[MemberUse]:
    """What is read on objects that can only be of retired clients."""
    for use in facts.members(_vocabulary(facts.knowledge).__contains__):
        if _client(use, facts) is not None:
            yield use


def _client(use: MemberUse, facts: Facts) -> Distribution | None:
    clients = [retired(symbol.path, facts.knowledge) for symbol in use.symbols]
    return clients[0] if all(clients) else None


def _leads(path: str, knowledge: Knowledge) -> bool:
    """Whether objects come out of the symbol: a class, a module, an object; a function only takes them."""
    symbol = knowledge.symbol(path)
    return symbol is None or symbol.kind is not Kind.FUNCTION


def _entered(facts: Facts, entrance: _Entrance, client: Distribution, used: Iterable[MemberUse]) -> Finding:
    unused = tuple(_unused(facts, entrance.place))
    told = advice(entrance.path, facts.knowledge)
    if not unused:
        mended = of_entrance(facts, entrance.place)
        told = by_hand(written(told, mended), hindrance(facts, entrance.place) if mended is None else "")
    found = list(dict.fromkeys(counterparts(facts, used)))
    renamed = [each.line for each in found if each.renamed]
    more = [f"and {len(renamed) - _MOST_COUNTERPARTS} more"] if len(renamed) > _MOST_COUNTERPARTS else []
    said = "; ".join([f"`{entrance.path}` {_fate(client)}{told.said}", *renamed[:_MOST_COUNTERPARTS], *more])
    fixes = (*unused, *told.fixes, *(Fix(each.line) for each in found))
    return RULE.finding(entrance.span, symbol=entrance.path, message=said, fixes=fixes)


def _unused(facts: Facts, place: Import | Use) -> Iterator[Fix]:
    alone = isinstance(place, Import) and all(use.path != place.path for use in facts.uses())  # else it would stay a finding there
    fix = deletion(facts, place, everywhere=True) if isinstance(place, Import) and alone else None
    if fix is not None:
        yield fix


def _brought(facts: Facts, use: MemberUse, client: Distribution) -> Finding:
    """A use of an object that another module of the project brought in."""
    symbol = use.symbols[0]
    told = written(advice(symbol.path, facts.knowledge), of_brought(facts, use))
    owner = use.owners[0].cls.rpartition(".")[2]
    return RULE.finding(use.span, symbol=symbol.path, message=f"`{owner}.{symbol.name}` {_fate(client)}{told.said}", fixes=told.fixes)


def _fate(client: Distribution) -> str:
    assert client.retired is not None, "only retired clients have a fate"
    retirement = client.retired
    return f"belongs to {client.name}, which is retired ({retirement.since}, last release {client.newest}); use {retirement.successor}"


@lru_cache(maxsize=4)
def _vocabulary(knowledge: Knowledge) -> frozenset[str]:
    clients = [name for name, each in knowledge.distributions.items() if each.retired is not None]
    return frozenset[str]({"IBMQ"}).union(*(knowledge.vocabulary(name) for name in clients))


RULE = Rule(
    code="QLT201",
    name="retired-client",
    summary="code of a client whose service is shut down",
    explanation=(
        "`qiskit_ibm_provider` and `qiskit.IBMQ` with `qiskit.providers.ibmq` talk to services that are gone, so no pin brings "
        "them back: they are reported whatever the target is. One finding for each imported name says what to write instead of it, and "
        "instead of what the file does with its objects. Where the file gets such an object from another module of the project "
        "without importing the client, each use of it is reported."
    ),
    examples=(
        Example(
            bad='from qiskit_ibm_provider import IBMProvider\n\nprovider = IBMProvider()\nprovider.get_backend("ibm_x")\n',
            good='from qiskit_ibm_runtime import QiskitRuntimeService\n\nservice = QiskitRuntimeService()\nservice.backend("ibm_x")\n',
        ),
        Example(
            bad="import qiskit\n\nqiskit.IBMQ.load_account()\n",
            good="try:\n    from qiskit import IBMQ\nexcept ImportError:\n    IBMQ = None\n",
        ),
    ),
    check=check,
    needs_of=_vocabulary,
)
