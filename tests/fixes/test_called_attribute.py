"""A backend's name that is called: safe only where it is a text in all releases, whichever backend it is."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

_DEVICE = "QiskitRuntimeService().least_busy()"
_HEAD = "from qiskit_aer import AerSimulator\nfrom qiskit_ibm_runtime import QiskitRuntimeService\n"


@pytest.mark.parametrize("makers", [(_DEVICE, "AerSimulator()"), ("AerSimulator()", _DEVICE)])
def test_every_backend_that_it_may_be_has_to_be_of_version_2_in_the_whole_target(makers: tuple[str, str]) -> None:
    before = f"{_HEAD}if input():\n    backend = {makers[0]}\nelse:\n    backend = {makers[1]}\nprint(backend.name())\n"
    after = before.replace("name()", "name")
    assert mended(before) == after
    assert mended(before, target=("qiskit-aer>=0.12",)) == before
    assert mended(before, target=("qiskit-aer>=0.12",), unsafe=True) == after
