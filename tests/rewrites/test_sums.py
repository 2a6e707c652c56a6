"""Circuits put one behind the other by operators that are gone: by the order of registers, where it is the same."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

HEAD = "from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister\n\nq, c = QuantumRegister(2), ClassicalRegister(2)\n"
MADE = (
    "d = ClassicalRegister(1)\none, same, more = QuantumCircuit(q), QuantumCircuit(q, name='same'), QuantumCircuit(q, c)\n"
    "other = QuantumCircuit(q, d)\n"
)

WRITTEN = {
    "the same registers": ("both = one + same\n", "both = one.compose(same)\n"),
    "the first of them": ("both = more + one\n", "both = more.compose(one)\n"),
    "more of them": ("both = one + more\n", "both = more.compose(one, front=True)\n"),
    "in place": ("more += one\n", "more.compose(one, inplace=True)\n"),
    "what another method gives": ("more += one.inverse()\n", "more.compose(one.inverse(), inplace=True)\n"),
    "several": ("both = one + same + more\n", "both = more.compose(one.compose(same), front=True)\n"),
    "a sum by its name": ("both = one + more\nall_ = both + one\n", "both = more.compose(one, front=True)\nall_ = both.compose(one)\n"),
    "a base that grows": ("one.add_register(d)\none += same\n", "one.add_register(d)\none.compose(same, inplace=True)\n"),
    "one that grows": ("same.measure_all()\nboth = one + same\n", "same.measure_all()\nboth = same.compose(one, front=True)\n"),
    "numbers": (
        "n = 3\na, b = QuantumCircuit(n + 1, n), QuantumCircuit(n + 1)\na += b\n",
        "n = 3\na, b = QuantumCircuit(n + 1, n), QuantumCircuit(n + 1)\na.compose(b, inplace=True)\n",
    ),
    "in a function": (
        "def f(n):\n    a = QuantumCircuit(n)\n    b = QuantumCircuit(n, n)\n    return a + b\n",
        "def f(n):\n    a = QuantumCircuit(n)\n    b = QuantumCircuit(n, n)\n    return b.compose(a, front=True)\n",
    ),
    "numbers, which had to be the same": (
        "def f(n):\n    return QuantumCircuit(n + 1)\n\na = QuantumCircuit(3, 2)\na += f(2)\n",
        "def f(n):\n    return QuantumCircuit(n + 1)\n\na = QuantumCircuit(3, 2)\na.compose(f(2), inplace=True)\n",
    ),
    "names, which had to be of the same registers": (
        "def f(n):\n    return QuantumCircuit(QuantumRegister(n, 'q'), name='f')\n\na = QuantumCircuit(3)\nb = a + f(3)\n",
        "def f(n):\n    return QuantumCircuit(QuantumRegister(n, 'q'), name='f')\n\na = QuantumCircuit(3)\nb = a.compose(f(3))\n",
    ),
    "one of several that are alike": (
        "for each in [one, same]:\n    print(each + more)\n",
        "for each in [one, same]:\n    print(more.compose(each, front=True))\n",
    ),
}

LEFT = {
    "other registers": "both = more + other\n",
    "more of them, in place": "one += more\n",
    "what grows": "same.add_register(d)\nboth = more + same\n",
    "what may grow": "def f(circuit):\n    circuit.measure_all()\n\nf(same)\nboth = more + same\n",
    "what shrinks": "more.remove_final_measurements()\nboth = more + one\n",
    "more kinds": "a, b = QuantumCircuit(2), QuantumCircuit(QuantumRegister(2, 'a'))\nboth = a + b\n",
    "registers of other names": "a, b = QuantumCircuit(QuantumRegister(2, 'b')), QuantumCircuit(QuantumRegister(2, 'a'))\nboth = a + b\n",
    "a variable that changes": "n = what()\na = QuantumCircuit(n)\nn = what()\nb = QuantumCircuit(n)\nboth = a + b\n",
    "what may be a register, of each call": "def f(n):\n    return QuantumCircuit(n)\n\nboth = f(QuantumRegister(2)) + f(q)\n",
    "registers of each call": "def f():\n    return QuantumRegister(2)\n\na, b = QuantumCircuit(f()), QuantumCircuit(f())\nboth = a + b\n",
    "one of several that differ": "for each in [one, other]:\n    print(each + more)\n",
    "a comment between": "both = (one +  # the second\n        same)\n",
    "lists": "a = [one] + [same]\n",
}


@pytest.mark.parametrize(("before", "after"), WRITTEN.values(), ids=WRITTEN)
def test_sums_are_composed_where_the_registers_are_the_same_ones(before: str, after: str) -> None:
    assert mended(f"{HEAD}{MADE}{before}") == f"{HEAD}{MADE}{before}"  # the name of the new circuit may be another
    assert mended(f"{HEAD}{MADE}{before}", unsafe=True) == f"{HEAD}{MADE}{after}"


@pytest.mark.parametrize("before", LEFT.values(), ids=LEFT)
def test_what_is_put_otherwise_or_is_not_known_is_left(before: str) -> None:
    assert mended(f"{HEAD}{MADE}{before}", unsafe=True) == f"{HEAD}{MADE}{before}"
