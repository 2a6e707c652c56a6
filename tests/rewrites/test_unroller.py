"""The pass `Unroller` is two passes now, where it goes to a pass manager."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

OLD = "from qiskit.transpiler import PassManager\nfrom qiskit.transpiler.passes import Unroller\n\n"
NEW = (
    "from qiskit.transpiler import PassManager\nfrom qiskit.circuit import SessionEquivalenceLibrary\n"
    "from qiskit.transpiler.passes import BasisTranslator, UnrollCustomDefinitions\n\n"
)
GATES = "['u3', 'cx']"


def _both(basis: str) -> str:
    return f"UnrollCustomDefinitions(SessionEquivalenceLibrary, {basis}), BasisTranslator(SessionEquivalenceLibrary, {basis})"


WRITTEN = {
    "a variable": (
        f"{OLD}pass_ = Unroller({GATES})\nPassManager(pass_).run(circuit)\n",
        f"{NEW}pass_ = [{_both(GATES)}]\nPassManager(pass_).run(circuit)\n",
    ),
    "given at once": (
        f"{OLD}manager = PassManager(Unroller(basis=basis))\nmanager.append(Unroller(basis))\n",
        f"{NEW}manager = PassManager([{_both('basis')}])\nmanager.append([{_both('basis')}])\n",
    ),
    "among others": (
        f"{OLD}passes = [first, Unroller(basis)]\nPassManager(passes)\n",
        f"{NEW}passes = [first, {_both('basis')}]\nPassManager(passes)\n",
    ),
    "another variable of that name": (
        f"{OLD}p = Unroller(basis)\nPassManager(p), [p for p in basis]\n",
        f"{NEW}p = [{_both('basis')}]\nPassManager(p), [p for p in basis]\n",
    ),
}

LEFT = (
    f"{OLD}print(Unroller(basis))\n",
    f"{OLD}pass_ = Unroller(basis)\nPassManager(pass_)\nprint(pass_.name())\n",
    f"{OLD}PassManager([[Unroller(basis)]])\n",
    f"{OLD}PassManager(Unroller(chosen()))\n",
    f"{OLD}PassManager(Unroller(target=target))\n",
    f"{OLD}PassManager(Unroller('cx'))\n",
    f"{OLD}class Own(Unroller): ...\n",
    f"{OLD}BasisTranslator = 3\nPassManager(Unroller(basis))\n",
    f"{OLD}passes = [Unroller(basis)]\nPassManager(passes)\nprint(len(passes))\n",
)


@pytest.mark.parametrize("case", WRITTEN)
def test_two_passes_take_its_place(case: str) -> None:
    before, after = WRITTEN[case]
    assert mended(before, unsafe=True) == after
    assert mended(before) == before


@pytest.mark.parametrize("code", LEFT)
def test_a_pass_that_goes_elsewhere_is_left(code: str) -> None:
    assert mended(code, unsafe=True) == code
