"""The report of a migration for programs, as `docs/migrate.md` describes it: version 1, stable."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from qlint.frontends.reports.json import Value, finding_value, target_value
from qlint.frontends.reports.summary import shown

if TYPE_CHECKING:
    from qlint.migration.account import Account, Migration, Rewriting
    from qlint.migration.requirements import Change
    from qlint.sources.discover import Problem
    from qlint.target import Target

VERSION = 1


def write(migration: Migration, target: Target, problems: Iterable[Problem], stream: TextIO) -> None:
    """Writes one JSON object, in ASCII."""
    report = {
        "version": VERSION,
        "targets": target_value(target),
        "files": [_account(account) for account in migration.accounts],
        "needs": [
            {"distribution": need.distribution, "requirement": need.requirement, "files": list(need.files)} for need in migration.needs
        ],
        "requirements": [_change(change) for change in migration.changes],
        "errors": [{"path": problem.path, "message": problem.message} for problem in problems if problem.fatal],
    }
    json.dump(report, stream, indent=2)
    stream.write("\n")


def _account(account: Account) -> Value:
    file = account.file
    return {
        "path": file.path,
        "changed": file.changed,
        "rewritten": [_rewriting(each) for each in account.rewritten],
        "left": [{**finding_value(file.path, each.located), "why": each.why} for each in account.left],
    }


def _rewriting(each: Rewriting) -> Value:
    return {
        "code": each.finding.code,
        "name": each.finding.name,
        "title": each.fix.title,
        "applicability": each.fix.applicability.value,
        "count": each.count,
    }


def _change(change: Change) -> Value:
    return {"path": shown(change.path), "line": change.line or None, "written": change.written, "instead": change.instead}
