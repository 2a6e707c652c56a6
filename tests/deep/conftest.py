"""One second tier for all tests that only ask: its world is made once."""

from __future__ import annotations

import pytest

from qlint.inference.deep.infer import Deep
from tests.deep.asking import first_party, small_knowledge


@pytest.fixture(scope="session")
def deep() -> Deep:
    return Deep(small_knowledge(), first_party)
