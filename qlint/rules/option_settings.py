"""Where a program sets options of primitives: by storing them, in dicts, and in calls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from packaging.version import Version

from qlint.facts import Called, Facts, Instance, Items, Value
from qlint.knowledge.option_fields import DISTRIBUTION, At, OptionFields, is_options
from qlint.model import Span

# Without one of these words a program has no options of primitives at hand.
NEEDS = frozenset({"EstimatorOptions", "Options", "OptionsV2", "SamplerOptions", "options"})


@dataclass(frozen=True, slots=True)
class Setting:
    """An option that is set: `classes` are those of the options that it may be set in, each release by release; `span` is its place.

    `argument`: it is one of a call of the class, and has rules of its own.
    """

    name: str
    value: Value
    classes: tuple[At, ...]
    span: Span
    argument: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """What a program sets, and the answers to what the options are."""

    fields: OptionFields
    found: tuple[Setting, ...]


def settings(facts: Facts) -> Settings:
    """All settings, those in dicts among them, that no guard surrounds."""
    fields = OptionFields(facts.knowledge, facts.target)
    return Settings(fields, tuple(_settings(facts, fields)) if DISTRIBUTION in facts.knowledge.distributions else ())


def _settings(facts: Facts, fields: OptionFields) -> Iterator[Setting]:
    for stored in facts.stores(is_options):
        if stored.guard is None and (classes := tuple(_classes(facts, fields, stored.owners))):
            yield from _with_inner(fields, Setting(stored.name, stored.value, classes, stored.span))
    for called in facts.calls():
        if called.guard is None and len(called.callees) == 1:
            for each in _given(facts, fields, called):
                yield from _with_inner(fields, each)


def _definitions(facts: Facts, path: str) -> tuple[str, ...]:
    """The classes that a path leads to, the oldest first."""
    symbol = facts.knowledge.symbol(path)
    return tuple(dict.fromkeys(life.definition or path for life in symbol.lives)) if symbol is not None else ()


def by_release(fields: OptionFields, classes: tuple[str, ...]) -> At:
    """Which of the classes, of which one stands for another in other releases, is there and takes its own fields only."""

    def at(release: Version) -> str:
        return next((each for each in classes if fields.of(each, release) is not None), "")

    return at


def _classes(facts: Facts, fields: OptionFields, owners: tuple[Instance, ...]) -> Iterator[At]:
    """The classes of the objects that it may be: what one call makes is of one class in a release."""
    releases = facts.target[DISTRIBUTION].releases
    there = [each for each in owners if any(fields.of(each.cls, release) is not None for release in releases)]
    for _, group in groupby(there, key=lambda each: each.made or each.cls):
        yield by_release(fields, tuple(each.cls for each in group))


def _given(facts: Facts, fields: OptionFields, called: Called) -> Iterator[Setting]:
    """What a call sets: of an option class, of `update` of its objects, or of a primitive that is given a dict."""
    (callee,) = called.callees
    made = callee.member in ("", "__init__")
    if callee.member == "update" and is_options(cls := _receiver(facts, called)):
        at = by_release(fields, (cls,))
    elif made and is_options(next(iter(_definitions(facts, callee.path)), "")):
        at = by_release(fields, _definitions(facts, callee.path))
    else:
        options = next((each for each in called.named if each.name == "options"), None)
        if options is not None and made:
            held = Setting("", called.call.argument("options") or (), (fields.held(callee.path),), options.span)
            yield from _inner(held, held.classes)
        return
    for each in called.named:
        yield Setting(each.name, called.call.argument(each.name) or (), (at,), each.span, made)


def _receiver(facts: Facts, called: Called) -> str:
    """The class of the object whose method is called, if it can be one only."""
    match facts.receiver(called.call):
        case (Instance(cls=cls),):
            return cls
    return ""


def _with_inner(fields: OptionFields, setting: Setting) -> Iterator[Setting]:
    """The setting, and those in the dict that is set."""
    yield setting
    for each in _inner(setting, tuple(fields.below(at, setting.name) for at in setting.classes)):
        yield from _with_inner(fields, each)


def _inner(setting: Setting, classes: tuple[At, ...]) -> Iterator[Setting]:
    match setting.value:
        case (Items(elements=elements, exact=True, keys=tuple(keys)),):
            for key, element in zip(keys, elements, strict=True):
                if isinstance(key, str):
                    yield Setting(key, element, classes, setting.span)
