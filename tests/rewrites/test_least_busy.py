"""`least_busy(devices)` asks the service, or the devices one by one."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

IMPORT = "from qiskit_ibm_runtime import QiskitRuntimeService\nfrom qiskit_ibm_provider import least_busy\n"
LOGIN = "s = QiskitRuntimeService()\n"
CHOICE = " if backend.status().operational), key=lambda backend: backend.status().pending_jobs)"

BECOMES = {
    "the service": ("b = least_busy(s.backends(simulator=False))\n", "b = s.least_busy(simulator=False)\n"),
    "all devices": ("b = least_busy(s.backends())\n", "b = s.least_busy()\n"),
    "by position": ("b = least_busy(s.backends('x', 5))\n", "b = s.least_busy(name='x', min_num_qubits=5)\n"),
    "by name": ("b = least_busy(backends=s.backends())\n", "b = s.least_busy()\n"),
    "lines": (
        "b = least_busy(\n    s.backends(\n        operational=True,\n    )\n)\n",
        "b = s.least_busy(\n    operational=True,\n)\n",
    ),
    "a list": ("all = s.backends()\nb = least_busy(all)\n", f"all = s.backends()\nb = min((backend for backend in all{CHOICE}\n"),
    "a list of one's own": (
        "b = least_busy([x for x in s.backends() if x.name != 'a'])\n",
        f"b = min((backend for backend in [x for x in s.backends() if x.name != 'a']{CHOICE}\n",
    ),
    "one of two lists": (
        "b = least_busy(some if SOME else s.backends())\n",
        f"b = min((backend for backend in (some if SOME else s.backends()){CHOICE}\n",
    ),
}


@pytest.mark.parametrize("case", BECOMES)
def test_the_least_busy_is_chosen(case: str) -> None:
    before, after = BECOMES[case]
    assert mended(IMPORT + LOGIN + before, unsafe=True) == f"{IMPORT.splitlines()[0]}\n{LOGIN}{after}"


def test_the_first_home_of_the_function() -> None:
    text = "from qiskit_ibm_runtime import QiskitRuntimeService\nfrom qiskit.backends.ibmq import least_busy\n"
    assert mended(f"{text}{LOGIN}least_busy(s.backends())\n", unsafe=True) == f"{text.splitlines()[0]}\n{LOGIN}s.least_busy()\n"


def test_filters_go_along_with_the_login() -> None:
    before = (
        "from qiskit import IBMQ\nfrom qiskit.providers.ibmq import least_busy\np = IBMQ.load_account()\n"
        "b = least_busy(p.backends(filters=lambda x: x.configuration().n_qubits > 2, timeout=3))\nprint(b.name())\n"
    )
    after = (
        "from qiskit_ibm_runtime import QiskitRuntimeService\np = QiskitRuntimeService()\n"
        "b = p.least_busy(filters=lambda x: x.configuration().n_qubits > 2)\nprint(b.name)\n"
    )
    assert mended(before, unsafe=True) == after


def test_it_waits_for_a_login_that_cannot_be_followed() -> None:
    head = "from qiskit import IBMQ\nfrom qiskit.providers.ibmq import least_busy\n"
    text = f"{head}login = IBMQ.load_account\nb = least_busy(login().backends())\n"
    assert mended(text, unsafe=True) == text


def test_a_function_that_is_handed_on_stays() -> None:
    text = f"{IMPORT}{LOGIN}b = choose(least_busy, s.backends())\n"
    assert mended(text, unsafe=True) == text
