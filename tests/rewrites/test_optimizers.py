"""Optimizers are asked by `minimize`, where `optimize` was called."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

HEAD = "from qiskit_algorithms.optimizers import COBYLA\n\noptimizer = COBYLA(maxiter=5)\n"
MEMBERS = "result.x, result.fun, result.nfev"

WRITTEN = {
    "by name": (
        "ret = optimizer.optimize(num_vars=3, objective_function=f, initial_point=start)\nprint(ret[0], ret[1])\n",
        "ret = optimizer.minimize(fun=f, x0=start)\nprint(ret.x, ret.fun)\n",
    ),
    "by position": (
        "x, value, _ = optimizer.optimize(len(start), f, initial_point=start)  # found\n",
        f"result = optimizer.minimize(fun=f, x0=start)  # found\nx, value, _ = {MEMBERS}\n",
    ),
    "all of it": (
        "optimizer.optimize(2, f, g, [(0, 1), (0, 1)], [0.1, 0.2])\n",
        "optimizer.minimize(fun=f, jac=g, bounds=[(0, 1), (0, 1)], x0=[0.1, 0.2])\n",
    ),
    "an item": ("best = optimizer.optimize(2, f, initial_point=start)[1]\n", "best = optimizer.minimize(fun=f, x0=start).fun\n"),
    "given back": (
        "def solve(result):\n    return optimizer.optimize(2, f, initial_point=start)\n",
        "def solve(result):\n    result_2 = optimizer.minimize(fun=f, x0=start)\n    return result_2.x, result_2.fun, result_2.nfev\n",
    ),
    "unpacked later": (
        "found = optimizer.optimize(2, f, initial_point=start)\nx, value, count = found\nfound = run()\nprint(found[0])\n",
        "found = optimizer.minimize(fun=f, x0=start)\nx, value, count = found.x, found.fun, found.nfev\nfound = run()\nprint(found[0])\n",
    ),
}

LEFT = (
    "optimizer.optimize(2, f)\n",
    "optimizer.optimize(2, f, initial_point=None)\n",
    "optimizer.optimize(2, f, *rest, initial_point=start)\n",
    "optimizer.optimize(count(), f, initial_point=start)\n",
    "show(optimizer.optimize(2, f, initial_point=start))\n",
    "ret = optimizer.optimize(2, f, initial_point=start)\nprint(ret)\n",
    "ret = optimizer.optimize(2, f, initial_point=start)\nprint(ret[i])\n",
    "ret = optimizer.optimize(2, f, initial_point=start)\n\ndef show():\n    print(ret[0])\n",
    "for start in starts:\n    print(ret[0])\n    ret = optimizer.optimize(2, f, initial_point=start)\n",
    "x, *rest = optimizer.optimize(2, f, initial_point=start)\n",
)


@pytest.mark.parametrize("case", WRITTEN)
def test_minimize_takes_its_place(case: str) -> None:
    before, after = WRITTEN[case]
    assert mended(HEAD + before, unsafe=True) == HEAD + after
    assert mended(HEAD + before) == HEAD + before


@pytest.mark.parametrize("code", LEFT)
def test_what_is_used_as_a_whole_is_left(code: str) -> None:
    assert mended(HEAD + code, unsafe=True) == HEAD + code
