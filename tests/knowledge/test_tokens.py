"""What has the form of a token, and was drawn at random, is one; what stands where one is to be filled in is none."""

from __future__ import annotations

import base64
import random

import pytest

from qlint.knowledge.tokens import is_token, masked

DRAWN = random.Random(203)
CLOUD = [base64.urlsafe_b64encode(DRAWN.randbytes(33)).decode() for _ in range(1000)]
CLASSIC = [DRAWN.randbytes(64).hex() for _ in range(1000)]


def test_nearly_all_that_is_drawn_at_random_is_known():
    assert sum(map(is_token, CLASSIC)) > 990
    assert sum(map(is_token, CLOUD)) > 950


@pytest.mark.parametrize(
    "text",
    [
        *("", "x", "token", "MY_API_TOKEN", "<your token>", "x" * 44, "0" * 128, "deadbeef" * 16, "0123456789abcdef" * 8),
        *("replace-this-with-your-own-IBM-cloud-API-key", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOP12", "Aa1-" * 11),
        *("qiskit_ibm_runtime_accounts_management_tests", "2f8a9c51-7d3e-4b60-9f42-8a1c5e7d3b60", "d1c0qp7f9ujs73cslm20"),
    ],
)
def test_what_is_filled_in_or_something_else_is_no_token(text: str):
    assert not is_token(text)
    assert masked(f"says {text}") == f"says {text}"


def test_a_token_is_masked_wherever_it_stands():
    token = next(filter(is_token, CLOUD))
    assert masked(f'`channel="{token}"` and token={token}.') == '`channel="***"` and token=***.'
    assert masked(f"{token}{token}") == f"{token}{token}"  # too long to be one
