"""Measures many repositories, several at a time: each is a process of its own."""

from __future__ import annotations

import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

from qlint.fixing.choice import Allowed
from tests.yardsticks.fixing.outcome import Outcome, mended
from tests.yardsticks.repositories import Repository


def all_mended(repositories: Iterable[Repository], allowed: Allowed) -> list[tuple[Repository, Outcome]]:
    """The repositories with what the fixes do to them; QLINT_JOBS at a time (else as many as there are processors)."""
    repositories = list(repositories)
    with ThreadPoolExecutor(int(os.environ.get("QLINT_JOBS") or os.cpu_count() or 1)) as pool:
        return list(zip(repositories, pool.map(lambda each: mended(each, allowed), repositories), strict=True))
