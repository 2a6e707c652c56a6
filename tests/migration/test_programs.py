"""The legacy programs, read: qlint finds what breaks in them, and nothing in what a careful reader makes of them."""

from __future__ import annotations

from collections import Counter

import pytest

from qlint.engine import Located
from tests.migration.migrated import found
from tests.migration.programs import Program, code, programs
from tests.reality.environments import ENVIRONMENTS

PROGRAMS = list(programs())
of_all = pytest.mark.parametrize("program", PROGRAMS, ids=str)


def place(located: Located) -> str:
    where = located.location
    return f"{where.cell}.{where.line}" if where.cell else str(where.line)


def test_there_are_programs_of_every_kind_for_releases_of_every_age() -> None:
    assert len(PROGRAMS) >= 45
    assert sum(each.before.suffix == ".ipynb" for each in PROGRAMS) >= 5
    ages = Counter(each.environment for each in PROGRAMS)
    assert min(ages.values()) >= 3
    assert ages.keys() < {each.name for each in ENVIRONMENTS}


@of_all
def test_what_breaks_in_a_program_is_found_and_nothing_else(program: Program) -> None:
    reports = found(program.before.name, program.before.read_bytes())
    assert "QLT000" not in {each.finding.code for each in reports}
    assert sorted({place(each) for each in reports}) == sorted(set(program.breaks) - set(program.missed))


@of_all
def test_a_migrated_program_has_no_finding(program: Program) -> None:
    assert [(place(each), each.finding.message) for each in found(program.wanted.name, program.wanted.read_bytes())] == []


@of_all
def test_what_is_told_of_a_program_is_about_it(program: Program) -> None:
    lines = code(program.before.read_text(encoding="utf-8"), program.before.suffix)
    assert set(program.missed) <= set(program.breaks) <= lines.keys()
    assert program.breaks
    assert len(lines) <= 80


@of_all
def test_a_program_stays_its_own_outside_of_what_breaks(program: Program) -> None:
    """What is wanted is the program again: its names, and most of its lines."""
    before, wanted = (code(file.read_text(encoding="utf-8"), file.suffix).values() for file in (program.before, program.wanted))
    kept = sum((Counter(before) & Counter(wanted)).values())
    assert kept >= len(before) / 3
