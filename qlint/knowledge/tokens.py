"""API tokens of IBM's platforms, told by their form."""

from __future__ import annotations

import re
from collections import Counter
from math import log2

# The environment variables that the clients read a token from: `accounts/management.py` of qiskit-ibm-runtime and qiskit-ibm-provider, and
# `credentials/environ.py` of qiskit-ibmq-provider.
VARIABLES = ("QISKIT_IBM_TOKEN", "QE_TOKEN")

# The classic platform's tokens are 128 hexadecimal digits, IBM Cloud's API keys 44 characters of the URL-safe base 64.
CLASSIC, CLOUD = r"[0-9a-f]{128}", r"[0-9A-Za-z_-]{44}"
FORM = rf"(?<![0-9A-Za-z_-])(?:{CLASSIC}|{CLOUD})(?![0-9A-Za-z_-])"
_WORDS = re.compile(r"token|key|api|your|my_|here|example|dummy|test|fake|secret|xxx|abc|123|password|ibm", re.IGNORECASE)


def is_token(text: str) -> bool:
    """Whether the text has the form of a token, and is as random as one: not what stands where a token is to be filled in."""
    if re.fullmatch(CLASSIC, text):
        return len(set(text)) >= 12 and _bits(text) > 3.5 and not _repeats(text)
    if not re.fullmatch(CLOUD, text) or _WORDS.search(text):
        return False
    kinds = (str.isdigit, str.isupper, str.islower)
    return all(sum(map(kind, text)) >= 3 for kind in kinds) and _bits(text) > 4.2 and not _in_order(text)


def masked(text: str) -> str:
    """The text without the tokens in it."""
    return re.sub(FORM, lambda found: "***" if is_token(found[0]) else found[0], text)


def _bits(text: str) -> float:
    """The entropy of a character."""
    return -sum(count / len(text) * log2(count / len(text)) for count in Counter(text).values())


def _repeats(text: str) -> bool:
    """Whether some piece of it is written again and again, or the digits stand in their order."""
    return any(text[: len(text) - length] == text[length:] for length in range(1, len(text) // 2 + 1)) or _in_order(text)


def _in_order(text: str) -> bool:
    """Whether a part of it is a row of the alphabet, or of digits, as nobody draws it."""
    return any(all(ord(text[at + step]) - ord(text[at]) == step for step in range(5)) for at in range(len(text) - 4))
