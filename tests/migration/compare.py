"""Whether two runs of a program print the same: the same text, and numbers that differ by no more than sampling makes them differ.

The bounds hold for every number of samples: what comes of the same distribution is told apart with a chance of at most `RISK` for a
whole program. Where n of the 2N samples of two runs fell on a key, those of the first run are N drawn from them without replacement:
n/2 fell on the key, within sqrt(n * (1 - (n-1)/2N) * ln(2/risk) / 2) (Serfling). Two means of N samples within a width w differ by at
most w * sqrt(ln(2/risk) / N) (Hoeffding).
"""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

RISK = 1e-6
# What monitors print, and what a picture or a table comes to without a screen.
_LEFT_OUT = re.compile(r"\s*Job Status:.*|\s*<IPython\.core\.display\..*>|\s*<Figure .*>|\s*Figure\(.*\)|\s*")
_NUMBER = re.compile(r"(?<![\w.])[-+]?(?:\d+\.\d*|\.\d+|\d+)(?:[eE][-+]?\d+)?(?![\w])")
_DICT = re.compile(r"\{[^{}]*\}")
_ADDRESS = re.compile(r"\b0x[0-9a-f]{6,}")
_BITS = re.compile(r"[01]")
EXACT = 1e-6

Counts = Mapping[object, float]


@dataclass(slots=True)
class Line:
    """One printed line: its text with a mark for each number and each dictionary, and these in order."""

    text: str
    counts: list[Counts] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)


def differences(before: str, after: str, *, shots: int = 0, width: float = 1.0) -> Iterator[str]:
    """What differs between the two outputs, line by line; nothing where they are the same.

    `shots` is the number of samples behind each number with a decimal point, `width` how far two samples can be apart; no shots: they
    are exact but for rounding. Dictionaries from keys to whole numbers are counts of samples.
    """
    first, second = list(_lines(before)), list(_lines(after))
    if len(first) != len(second):
        yield f"{len(first)} lines before, {len(second)} after:\n{before}\n--\n{after}"
        return
    risk = RISK / max(1, sum(len(line.numbers) + sum(map(len, line.counts)) for line in first + second))
    for one, other in zip(first, second, strict=True):
        if one.text != other.text:
            yield f"{one.text!r} before, {other.text!r} after"
        else:
            yield from _numbers(one, other, shots=shots, width=width, risk=risk)
            for counts, others in zip(one.counts, other.counts, strict=True):
                yield from _counts(counts, others, shots=shots, width=width, risk=risk)


def _lines(text: str) -> Iterator[Line]:
    for raw in text.replace("\r", "\n").splitlines():
        if not _LEFT_OUT.fullmatch(raw):
            yield _read(raw.rstrip())


def _read(raw: str) -> Line:
    line = Line("")

    def of_dict(found: re.Match[str]) -> str:
        try:
            value = ast.literal_eval(found.group())
        except (ValueError, SyntaxError):
            return found.group()
        if not (isinstance(value, dict) and value and all(isinstance(each, (int, float)) for each in value.values())):
            return found.group()
        line.counts.append(value)
        return "{#}"

    def of_number(found: re.Match[str]) -> str:
        line.numbers.append(found.group())
        return "#"

    line.text = re.sub(r"\s+", " ", _NUMBER.sub(of_number, _DICT.sub(of_dict, _ADDRESS.sub("0x", raw))))
    return line


def _numbers(one: Line, other: Line, *, shots: int, width: float, risk: float) -> Iterator[str]:
    for left, right in zip(one.numbers, other.numbers, strict=True):
        whole = left.lstrip("+-").isdigit() and right.lstrip("+-").isdigit()
        if left != right and (whole or abs(float(left) - float(right)) > _apart(left, right, shots, width, risk)):
            yield f"{left} before, {right} after, in {one.text!r}"


def _apart(left: str, right: str, shots: int, width: float, risk: float) -> float:
    digits = min(len(each.partition(".")[2]) for each in (left, right))
    rounding = max(EXACT, 10.0**-digits if digits else 0.0)
    return rounding + (_means_apart(shots, width, risk) if shots else 0.0)


def _means_apart(shots: int, width: float, risk: float) -> float:
    return width * math.sqrt(math.log(2 / risk) / shots)


def _counts(one: Counts, other: Counts, *, shots: int, width: float, risk: float) -> Iterator[str]:
    if shapes := {_shape(key) for key in one} ^ {_shape(key) for key in other}:
        yield f"keys of another form: {sorted(map(repr, shapes))} ({one} before, {other} after)"
    elif any(isinstance(value, float) for value in (*one.values(), *other.values())):
        for key in one.keys() | other.keys():
            if abs(one.get(key, 0) - other.get(key, 0)) > EXACT + (_means_apart(shots, width, risk) if shots else 0.0):
                yield f"{key!r}: {one.get(key, 0)} before, {other.get(key, 0)} after"
    else:
        yield from _samples(one, other, risk=risk)


def _samples(one: Counts, other: Counts, *, risk: float) -> Iterator[str]:
    total, others = sum(one.values()), sum(other.values())
    if total != others:
        yield f"{total} samples before, {others} after"
        return
    for key in one.keys() | other.keys():
        left, right = one.get(key, 0), other.get(key, 0)
        both = left + right
        if abs(left - right) / 2 > math.sqrt(both * (1 - (both - 1) / (2 * total)) * math.log(2 / risk) / 2):
            yield f"{key!r}: {left} of {total} before, {right} after"


def _shape(key: object) -> object:
    return _BITS.sub("b", key) if isinstance(key, str) else type(key)
