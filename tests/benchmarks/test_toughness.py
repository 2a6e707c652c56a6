"""Programs such as nobody writes by hand have the findings that they should, whatever their form."""

from __future__ import annotations

import pytest

from benchmarks.tough import PROGRAMS
from benchmarks.toughness import checked


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_tough_program_has_its_findings(name: str) -> None:
    tough = PROGRAMS[name]
    size = max(4, tough.size // 100)
    codes = [finding.code for finding in checked(tough.files(size))[1]]
    assert len(codes) == tough.findings(size)
    assert set(codes) <= {"QLT101", "QLT102"}
