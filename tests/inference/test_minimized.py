"""What a minimization passes to the function that it is given."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.inference.asking import PRELUDE, project

HEAD = f"{PRELUDE}from scipy.optimize import minimize\nimport scipy.optimize as so\n"
COST = "def cost(x, b): MARK(b)\n"
IBM, ANY = {"IBMBackend"}, {"IBMBackend", "?"}
CASES = {
    "in their order": (f"{COST}minimize(cost, [0], args=(ibm(),))", IBM),
    "by position": (f"{COST}minimize(cost, [0], (ibm(),))", IBM),
    "by keywords, of a module": (f"{COST}so.minimize(fun=cost, x0=[0], args=(ibm(),))", IBM),
    "beside calls": (f"{COST}minimize(cost, [0], args=(ibm(),))\ncost([0], aer())", {"IBMBackend", "AerSimulator"}),
    "handed to something else as well": (f"import foreign\n{COST}minimize(cost, [0], args=(ibm(),))\nforeign.go(cost)", ANY),
    "in a name": (f"{COST}more = ibm(),\nminimize(cost, [0], args=more)", {"?"}),
    "starred": (f"{COST}more = ibm(),\nminimize(cost, [0], args=(*more,))", {"?"}),
    "another function of that name": (f"from foreign import minimize\n{COST}minimize(cost, [0], args=(ibm(),))", {"?"}),
}


@pytest.mark.parametrize(("code", "expected"), [pytest.param(*case, id=name) for name, case in CASES.items()])
def test_a_parameter_is_what_goes_with_the_function(code: str, expected: set[str], tmp_path: Path) -> None:
    assert project(tmp_path, {"lab.py": HEAD + code + "\n"}, "lab.py").told() == expected
