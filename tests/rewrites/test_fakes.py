"""Fake devices become those of the second version, and their names are read."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

WRITTEN = {
    "a device": (
        "from qiskit.test.mock import FakeVigo\n\nb = FakeVigo()\nprint(b.name(), b.configuration().n_qubits)\n",
        "from qiskit_ibm_runtime.fake_provider import FakeVigoV2\n\nb = FakeVigoV2()\nprint(b.name, b.configuration().n_qubits)\n",
    ),
    "under an alias": (
        "from qiskit.providers.fake_provider import FakeVigo as Device\n\nDevice().name( )\n",
        "from qiskit_ibm_runtime.fake_provider import FakeVigoV2 as Device\n\nDevice().name\n",
    ),
    "of the runtime": (
        "from qiskit_ibm_runtime.fake_provider import FakeJakarta, FakeJakartaV2\n\nFakeJakarta(), FakeJakartaV2()\n",
        "from qiskit_ibm_runtime.fake_provider import FakeJakartaV2\n\nFakeJakartaV2(), FakeJakartaV2()\n",
    ),
    "in full": (
        "import qiskit.providers.fake_provider as fakes\n\nprint(fakes.FakeRome().name())\n",
        "import qiskit.providers.fake_provider as fakes\nfrom qiskit_ibm_runtime.fake_provider import FakeRomeV2\n\n"
        "print(FakeRomeV2().name)\n",
    ),
    "of a star": (
        "from qiskit.providers.fake_provider import *\n\nFakeRome().name()\n",
        "from qiskit.providers.fake_provider import *\nfrom qiskit_ibm_runtime.fake_provider import FakeRomeV2 as FakeRome\n\n"
        "FakeRome().name\n",
    ),
    "several of a star": (
        "from qiskit.providers.fake_provider import *\n\nFakeRome(), FakeLima()\n",
        "from qiskit.providers.fake_provider import *\n"
        "from qiskit_ibm_runtime.fake_provider import FakeLimaV2 as FakeLima, FakeRomeV2 as FakeRome\n\nFakeRome(), FakeLima()\n",
    ),
    "from where it is defined": (
        "from qiskit.providers.fake_provider.backends.rome.fake_rome import FakeRome\n\nFakeRome()\n",
        "from qiskit_ibm_runtime.fake_provider import FakeRomeV2\n\nFakeRomeV2()\n",
    ),
    "several": (
        "from qiskit.test.mock import FakeVigo, FakeLima\n\nfor device in (FakeVigo(), FakeLima()):\n    print(device.name())\n",
        "from qiskit_ibm_runtime.fake_provider import FakeVigoV2, FakeLimaV2\n\n"
        "for device in (FakeVigoV2(), FakeLimaV2()):\n    print(device.name)\n",
    ),
}

LEFT = (
    "from qiskit.test.mock import FakeVigo\n\nFakeVigo().provider()\n",
    "from qiskit.test.mock import FakeTokyo\n\nFakeTokyo()\n",
)


@pytest.mark.parametrize("case", WRITTEN)
def test_the_second_version_takes_the_place_of_the_first(case: str) -> None:
    before, after = WRITTEN[case]
    assert mended(before, unsafe=True) == after
    assert mended(before) == before


def test_a_device_that_nothing_reads_goes() -> None:
    before = "from qiskit.test.mock import FakeVigo, FakeLima\n\nFakeVigo()\n"
    assert mended(before) == "from qiskit.test.mock import FakeVigo\n\nFakeVigo()\n"
    assert mended(before, unsafe=True) == "from qiskit_ibm_runtime.fake_provider import FakeVigoV2\n\nFakeVigoV2()\n"


@pytest.mark.parametrize("code", LEFT)
def test_what_the_second_version_can_not_do_is_left(code: str) -> None:
    assert mended(code, unsafe=True) == code
