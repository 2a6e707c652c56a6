"""What `qlint explain --format json` writes, as `docs/explain.md` describes it: version 1, stable."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TextIO

from qlint.explain.account import Account, Place
from qlint.explain.changes import Change
from qlint.explain.reply import Ambiguous, Reply, Told, Unknown
from qlint.explain.standing import standing
from qlint.knowledge.schema import Deprecation, Distribution, Life, Remedy, Signature
from qlint.rule import Rule
from qlint.target import Target

VERSION = 1

Value = dict[str, object]


def write(replies: Sequence[Reply], target: Target, stream: TextIO) -> None:
    """Writes one JSON object, in ASCII."""
    json.dump({"version": VERSION, "answers": [_reply(each, target) for each in replies]}, stream, indent=2)
    stream.write("\n")


def _reply(reply: Reply, target: Target) -> Value:
    match reply:
        case Rule():
            return {"answer": "rule", "code": reply.code, "name": reply.name, "summary": reply.summary, "explanation": reply.explanation}
        case Distribution():
            return {"answer": "distribution", **_distribution(reply, target)}
        case Told(asked, accounts):
            return {"answer": "symbols", "asked": asked, "symbols": [_account(each, target) for each in accounts]}
        case Ambiguous(asked, candidates):
            return {"answer": "candidates", "asked": asked, "candidates": [_heading(each, target) for each in candidates]}
        case Unknown(asked, place, sure, similar, meant):
            said = [_remedy(each) for each in meant]
            return {"answer": "unknown", "asked": asked, "place": place, "sure": sure, "similar": list(similar), "meant": said}


def _distribution(known: Distribution, target: Target) -> Value:
    return {
        "name": known.name,
        "roots": list(known.roots),
        "releases": list(known.releases),
        "target": str(target[known.name]),
        "bundles": {release: list(specs) for release, specs in known.bundles.items()},
        "retired": _retirement(known),
        "requires": [{"lives": _lives(each.lives), "spec": each.spec} for each in known.requires],
        "beside": known.beside,
    }


def _heading(account: Account, target: Target) -> Value:
    asked = target[account.distribution.name]
    return {
        "path": account.path,
        "kind": account.kind,
        "distribution": account.distribution.name,
        "lives": _lives(account.lives),
        "target": {"range": str(asked), "standing": standing(account.lives, account.deprecations, asked.releases).value},
    }


def _account(account: Account, target: Target) -> Value:
    return {
        **_heading(account, target),
        "bundled": [{"release": release, "bundle": bundle} for release, bundle in account.bundled],
        "passed_on": _lives(account.through),
        "deprecations": [_deprecation(each) for each in (*account.deprecations, *account.of_parameters)],
        "retired": _retirement(account.retired) if account.retired else None,
        "remedy": _remedy(account.remedy) if account.remedy else None,
        "defined": [_place(each) for each in account.defined],
        "paths": [_place(each) for each in account.exports],
        "imported": [_place(each) for each in account.imports],
        "module": _lives(account.module),
        "bases": [{"path": each.path, "lives": _lives(each.lives)} for each in account.bases],
        "signatures": [_signature(each) for each in account.signatures],
        "gives": account.gives,
        "changes": [_change(each) for each in account.changes],
        "went": [{"name": each.path.rpartition(".")[2], "lives": _lives(each.lives)} for each in account.inside],
        "same_name": list(account.others),
    }


def _lives(lives: Iterable[Life]) -> list[Value]:
    return [{"added": life.added, "gone": life.gone} for life in lives]


def _place(place: Place) -> Value:
    return {"path": place.path, "distribution": place.distribution.name, "lives": _lives(place.lives)}


def _deprecation(each: Deprecation) -> Value:
    return {"lives": _lives(each.lives), "since": each.since, "argument": each.argument, "instead": list(each.instead)}


def _retirement(known: Distribution) -> Value | None:
    if known.retired is None:
        return None
    return {"distribution": known.name, "since": known.retired.since, "successor": known.retired.successor, "why": known.retired.why}


def _remedy(remedy: Remedy) -> Value:
    return {
        "symbol": remedy.symbol,
        "argument": remedy.argument,
        "action": remedy.action.value,
        "instead": remedy.instead,
        "replacement": remedy.replacement,
        "note": remedy.note,
        "bad": remedy.bad,
        "good": remedy.good,
    }


def _signature(each: Signature) -> Value:
    return {"lives": _lives(each.lives), "text": each.text, "gives": each.gives}


def _change(each: Change) -> Value:
    return {"release": each.release, "came": list(each.came), "went": list(each.went), "altered": list(each.altered)}
