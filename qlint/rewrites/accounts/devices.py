"""Rewriting of what is read of the objects of retired clients: their providers, devices and jobs become the runtime client's."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import pairwise

from qlint.facts import Facts, Instance, MemberUse, Stranger, Value
from qlint.fixes.edits import Edits, Mended
from qlint.knowledge.verdict import retired
from qlint.model import Applicability, Edit, Span
from qlint.rewrites.accounts.device_members import NAMES, OLD_BACKENDS, PROVIDERS, SPACE_NAMES, SPACES, rewriting
from qlint.rewrites.text.occurrences import is_guarded
from qlint.rewrites.text.syntax import Syntax, syntax


def members(facts: Facts, tree: Syntax) -> Edits | None:
    """The edits of all reads in the text that are otherwise for the runtime client's objects; what has no counterpart is left.

    None where two of them can't be written together, and where the space of all devices is used in ways that are not followed.
    """
    found: dict[Edit, None] = {}
    for use in facts.members(NAMES.__contains__):
        edits = member(facts, tree, use)
        if edits is None and not use.called and use.symbols[0].name in SPACE_NAMES and use.owners[0].cls in PROVIDERS:
            return None
        found.update(dict.fromkeys(edits or ()))
    found.update(dict.fromkeys(_printed(facts, tree)))
    ordered = sorted(found)
    return tuple(ordered) if all(one.span.end <= other.span.start for one, other in pairwise(ordered)) else None


def _printed(facts: Facts, tree: Syntax) -> Iterator[Edit]:
    """The names of devices that are printed: they were texts for themselves."""
    for node in tree.nodes:
        match node:
            case ast.Call(func=ast.Name(id="print" | "str"), args=arguments):
                for each in arguments:
                    if isinstance(each, ast.Name | ast.Attribute) and _is_old(facts.value(tree.span(each))):
                        end = tree.span(each).end
                        yield Edit(Span(end, end), ".name")


def _is_old(value: Value) -> bool:
    return bool(value) and all(isinstance(each, Instance) and each.cls in OLD_BACKENDS for each in value)


def member(facts: Facts, tree: Syntax, use: MemberUse) -> Edits | None:
    """The edits of one read on an object of a retired client; no edits where it stays as it is, None where that can't be told."""
    if is_guarded(use.guard) or not all(retired(owner.cls, facts.knowledge) for owner in use.owners):
        return None
    node = tree.ending(use.span.end)
    found = {rewriting(owner.cls, use.symbols[0].name) for owner in use.owners}
    edited = found.pop() if len(found) == 1 else None
    if edited is None or not isinstance(node, ast.Attribute):
        return None
    if use.owners[0].cls in SPACES and isinstance(node.value, ast.Attribute) and node.value.attr in SPACE_NAMES:
        return ()  # goes with what is read of the provider
    return edited(tree, node)


def of_stranger(facts: Facts, use: Stranger) -> Mended | None:
    """The edits of a read of a member that the runtime client's object never had, but one of a retired client has."""
    tree = syntax(facts.source.text)
    node = tree.ending(use.span.end) if tree is not None else None
    found = {rewriting(owner.cls, use.name) for owner in use.owners}
    edited = found.pop() if len(found) == 1 else None
    if tree is None or edited is None or use.guard is not None or not isinstance(node, ast.Attribute):
        return None
    edits = edited(tree, node)
    return (edits, Applicability.UNSAFE) if edits else None


def of_itself(facts: Facts, use: MemberUse) -> Mended | None:
    """The edits by which `service.runtime` is the service."""
    tree = syntax(facts.source.text)
    node = tree.ending(use.span.end) if tree is not None else None
    if tree is None or not isinstance(node, ast.Attribute) or not isinstance(node.value, ast.Name | ast.Attribute | ast.Call):
        return None
    return (Edit(Span(tree.span(node.value).end, tree.span(node).end), ""),), Applicability.UNSAFE
