"""The members that modules set on classes when they are imported: `QuantumCircuit.h = h`."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.knowledge.mining.binding import Attachment, Binding
from qlint.knowledge.mining.classes import kept
from qlint.knowledge.mining.entries import Entries
from qlint.knowledge.mining.namespace import Namespace
from qlint.knowledge.mining.surface import Entry
from qlint.knowledge.schema import Kind

Attached = tuple[str, str, Entry]  # a class by its definition path, a member, and what it is


def attached(names: Namespace, module: str) -> Iterator[Attached]:
    """What the module sets on classes, of the release or of another distribution (these by the path that it is imported from)."""
    for each in names.body(module).attached:
        owner = names.resolve(each.owner)
        if kept(each.name) and (owner.kind is Kind.CLASS or (owner.kind is None and not names.module_of(owner.path))):
            yield owner.path, each.name, _entry(names, module, owner.path, each)


def _entry(names: Namespace, module: str, owner: str, each: Attachment) -> Entry:
    found = names.behind(each.value)
    if found.node is None:
        return Entry(Kind.METHOD if found.kind is Kind.FUNCTION else found.kind or Kind.ATTRIBUTE)
    home = names.module_of(found.path) or module
    return Entries(names, names.body(home), owner).of(Binding(found.path, found.node))
