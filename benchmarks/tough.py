"""Programs such as nobody writes by hand, of any size: long, deep, generated, in circles."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

_HEAD = "import qiskit\nfrom packaging.version import Version\n\nV = Version(qiskit.__version__)\nqc = qiskit.QuantumCircuit(1)\n"
_LAST = "qc.u1(0)\n"
_SHOWN = "    c.u1(0)\n"
_NUMBER = "@"

Files = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Tough:
    """One kind of program: its files for a size, of which the first is checked, and how many findings it has; `size`: in the table."""

    files: Callable[[int], Files]
    size: int
    findings: Callable[[int], int]


def _one(size: int, text: Callable[[int], str], findings: Callable[[int], int] = lambda n: 1) -> Tough:
    return Tough(lambda n: {"program.py": _HEAD + text(n)}, size, findings)


def _lines(size: int, line: str, *, before: str = "", last: str = _LAST, found: Callable[[int], int] = lambda n: 1) -> Tough:
    """A line, or more, over and over, each time with its number in place of `@`."""
    return _one(size, lambda n: before + _over_and_over(line, n) + last, found)


def _each(size: int, line: str, *, before: str = "") -> Tough:
    """The same, with a finding each time."""
    return _lines(size, line, before=before, last="", found=lambda n: n)


def _nested(size: int, line: str) -> Tough:
    """A line that begins a block, each in that of the one before."""
    return _one(size, lambda n: "".join(" " * i + line.replace(_NUMBER, str(i)) for i in range(n)) + " " * n + _LAST)


def _wrapped(size: int, opening: str, closing: str = "") -> Tough:
    """An expression in an expression."""
    return _one(size, lambda n: f"x = {opening * n}qc.u1(0){closing * n}\n")


def _over_and_over(line: str, n: int) -> str:
    return "".join(line.replace(_NUMBER, str(i)) for i in range(n))


def _chain(line: str, last: str) -> Callable[[int], str]:
    """Lines of which each says the number of the one before in place of `%`, and its own in place of `@`."""
    return lambda n: (
        "".join(line.replace("%", str(a)).replace(_NUMBER, str(b)) for a, b in pairwise(range(n))) + last.replace("%", f"{n - 1}")
    )


def _calling(n: int) -> str:
    """Functions that call one another."""
    functions = (f"def f{i}(c):\n    return f{(i * 7 + 1) % n}(c) if c else f{(i + 1) % n}(qc)\n" for i in range(n))
    return "".join(functions) + "f0(qc)\n" + _LAST


def _modules(n: int, name: str, first: str, lines: Callable[[int, int, int], str]) -> Files:
    """Files that import from others, in circles; the first ends in `first`."""
    files = {f"{name}{i}.py": f"import qiskit\n{lines(i, (i + 1) % n, (i * 7 + 3) % n)}" for i in range(n)}
    files[f"{name}{n // 2}.py"] = f"import qiskit\nfrom {name}0 import other\ndef made():\n    return qiskit.QuantumCircuit(1)\n"
    return {f"{name}0.py": files.pop(f"{name}0.py") + first, **files}


def _bases(n: int) -> Files:
    """Classes in files of their own that derive from one another, in a circle."""
    files = {f"m{i}.py": f"import qiskit\nfrom m{(i + 1) % n} import C{(i + 1) % n}\nclass C{i}(C{(i + 1) % n}): pass\n" for i in range(n)}
    return {**files, "m0.py": files["m0.py"] + "C0(1).u1(0)\nqiskit.execute(1)\n"}


def _notebook(n: int) -> Files:
    sources = (_HEAD, *(f"x{i} = qc.copy()\nprint(x{i})" for i in range(n)), _LAST)
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": each} for each in sources]
    return {"program.ipynb": json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})}


_CIRCUIT = "qiskit.QuantumCircuit"

PROGRAMS: Mapping[str, Tough] = {
    "lines": _lines(50_000, "qc.h(0)\n"),
    "assignments": _lines(50_000, "x@ = @ + 1\n"),
    "functions": _each(
        5_000, f"def f@(a):\n    c = {_CIRCUIT}(a)\n    for j in range(a):\n        c.cx(j, a)\n{_SHOWN}    return c\n\n"
    ),
    "members of one object": _each(10_000, "qc.u1(0)\n"),
    "one name bound anew": _lines(10_000, f"qc = {_CIRCUIT}(1)\nqc.h(0)\n"),
    "copies of copies": _each(2_000, "qc = qc.copy()\nqc.u1(0)\n"),
    "names for names": _one(5_000, lambda n: "a0 = qc\n" + _chain("a@ = a%\n", "a%.u1(0)\n")(n)),
    "elements of a list": _each(2_000, "c.append(qc)\nc[0].u1(0)\n", before="c = []\n"),
    "entries of a dictionary": _each(1_000, "c['@'] = qc\nc['@'].u1(0)\n", before="c = {}\n"),
    "a long list": _one(25_000, lambda n: f"c = [{'qc, ' * n}]\nc[0].u1(0)\n"),
    "a long dictionary": _one(25_000, lambda n: "c = {" + _over_and_over("'@': qc, ", n) + "}\nc['0'].u1(0)\n"),
    "functions that call one another": _one(1_000, _calling),
    "uses and calls of a function": _one(
        1_500, lambda n: "def f(c):\n" + _SHOWN * n + "f(qc)\n" * n, lambda n: n
    ),
    "methods": _each(
        2_000, "    def m@(self):\n        self.c.u1(0)\n", before=f"class C:\n    def __init__(self):\n        self.c = {_CIRCUIT}(1)\n"
    ),
    "methods that set an attribute": _each(
        1_000, f"    def m@(self):\n        self.c = {_CIRCUIT}(1)\n        self.c.u1(0)\n", before="class C:\n"
    ),
    "attributes set from outside": _each(500, "c@ = C()\nc@.q = qc\nc@.q.u1(0)\n", before="class C:\n    q = None\n"),
    "elif": _each(1_000, "elif c == @: qc.u1(0)\n", before="if c == -1: pass\n"),
    "elif that binds": _lines(1_000, f"elif c == @: qc = {_CIRCUIT}(1)\n", before="if c == -1: pass\n", found=lambda n: int(n < 24)),
    "tests of flags": _each(2_000, "if a: qiskit.execute(0)\n", before="a = b or c\n"),
    "early returns": _each(3_000, "    if c == @: return qc.u1(0)\n", before="def f(c):\n"),
    "asserts": _each(1_000, f"    assert isinstance(c, {_CIRCUIT})\n{_SHOWN}", before="def f(c):\n"),
    "isinstance in elif": _each(
        500, f"    elif isinstance(c, {_CIRCUIT}) and c.n == @:\n    {_SHOWN}", before="def f(c):\n    if not c: pass\n"
    ),
    "match": _each(1_500, "        case [@, c]: qc.u1(0)\n", before="def f(c):\n    match c:\n"),
    "try after try": _each(2_000, "try:\n    qc.u1(0)\nexcept ValueError:\n    pass\n"),
    "handlers": _each(1_500, "except E@:\n    qc.u1(0)\n", before="try:\n    pass\n"),
    "with after with": _each(2_000, "with open('@') as f:\n    qc.u1(0)\n"),
    "walruses": _each(1_000, "if (q := qc.copy()):\n    q.u1(0)\n"),
    "comprehensions": _each(2_000, "[q.u1(0) for q in [qc]]\n"),
    "patches": _each(2_000, "def test_@():\n    with patch('a.b@'): qiskit.execute(0)\n", before="from unittest.mock import patch\n"),
    "setattr": _each(2_000, "setattr(x, 'b@', 1)\nqc.u1(0)\n"),
    "imports": _each(5_000, "from qiskit import execute\n"),
    "and": _one(1_000, lambda n: "x = " + " and ".join(["qc.u1(0)"] * n) + "\n", lambda n: n),
    "arguments of one call": _one(2_000, lambda n: f"f({'qc.u1(0), ' * n})\n", lambda n: n),
    "a chain of calls": _one(400, lambda n: f"qc{'.copy()' * n}.u1(0)\n"),
    "a chain of classes": _one(1_000, lambda n: f"class C0({_CIRCUIT}): pass\n" + _chain("class C@(C%): pass\n", "C%(1).u1(0)\n")(n)),
    "diamonds": _one(
        200,
        lambda n: f"class A0({_CIRCUIT}): pass\n"
        + _chain("class B@(A%): pass\nclass D@(A%): pass\nclass A@(B@, D@): pass\n", "A%(1).u1(0)\n")(n),
    ),
    "classes in a circle": _one(
        1_000, lambda n: "".join(f"class C{i}(C{(i + 1) % n}): pass\n" for i in range(n)) + "C0(1).u1(0)\n" + _LAST
    ),
    "nested lists": _wrapped(45, "[", "]"),
    "nested calls": _wrapped(45, "f(", ")"),
    "nested comprehensions": _wrapped(45, "[", " for i in x]"),
    "nested lambdas": _wrapped(75, "lambda: "),
    "nested if": _nested(45, "if V > Version('0.@') or c:\n"),
    "nested functions": _nested(45, "def f@():\n"),
    "nested classes": _nested(45, "class C@:\n"),
    "nested loops": _nested(9, "for i@ in x:\n"),
    "imports in circles": Tough(
        lambda n: _modules(n, "m", "made().u1(0)\n", lambda i, a, b: f"from m{a} import made\nfrom m{b} import other\n"), 100, lambda n: 1
    ),
    "star imports in circles": Tough(
        lambda n: _modules(n, "m", "made().u1(0)\n", lambda i, a, b: f"from m{a} import *\nfrom m{b} import *\n"), 50, lambda n: 1
    ),
    "bases in circles": Tough(_bases, 100, lambda n: 1),
    "cells of a notebook": Tough(_notebook, 2_500, lambda n: 1),
}  # fmt: skip
