"""What one module shows: the names that are bound in it when it has been imported."""

from __future__ import annotations

from dataclasses import replace

from qlint.knowledge.mining import announced
from qlint.knowledge.mining.binding import Binding
from qlint.knowledge.mining.entries import Entries
from qlint.knowledge.mining.namespace import Namespace
from qlint.knowledge.mining.surface import Entry, ModuleSurface
from qlint.knowledge.schema import Kind

_KEPT = frozenset({"__version__", "__qiskit_version__"})


def kept(name: str) -> bool:
    """Whether a name of a module is told."""
    return name in _KEPT or not name.startswith("_")


def surface(names: Namespace, module: str) -> ModuleSurface:
    """What the module shows; also the private names that it binds, which may be the definitions of others (but no special ones)."""
    if module in names.native.modules:
        return replace(names.native.modules[module], open=True)  # some of its macros are not read
    body, syntax = names.body(module), names.syntax(module)
    hook, unread = names.late(module)
    found = {name: Entry(Kind.MODULE) for name in names.submodules(module)}
    late = {name: binding for name, binding in hook.items() if name not in found and not names.lost(binding)}
    found |= {name: _entry(names, module, name, binding) for name, binding in {**late, **body.names}.items()}
    for name, told in announced.of_names(syntax.tree).items() if late else ():
        if name in late and name not in body.names:
            found[name] = replace(found[name], announced=told)
    return ModuleSurface(
        names={name: found[name] for name in sorted(found) if kept(name) or not _special(name)},
        star=tuple(body.exported) if body.exported is not None else None,
        open=body.open or unread or syntax.broken,
        announced=announced.of_module(syntax.tree) if syntax.announces else (),
    )


def _entry(names: Namespace, module: str, name: str, binding: Binding) -> Entry:
    found = names.behind(binding)
    last = found.path.rpartition(".")[2]
    if _special(last) and not kept(last):
        return Entry(Kind.ATTRIBUTE)
    if found.path != f"{module}.{name}":
        return Entry(found.kind or Kind.ATTRIBUTE, found.path)
    return Entry(Kind.MODULE) if found.kind is Kind.MODULE else Entries(names, names.body(module)).of(binding)


def _special(name: str) -> bool:
    return name.startswith("__") and name.endswith("__")
