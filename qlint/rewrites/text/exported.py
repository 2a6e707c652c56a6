"""The name by which a text may call what a package exports, and the import that it needs for that."""

from __future__ import annotations

from qlint.facts import Facts
from qlint.fixes import imports
from qlint.fixes.edits import Edits
from qlint.fixes.statements import top_level


def exported(facts: Facts, module: str, name: str, *, at: int) -> tuple[str, Edits] | None:
    """What to write at an offset for what `module` exports as `name`, and the edits that import it.

    A name that the text has for it is used, or the module's, if it imports nothing from that. None where the name means something else.
    """
    text = facts.source.text
    tops = [each.span for each in top_level(text)]
    found = [
        each
        for each in facts.imports()
        if each.path == each.written
        and each.guard is None
        and not each.star
        and any(top.start <= each.span.start < top.end <= at for top in tops)
    ]
    for each in found:
        if each.path == f"{module}.{name}" and each.name and facts.reads(each.name) is not None:
            return each.name, ()
    modules = [each.name for each in found if each.module and each.path == module and each.name]
    if modules and not any(each.path.startswith(f"{module}.") for each in found if not each.module) and facts.reads(modules[0]) is not None:
        return f"{modules[0]}.{name}", ()
    edits = imports.added(text, module, name, at=at)
    return (name, edits) if edits is not None else None
