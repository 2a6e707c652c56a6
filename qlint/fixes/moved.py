"""Edits for names that moved: imports from where they are now, and the uses that go with them."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from dataclasses import replace

from qlint.facts import Facts, Import, Use
from qlint.fixes import algorithms, chains, imports, rows
from qlint.fixes.edits import Edits, Mended, spaced
from qlint.fixes.move import Move, move
from qlint.fixes.statements import Statement, after, line_end, statement, top_level
from qlint.knowledge.exports import definition
from qlint.model import Applicability, Edit, Span


def of_import(facts: Facts, each: Import) -> Mended | None:
    """The edits by which an import of a name or module that moved, and its uses, are true again; None if that can't be done exactly."""
    found = _move(facts, each.path)
    if found is None or each.written not in (each.path, f"{each.path}.*") or each.guard is not None or not _all_follow(facts, found):
        return None
    if each.star:
        edits = _starred(facts, each, found)
        return (edits, Applicability.UNSAFE) if edits else None  # other names may come with the star
    if each.module:
        edits = _plain(facts.source.text, each, found)
        return (edits, found.applicability) if edits else None
    if found.module and not found.home:
        edits = _module(facts.source.text, each, found)
        return (edits, found.applicability) if edits else None
    edits = _together(facts, each, found) or _name(facts, each, found)
    return ((*edits, *_turn(facts, each, found)), found.applicability) if edits else None


def of_use(facts: Facts, use: Use) -> Mended | None:
    """The same for a name or module that is read as an attribute of a module, or that a star import would have to bind."""
    found = _move(facts, use.path)
    if found is None or use.guard is not None or not _all_follow(facts, found):
        return None
    text = facts.source.text
    edits = _below_star(facts, use, found) if use.star else _attribute(text, use, found)
    sure = use.star or imports.is_certain(text)
    return (edits, found.applicability if sure else Applicability.UNSAFE) if edits else None


def taken_from(facts: Facts, place: Import | Use, found: Move) -> Edits | None:
    """The edits that import one name, no module, from where it is now, and call it by the name that it has there."""
    if isinstance(place, Use):
        return _attribute(facts.source.text, place, found) if not place.star else _below_star(facts, place, found)
    listed = not place.star and not place.module and place.written == place.path
    return _name(facts, place, found) if listed else None


def all_taken_from(facts: Facts, places: Sequence[tuple[Import, Move]]) -> Edits | None:
    """The same for all names of one statement, all of which are in one module now."""
    text, home = facts.source.text, places[0][1].home
    where = imports.module_span(text, places[0][0].name_span)
    edits = [spaced(text, where, home)] if where is not None else []
    for each, found in places:
        bound, reads = _binding(facts, each, found)
        edits += (Edit(each.span, found.name if found.name == bound else f"{found.name} as {bound}"), *reads)
    return tuple(edits) if where is not None and all(found.home == home for _, found in places) else None


def _move(facts: Facts, path: str) -> Move | None:
    known = facts.once(_moves)
    if path not in known:
        found = move(path, facts.knowledge, facts.target)
        known[path] = replace(found, applicability=Applicability.SAFE) if found is not None and _is_alike(facts, found) else found
    return known[path]


def _is_alike(facts: Facts, found: Move) -> bool:
    """Whether what is true of moves to qiskit-algorithms in general makes no difference to this program."""
    return not found.module and found.everywhere and algorithms.is_same(facts, found.old)


def _moves(_: Facts) -> dict[str, Move | None]:
    """The answers about the paths of a module, to be kept while it is checked."""
    return {}


def _all_follow(facts: Facts, found: Move) -> bool:
    """Whether all that is read of a module is in the one that takes its place."""
    if not found.module:
        return True
    below = {use.path for use in facts.uses() if use.path.startswith(f"{found.old}.")}
    return all(_follows(facts, path, found) for path in below)


def _follows(facts: Facts, path: str, found: Move) -> bool:
    other = _move(facts, path)
    wanted = f"{found.new}{path[len(found.old) :]}"
    if other is not None:
        return other.new == wanted or _is_same(facts, other.new, wanted)
    symbol = facts.knowledge.symbol(path)
    return symbol is None and _follows_parent(facts, path, found)


def _is_same(facts: Facts, path: str, other: str) -> bool:
    """Whether both lead to one definition, in all releases of the target."""
    one, two = facts.knowledge.symbol(path), facts.knowledge.symbol(other)
    if one is None or two is None or definition(one, facts.knowledge) != definition(two, facts.knowledge):
        return False
    return all(two.alive(each) for each in facts.target[two.distribution].releases)


def _follows_parent(facts: Facts, path: str, found: Move) -> bool:
    """Whether it is an attribute of a name that goes with the module."""
    parent = path.rpartition(".")[0]
    return parent != found.old and facts.knowledge.symbol(parent) is not None and _follows(facts, parent, found)


def _name(facts: Facts, each: Import, found: Move) -> Edits | None:
    """A name of a list: it comes from the other module, and where it has another name there, the code uses that."""
    if (reads := _free_reads(facts, each, found)) and _is_imported(facts, found, ahead_of=reads[0].start):
        less = imports.without_name(facts.source.text, each.name_span)
        return (*less, *(Edit(span, found.name) for span in reads)) if less is not None else None
    bound, renamed = _binding(facts, each, found)
    edits = _all_moved(facts, [(each.name_span, found.name, bound)], found)
    return (*edits, *renamed) if edits is not None else None


def _all_moved(facts: Facts, names: Sequence[tuple[Span, str, str]], found: Move) -> Edits | None:
    """The edits that have names of one statement come from where they are now, in one cell of a notebook."""
    edits = imports.all_moved(facts.source.text, names, found.home)
    cells = facts.source.cells
    places = {cells.position(facts.source.origin(each.span.start))[0] for each in edits or ()} if cells is not None else ()
    return edits if len(places) < 2 else imports.all_moved(facts.source.text, names, found.home, alone=True)


def _binding(facts: Facts, each: Import, found: Move) -> tuple[str, Edits]:
    """What the name is called in the text then, and the edits of its reads.

    It is bound by the old name still where the code may mean that in other ways than by reading it, and where the new one is in use.
    """
    reads = _free_reads(facts, each, found)
    if not reads or chains.is_there(facts.source.text, found.name):
        return each.name or "", ()
    return found.name, tuple(Edit(span, found.name) for span in reads)


def _free_reads(facts: Facts, each: Import, found: Move) -> tuple[Span, ...]:
    """Where a name that is another one now is read, if that is all that is done with it."""
    bound = each.name or ""
    reads = facts.reads(bound) if each.span == each.name_span and found.name != bound else None
    return reads if reads and not _is_mentioned(facts.source.text, bound, reads) and not facts.read_elsewhere(bound) else ()


def _is_imported(facts: Facts, found: Move, *, ahead_of: int) -> bool:
    """Whether the top level imports it already, by its own name."""
    others = [one for one in facts.imports() if one.path == found.new and one.name == found.name and one.guard is None]
    around = [statement(facts.source.text, one.span) for one in others if one.span.end <= ahead_of and not one.module]
    return facts.reads(found.name) is not None and any(each is not None and each.top for each in around)


def _is_mentioned(text: str, name: str, reads: Sequence[Span]) -> bool:
    """Whether the name is anywhere else than in its import and its reads: in `__all__`, an annotation in quotes, a type comment."""
    return len(re.findall(rf"\b{re.escape(name)}\b", text)) > len(reads) + 1


def _together(facts: Facts, each: Import, found: Move) -> Edits | None:
    """One edit for all names of a statement that go to one module as it does: they keep their order, and one import has them."""
    around = statement(facts.source.text, each.span)
    others = [one for one in facts.imports() if around is not None and around.span.start <= one.span.start < around.span.end]
    moves = [(one, move) for one in others if (move := _along(facts, one, found)) is not None]
    if len(moves) < 2:
        return None
    known = [(one, move, *_binding(facts, one, move)) for one, move in moves]
    names = [(one.name_span, move.name, bound) for one, move, bound, _ in known]
    edits = _all_moved(facts, names, found)
    return (*edits, *(edit for _, _, _, reads in known for edit in reads)) if edits is not None else None


def _along(facts: Facts, each: Import, found: Move) -> Move | None:
    """Where a name goes that goes along with another, what is safe only with what is safe."""
    move = _move(facts, each.path)
    if move is None or move.home != found.home or each.star or each.module or each.written != each.path or each.guard is not None:
        return None
    reads = _free_reads(facts, each, move)
    there = bool(reads) and _is_imported(facts, move, ahead_of=reads[0].start)
    fits = found.applicability is Applicability.UNSAFE or move.applicability is Applicability.SAFE
    return move if fits and not there and _all_follow(facts, move) else None


def _turn(facts: Facts, each: Import, found: Move) -> Edits:
    """No change: the names of statements ahead, in the same row of imports, of which some go to the same module as this one.

    Fixes of one place wait for one another: when it is this one's turn, there is an import of the module that its name is added to.
    """
    around = statement(facts.source.text, each.span)
    if around is None or not isinstance(around.node, ast.ImportFrom):
        return ()
    ahead = (other for other in rows.row(facts.source.text, around) if other.index < around.index)
    spans = (_going(facts, other, found) for other in ahead)
    return tuple(Edit(span, facts.source.text[span.start : span.end]) for span in spans if span is not None)


def _going(facts: Facts, other: Statement, found: Move) -> Span | None:
    """Where a statement lists its names, if some go there, and it can be touched: no comment in it says what is not to be reported."""
    text = facts.source.text
    names = [one for one in facts.imports() if other.span.start <= one.span.start < other.span.end]
    if "#" in text[other.span.start : line_end(text, other.span.end)] or not isinstance(other.node, ast.ImportFrom):
        return None
    where = imports.module_span(text, names[0].name_span) if names else None
    going = any((move := _move(facts, one.path)) is not None and move.home == found.home for one in names)
    return Span(where.end, other.span.end) if where is not None and going else None


def _module(text: str, each: Import, found: Move) -> Edits | None:
    """A module of a list that is a package of its own now."""
    around = statement(text, each.span)
    if around is None or not isinstance(around.node, ast.ImportFrom):
        return None
    line = f"import {found.new}" if each.name == found.new else f"import {found.new} as {each.name}"
    if len(around.node.names) == 1:
        return (Edit(around.span, line),)
    less, more = imports.without_name(text, each.name_span), after(text, around.span, line)
    return (*less, *more) if less is not None and more is not None else None


def _plain(text: str, each: Import, found: Move) -> Edits | None:
    """An `import` of a module, with the uses that name it in full."""
    if not found.module:
        return None
    if each.span != each.name_span:
        return (Edit(each.name_span, found.new),)
    around = statement(text, each.span)
    root, other = (path.partition(".")[0] for path in (found.old, found.new))
    if (
        around is None
        or not around.top
        or not isinstance(around.node, ast.Import)
        or not chains.is_module(text, root)
        or not chains.is_module(text, other)
    ):
        return None
    kept = chains.others(text, found.old) and not _imported_elsewhere(text, root, around)
    written = f"{root}, {found.new}" if kept and root != other else found.new
    return (Edit(each.span, written), *(Edit(span, found.new) for span in chains.chains(text, found.old)))


def _imported_elsewhere(text: str, root: str, around: Statement) -> bool:
    """Whether another statement ahead imports a module below the root, and so the root, or this one does again."""
    ahead = [*(statement(text, span) for span in around.block[: around.index])]
    nodes = [one.node for one in ahead if one is not None]
    names = [alias for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    if isinstance(around.node, ast.Import):
        names += [alias for alias in around.node.names if alias.name == root]
    return any(alias.asname is None and alias.name.partition(".")[0] == root for alias in names)


def _starred(facts: Facts, each: Import, found: Move) -> Edits | None:
    """All names of a module: those that are used have to come along."""
    used = {use.path for use in facts.uses() if use.star == each.path}
    where = imports.module_span(facts.source.text, each.span)
    if where is None or not found.module or not all(_follows(facts, path, found) for path in used):
        return None
    return (spaced(facts.source.text, where, found.new),)


def _below_star(facts: Facts, use: Use, found: Move) -> Edits | None:
    """A name that a star import does not bring any more comes by an import of its own, below that."""
    name = use.path.rpartition(".")[2]
    star = next((each for each in facts.imports() if each.star and each.path == use.star and each.guard is None), None)
    if star is None or not found.home or facts.binds(name) or facts.reads(name) is None:
        return None
    around = statement(facts.source.text, star.span)
    if around is None or not around.top:
        return None
    written = found.name if found.name == name else f"{found.name} as {name}"
    return imports.below(facts.source.text, star.span, found.home, written, alone=facts.source.cells is not None)


def _attribute(text: str, use: Use, found: Move) -> Edits | None:
    """A name in full: the name alone, with an import of it."""
    where = chains.ending(text, use.span.end) if use.via == "attribute" else None
    if where is None:
        return None
    if found.module:
        more = imports.added(text, found.new, at=where.start) if chains.is_module(text, found.new.partition(".")[0]) else None
        return (*more, Edit(where, found.new)) if more is not None else None
    more = imports.added(text, found.home, found.name, at=where.start) if found.home else None
    if more is None and found.home:
        more = _behind_stars(text, found, at=where.start)
    name = found.name
    if more is None and found.home and chains.binders(text, name):  # the text has that name for something else
        name = f"{found.old.partition('.')[0]}_{found.name}"
        more = imports.added(text, found.home, found.name, bound=name, at=where.start)
    return (*more, Edit(where, name)) if more is not None else None


def _behind_stars(text: str, found: Move, *, at: int) -> Edits | None:
    """An import behind all star imports, which come ahead of the offset: none of these can bind the name to anything else then."""
    stars = [each for each in top_level(text) if isinstance(each.node, ast.ImportFrom) and each.node.names[0].name == "*"]
    if not stars or stars[-1].span.end > at or chains.is_there(text, found.name):
        return None
    return after(text, stars[-1].span, f"from {found.home} import {found.name}")
