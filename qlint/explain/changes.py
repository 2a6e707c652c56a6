"""What became of a signature from release to release."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qlint.knowledge.schema import Signature, version
from qlint.knowledge.signature import How, Parameter

_STARS = {How.REST: "*", How.NAMED_REST: "**"}
_HOW = {How.POSITIONAL: "positional only", How.ANY: "by position or keyword", How.KEYWORD: "keyword only", How.REST: "", How.NAMED_REST: ""}


@dataclass(frozen=True, slots=True)
class Change:
    """The parameters that came, went, or are taken otherwise since a release, as `name=` where they have a default."""

    release: str
    came: tuple[str, ...] = ()
    went: tuple[str, ...] = ()
    altered: tuple[str, ...] = ()

    def about(self, name: str) -> Change | None:
        """What of it is about the parameter of that name, None if nothing is."""
        sides = (self.came, self.went, self.altered)
        parts = [tuple(each for each in side if each.partition(" ")[0].strip("*=") == name) for side in sides]
        return Change(self.release, *parts) if any(parts) else None


def changes(signatures: Sequence[Signature]) -> Iterator[Change]:
    """The changes between the releases of a callable, the oldest first; `signatures` as `belonging.signatures` gives them."""
    last: Signature | None = None
    for release, signature in _in_order(signatures):
        if last is not None and last.text != signature.text and (change := _change(release, last, signature)):
            yield change
        last = signature


def written(parameter: Parameter) -> str:
    """The parameter as signatures have it."""
    star = _STARS.get(parameter.how, "")
    return f"{star}{parameter.name}{'=' if parameter.optional and not star else ''}"


def _in_order(signatures: Sequence[Signature]) -> list[tuple[str, Signature]]:
    spans = ((life.added, each) for each in signatures if each.text for life in each.lives)
    return sorted(spans, key=lambda span: version(span[0]))


def _change(release: str, before: Signature, after: Signature) -> Change | None:
    old, new = ({each.name: each for each in signature.parameters if each.name not in ("self", "cls")} for signature in (before, after))
    came = tuple(written(each) for name, each in new.items() if name not in old)
    went = tuple(written(each) for name, each in old.items() if name not in new)
    altered = tuple(text for name, each in new.items() if name in old and (text := _altered(old[name], each)))
    kept = [[name for name, each in side.items() if name in old and name in new and each.how is How.ANY] for side in (old, new)]
    if not altered and kept[0] != kept[1] and sorted(kept[0]) == sorted(kept[1]):
        altered = ("another order",)
    return Change(release, came, went, altered) if came or went or altered else None


def _altered(old: Parameter, new: Parameter) -> str:
    if old.how is not new.how and _HOW[new.how]:
        return f"{written(new)} {_HOW[new.how]}"
    if old.optional != new.optional:
        return f"{new.name} {'optional' if new.optional else 'required'}"
    return ""
