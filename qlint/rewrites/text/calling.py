"""The calls of a function that is gone, and the import of the function that the code calls in its place."""

from __future__ import annotations

import ast
import re
from collections.abc import Container, Sequence
from functools import lru_cache
from itertools import pairwise

from qlint.facts import Called, Facts, Import, Use
from qlint.fixes import chains, imports
from qlint.fixes.edits import Edits
from qlint.fixes.statements import statement, top_level
from qlint.model import Edit, Span
from qlint.rewrites.text.exported import exported
from qlint.rewrites.text.syntax import syntax
from qlint.sources.notebook.cell import Cells

Calls = tuple[Called, ...]

EXAMPLE = re.compile(r"^[ \t]*>>>", re.MULTILINE)


def calls_of(facts: Facts, place: Import | Use, paths: Container[str]) -> Calls | None:
    """All calls of a function, known by the `paths`, under the name that a place imports, or that a star import would have to bind;
    the one call at an attribute.

    Empty for a name that is imported and not read. None where it is read otherwise than by calling it, where something else
    binds it, where others may import it from here, and where a call is guarded.
    """
    spans: tuple[Span, ...] | None
    match place:
        case Use(star="", via=via):
            spans = (place.span,) if via == "attribute" else None
        case Use():
            spans = _reads(facts, place.path.rpartition(".")[2], paths, imported=False)
        case _:
            spans = _reads(facts, place.name or "", paths, imported=True) if place.path == place.written and not place.module else None
    if spans is None:
        return None
    known = facts.once(_calls)
    found = [known.get(span) for span in spans]
    calls = tuple(each for each in found if each is not None and _is_meant(each, paths))
    return calls if len(calls) == len(found) else None


def _calls(facts: Facts) -> dict[Span, Called]:
    return {each.span: each for each in facts.calls()}


def _is_meant(called: Called, paths: Container[str]) -> bool:
    known = all(each.path in paths and not each.member for each in called.callees)
    return known and (called.guard is None or called.guard.kind == "dead")


def _reads(facts: Facts, name: str, paths: Container[str], *, imported: bool) -> tuple[Span, ...] | None:
    """Where the name is read, if nothing binds it but imports of the function."""
    text = facts.source.text
    own = [each for each in facts.imports() if each.name == name and each.path in paths and each.guard is None]
    if len(chains.binders(text, name)) != (len(own) if imported else 0) or _is_said(text, name):
        return None
    return chains.reads(text, name) if not _is_run(text, name) else None


def _is_said(text: str, name: str) -> bool:
    """Whether a text within the text is the name, as those of `__all__` are; comments may have it in quotes."""
    return re.search(rf"(['\"]){name}\1", text) is not None and name in _strings(text)[0]


def _is_run(text: str, name: str) -> bool:
    """Whether a text within the text reads the name, and is run: an example, or what is given to `eval` and `exec`."""
    word, (strings, runs) = re.compile(rf"\b{name}\b"), _strings(text)
    texts = [each for each in strings if word.search(each)]
    return any(EXAMPLE.search(each) for each in texts) or (bool(texts) and runs)


@lru_cache(maxsize=4)
def _strings(text: str) -> tuple[frozenset[str], bool]:
    """The texts within a text, and whether it has something that runs such; nothing for one that does not parse."""
    tree = syntax(text)
    nodes = tree.nodes if tree is not None else ()
    strings = frozenset(node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return strings, any(isinstance(node, ast.Name) and node.id in ("eval", "exec") for node in nodes)


def is_needed(facts: Facts, place: Import | Use) -> bool:
    """Whether the name that a place imports is read by what is not rewritten with it: another module, or what a notebook runs besides."""
    if not isinstance(place, Import) or place.star or place.module or not place.name:
        return False
    return facts.read_elsewhere(place.name) or is_hidden(facts, place.name)


def is_hidden(facts: Facts, name: str) -> bool:
    """Whether a notebook has the name in what is not analysed: a cell that does not parse, a command."""
    if not isinstance(facts.source.cells, Cells):
        return False
    word = re.compile(rf"\b{re.escape(name)}\b")
    return sum(len(word.findall(cell.text.text)) for cell in facts.source.cells.cells) > len(word.findall(facts.source.text))


def imported_instead(facts: Facts, place: Import, module: str, name: str, *, at: int) -> tuple[Edits, str] | None:
    """The edits by which a place imports `name` from `module`, and how the code calls it, from the offset `at` on.

    Nothing more is imported where it is already; another name is bound where that one is in use. Of several imports of the old name,
    the first is the place, and None for the others: it imports the new name for all that reads the old one, or, where it stands in a
    function, all of them import that instead.
    """
    text = facts.source.text
    others = [each for each in facts.imports() if each.name == place.name and each.span != place.span]
    if any(each.span.start < place.span.start for each in others):
        return None
    if others and not _is_at_top(text, place):
        return _imported_everywhere(facts, (place, *others), module, name)
    own = [each for each in facts.imports() if each.name == name and each.path.rpartition(".")[2] == name]
    known = [each for each in own if _is_same(facts, each.path, f"{module}.{name}")]
    if len(known) == len(chains.binders(text, name)):
        if any(_is_ahead(text, each, place, at) for each in known):
            edits = imports.without_name(text, place.name_span)
            return (edits, name) if edits is not None else None
        bound = name if known or _is_free(facts, name, module) else f"{module}_{name}"
    else:
        bound = f"{module}_{name}"
    if bound != name and chains.is_there(text, bound):
        return None
    edits = _in_place(text, place, module, name=name, bound=bound)
    return (edits, bound) if edits is not None else None


def _imported_everywhere(facts: Facts, places: Sequence[Import], module: str, name: str) -> tuple[Edits, str] | None:
    """The edits by which imports in functions import `name` instead, each for its own, or nothing where the module has it already.

    None where one of these functions has that name for something else.
    """
    text = facts.source.text
    if any(each.module for each in places):
        return None
    own = [each for each in facts.imports() if each.name == name and _is_same(facts, each.path, f"{module}.{name}")]
    brought = len(own) == len(chains.binders(text, name)) and all(any(_is_ahead(text, each, one, -1) for each in own) for one in places)
    if not brought and _is_beside(text, places, name):
        return None
    found = [
        imports.without_name(text, each.name_span) if brought else _in_place(text, each, module, name=name, bound=name) for each in places
    ]
    edits = [edit for each in found for edit in each or ()]
    return (tuple(edits), name) if None not in found and apart(edits) else None


def _is_beside(text: str, places: Sequence[Import], name: str) -> bool:
    """Whether a function at the top level that has one of the places has the name, too."""
    around = [each.span for each in top_level(text) if any(each.span.start <= one.span.start < each.span.end for one in places)]
    return any(chains.is_there(text[each.start : each.end], name) for each in around)


def _is_at_top(text: str, place: Import) -> bool:
    around = statement(text, place.span)
    return around is not None and around.top


def _in_place(text: str, place: Import, module: str, *, name: str, bound: str) -> Edits | None:
    around = statement(text, place.span)
    if around is not None and isinstance(around.node, ast.ImportFrom) and around.node.module == module and not around.node.level:
        return (Edit(place.span, name if bound == name else f"{name} as {bound}"),)
    return imports.moved(text, place.name_span, module, name=name, bound=bound)


def _is_same(facts: Facts, path: str, other: str) -> bool:
    """Whether two paths lead to one definition, now."""
    one, two = facts.knowledge.symbol(path), facts.knowledge.symbol(other)
    return one is not None and two is not None and (one.lives[-1].definition or one.path) == (two.lives[-1].definition or two.path)


def _is_ahead(text: str, known: Import, place: Import, at: int) -> bool:
    """Whether the other import has surely happened where this one is needed: in its block, or at the top level, in front of what needs
    it."""
    one, two = statement(text, known.span), statement(text, place.span)
    if one is None or two is None or known.guard is not None:
        return False
    if one.block == two.block and one.index <= two.index:
        return True
    if not one.top:
        return False
    return one.span.start <= (at if two.top else two.span.start)


def _is_free(facts: Facts, name: str, module: str) -> bool:
    """Whether the name, which nothing binds by itself, is the module's by a star import if it is read."""
    stars = [each.node for each in top_level(facts.source.text) if isinstance(each.node, ast.ImportFrom) and each.node.names[0].name == "*"]
    return not chains.chains(facts.source.text, name) or all(each.module == module for each in stars)


def beside(facts: Facts, place: Use, name: str) -> tuple[Edits, str] | None:
    """How the code calls another function of the same module, where it reads the one at a place: `qk.transpile` beside `qk.execute`."""
    text = facts.source.text
    if place.star:
        own = [each for each in facts.imports() if each.name == name and _is_same(facts, each.path, f"{place.star}.{name}")]
        if len(own) != len(chains.binders(text, name)):
            return None
        if own or _is_brought(text, place.star):
            return (), name
        found = exported(facts, place.star, name, at=place.span.start)
        return (found[1], found[0]) if found is not None else None
    where = chains.ending(text, place.span.end)
    return ((), f"{text[where.start : place.span.start]}{name}") if where is not None else None


def _is_brought(text: str, module: str) -> bool:
    """Whether the text itself imports all that is in the module, and no star import below might bring other things by its names."""
    stars = [
        "." * node.level + (node.module or "")
        for each in top_level(text)
        for node in ast.walk(each.node)
        if isinstance(node, ast.ImportFrom) and node.names[0].name == "*"
    ]
    return module in stars and all(each.startswith("qiskit") for each in stars[stars.index(module) :])


def apart(edits: Sequence[Edit]) -> bool:
    """Whether no two of the edits are about the same piece of the text."""
    return all(one.span.end <= other.span.start for one, other in pairwise(sorted(edits)))
