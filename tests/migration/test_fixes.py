"""What the fixer makes of the legacy programs, as far as it can be told without running them."""

from __future__ import annotations

import ast

import pytest

from tests.migration.migrated import found, migrated
from tests.migration.programs import Program, code, programs, reached

PROGRAMS = list(programs())
of_all = pytest.mark.parametrize("program", PROGRAMS, ids=str)


def test_the_table_names_programs() -> None:
    assert reached() <= {each.name for each in PROGRAMS}


@pytest.mark.parametrize("program", [each for each in PROGRAMS if each.name in reached()], ids=str)
def test_a_program_that_is_reached_has_the_wanted_text_where_there_is_one(program: Program) -> None:
    after = migrated(program.before.name, program.before.read_bytes())
    assert found(program.before.name, after) == ()
    assert program.unequal or after == program.wanted.read_bytes()


@of_all
def test_a_migrated_program_parses_and_a_second_run_changes_nothing(program: Program) -> None:
    name, before = program.before.name, program.before.read_bytes()
    after = migrated(name, before)
    if after != before:
        ast.parse("\n".join(line for line in code(after.decode(), program.before.suffix).values() if not line.startswith("%")))
        assert migrated(name, after) == after
