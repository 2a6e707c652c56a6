"""The name by which a text may call what a package exports, and the import that it needs for that."""

from __future__ import annotations

import ast
from bisect import bisect_right

from qlint.facts import Facts, Import
from qlint.fixes import chains, imports
from qlint.fixes.edits import Edits
from qlint.fixes.statements import Statement, after, top_level
from qlint.model import Edit, Span


def exported(facts: Facts, module: str, name: str, *, at: int) -> tuple[str, Edits] | None:
    """What to write at an offset for what `module` exports as `name`, and the edits that import it.

    A name that the text has for it is used, or the module's, if it imports nothing from that. None where the name means something else.
    """
    text = facts.source.text
    found = [each for each, end in facts.once(_imported) if end <= at]
    for each in found:
        if each.path == f"{module}.{name}" and each.name and facts.reads(each.name) is not None:
            return each.name, ()
    modules = [each.name for each in found if each.module and each.path == module and each.name]
    if modules and not any(each.path.startswith(f"{module}.") for each in found if not each.module) and facts.reads(modules[0]) is not None:
        return f"{modules[0]}.{name}", ()
    if _is_of_star(facts, module, name):
        return name, ()
    edits = added(text, module, name, at=at)
    return (name, edits) if edits is not None else None


def _imported(facts: Facts) -> tuple[tuple[Import, int], ...]:
    """The imports of names that lead where they say, each with the end of the statement of the top level that it stands in."""
    tops = [each.span for each in top_level(facts.source.text)]
    starts = [each.start for each in tops]
    plain = [each for each in facts.imports() if each.path == each.written and each.guard is None and not each.star]
    around = ((each, tops[bisect_right(starts, each.span.start) - 1]) for each in plain if starts and starts[0] <= each.span.start)
    return tuple((each, top.end) for each, top in around if each.span.start < top.end)


def added(text: str, module: str, name: str, *, at: int) -> Edits | None:
    """Imports `name` from `module`: with the other imports, or below star imports that might bring the name from elsewhere.

    None where the name means something else, or may do so at the offset `at`, where it is needed.
    """
    edits = imports.added(text, module, name, at=at)
    if edits is not None or chains.is_there(text, name):
        return edits
    stars = [each for each in top_level(text) if any(map(_is_star, ast.walk(each.node)))]
    if not stars or any(each.span.end > at for each in stars):
        return None
    for each in top_level(text):
        if stars[-1].index < each.index and each.span.end <= at and _lists(each, module, text):
            return (Edit(Span(each.span.end, each.span.end), f", {name}"),)
    return after(text, stars[-1].span, f"from {module} import {name}")


def _lists(each: Statement, module: str, text: str) -> bool:
    """Whether it imports names from the module, all in one line."""
    plain = text[each.span.start : each.span.end].replace(",", " ").replace(".", " ").replace(" ", "").isidentifier()
    return plain and isinstance(each.node, ast.ImportFrom) and each.node.module == module and not each.node.level


def _is_star(node: ast.AST) -> bool:
    return isinstance(node, ast.ImportFrom) and node.names[0].name == "*"


def _is_of_star(facts: Facts, module: str, name: str) -> bool:
    """Whether the text reads the name already, and has it from star imports of packages that have it there."""
    if chains.binders(facts.source.text, name):
        return False
    reads = [each for each in facts.uses() if each.star and each.path.rpartition(".")[2] == name]
    return bool(reads) and all(each.path == f"{module}.{name}" and each.guard is None for each in reads)
