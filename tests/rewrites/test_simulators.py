"""`BasicAer`: each simulator comes from where it is now."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

PROVIDER = "from qiskit.providers.basic_provider import BasicProvider\n"

SAFE = {
    "counts": (
        "from qiskit import QuantumCircuit, BasicAer\nb = BasicAer.get_backend('qasm_simulator')\n",
        f"from qiskit import QuantumCircuit\n{PROVIDER}b = BasicProvider().get_backend('basic_simulator')\n",
    ),
    "counts under another name": (
        'from qiskit import BasicAer as Aer\nb = Aer.get_backend(name="qasm_simulator")\n',
        f'{PROVIDER}b = BasicProvider().get_backend(name="basic_simulator")\n',
    ),
    "from its package": (
        "from qiskit.providers.basicaer import BasicAer\nb = BasicAer.get_backend('qasm_simulator')\n",
        f"{PROVIDER}b = BasicProvider().get_backend('basic_simulator')\n",
    ),
    "an attribute": (
        "import qiskit as qk\nb = qk.BasicAer.get_backend('qasm_simulator')\n",
        f"import qiskit as qk\n{PROVIDER}b = BasicProvider().get_backend('basic_simulator')\n",
    ),
    "a star": (
        "from qiskit import *\nb = BasicAer.get_backend('qasm_simulator')\n",
        f"from qiskit import *\n{PROVIDER}b = BasicProvider().get_backend('basic_simulator')\n",
    ),
}
UNSAFE = {
    "states": (
        "from qiskit import QuantumCircuit, BasicAer\nb = BasicAer.get_backend('statevector_simulator')\n",
        "from qiskit import QuantumCircuit\nfrom qiskit_aer import Aer\nb = Aer.get_backend('statevector_simulator')\n",
    ),
    "both": (
        "from qiskit import BasicAer\nb = BasicAer.get_backend('qasm_simulator'), BasicAer.get_backend('unitary_simulator')\n",
        f"{PROVIDER}from qiskit_aer import Aer\nb = BasicProvider().get_backend('basic_simulator'), Aer.get_backend('unitary_simulator')\n",
    ),
    "states from a name that is there": (
        "from qiskit_aer import Aer\nfrom qiskit import BasicAer\nb = BasicAer.get_backend('unitary_simulator')\n",
        "from qiskit_aer import Aer\nb = Aer.get_backend('unitary_simulator')\n",
    ),
}
LEFT = (
    "from qiskit import BasicAer\nb = BasicAer.backends()\n",
    "from qiskit import BasicAer\ndef get(name):\n    return BasicAer.get_backend(name)\n",
    "from qiskit import BasicAer\nprovider = BasicAer\n",
    "from qiskit import BasicAer\nb = BasicAer.get_backend('qasm_simulator')\nBasicAer = 1\n",
    "from qiskit import BasicAer\nBasicProvider = 1\nb = BasicAer.get_backend('qasm_simulator')\n",
)


@pytest.mark.parametrize("case", SAFE)
def test_the_simulator_of_counts_is_the_basic_one(case: str) -> None:
    before, after = SAFE[case]
    assert mended(before) == after


@pytest.mark.parametrize("case", UNSAFE)
def test_simulators_of_another_package_need_a_yes(case: str) -> None:
    before, after = UNSAFE[case]
    assert mended(before) == before
    assert mended(before, unsafe=True) == after


@pytest.mark.parametrize("before", LEFT)
def test_what_cannot_be_followed_is_left(before: str) -> None:
    assert mended(before, unsafe=True) == before


def test_more_that_is_asked_of_the_simulator_needs_a_yes() -> None:
    before = "from qiskit import BasicAer\nb = BasicAer.get_backend('qasm_simulator')\nb.provider()\n"
    assert mended(before) == before


def test_a_provider_that_some_release_lacks_is_not_written() -> None:
    before = "from qiskit import BasicAer\nb = BasicAer.get_backend('qasm_simulator')\n"
    assert mended(before, target=("qiskit>=0.45,<2",), unsafe=True) == before
    assert mended(before, target=("qiskit>=0.46,<2",)) != before
