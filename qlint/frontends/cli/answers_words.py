"""The facts of an account in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qlint.explain.account import Account
from qlint.explain.changes import Change
from qlint.explain.spans import all_words, merged
from qlint.explain.standing import Standing
from qlint.knowledge.schema import Action, Deprecation, Distribution, Lives, Remedy, Signature, Symbol, version


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


def there(account: Account) -> Iterator[str]:
    """The releases, where the headline doesn't name them all."""
    if len(account.lives) > 1 or account.distribution.retired or not alive(account.lives):
        yield from [all_words(account.lives, account.distribution.releases)] * bool(account.lives)


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


def announced(each: Deprecation, releases: Sequence[str]) -> str:
    """A deprecation, as the code announces it."""
    about = f"{each.argument}= " if each.argument else ""
    since = f"since {each.since} " if each.since else ""
    named = f"; named in its place: {', '.join(each.instead)}" if each.instead else ""
    return f"{about}{since}(announced {all_words(merged(each.lives), releases)}){named}"


def retirement(known: Distribution) -> Iterator[str]:
    """When and why the distribution was retired, if it was."""
    if known.retired:
        yield f"{known.name} since {known.retired.since}: {known.retired.why}; use {known.retired.successor}"


def instead(remedy: Remedy) -> Iterator[str]:
    """What the remedy says."""
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


def bases(account: Account) -> Iterator[str]:
    """The base classes that it has, or had at last."""
    ends = [each.lives[-1].gone for each in account.bases]
    last = None if None in ends else max(filter(None, ends), key=version, default=None)
    yield from (each.path for each, end in zip(account.bases, ends, strict=True) if end == last)


def signature(account: Account) -> tuple[str, list[str]]:
    """The label and the text of the newest signature."""
    text = signed(account.signatures[-1]) if account.signatures else ""
    return "takes" if alive(account.lives) or account.through else "took", [text] if text else []


def signed(each: Signature) -> str:
    """A signature without the parameter for the object itself."""
    parts = [part for part in each.text[1:-1].split(", ") if part not in ("self", "cls")]
    taken = f"({', '.join(parts)})" if each.text else ""
    return f"{taken} {f'-> {each.gives}' if each.gives else ''}".strip()


def change(each: Change) -> str:
    """What came (+), went (-), or is taken otherwise (~)."""
    sides = (("+", each.came), ("-", each.went), ("~", each.altered))
    parts = [f"{sign} {', '.join(names)}" for sign, names in sides if names]
    return f"{each.release:<8}{'   '.join(parts)}"


def went(symbols: Sequence[Symbol]) -> Iterator[str]:
    """The names that went, by release, the latest first."""
    by_release: dict[str, list[str]] = {}
    for symbol in symbols:
        by_release.setdefault(symbol.lives[-1].gone or "", []).append(symbol.name)
    for release in sorted(by_release, key=version, reverse=True):
        yield f"{release:<8}{', '.join(by_release[release])}"


def alive(lives: Lives) -> bool:
    """Whether the newest release has it."""
    return bool(lives) and lives[-1].gone is None
