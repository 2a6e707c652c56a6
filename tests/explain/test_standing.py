"""What holds in the releases of a target."""

from __future__ import annotations

import pytest

from qlint.explain.standing import Standing, standing
from qlint.knowledge.schema import Deprecation, Life, version

LIVES = (Life("0.2", "0.3"), Life("0.9", "1.0"))
SAID = (Deprecation((Life("0.10", "1.0"),)),)


@pytest.mark.parametrize(
    ("releases", "expected"),
    [
        (("0.1",), Standing.NOT_YET),
        (("0.2",), Standing.THERE),
        (("0.3",), Standing.GONE),  # it came back, but not in this one
        (("0.2", "0.3"), Standing.PARTLY),
        (("0.9", "0.10"), Standing.DEPRECATED),
        (("0.1", "1.0"), Standing.GONE),
        (("1.0", "2.0"), Standing.GONE),
    ],
)
def test_a_thing_that_came_back_and_went(releases: tuple[str, ...], expected: Standing) -> None:
    assert standing(LIVES, SAID, tuple(map(version, releases))) is expected


def test_what_no_release_names() -> None:
    assert standing((), (), (version("1.0"),)) is Standing.NEVER
