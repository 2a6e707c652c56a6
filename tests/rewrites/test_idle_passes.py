"""The pass for conditions goes out of the lists that it is in."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

OLD = "from qiskit.transpiler import PassManager\nfrom qiskit.transpiler.passes import ConvertConditionsToIfOps, Optimize1qGates\n\n"
NEW = "from qiskit.transpiler import PassManager\nfrom qiskit.transpiler.passes import Optimize1qGates\n\n"

WRITTEN = {
    "an item": (
        "PassManager(\n    [\n        ConvertConditionsToIfOps(),\n        Optimize1qGates(),\n    ]\n)\n",
        "PassManager(\n    [\n        Optimize1qGates(),\n    ]\n)\n",
    ),
    "more passes": (
        "passes = [Optimize1qGates()]\npasses += [ConvertConditionsToIfOps()]\n",
        "passes = [Optimize1qGates()]\npasses += []\n",
    ),
    "all that is given": (
        "manager = PassManager(ConvertConditionsToIfOps())\nmanager.append(Optimize1qGates())\n",
        "manager = PassManager()\nmanager.append(Optimize1qGates())\n",
    ),
    "what is appended": (
        "manager = PassManager(Optimize1qGates())\nmanager.append(ConvertConditionsToIfOps())\n",
        "manager = PassManager(Optimize1qGates())\n",
    ),
}

LEFT = (
    "convert = ConvertConditionsToIfOps()\nprint(Optimize1qGates())\n",
    "print(ConvertConditionsToIfOps(), Optimize1qGates())\n",
    "class Own(ConvertConditionsToIfOps): ...\n\nprint(Optimize1qGates())\n",
    "passes.append(ConvertConditionsToIfOps())\nprint(Optimize1qGates())\n",
)


@pytest.mark.parametrize("case", WRITTEN)
def test_the_pass_is_left_out(case: str) -> None:
    before, after = WRITTEN[case]
    assert mended(OLD + before, unsafe=True) == NEW + after
    assert mended(OLD + before) == OLD + before


@pytest.mark.parametrize("code", LEFT)
def test_what_is_no_item_stays(code: str) -> None:
    assert mended(OLD + code, unsafe=True) == OLD + code
