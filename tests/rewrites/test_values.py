"""Arguments that IBM's platform does not know any more go, or become what it knows."""

from __future__ import annotations

import pytest

from qlint.engine import check_document
from qlint.session import Session as Checking
from qlint.settings import from_values
from qlint.sources.read import document
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
    "the kind of an account": (
        "s = QiskitRuntimeService(auth='cloud', token=TOKEN)\n",
        "s = QiskitRuntimeService(channel='ibm_cloud', token=TOKEN)\n",
    ),
    "the kind of an account of the classic platform": (
        'QiskitRuntimeService.save_account(token=TOKEN, auth = "legacy", overwrite=True)\n',
        'QiskitRuntimeService.save_account(token=TOKEN, channel = "ibm_quantum_platform", overwrite=True)\n',
    ),
    "a channel with a hub that is put together": (
        "s = QiskitRuntimeService(channel='ibm_quantum', instance=f'{HUB}/{GROUP}/{PROJECT}', token=TOKEN)\n",
        "s = QiskitRuntimeService(channel='ibm_quantum_platform', token=TOKEN)\n",
    ),
    "a channel with another instance": (
        "s = QiskitRuntimeService(channel='ibm_quantum', instance=f'crn:{A}/{B}/{C}', token=TOKEN)\n",
        "s = QiskitRuntimeService(channel='ibm_quantum_platform', instance=f'crn:{A}/{B}/{C}', token=TOKEN)\n",
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
    "another kind of account": "s = QiskitRuntimeService(auth='other')\n",
    "a kind of account in a variable": "def f(kind):\n    return QiskitRuntimeService(auth=kind)\n",
    "a kind of account beside a channel": "s = QiskitRuntimeService(auth='legacy', channel='ibm_cloud')\n",
    "accounts of a kind": "QiskitRuntimeService.saved_accounts(auth='legacy')\n",
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


def test_the_title_says_that_a_hub_goes() -> None:
    program = (HEAD + "s = QiskitRuntimeService(instance='ibm-q/open/main')\n").encode()
    (found,) = check_document("program.py", document("program.py", program), Checking(from_values({}, source="test"))).located
    (fix,) = found.finding.fixes
    assert fix.title == "Drop `instance`: the service finds the instances of the account"
    assert fix.edits


def test_a_channel_is_another_account_where_both_are_taken() -> None:
    text = f"{HEAD}s = QiskitRuntimeService(channel='ibm_quantum')\n"
    assert mended(text) == text.replace("ibm_quantum", "ibm_quantum_platform")
    assert mended(text, target=("qiskit-ibm-runtime>=0.40",)) == text


def test_an_account_that_is_given_needs_a_yes() -> None:
    text = f"{HEAD}s = QiskitRuntimeService('ibm_quantum', TOKEN)\n"
    assert mended(text) == text
