"""QLT203: an API token that is written in the code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qlint.facts import Called, Constant, Facts
from qlint.knowledge.tokens import FORM, VARIABLES, is_token
from qlint.model import Finding, Fix, Span
from qlint.rule import Example, Rule

_CLIENTS = frozenset({"qiskit-ibm-runtime", "qiskit-ibm-provider", "qiskit-ibmq-provider"})
# `environ["NAME"] = "value"`, `{"NAME": "value"}`, `setdefault("NAME", "value")`, `NAME=value` for a shell, `%env NAME value`.
_ASSIGNED = re.compile(
    rf"""\b(?P<name>{"|".join(VARIABLES)})\b(?:["']?\s*\]?\s*[=:,]\s*[rub]?|[ \t]+)["']?(?P<value>{FORM})""",
)


def check(facts: Facts) -> Iterator[Finding]:
    found = {span: symbol for symbol, span in (*_passed(facts), *_assigned(facts))}
    for span, symbol in sorted(found.items()):
        yield RULE.finding(span, symbol=symbol, message=_MESSAGE, fixes=(Fix(_ADVICE),))


def _passed(facts: Facts) -> Iterator[tuple[str, Span]]:
    """What the calls of a client are given: its name in the environment, whichever client that is, and its place."""
    for called in facts.calls():
        symbols = [facts.knowledge.symbol(each.path) for each in called.callees]
        if all(symbol is not None and symbol.distribution in _CLIENTS for symbol in symbols):
            yield from ((VARIABLES[0], _literal(facts, text) or span) for text, span in _tokens(called))


def _tokens(called: Called) -> Iterator[tuple[str, Span]]:
    """The tokens among the arguments of a call, with the places of these."""
    named = ((called.call.argument(each.name), each.span) for each in called.named)
    by_position = ((called.call.argument("", place), each.span) for place, each in enumerate(called.positional))
    for value, span in (*named, *by_position):
        for each in value or ():
            if isinstance(each, Constant) and isinstance(each.value, str) and is_token(each.value):
                yield each.value, span


def _literal(facts: Facts, text: str) -> Span | None:
    """Where the text is written, if it is in this file and in one piece."""
    found = re.search(rf"(?<=[\"']){re.escape(text)}(?=[\"'])", facts.source.text)
    return Span(*found.span()) if found else None


def _assigned(facts: Facts) -> Iterator[tuple[str, Span]]:
    """What the environment variables are set to that the clients read."""
    for found in _ASSIGNED.finditer(facts.source.text):
        if is_token(found["value"]):
            yield found["name"], Span(*found.span("value"))


_MESSAGE = "an API token is written here, for all who can read the file"
_ADVICE = f"Revoke the token; save a new one with `save_account`, outside of the code, or set `{VARIABLES[0]}`"
_BAD = "QiskitRuntimeService(\n    channel='ibm_quantum_platform',\n    token='{}',\n)\n"
_IMPORT = "from qiskit_ibm_runtime import QiskitRuntimeService\n\n"

RULE = Rule(
    code="QLT203",
    name="token-in-source",
    summary="an API token of IBM's platforms written in the code",
    explanation=(
        "Whoever reads the file, or its history, can use the account. What is reported has the form of a token and was drawn at random: "
        "128 hexadecimal digits (the classic platform's) or 44 characters (IBM Cloud's API keys), given to a client by a call or an "
        "environment variable (in Python, by a magic, or for a shell), also where it is bound to a name first. What stands where a token "
        "is to be filled in is left alone. No report shows the token. Taking it out of the code is not enough: revoke it."
    ),
    examples=(
        Example(
            bad=_IMPORT + _BAD.format("pT7-vQ2sLxW9_kRd4ZmF8gNhC1yUeJ6oBq0iVwSlD3zG"),
            good=_IMPORT + _BAD.format("<your API key>"),
        ),
    ),
    check=check,
)
