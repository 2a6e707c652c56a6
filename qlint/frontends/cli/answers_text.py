"""What `qlint explain` prints for people: a headline for each thing, and a labelled paragraph for each kind of fact."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO

from qlint.explain.account import PARAMETER, Account, Place
from qlint.explain.reply import Ambiguous, Reply, Told, Unknown
from qlint.explain.spans import all_words, merged
from qlint.explain.standing import Standing, standing
from qlint.frontends.cli import answers_words as words
from qlint.frontends.cli.catalogue import explained
from qlint.knowledge.schema import Distribution
from qlint.rule import Rule
from qlint.target import Target

_MARGIN = 14  # columns for the labels
_KEPT = "\xa0"  # a space at which no line is broken
_SHORT, _LONG = 6, 12  # entries of lists that are cut


def write(replies: Sequence[Reply], target: Target, stream: TextIO, *, width: int, whole: bool) -> None:
    """Writes the replies, parted by empty lines; `width` in columns, `whole`: no list is cut."""
    page = _Page(target, width, whole)
    for place, reply in enumerate(replies):
        lines = [""] * bool(place) + list(page.lines(reply))
        stream.writelines(f"{line.rstrip()}\n" for line in lines)


@dataclass(frozen=True, slots=True)
class _Page:
    target: Target
    width: int
    whole: bool

    def lines(self, reply: Reply) -> Iterator[str]:
        match reply:
            case Rule():
                yield from explained(reply)
            case Distribution():
                yield from self._distribution(reply)
            case Told(_, accounts):
                for place, account in enumerate(accounts):
                    yield from [""] * bool(place)
                    yield from self._account(account)
            case Ambiguous(asked, candidates):
                yield from self._candidates(asked, candidates)
            case Unknown():
                yield from self._unknown(reply)

    def _account(self, account: Account) -> Iterator[str]:
        yield f"{account.path}: {words.state(account)}"
        yield ""
        yield from self._rows("there", words.there(account))
        yield from self._rows("bundles", words.bundled(account))
        yield from self._rows("passed on", words.passed_on(account))
        yield from self._rows("target", self._standing(account))
        yield from self._rows("deprecated", dict.fromkeys(words.announced(each, account) for each in account.deprecations))
        yield from self._rows("parameters", dict.fromkeys(words.announced(each, account) for each in account.of_parameters), cut=True)
        yield from self._rows("retired", words.retirement(account.retired) if account.retired else [])
        yield from self._rows("beside", words.beside(account.distribution))
        yield from self._rows("instead", words.instead(account.remedy, account) if account.remedy else [])
        yield from self._rows("example", self._example(account))
        yield from self._rows("now", words.now(account))
        yield from self._rows("defined", self._places(account, account.defined), cut=True)
        yield from self._rows("paths", self._places(account, self._other(account)), cut=True)
        yield from self._rows("imported", words.imported(account, whole=self.whole))
        yield from self._rows("module", words.module(account))
        yield from self._rows("bases", words.bases(account))
        if account.kind != PARAMETER or self.whole:
            yield from self._rows(*words.signature(account))
        yield from self._rows("in target", self._signature(account))
        yield from self._rows("changes", map(words.change, reversed(account.changes)), cut=True)
        yield from self._rows("went", words.went(account.inside, whole=self.whole), cut=True)
        yield from self._rows("same name", account.others, cut=True)

    def _distribution(self, known: Distribution) -> Iterator[str]:
        yield f"{known.name}: distribution on the package index{', retired' if known.retired else ''}"
        yield ""
        yield from self._rows("releases", [f"{known.releases[0]} to {known.newest} ({len(known.releases)} known to qlint)"])
        yield from self._rows("bundles", words.bundles(known))
        asked = self.target[known.name]
        yield from self._rows("target", [f"{asked} ({asked.specifier})"] if asked.specifier else [])
        yield from self._rows("imported as", known.roots)
        yield from self._rows("retired", words.retirement(known))
        newest = (each for each in known.requires if each.lives[-1].gone is None)
        yield from self._rows("requires", [f"{each.spec} ({all_words(merged(each.lives), known.releases)})" for each in newest])
        yield from self._rows("beside", words.beside(known))

    def _candidates(self, asked: str, candidates: Sequence[Account]) -> Iterator[str]:
        yield f"{asked}: may be {len(candidates)} things; ask for one by its path:"
        yield ""
        shown = candidates if self.whole else candidates[:_LONG]
        lines = [(f"'{each.path}'" if "(" in each.path else each.path, words.state(each)) for each in shown]
        longest = max(len(path) for path, _ in lines)
        column = longest if longest + max(len(state) for _, state in lines) + 4 <= self.width else 0
        yield from (f"  {path:<{column}}  {state}" for path, state in lines)
        if len(candidates) > len(shown):
            yield f"  ... and {len(candidates) - len(shown)} more (--all)"

    def _unknown(self, reply: Unknown) -> Iterator[str]:
        yield f"{reply.asked}: {words.unknown(reply)}"
        if reply.meant or reply.similar:
            yield ""
        yield from self._rows("instead", (line for each in reply.meant for line in words.instead(each)))
        yield from self._rows("did you mean", () if reply.meant else reply.similar)

    def _standing(self, account: Account) -> Iterator[str]:
        """What holds in the target, where one was asked for."""
        asked = self.target[account.distribution.name]
        if asked.specifier:
            how = standing(account.lives, account.deprecations, asked.releases)
            yield f"{account.distribution.name} {asked}: {words.in_target(how, account)}"
        if any("*" in self._mark(each) for each in (*account.defined, *account.exports)):
            yield "(* marks the paths that are there in all of the target)"

    def _signature(self, account: Account) -> Iterator[str]:
        """What it takes in the highest release of the target, if that isn't what it takes at last."""
        asked = self.target[account.distribution.name]
        there = [each for each in account.signatures if asked.specifier and each.covers(asked.highest)]
        if there and there[-1] != account.signatures[-1]:
            yield f"{asked.highest}: {words.signed(there[-1])}"

    def _places(self, account: Account, places: Sequence[Place]) -> Iterator[str]:
        """Paths with their releases, marked where they are there in all of the target that was asked for."""
        if [each.path for each in places] == [account.path]:
            return
        column = max((len(each.path) for each in places[: None if self.whole else _SHORT]), default=0)
        for each in places:
            shipped = "" if each.distribution == account.distribution else f"{each.distribution.name} "
            when = f"{shipped}{all_words(each.lives, each.distribution.releases)}"
            yield f"{self._mark(each)}{each.path:<{column}}  {when.replace(' ', _KEPT)}"

    @staticmethod
    def _other(account: Account) -> list[Place]:
        """The paths that are not told of as definitions."""
        defined = [each.path for each in account.defined]
        return [each for each in account.exports if each.path == account.path or each.path not in defined]

    @staticmethod
    def _example(account: Account) -> list[str]:
        return [line.replace(" ", _KEPT) for line in words.example(account.remedy)] if account.remedy else []

    def _mark(self, place: Place) -> str:
        asked = self.target[place.distribution.name]
        if not any(each.specifier for each in self.target.ranges.values()):
            return ""
        return "* " if standing(place.lives, (), asked.releases) is Standing.THERE else "  "

    def _rows(self, label: str, texts: Iterable[str], *, cut: bool = False) -> Iterator[str]:
        """The texts beside their label, each on lines of its own."""
        known = list(texts)
        if cut and not self.whole and len(known) > _SHORT + 1:
            known[_SHORT:] = [f"... and {len(known) - _SHORT} more (--all)"]
        for place, text in enumerate(known):
            head = "" if place else label
            lines = textwrap.wrap(text, self.width - _MARGIN - 2, break_long_words=False, break_on_hyphens=False, subsequent_indent="  ")
            for number, line in enumerate(lines):
                yield f"  {'' if number else head:<{_MARGIN}}{line}".replace(_KEPT, " ")
