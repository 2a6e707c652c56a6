"""Calls of `run` in the form of version 1 of the primitives, in the form of version 2, with all that is read off what they give."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from qlint.execution.registers import registers
from qlint.execution.roles import within
from qlint.facts import Constant, Instance
from qlint.fixes.listing import around
from qlint.knowledge.ibm import CIRCUIT, plays
from qlint.model import Span
from qlint.rewrites.first import first_jobs, first_results, pubs
from qlint.rewrites.first.pubs import Column, Many
from qlint.rewrites.text.draft import Draft
from qlint.rewrites.text.following import Following

_OPTIONS = frozenset({"shots"})


def rewrite(known: Following, calls: Mapping[ast.Call, str], draft: Draft, *, sampler: bool) -> bool:
    """Has calls of `run`, and what is read off their results, in the form of version 2; False where not all of that can be done.

    Each call has the code of the backend for which its circuits have to be transpiled, "" where they haven't.
    """
    origins: dict[ast.Call, first_results.Origin] = {}
    for call, device in calls.items():
        table = _table(known, call, sampler=sampler)
        origin = _origin(known, table, sampler) if table else None
        if origin is None or not _run(known, call, table, draft, device):
            return False
        origins[call] = origin
    return first_jobs.read(known, origins, draft)


def _table(known: Following, call: ast.Call, *, sampler: bool) -> tuple[Column, ...]:
    """The columns that the call gives; nothing where it isn't of the form of version 1."""
    given = _given(call, "sampler" if sampler else "estimator")
    table = pubs.columns(known, given) if given is not None else ()
    names = [each.name for each in table]
    return table if names[:1] == ["circuits"] and (sampler or names[1:2] == ["observables"]) else ()


def _given(call: ast.Call, kind: str) -> Mapping[str, ast.expr] | None:
    """The arguments by their names in version 1; None where others are given than the known ones."""
    names = pubs.COLUMNS[kind]
    if any(isinstance(each, ast.Starred) for each in call.args) or len(call.args) > len(names):
        return None
    given = dict(zip(names, call.args, strict=False))
    for keyword in call.keywords:
        if keyword.arg is None or keyword.arg in given or keyword.arg not in (*names, *_OPTIONS):
            return None
        if keyword.arg in names:
            given[keyword.arg] = keyword.value
    return given


def _origin(known: Following, table: tuple[Column, ...], sampler: bool) -> first_results.Origin | None:
    """What is known of the results; None for those of a sampler that can't be read in all releases of the target."""
    if not sampler:
        return first_results.Origin(sampler=False)
    node = table[0].node
    circuits = list(within(known.value(node))) if node is not None else []
    sure = bool(circuits) and all(isinstance(each, Instance) and plays(known.facts.knowledge, each.cls, CIRCUIT) for each in circuits)
    return first_jobs.sampled(known.facts, registers(known.facts, circuits) if sure else None)


def _run(known: Following, call: ast.Call, table: tuple[Column, ...], draft: Draft, device: str) -> bool:
    """The arguments of the call."""
    items = _items(known, call)
    if items is None:
        return False
    if not _shots(known, call, table, draft, items):
        return False
    written = _pubs(known, call, table, draft, device)
    if written is None:
        return False
    names = pubs.COLUMNS["estimator"]
    consumed = [items[each] for each in items if not isinstance(each, ast.keyword) or each.arg in names]
    spans = [*items.values()]
    if not _is_row(spans, consumed):
        return False
    span = Span(min(each.start for each in consumed), max(each.end for each in consumed))
    if draft.touched(span):
        return False
    code = written if spans[0] == min(consumed) else f"pubs={written}"
    if code != known.tree.text[span.start : span.end]:
        draft.put(span, code)
    return True


def _items(known: Following, call: ast.Call) -> dict[ast.expr | ast.keyword, Span] | None:
    """The arguments of the call with their places, in the order of the text."""
    nodes: tuple[ast.expr | ast.keyword, ...] = (*call.args, *call.keywords)
    starts = [*map(known.tree.span, call.args), *(Span(known.start(each), known.tree.span(each.value).end) for each in call.keywords)]
    if known.quoted(call):
        return dict(zip(nodes, starts, strict=True)) if known.is_placed(call) else None
    listing = around(known.tree.text, starts[0].start)
    if listing is None or listing.bracket != "(" or len(listing.items) != len(nodes):
        return None
    return dict(zip(nodes, listing.items, strict=True))


def _is_row(spans: list[Span], items: list[Span]) -> bool:
    """Whether the items stand one behind the other."""
    places = sorted(spans.index(each) for each in items)
    return places == [*range(places[0], places[-1] + 1)]


def _shots(known: Following, call: ast.Call, table: tuple[Column, ...], draft: Draft, items: Mapping[ast.expr | ast.keyword, Span]) -> bool:
    """An estimator is told how exact it has to be, and not how often it measures."""
    if all(each.name != "observables" for each in table):
        return True
    for keyword in call.keywords:
        if keyword.arg == "shots":
            draft.put(items[keyword], f"precision={precision(known, keyword.value)}")
    return True


def precision(known: Following, shots: ast.expr) -> str:
    """The precision that an estimator reaches with a number of shots."""
    code = known.tree.code(shots)
    if code == "None":
        return code
    simple = isinstance(shots, ast.Name | ast.Attribute | ast.Call | ast.Subscript) or (
        isinstance(shots, ast.Constant) and isinstance(shots.value, int)
    )
    return f"1 / {code}**0.5" if simple else f"1 / ({code}) ** 0.5"


def _pubs(known: Following, call: ast.Call, table: tuple[Column, ...], draft: Draft, device: str) -> str | None:
    """The list of pubs. Where circuits still have to be transpiled, they are, and observables take their layouts."""
    one = pubs.circuits_are_one(known, table)
    if one is None and first_jobs.is_first_read(known, call):
        one = True
    sampler = all(each.name != "observables" for each in table)
    if one is None:
        return None
    circuits = table[0]
    if not device:
        return f"[{pubs.one_pub(table)}]" if one else pubs.several(table)
    if sampler and (circuits.many is not Many.ALIKE or len(table) == 1):
        changed = pubs.with_circuit(table, f"transpile({circuits.one if one else circuits.code}, {device})")
        return f"[{pubs.one_pub(changed)}]" if one else pubs.several(changed)
    if any(each.name == "observables" and _may_be_text(known, each) for each in table):
        return None  # which has no layout to take
    if not one and circuits.many is not Many.ALIKE:
        return pubs.laid_out(table, f"transpile({circuits.code}, {device})")
    wanted = f"isa_{circuits.one}" if circuits.one.isidentifier() else "isa_circuit"
    name = draft.ahead(call, wanted, f"transpile({circuits.one}, {device})")
    if name is None:
        return None
    changed = pubs.with_circuit(table, name, layout=name)
    return f"[{pubs.one_pub(changed)}]" if one else pubs.several(changed)


def _may_be_text(known: Following, column: Column) -> bool:
    value = known.value(column.node) if column.node is not None else ()
    return any(isinstance(each, Constant) and each.kind == "str" for each in within(value))
