"""The forms that remedies share, so that what follows from the paths is not typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qlint.knowledge.schema import Action, Remedy


def moved(symbol: str, replacement: str, note: str = "") -> Remedy:
    """A name that has another dotted path, or another name, now."""
    module, _, name = replacement.rpartition(".")
    return Remedy(symbol, f"from {module} import {name}", replacement, note, Action.MOVED)


def moved_module(symbol: str, replacement: str, note: str = "") -> Remedy:
    """A module that has another path now: what lies in it is looked up there by the same names."""
    return Remedy(symbol, replacement, replacement, note, Action.MOVED)


def renamed(symbol: str, instead: str, replacement: str, note: str = "") -> Remedy:
    """A member that has another name now, and takes the same arguments."""
    return Remedy(symbol, instead, replacement, note, Action.MOVED)


def in_words(symbol: str, note: str) -> Remedy:
    """Something else does the work, in more ways than one line of code can say."""
    return Remedy(symbol, "", note=note)


def dropped(symbol: str, note: str) -> Remedy:
    """Not needed any more: it can be deleted."""
    return Remedy(symbol, "", note=note, action=Action.DROPPED)


def ended(symbol: str, note: str) -> Remedy:
    """Nothing takes its place, and what it did can't be done any more."""
    return Remedy(symbol, "", note=note, action=Action.ENDED)


def each_dropped(parent: str, names: Iterable[str], note: str) -> Iterator[Remedy]:
    """`dropped` for names of one module or class."""
    return (dropped(f"{parent}.{name}", note) for name in names)


def each_ended(parent: str, names: Iterable[str], note: str) -> Iterator[Remedy]:
    """`ended` for names of one module or class."""
    return (ended(f"{parent}.{name}", note) for name in names)


def each_in_words(parent: str, names: Iterable[str], note: str) -> Iterator[Remedy]:
    """`in_words` for names of one module or class."""
    return (in_words(f"{parent}.{name}", note) for name in names)


def argument(symbol: str, name: str, instead: str, replacement: str = "", *, note: str = "", action: Action = Action.REPLACED) -> Remedy:
    """A parameter that is gone: `instead` is the argument to write, or the whole call where that changes."""
    return Remedy(symbol, instead, replacement, note, action, name)


def each_argument_dropped(symbols: Iterable[str], names: Iterable[str], note: str) -> Iterator[Remedy]:
    """Parameters that several callables lost, and whose arguments can be deleted."""
    wanted = tuple(names)
    return (Remedy(symbol, "", note=note, action=Action.DROPPED, argument=name) for symbol in symbols for name in wanted)
