"""A remedy in words: what a message says to write instead, and the fix that tells it."""

from __future__ import annotations

from dataclasses import dataclass

from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Remedy
from qlint.knowledge.verdict import Gone
from qlint.model import Applicability, Fix
from qlint.target import Target


@dataclass(frozen=True, slots=True)
class Advice:
    """`said` goes at a message's end ("" where nothing is known), `fixes` on the finding."""

    said: str = ""
    fixes: tuple[Fix, ...] = ()


def advice(path: str, knowledge: Knowledge) -> Advice:
    """What to write instead of the symbol at `path`, or of the nearest module around it that a remedy speaks of.

    A member of a class has its own remedy or none: what is said of its module is not about it.
    """
    around = path.rpartition(".")[0]
    if (remedy := knowledge.remedy(path)) is not None:
        return _told(remedy)
    return advice(around, knowledge) if around and knowledge.class_(around) is None else Advice()


def _told(remedy: Remedy) -> Advice:
    if remedy.instead:
        said = f"; write `{remedy.instead}`"
        title = f"Write `{remedy.instead}`"
    else:
        said, title = "; nothing takes its place", "Remove it: nothing takes its place"
    if remedy.note:
        title = f"{title} ({remedy.note})"
    return Advice(said, (Fix(title, Applicability.ADVICE),))


def removal(found: Gone, target: Target) -> str:
    """Since when a symbol is gone, and, where it isn't gone from the whole target, that."""
    distribution = found.symbol.distribution
    since = f"is gone since {distribution} {found.release}"
    return since if found.everywhere else f"{since}, and the target allows {target[distribution]}"
