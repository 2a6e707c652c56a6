"""`IBMProvider` becomes the service, and what is read of providers, devices and jobs goes along."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

NEW = "from qiskit_ibm_runtime import QiskitRuntimeService\n"
OLD = {True: "from qiskit_ibm_provider import IBMProvider\n", False: "from qiskit import IBMQ\n"}

CLASS = {
    "no arguments": ("p = IBMProvider()\n", "p = QiskitRuntimeService()\n"),
    "a token by position": ("p = IBMProvider(TOKEN, instance='a/b/c')\n", "p = QiskitRuntimeService(token=TOKEN)\n"),
    "an address by position": ("p = IBMProvider(token, URL)\n", "p = QiskitRuntimeService(token=token)\n"),
    "what is called the same": (
        "p = IBMProvider(name='mine', verify=False, instance=f'{hub}/{group}/{project}')\n",
        "p = QiskitRuntimeService(name='mine', verify=False)\n",
    ),
    "an instance alone": ("p = IBMProvider(instance='/'.join([hub, group]))\n", "p = QiskitRuntimeService()\n"),
    "arguments on lines": (
        "p = IBMProvider(\n    instance=instance,\n    token=token,  # ours\n    url=url,\n)\n",
        "p = QiskitRuntimeService(\n    token=token,  # ours\n)\n",
    ),
    "accounts": (
        "IBMProvider.save_account(TOKEN, overwrite=True)\nIBMProvider.saved_accounts(True)\nIBMProvider.delete_account('mine')\n",
        "QiskitRuntimeService.save_account(token=TOKEN, overwrite=True)\n"
        "QiskitRuntimeService.saved_accounts(default=True)\n"
        "QiskitRuntimeService.delete_account(name='mine')\n",
    ),
    "types": (
        "def f(p: IBMProvider | None, q: list[IBMProvider]) -> IBMProvider:\n    return p if isinstance(p, IBMProvider) else q[0]\n",
        "def f(p: QiskitRuntimeService | None, q: list[QiskitRuntimeService]) -> QiskitRuntimeService:\n"
        "    return p if isinstance(p, QiskitRuntimeService) else q[0]\n",
    ),
    "one of two": ("p = provider or IBMProvider(instance=instance)\n", "p = provider or QiskitRuntimeService()\n"),
}

IMPORTS = {
    "an alias": (
        "from qiskit_ibm_provider import IBMProvider as Provider\nProvider(TOKEN)\n",
        "from qiskit_ibm_runtime import QiskitRuntimeService as Provider\nProvider(token=TOKEN)\n",
    ),
    "the module": (
        "import qiskit_ibm_provider\nqiskit_ibm_provider.IBMProvider.save_account(T)\n"
        "p = qiskit_ibm_provider.IBMProvider(T).get_backend('x')\n",
        "import qiskit_ibm_runtime\nqiskit_ibm_runtime.QiskitRuntimeService.save_account(token=T)\n"
        "p = qiskit_ibm_runtime.QiskitRuntimeService(token=T).backend('x')\n",
    ),
    "the module under an alias": (
        "import qiskit_ibm_provider as ibm\np = ibm.IBMProvider()\n",
        "import qiskit_ibm_runtime as ibm\np = ibm.QiskitRuntimeService()\n",
    ),
    "one for types too": (
        "from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    import qiskit_ibm_provider\n\n\n"
        "def f():\n    import qiskit_ibm_provider\n\n    return qiskit_ibm_provider.IBMProvider()\n",
        "from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    import qiskit_ibm_runtime\n\n\n"
        "def f():\n    import qiskit_ibm_runtime\n\n    return qiskit_ibm_runtime.QiskitRuntimeService()\n",
    ),
    "a runtime that is there": (
        "from qiskit_ibm_provider import IBMProvider\nfrom qiskit_ibm_runtime import Session\nprint(IBMProvider(), Session)\n",
        "from qiskit_ibm_runtime import Session, QiskitRuntimeService\nprint(QiskitRuntimeService(), Session)\n",
    ),
    "from where it never was": (
        "from qiskit_ibm_runtime import IBMProvider\np = IBMProvider(TOKEN)\np.get_backend('x')\n",
        f"{NEW}p = QiskitRuntimeService(token=TOKEN)\np.backend('x')\n",
    ),
    "errors": (
        "from qiskit_ibm_provider import IBMAccountError\ntry:\n    f()\nexcept IBMAccountError:\n    pass\n",
        "from qiskit_ibm_runtime import IBMAccountError\ntry:\n    f()\nexcept IBMAccountError:\n    pass\n",
    ),
    "a name that was meant": (
        "import qiskit_ibm_runtime\nservice = QiskitIBMService()\n",
        f"import qiskit_ibm_runtime\n{NEW}service = QiskitRuntimeService()\n",
    ),
}

STAYS = {
    "a class that derives from it": "from qiskit_ibm_provider import IBMProvider\n\nclass Mine(IBMProvider): ...\n",
    "handed on": "from qiskit_ibm_provider import IBMProvider\nlogin(IBMProvider)\n",
    "arguments that are not known": "from qiskit_ibm_provider import IBMProvider\nIBMProvider(**account)\n",
    "arguments it never took": "from qiskit_ibm_provider import IBMProvider\nIBMProvider(hub='ibm-q')\n",
    "the module, and more of it": "import qiskit_ibm_provider\nprint(qiskit_ibm_provider.IBMProvider(), qiskit_ibm_provider.__version__)\n",
    "the space of devices": "from qiskit_ibm_provider import IBMProvider\ndevices = IBMProvider().backend\ndevices.ibm_x\n",
}

# What is done with a provider `p`: of IBMProvider, and of IBMQ.
MEMBERS = [
    (True, "p.get_backend('x')", "p.backend('x')"),
    (True, "p.get_backend(name='x', instance='a/b/c')", "p.backend(name='x')"),
    (True, "p.backends(simulator=False)", "p.backends(simulator=False)"),
    (True, "p.backends('x', lambda b: b.simulator, 5, 'a/b/c')", "p.backends('x', filters=lambda b: b.simulator, min_num_qubits=5)"),
    (True, "p.backend.ibm_x.target", 'p.backend("ibm_x").target'),
    (True, "p.retrieve_job('abc').tags()", "p.job('abc').tags"),
    (True, "p.jobs(5, start_datetime=t, legacy=True)", "p.jobs(5, created_after=t)"),
    (True, "p.backend.jobs(limit=5)", "p.jobs(limit=5)"),
    (True, "p.backend.retrieve_job(one)", "p.job(one)"),
    (False, "p.backends.ibmq_vigo.name()", 'p.backend("ibmq_vigo").name'),
    (False, "p.backend.ibmq_vigo.name()", 'p.backend("ibmq_vigo").name'),
    (False, "p.get_backend('x').name()", "p.backend('x').name"),
    (False, "p.get_backend('x').version()", "p.backend('x').backend_version"),
    (False, "p.get_backend('x').provider()", "p.backend('x').service"),
    (False, "p.get_backend('x').retrieve_job(one)", "p.backend('x').service.job(one)"),
    (False, "p.get_backend('x').status().pending_jobs", "p.backend('x').status().pending_jobs"),
    (False, "p.backends(filters=lambda b: b.name() in LIST)", "p.backends(filters=lambda b: b.name in LIST)"),
    (False, "p.backends(timeout=3, n_qubits=5)", "p.backends(n_qubits=5)"),
    (False, "[each.name() for each in p.backends()]", "[each.name for each in p.backends()]"),
]


@pytest.mark.parametrize("case", CLASS)
def test_the_class_becomes_the_service(case: str) -> None:
    before, after = CLASS[case]
    assert mended(OLD[True] + before, unsafe=True) == NEW + after


@pytest.mark.parametrize("case", IMPORTS)
def test_imports_go_along(case: str) -> None:
    before, after = IMPORTS[case]
    assert mended(before, unsafe=True) == after


@pytest.mark.parametrize("case", STAYS)
def test_what_cannot_be_followed_stays(case: str) -> None:
    assert mended(STAYS[case], unsafe=True) == STAYS[case]


@pytest.mark.parametrize(("new", "before", "after"), MEMBERS, ids=[before for _, before, _ in MEMBERS])
def test_what_is_read_of_its_objects_goes_along(new: bool, before: str, after: str) -> None:
    login = "p = IBMProvider()\n" if new else "p = IBMQ.load_account()\n"
    text = mended(f"{OLD[new]}{login}print({before})\n", unsafe=True)
    assert text == f"{NEW}p = QiskitRuntimeService()\nprint({after})\n"


def test_devices_that_are_printed_are_texts_no_more() -> None:
    before = f"{OLD[False]}p = IBMQ.load_account()\ndevice = p.get_backend('x')\nprint('on', device)\nprint(device.status())\n"
    after = f"{NEW}p = QiskitRuntimeService()\ndevice = p.backend('x')\nprint('on', device.name)\nprint(device.status())\n"
    assert mended(before, unsafe=True) == after


def test_a_device_in_a_variable_has_its_name_as_an_attribute() -> None:
    before = f"{OLD[False]}p = IBMQ.load_account()\nd = p.backends.ibmq_vigo\nprint(d.name())\n"
    assert mended(before, unsafe=True) == f'{NEW}p = QiskitRuntimeService()\nd = p.backend("ibmq_vigo")\nprint(d.name)\n'


def test_the_jobs_of_a_device_are_those_of_the_service() -> None:
    before = f"{OLD[False]}d = IBMQ.load_account().get_backend('x')\nd.jobs(limit=3)\nd.jobs()\n"
    after = (
        f"{NEW}d = QiskitRuntimeService().backend('x')\nd.service.jobs(backend_name=d.name, limit=3)\nd.service.jobs(backend_name=d.name)\n"
    )
    assert mended(before, unsafe=True) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("s.retrieve_job(one)", "s.job(one)"),
        ("s.backend('x').retrieve_job(one)", "s.backend('x').service.job(one)"),
        ("s.runtime.jobs(limit=3)", "s.jobs(limit=3)"),
        ("s.get_backend('x')", "s.backend('x')"),
    ],
)
def test_what_others_have_is_found_on_the_runtime_client_too(before: str, after: str) -> None:
    assert mended(f"{NEW}s = QiskitRuntimeService()\n{before}\n", unsafe=True) == f"{NEW}s = QiskitRuntimeService()\n{after}\n"
