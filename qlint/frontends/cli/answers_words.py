"""The facts of an account in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import unified_diff

from qlint.explain.account import PARAMETER, Account, Place
from qlint.explain.changes import Change
from qlint.explain.reply import Unknown
from qlint.explain.spans import all_words, merged
from qlint.explain.standing import Standing
from qlint.knowledge.schema import Action, Deprecation, Distribution, Lives, Remedy, Signature, version

_MANY = 20  # names of one release
_UNKNOWN = re.compile(r"\[\?(?:, \?)*\]")  # what is in a list or another container


def state(account: Account) -> str:
    """The kind, and what became of it, in one line."""
    name = account.distribution.name
    if not account.lives:
        return f"{account.kind} that no release of {name} names"
    last = account.lives[-1]
    if last.gone is not None:
        return f"{account.kind}, gone since {name} {last.gone}"
    if account.distribution.retired:
        return f"{account.kind} of {name}, which is retired"
    newest = version(account.distribution.newest)
    announced = any(life.covers(newest) for each in account.deprecations for life in each.lives)
    return f"{account.kind}{', deprecated' if announced else ''}, there since {name} {last.added}"


def unknown(reply: Unknown) -> str:
    """How much is known of what there is not."""
    if not reply.place:
        return "no release that qlint has read has that name"
    return f"{'no release ever had it' if reply.sure else 'qlint knows nothing of that name'} in {reply.place}"


def there(account: Account) -> Iterator[str]:
    """The releases, where the headline doesn't name them all."""
    known = account.distribution
    if account.lives and (len(account.lives) > 1 or known.retired or not alive(account.lives)):
        last = f" (the last is {known.newest})" if known.retired and alive(account.lives) else ""
        yield all_words(account.lives, known.releases) + last


def bundled(account: Account) -> Iterator[str]:
    """Under which other numbers users knew the releases."""
    said = [f"{release} was installed by {account.distribution.name} {bundle}" for release, bundle in account.bundled[:1]]
    said += [f"{release} by {bundle}" for release, bundle in account.bundled[1:]]
    yield from [", ".join(said)] * bool(said)


def bundles(known: Distribution) -> Iterator[str]:
    """What the releases were that only installed others."""
    if known.bundles:
        found = sorted(known.bundles, key=version)
        yield f"{known.name} {found[0]} to {found[-1]} counted otherwise: {found[-1]} installed {', '.join(known.bundles[found[-1]])}"


def in_target(how: Standing, account: Account) -> str:
    """How the thing stands in a target."""
    releases = account.distribution.releases
    match how:
        case Standing.THERE:
            return "there in all of it"
        case Standing.DEPRECATED:
            return "there in all of it, deprecated"
        case Standing.PARTLY:
            return f"not in all of it (there {all_words(account.lives, releases)})"
        case Standing.GONE:
            return f"gone (there {all_words(account.lives, releases)})"
        case Standing.NOT_YET:
            return f"not there yet (first in {account.lives[0].added})"
        case Standing.NEVER:
            return "no release names it"


def passed_on(account: Account) -> Iterator[str]:
    """When a parameter falls to one that takes any keyword."""
    if account.through:
        yield f"{all_words(account.through, account.distribution.releases)}: falls to a parameter that takes any keyword"


def announced(each: Deprecation, account: Account) -> str:
    """A deprecation, as the code announces it."""
    releases = account.distribution.releases
    about = f"{each.argument}= " if each.argument and account.kind != PARAMETER else ""
    since = f"since {each.since} " if each.since else ""
    named = f"; named in its place: {', '.join(each.instead)}" if each.instead else ""
    return f"{about}{since}(announced {all_words(merged(each.lives), releases)}){named}"


def example(remedy: Remedy) -> Iterator[str]:
    """The lines of the program before that go (-), and those that come (+)."""
    lines = unified_diff(remedy.bad.splitlines(), remedy.good.splitlines(), n=0, lineterm="")
    yield from (f"{line[0]} {line[1:]}" for line in lines if not line.startswith(("---", "+++", "@@")) and line[1:].strip())


def imported(account: Account, *, whole: bool) -> Iterator[str]:
    """Which modules merely import it, or how many."""
    if whole:
        yield from (each.path.rpartition(".")[0] for each in account.imports)
    elif account.imports:
        yield f"by {len(account.imports)} more module{'s' if len(account.imports) > 1 else ''} (--all)"


def retirement(known: Distribution) -> Iterator[str]:
    """When and why the distribution was retired, if it was."""
    if known.retired:
        yield f"{known.name} since {known.retired.since}: {known.retired.why}; use {known.retired.successor}"


def beside(known: Distribution) -> Iterator[str]:
    """With which releases of another the distribution can be installed, where that is a question."""
    if known.beside:
        yield f"{known.name} can be installed with {known.beside} only"


def instead(remedy: Remedy, account: Account | None = None) -> Iterator[str]:
    """What the remedy says, and of what, if that isn't the thing itself."""
    if account and account.path.startswith(f"{remedy.symbol}."):
        yield f"of {remedy.symbol}:"
    elif account and account.kind == PARAMETER and not remedy.argument:
        yield "of the whole call:"
    match remedy.action:
        case Action.DROPPED:
            yield "nothing: it is not needed any more"
        case Action.ENDED:
            yield "nothing takes its place"
        case _ if not remedy.instead:
            yield "other code"
        case _:
            yield f"write {remedy.instead}"
    if remedy.note:
        yield f"({remedy.note})"
    if remedy.replacement and remedy.replacement not in remedy.instead and "import " not in remedy.instead:
        yield f"uses {remedy.replacement}"


def now(account: Account) -> Iterator[str]:
    """Where the same thing is today, if its path is gone."""
    said = account.remedy.replacement if account.remedy else ""
    living = (each for each in account.exports[:1] if alive(each.lives) and each.distribution.retired is None)
    if not alive(account.lives):
        yield from (f"the same {account.kind} is {each.path}" for each in living if each.path != said)


def module(account: Account) -> Iterator[str]:
    """When a module had the path of the name."""
    if account.module:
        yield f"of the same path: {all_words(account.module, account.distribution.releases)}"


def bases(account: Account) -> Iterator[str]:
    """The base classes that it has, or had at last."""
    ends = [each.lives[-1].gone for each in account.bases]
    last = None if alive(account.lives) or None in ends else max(filter(None, ends), key=version, default=None)
    yield from (each.path for each, end in zip(account.bases, ends, strict=True) if end == last)


def signature(account: Account) -> tuple[str, list[str]]:
    """The label and the text of the newest signature; of what is only read, what that gives."""
    now = alive(account.lives) or bool(account.through)
    if account.signatures and account.signatures[-1].text:
        return "takes" if now else "took", [signed(account.signatures[-1])]
    return "gives" if now else "gave", [_UNKNOWN.sub("", account.gives)] if account.gives else []


def signed(each: Signature) -> str:
    """A signature without the parameter for the object itself."""
    parts = [part for part in each.text[1:-1].split(", ") if part not in ("self", "cls")]
    taken = f"({', '.join(parts)})" if each.text else ""
    gives = _UNKNOWN.sub("", each.gives)
    return f"{taken} {f'-> {gives}' if gives else ''}".strip()


def change(each: Change) -> str:
    """What came (+), went (-), or is taken otherwise (~)."""
    sides = (("+", each.came), ("-", each.went), ("~", each.altered))
    parts = [f"{sign} {', '.join(names)}" for sign, names in sides if names]
    return f"{each.release:<8}{'   '.join(parts)}"


def went(places: Sequence[Place], *, whole: bool) -> Iterator[str]:
    """The names that went, by release, the latest first; classes before others."""
    by_release: dict[str, list[str]] = {}
    for place in places:
        by_release.setdefault(place.lives[-1].gone or "", []).append(place.path.rpartition(".")[2])
    for release in sorted(by_release, key=version, reverse=True):
        names = sorted(by_release[release], key=lambda name: (not name[:1].isupper(), name))
        shown = names if whole or len(names) <= _MANY + 1 else [*names[:_MANY], f"and {len(names) - _MANY} more (--all)"]
        yield f"{release:<8}{', '.join(shown)}"


def alive(lives: Lives) -> bool:
    """Whether the newest release has it."""
    return bool(lives) and lives[-1].gone is None
