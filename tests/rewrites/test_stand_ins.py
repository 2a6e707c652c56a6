"""Simulators and providers that are made without arguments, and for which another class stands in."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

WRITTEN = {
    "a simulator": (
        "from qiskit.providers.basicaer import QasmSimulatorPy\n\nbackend = QasmSimulatorPy()\nprint(backend.name())\n",
        "from qiskit.providers.basic_provider import BasicSimulator\n\nbackend = BasicSimulator()\nprint(backend.name)\n",
    ),
    "beside its provider": (
        "from qiskit.providers.basicaer import BasicAer, QasmSimulatorPy\n\nQasmSimulatorPy(), BasicAer.get_backend('qasm_simulator')\n",
        "from qiskit.providers.basic_provider import BasicProvider, BasicSimulator\n\n"
        "BasicSimulator(), BasicProvider().get_backend('basic_simulator')\n",
    ),
    "fake devices": (
        "from qiskit.test.mock import FakeProvider\n\nprovider = FakeProvider()\nprint(provider.get_backend('fake_vigo').name())\n",
        "from qiskit_ibm_runtime.fake_provider import FakeProviderForBackendV2\n\n"
        "provider = FakeProviderForBackendV2()\nprint(provider.backend('fake_vigo').name)\n",
    ),
}

LEFT = (
    "from qiskit.providers.basicaer import QasmSimulatorPy\n\nbackend = QasmSimulatorPy(None)\n",
    "from qiskit.providers.basicaer import QasmSimulatorPy\n\nprint(isinstance(backend, QasmSimulatorPy))\n",
    "from qiskit.providers.basicaer import QasmSimulatorPy\n\nQasmSimulatorPy()\nQasmSimulatorPy = 3\n",
    "from qiskit.test.mock import FakeProvider\n\nclass Provider(FakeProvider): ...\n",
)


@pytest.mark.parametrize("case", WRITTEN)
def test_the_other_class_is_made_on_request(case: str) -> None:
    before, after = WRITTEN[case]
    assert mended(before, unsafe=True) == after


@pytest.mark.parametrize("code", LEFT)
def test_a_class_with_which_more_is_done_is_left(code: str) -> None:
    assert mended(code, unsafe=True) == code


def test_a_provider_of_devices_gives_one_under_another_name() -> None:
    before = (
        "from qiskit_ibm_runtime.fake_provider import FakeProviderForBackendV2\n\nFakeProviderForBackendV2().get_backend('fake_vigo')\n"
    )
    assert mended(before) == before.replace("get_backend", "backend")
