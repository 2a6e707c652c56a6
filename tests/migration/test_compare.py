"""The comparison of two runs: sampling is told from a difference, order and monitors don't count, text does."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from tests.migration.compare import differences


def differ(before: str, after: str, *, shots: int = 0, width: float = 1.0) -> bool:
    return bool(list(differences(before, after, shots=shots, width=width)))


def sampled(seed: int, *, share: float, shots: int = 1000) -> str:
    generator = random.Random(seed)
    return f"counts: {dict(Counter('1' if generator.random() < share else '0' for _ in range(shots)))}\n"


@pytest.mark.parametrize("seed", range(0, 60, 2))
def test_samples_of_one_distribution_are_the_same(seed: int) -> None:
    for share in (0.5, 0.1, 0.003):
        assert not differ(sampled(seed, share=share), sampled(seed + 1, share=share))


@pytest.mark.parametrize("seed", range(0, 20, 2))
def test_samples_of_two_distributions_differ(seed: int) -> None:
    assert differ(sampled(seed, share=0.5), sampled(seed + 1, share=0.7))
    assert differ(sampled(seed, share=0.0), sampled(seed + 1, share=0.1))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{'00': 500, '11': 500}", "{'11': 505, '00': 495}"),
        ("{'00': 999, '01': 1}", "{'00': 1000}"),
        ("Job Status: job is queued\rJob Status: job has run\n{'0': 1}", "{'0': 1}"),
        ("a\n\n   \nb", "a\nb"),
        ("<IPython.core.display.HTML object>\nx", "x"),
        ("[0.   0.5  1. ]", "[0.  0.5 1. ]"),
        ("energy 0.50000012", "energy 0.5"),
        ("ibmq_lima 5", "ibmq_lima 5"),
    ],
)
def test_what_does_not_count(before: str, after: str) -> None:
    assert not differ(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{'00': 500, '11': 500}", "{'00': 50, '11': 50}"),
        ("{'00': 500, '11': 500}", "{'00': 900, '11': 100}"),
        ("{'0 0': 500, '1 1': 500}", "{'00': 500, '11': 500}"),
        ("{0: 500, 3: 500}", "{'00': 500, '11': 500}"),
        ("{'00': 100}", "{'11': 100}"),
        ("counts {'0': 1}", "count {'0': 1}"),
        ("a\nb", "b\na"),
        ("a\nb", "a"),
        ("5 qubits", "6 qubits"),
        ("energy 0.51", "energy 0.55"),
        ("{'a': 0.5}", "{'a': 0.6}"),
        ("{'name': 'x'}", "{'name': 'y'}"),
        ("ibmq_lima", "ibmq_manila"),
    ],
)
def test_what_does_count(before: str, after: str) -> None:
    assert differ(before, after)


def test_estimates_may_differ_by_what_their_samples_make_them_differ() -> None:
    assert not differ("value 0.51", "value 0.55", shots=4000)
    assert not differ("{'0': 0.51, '1': 0.49}", "{'0': 0.55, '1': 0.45}", shots=4000)
    assert differ("value 0.51", "value 0.62", shots=4000)
    assert not differ("value 0.51", "value 0.62", shots=4000, width=2)
    assert differ("4 circuits", "5 circuits", shots=4000)
