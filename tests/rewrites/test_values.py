"""Arguments that IBM's platform does not know any more go, or become what it knows."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

HEAD = "from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session\n"
AER = "from qiskit_aer import AerSimulator\n"

BECOMES = {
    "a hub": (
        "s = QiskitRuntimeService(token=TOKEN, instance='ibm-q/open/main')\n",
        "s = QiskitRuntimeService(token=TOKEN)\n",
    ),
    "a hub of a device": (
        "s = QiskitRuntimeService()\nb = s.backends(instance='ibm-q/open/main', simulator=False)\n",
        "s = QiskitRuntimeService()\nb = s.backends(simulator=False)\n",
    ),
    "an address": (
        "s = QiskitRuntimeService(url='https://auth.quantum-computing.ibm.com/api', token=TOKEN)\n",
        "s = QiskitRuntimeService(token=TOKEN)\n",
    ),
    "a channel by position": (
        "s = QiskitRuntimeService('ibm_quantum', TOKEN)\n",
        "s = QiskitRuntimeService('ibm_quantum_platform', TOKEN)\n",
    ),
    "a channel in a variable": (
        "CHANNEL = 'ibm_quantum'\ns = QiskitRuntimeService(channel=CHANNEL)\n",
        "CHANNEL = 'ibm_quantum_platform'\ns = QiskitRuntimeService(channel=CHANNEL)\n",
    ),
}

SIMULATORS = {
    "a simulator of the cloud": (
        "s = QiskitRuntimeService()\nb = s.backend('ibmq_qasm_simulator')\n",
        "s = QiskitRuntimeService()\nb = AerSimulator()\n",
    ),
    "one with a method": (
        "s = QiskitRuntimeService()\nb = s.backend('simulator_mps')\n",
        's = QiskitRuntimeService()\nb = AerSimulator(method="matrix_product_state")\n',
    ),
    "one that a primitive is given": ("p = SamplerV2(mode='ibmq_qasm_simulator')\n", "p = SamplerV2(mode=AerSimulator())\n"),
}

NAMES = {
    "a name": (
        "s = QiskitRuntimeService()\np = SamplerV2(mode='ibm_x')\n",
        "s = QiskitRuntimeService()\np = SamplerV2(mode=s.backend('ibm_x'))\n",
    ),
}

STAYS = {
    "a name without a service": "def f():\n    return SamplerV2(mode='ibm_x')\n",
    "a name with two services": "s = QiskitRuntimeService()\nt = QiskitRuntimeService()\np = SamplerV2(mode='ibm_x')\n",
    "a simulator that may be another": "s = QiskitRuntimeService()\nb = s.backend('ibmq_qasm_simulator' if A else 'simulator_mps')\n",
    "a channel that is compared": "CHANNEL = 'ibm_quantum'\ns = QiskitRuntimeService(channel=CHANNEL)\nprint(CHANNEL == 'ibm_quantum')\n",
}


@pytest.mark.parametrize("case", [*BECOMES, *NAMES])
def test_what_is_not_known_any_more_goes(case: str) -> None:
    before, after = {**BECOMES, **NAMES}[case]
    assert mended(HEAD + before, unsafe=True) == HEAD + after


@pytest.mark.parametrize("case", SIMULATORS)
def test_simulators_of_the_cloud_are_those_of_this_machine(case: str) -> None:
    before, after = SIMULATORS[case]
    assert mended(HEAD + before, unsafe=True) == HEAD + AER + after


@pytest.mark.parametrize("case", STAYS)
def test_what_cannot_be_told_stays(case: str) -> None:
    assert mended(HEAD + STAYS[case], unsafe=True) == HEAD + STAYS[case]


def test_a_session_goes_before_the_backend_beside_it() -> None:
    head = "from qiskit_ibm_runtime import QiskitRuntimeService, Sampler, Session\nb = QiskitRuntimeService().backend('x')\n"
    before = f"{head}with Session(backend=b) as session:\n    Sampler(backend=b, session=session).run([])\n"
    after = f"{head}with Session(backend=b) as session:\n    Sampler(mode=session).run([])\n"
    assert mended(before, unsafe=True) == after


def test_an_account_that_is_given_needs_a_yes() -> None:
    text = f"{HEAD}s = QiskitRuntimeService('ibm_quantum', TOKEN)\n"
    assert mended(text) == text
