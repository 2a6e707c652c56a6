"""What a module offers, and which definition stands behind it: modules also have the names that they import for themselves."""

from __future__ import annotations

from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Kind, Symbol


def definition(symbol: Symbol, knowledge: Knowledge) -> str:
    """The definition behind the symbol in the newest release that has it, through the exports by which others import it."""
    path, seen = symbol.lives[-1].definition or symbol.path, {symbol.path}
    while path not in seen and (further := knowledge.symbol(path)) is not None and further.lives[-1].definition:
        seen.add(path)
        path = further.lives[-1].definition
    return path


def offers(symbol: Symbol, knowledge: Knowledge) -> bool:
    """Whether its module offers the name in the newest release that has it, and doesn't merely import it.

    It does what it defines, what is defined below it or in a private module, and what its `__all__` lists.
    """
    module, definition = symbol.path.rpartition(".")[0], symbol.lives[-1].definition
    if not definition or f"{definition}.".startswith(f"{module}."):
        return True
    if symbol.kind is not Kind.MODULE and any(part.startswith("_") for part in definition.split(".")):
        return True
    known = knowledge.module(module)
    return known is not None and any(symbol.lives[-1].gone == star.lives[-1].gone and symbol.name in star.names for star in known.stars)
