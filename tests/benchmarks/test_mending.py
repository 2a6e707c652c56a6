"""Programs that say the same over and over are fixed as often as they say it, and stay as they are then."""

from __future__ import annotations

import pytest

from benchmarks.mending import PROGRAMS, mended


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_is_fixed_wherever_it_says_the_same(name: str) -> None:
    program = PROGRAMS[name]
    _, file = mended(program.text(4))
    assert len(file.report.located) == 4 * program.left
    _, again = mended(file.after.decode())
    assert not again.changed
