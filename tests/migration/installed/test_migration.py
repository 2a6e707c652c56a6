"""The heavy half: the programs run with the releases of their time, and as migrated with the newest ones."""

from __future__ import annotations

import pytest

from tests.migration.programs import WANTED, Program, programs, reached
from tests.migration.reached import outcome
from tests.migration.running import ProgramFailedError, compared, printed
from tests.reality.environments import CannotBuildError

PROGRAMS = list(programs())
of_all = pytest.mark.parametrize("program", PROGRAMS, ids=str)


@of_all
def test_the_wanted_program_prints_what_the_program_printed(program: Program) -> None:
    try:
        assert compared(program, program.wanted) == []
    except (CannotBuildError, ProgramFailedError) as error:
        pytest.fail(str(error), pytrace=False)


@of_all
def test_the_program_itself_does_not_run_with_the_newest_releases(program: Program) -> None:
    with pytest.raises(ProgramFailedError):
        printed(program.before, WANTED)


@of_all
def test_the_table_says_which_programs_the_fixer_takes_to_the_newest_releases(program: Program) -> None:
    assert (outcome(program) == "") == (program.name in reached())
