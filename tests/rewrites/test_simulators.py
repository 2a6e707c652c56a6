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
    "one that is shown": (
        "from qiskit import BasicAer\nb = BasicAer.get_backend('qasm_simulator')\nprint(f'on {b}')\n",
        f"{PROVIDER}b = BasicProvider().get_backend('basic_simulator')\nprint(f'on {{b}}')\n",
    ),
    "errors of its own": (
        "from qiskit import BasicAer\nfrom qiskit.providers.basicaer import BasicAerError\n"
        "b = BasicAer.get_backend('qasm_simulator')\ntry:\n    b.run(1)\nexcept BasicAerError:\n    pass\n",
        f"{PROVIDER}from qiskit.providers.basic_provider import BasicProviderError\n"
        "b = BasicProvider().get_backend('basic_simulator')\ntry:\n    b.run(1)\nexcept BasicProviderError:\n    pass\n",
    ),
    "states": (
        "from qiskit import QuantumCircuit, BasicAer\nb = BasicAer.get_backend('statevector_simulator')\n",
        "from qiskit import QuantumCircuit\nfrom qiskit_aer import Aer\nb = Aer.get_backend('statevector_simulator')\n",
    ),
    "arrays that are read of them": (
        "from qiskit import BasicAer\nb = BasicAer.get_backend('unitary_simulator')\nprint(b.run(c).result().get_unitary(decimals=3)[0])\n",
        "from qiskit_aer import Aer\nb = Aer.get_backend('unitary_simulator')\nprint(b.run(c).result().get_unitary(decimals=3).data[0])\n",
    ),
    "both": (
        "from qiskit import BasicAer\nb = BasicAer.get_backend('qasm_simulator'), BasicAer.get_backend('unitary_simulator')\n",
        f"{PROVIDER}from qiskit_aer import Aer\nb = BasicProvider().get_backend('basic_simulator'), Aer.get_backend('unitary_simulator')\n",
    ),
    "states in a function, beside one that imports the name for itself": (
        "import qiskit\ndef f():\n    from qiskit_aer import Aer\n    return Aer.get_backend('aer_simulator')\n"
        "def g():\n    from qiskit import BasicAer\n    return BasicAer.get_backend('unitary_simulator')\n",
        "import qiskit\ndef f():\n    from qiskit_aer import Aer\n    return Aer.get_backend('aer_simulator')\n"
        "def g():\n    from qiskit_aer import Aer\n    return Aer.get_backend('unitary_simulator')\n",
    ),
    "states from a name that comes later": (
        "from qiskit import BasicAer\nb = BasicAer.get_backend('unitary_simulator')\nfrom qiskit_aer import Aer\n",
        "from qiskit_aer import Aer\nb = Aer.get_backend('unitary_simulator')\nfrom qiskit_aer import Aer\n",
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
    "from qiskit import BasicAer\ndef f():\n    from qiskit import BasicAer\n    return BasicAer.get_backend('unitary_simulator')\n",
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


def test_arrays_of_what_execute_gives_are_read_when_that_is_known() -> None:
    before = (
        "from qiskit import BasicAer, execute\nb = BasicAer.get_backend('statevector_simulator')\n"
        "print(execute(c, b).result().get_statevector())\n"
    )
    after = (
        "from qiskit import transpile\nfrom qiskit_aer import Aer\nb = Aer.get_backend('statevector_simulator')\n"
        "print(b.run(transpile(c, b, optimization_level=1)).result().get_statevector().data)\n"
    )
    assert mended(before, unsafe=True) == after


def test_of_two_imports_the_first_is_mended_and_the_second_goes() -> None:
    before = (
        "from qiskit import BasicAer\na = BasicAer.get_backend('qasm_simulator')\n"
        "from qiskit import BasicAer\nb = BasicAer.get_backend('qasm_simulator')\n"
    )
    after = f"{PROVIDER}a = BasicProvider().get_backend('basic_simulator')\nb = BasicProvider().get_backend('basic_simulator')\n"
    assert mended(before, unsafe=True) == after


def test_functions_that_import_it_for_themselves_import_what_they_need() -> None:
    before = (
        "import qiskit\ndef f():\n    from qiskit import BasicAer\n    return BasicAer.get_backend('qasm_simulator')\n"
        "def g():\n    from qiskit import BasicAer\n    return BasicAer.get_backend('unitary_simulator')\n"
    )
    after = (
        f"import qiskit\ndef f():\n    {PROVIDER}    return BasicProvider().get_backend('basic_simulator')\n"
        "def g():\n    from qiskit_aer import Aer\n    return Aer.get_backend('unitary_simulator')\n"
    )
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
