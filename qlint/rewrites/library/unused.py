"""Imports of names that are gone and that nothing reads: they go."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterable
from dataclasses import dataclass

from qlint.facts import Facts, Import
from qlint.fixes import chains
from qlint.fixes.edits import Edits, line_start
from qlint.fixes.imports import without_name
from qlint.fixes.statements import line_end, statement, without_statement
from qlint.fixes.tokens import tokens
from qlint.model import Applicability, Edit, Fix, Span
from qlint.rewrites.library.magics import is_magic, of_module
from qlint.rewrites.text.calling import EXAMPLE, is_hidden
from qlint.rewrites.text.syntax import Syntax, parsed, syntax
from qlint.sources.notebook.cell import Cells

# What tells other tools that an import which nothing reads is meant to be there: of flake8 and ruff with no code, or one that is not
# about lines and their order.
_NOQA = re.compile(r"#.*\bnoqa\b(?:[ \t]*:[ \t]*(?P<codes>\w+(?:[ \t]*,[ \t]*\w+)*))?", re.IGNORECASE)
_OF_LINES = re.compile(r"[EIW]\d+", re.IGNORECASE)
_DISABLED = re.compile(r"#.*\bpylint[ \t]*:[ \t]*disable(?:-next)?[ \t]*=.*(?:\ball\b|unused|W061[14])", re.IGNORECASE)
_TYPE_COMMENT = re.compile(r"#[ \t]*type:(.*)")
_GIVING_METHODS = "qiskit.providers.aer.extensions"  # to circuits, when it is imported
_LOOKED_UP = frozenset(("eval", "exec", "globals", "locals", "vars"))


def deletion(facts: Facts, each: Import, *, everywhere: bool) -> Fix | None:
    """The fix that takes out an import of what is gone, `everywhere` in the target or in a part of it, where nothing reads it.

    None where something may, in this module or in others of the project, in guarded code, and in excerpts. Unsafe where the text
    says that the import is meant for others, and where circuits get methods by it.
    """
    tree = syntax(facts.source.text)
    direct = each.written in (each.path, f"{each.path}.*")
    if tree is None or each.guard is not None or not facts.source.complete or not direct or is_magic(each):
        return None
    edits, lines = _edits(facts, tree, each), of_module(facts, each.path)
    if edits is None or lines is None:
        return None
    marked = facts.source.cells is None and _is_marked(tree.text, each)  # nothing imports from a notebook
    safe = everywhere and lines[1] is Applicability.SAFE and not marked and not each.path.startswith(_GIVING_METHODS)
    return Fix("Delete the import: nothing reads it", Applicability.SAFE if safe else Applicability.UNSAFE, (*edits, *lines[0]))


def _is_marked(text: str, each: Import) -> bool:
    """Whether the import is written as one for others: `a as a`, or with a comment that keeps other tools from telling of it."""
    around = statement(text, each.span)
    if around is None or (each.span != each.name_span and text[each.name_span.start : each.name_span.end] == each.name):
        return True
    first, last = line_start(text, around.span.start), line_end(text, around.span.end)
    for comment in tokens(text).comments:
        line = line_start(text, comment.span.start)
        if (first <= comment.span.start < last or not text[line : comment.span.start].strip()) and _is_mark(comment.text):
            return True
    return False


def _is_mark(comment: str) -> bool:
    found = _NOQA.search(comment)
    codes = (found["codes"] or "").replace(",", " ").split() if found is not None else []
    return (found is not None and not (codes and all(map(_OF_LINES.fullmatch, codes)))) or _DISABLED.search(comment) is not None


def _edits(facts: Facts, tree: Syntax, each: Import) -> Edits | None:
    around = statement(tree.text, each.span)
    if around is None or not isinstance(around.node, ast.Import | ast.ImportFrom):
        return None
    if around.span.start in facts.once(_readings).members:
        return None  # an attribute, which is read by way of objects
    if each.star:
        return _star(facts, tree, each)
    if not each.module or each.span != each.name_span:
        return _name(facts, tree, each, each.name or "")
    return _module(facts, tree, each)


def _name(facts: Facts, tree: Syntax, each: Import, name: str) -> Edits | None:
    return without_name(tree.text, each.name_span) if not _is_wanted(facts, name) else None


def _star(facts: Facts, tree: Syntax, each: Import) -> Edits | None:
    """A star import brings nothing if no name of the module is read, or all that are come from elsewhere."""
    module = facts.knowledge.module(each.path)
    if module is None or not module.complete or _is_unfinished(facts):
        return None
    names = [name for name in module.names if not (facts.binds(name) or hasattr(builtins, name) or name == "get_ipython")]
    if facts.read_elsewhere("") or any(_is_wanted(facts, name) for name in names):
        return None
    return without_statement(tree.text, each.span)


def _module(facts: Facts, tree: Syntax, each: Import) -> Edits | None:
    """An `import` of a module binds the package that it lies in, which may be all that is read of it."""
    root = each.path.partition(".")[0]
    if each.path == root or not chains.is_module(tree.text, root) or chains.chains(tree.text, each.path):
        return None
    if not _is_wanted(facts, root) or _is_imported(tree.text, root, each.span):
        return without_name(tree.text, each.name_span)
    return (Edit(each.span, root),)


def _is_imported(text: str, root: str, span: Span) -> bool:
    """Whether a statement of the top level, ahead of the import at the span and in its block, imports the package as well."""
    around = statement(text, span)
    ahead = [statement(text, each) for each in around.block[: around.index]] if around is not None and around.top else []
    names = [alias for each in ahead if each is not None and isinstance(each.node, ast.Import) for alias in each.node.names]
    return any(alias.asname is None and alias.name.partition(".")[0] == root for alias in names)


def _is_wanted(facts: Facts, name: str) -> bool:
    """Whether the name may be read: by the text, in a string of it, by what a notebook runs besides, or by another module."""
    return _is_read(facts, name) or is_hidden(facts, name) or facts.read_elsewhere(name)


def _is_read(facts: Facts, name: str) -> bool:
    found = facts.once(_readings)
    if name in found.names:
        return True
    return _is_told(found.texts, name, anywhere=found.looked_up) or _is_told(found.types, name, anywhere=True)


@dataclass(frozen=True, slots=True)
class _Readings:
    """All that a text reads: the `names` of variables, its `texts`, which may be code where it is `looked_up`, and comments on `types`.

    `members` are where the statements of classes start.
    """

    names: frozenset[str]
    texts: tuple[str, ...]
    types: tuple[str, ...]
    looked_up: bool
    members: frozenset[int]


def _readings(facts: Facts) -> _Readings:
    tree = parsed(facts.source.text)
    names, texts, members = set[str](), list[str](), set[int]()
    for node in tree.nodes:
        match node:
            case ast.Name(id=name, ctx=ast.Load() | ast.Del()):
                names.add(name)
            case ast.AugAssign(target=ast.Name(id=name)):
                names.add(name)
            case ast.Global(names=several) | ast.Nonlocal(names=several):
                names.update(several)
            case ast.Constant(value=str(text)):
                texts.append(text)
            case ast.ClassDef(body=body):
                members.update(tree.span(each).start for each in body)
    found = frozenset(names)
    return _Readings(found, tuple(texts), tuple(_TYPE_COMMENT.findall(tree.text)), bool(found & _LOOKED_UP), frozenset(members))


def _is_told(texts: Iterable[str], name: str, *, anywhere: bool) -> bool:
    """Whether a text has the name, and is one that may be looked up or run: `__all__`, an annotation in quotes, an example."""
    word = re.compile(rf"\b{re.escape(name)}\b")
    found = (text for text in texts if word.search(text))
    return any(anywhere or EXAMPLE.search(text) is not None or _is_expression(text) for text in found)


def _is_expression(text: str) -> bool:
    try:
        ast.parse(text.strip(), mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _is_unfinished(facts: Facts) -> bool:
    """Whether a cell of a notebook was left out, as one that does not parse is."""
    cells = facts.source.cells
    if not isinstance(cells, Cells):
        return False
    known = {cells.at(segment.origin).number for segment in facts.source.segments if segment.length}
    texts = (cell.text.text.strip() for cell in cells.cells if cell.number not in known)
    return any("\n" in text and text[0] not in "%!" for text in texts)
