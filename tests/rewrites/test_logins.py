"""Logins of `IBMQ` become the runtime client's service, in all places at once or in none."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

OLD = "from qiskit import IBMQ\n"
NEW = "from qiskit_ibm_runtime import QiskitRuntimeService\n"
DIGITS = "3f9a1c7e5b2d8046e1d7a3959c0b6f427b4e8d1a60c25f93c8f03b6ed2915a7459e2d7041cb8a36fa04c9e7bd3f1685e16d8f5a2b97c0e43d1f6a8520b9c7e4d"

BECOMES = {
    "a saved account": ("provider = IBMQ.load_account()\n", "provider = QiskitRuntimeService()\n"),
    "a login, and its provider": (
        "IBMQ.load_account()\nprovider = IBMQ.get_provider(hub='ibm-q', group='open', project='main')\n",
        "provider = QiskitRuntimeService()\n",
    ),
    "a hub by position": ("IBMQ.load_account()\nprovider = IBMQ.get_provider('ibm-q')\n", "provider = QiskitRuntimeService()\n"),
    "hubs from elsewhere": (
        "import os\n\nIBMQ.load_account()\nprovider = IBMQ.get_provider(hub=os.getenv('HUB'), group=GROUP)\n",
        "import os\n\nprovider = QiskitRuntimeService()\n",
    ),
    "a provider that is overwritten": (
        "provider = IBMQ.load_account()\nprovider = IBMQ.get_provider(hub='ibm-q')\n",
        "provider = QiskitRuntimeService()\n",
    ),
    "two providers": (
        "IBMQ.load_account()\nmine = IBMQ.get_provider(hub='a')\nyours = IBMQ.get_provider(hub='b')\n",
        "mine = QiskitRuntimeService()\nyours = QiskitRuntimeService()\n",
    ),
    "a question for an account": (
        "if not IBMQ.active_account():\n    IBMQ.load_account()\nprovider = IBMQ.get_provider()\n",
        "provider = QiskitRuntimeService()\n",
    ),
    "a question for none": (
        "if IBMQ.active_account() is None:\n    IBMQ.load_account()\nprovider = IBMQ.get_provider()\n",
        "provider = QiskitRuntimeService()\n",
    ),
    "a question with two answers": (
        "if IBMQ.active_account():\n    provider = IBMQ.get_provider()\nelse:\n    provider = IBMQ.load_account()\n",
        "provider = QiskitRuntimeService()\n",
    ),
    "a login that ends another": (
        "if IBMQ.active_account() is not None:\n    IBMQ.disable_account()\nprovider = IBMQ.load_account()\n",
        "provider = QiskitRuntimeService()\n",
    ),
    "a token": (
        "provider = IBMQ.enable_account(TOKEN, url='https://x', hub='ibm-q', proxies={})\n",
        "provider = QiskitRuntimeService(token=TOKEN, proxies={})\n",
    ),
    "a token by name": ("provider = IBMQ.enable_account(token=TOKEN)\n", "provider = QiskitRuntimeService(token=TOKEN)\n"),
    "a token, and its provider": (
        "IBMQ.enable_account(TOKEN)\nprovider = IBMQ.get_provider(hub='ibm-q')\n",
        "provider = QiskitRuntimeService(token=TOKEN)\n",
    ),
    "a token, and its provider in a function": (
        "IBMQ.enable_account(TOKEN)\n\n\ndef device():\n    return IBMQ.get_provider().get_backend('ibm_x')\n",
        "service = QiskitRuntimeService(token=TOKEN)\n\n\ndef device():\n    return service.backend('ibm_x')\n",
    ),
    "a token that is one": (
        f"provider = IBMQ.enable_account('{DIGITS}', hub='ibm-q')\n",
        f"provider = QiskitRuntimeService(token='{DIGITS}')\n",
    ),
    "tokens of two": (
        "def login(mine, yours):\n    return IBMQ.enable_account(mine), IBMQ.enable_account(yours)\n",
        "def login(mine, yours):\n    return QiskitRuntimeService(token=mine), QiskitRuntimeService(token=yours)\n",
    ),
    "an account to save": (
        "IBMQ.save_account('MY_API_TOKEN', 'https://x', overwrite=True)\n",
        "QiskitRuntimeService.save_account(token='MY_API_TOKEN', overwrite=True)\n",
    ),
    "accounts that are saved": (
        "IBMQ.stored_account()\nIBMQ.delete_account()\n",
        "QiskitRuntimeService.saved_accounts()\nQiskitRuntimeService.delete_account()\n",
    ),
    "a login alone": ("IBMQ.load_account()  # first\n", "service = QiskitRuntimeService()  # first\n"),
    "a login alone beside another service": (
        "service = 1\nIBMQ.load_account()\nprint(service)\n",
        "service = 1\nruntime_service = QiskitRuntimeService()\nprint(service)\n",
    ),
    "devices of the account": (
        "IBMQ.load_accounts()\nprint(IBMQ.backends(simulator=False))\ndevice = IBMQ.get_backend('ibmqx4')\nprint(device.name())\n",
        "service = QiskitRuntimeService()\nprint(service.backends(simulator=False))\n"
        "device = service.backend('ibmqx4')\nprint(device.name)\n",
    ),
    "devices without a login": ("device = IBMQ.get_backend('ibmqx4')\n", "device = QiskitRuntimeService().backend('ibmqx4')\n"),
    "a login that may fail": (
        "try:\n    IBMQ.load_account()\nexcept Exception:\n    IBMQ.save_account(TOKEN)\nprovider = IBMQ.get_provider()\n",
        "try:\n    QiskitRuntimeService()\nexcept Exception:\n"
        "    QiskitRuntimeService.save_account(token=TOKEN)\nprovider = QiskitRuntimeService()\n",
    ),
    "the only statement of a function": (
        "def login():\n    IBMQ.load_account()\n\n\nlogin()\nprovider = IBMQ.get_provider()\n",
        "def login():\n    pass\n\n\nlogin()\nprovider = QiskitRuntimeService()\n",
    ),
    "all providers": (
        "provider = IBMQ.load_account()\nIBMQ.providers()\nfor each in IBMQ.providers():\n    each.backends()\n"
        "IBMQ.providers()[0].backends()\n",
        "provider = QiskitRuntimeService()\nprovider.instances()\nfor each in [provider]:\n    each.backends()\nprovider.backends()\n",
    ),
    "a provider that nothing uses": (
        "provider = IBMQ.load_account()\nIBMQ.get_provider(hub='ibm-q')\nprint(provider)\n",
        "provider = QiskitRuntimeService()\nprint(provider)\n",
    ),
    "a token where no account is saved": (
        "try:\n    provider = IBMQ.load_account()\nexcept ValueError:\n    provider = IBMQ.enable_account(token)\nprovider.backends()\n",
        "try:\n    provider = QiskitRuntimeService()\nexcept ValueError:\n    provider = QiskitRuntimeService(token=token)\n"
        "provider.backends()\n",
    ),
    "a token where no account is saved, tried as well": (
        "try:\n    own = IBMQ.load_account()\nexcept ValueError:\n    try:\n        own = IBMQ.enable_account(token)\n"
        "    except ValueError:\n        raise\nown.backends()\n",
        "try:\n    own = QiskitRuntimeService()\nexcept ValueError:\n    try:\n        own = QiskitRuntimeService(token=token)\n"
        "    except ValueError:\n        raise\nown.backends()\n",
    ),
    "a token in place of an account": (
        "if token:\n    IBMQ.enable_account(token)\nelse:\n    IBMQ.load_account()\nprovider = IBMQ.get_provider('ibm-q')\n",
        "if token:\n    provider = QiskitRuntimeService(token=token)\nelse:\n    provider = QiskitRuntimeService()\n",
    ),
    "a token, an account or nothing": (
        "def login(token):\n    if token:\n        IBMQ.enable_account(token)\n    elif token is None:\n        IBMQ.load_account()\n"
        "    else:\n        raise ValueError\n    return IBMQ.get_provider('ibm-q')\n",
        "def login(token):\n    if token:\n        service = QiskitRuntimeService(token=token)\n    elif token is None:\n"
        "        service = QiskitRuntimeService()\n    else:\n        raise ValueError\n    return service\n",
    ),
    "several tokens": (
        "try:\n    IBMQ.enable_account(token)\nexcept ValueError:\n    IBMQ.enable_account(other)\nprovider = IBMQ.get_provider('ibm-q')\n",
        "try:\n    provider = QiskitRuntimeService(token=token)\nexcept ValueError:\n    provider = QiskitRuntimeService(token=other)\n",
    ),
    "a chain": ("IBMQ.load_account().get_backend('ibm_x')\n", "QiskitRuntimeService().backend('ibm_x')\n"),
    "a test of texts": (
        "def f(back):\n    if back == 'IBMQ':\n        return IBMQ.load_account()\n",
        "def f(back):\n    if back == 'IBMQ':\n        return QiskitRuntimeService()\n",
    ),
}

IMPORTS = {
    "a list": (
        "from qiskit import IBMQ, QuantumCircuit\n\nQuantumCircuit(1)\nprovider = IBMQ.load_account()\n",
        f"from qiskit import QuantumCircuit\n{NEW}\nQuantumCircuit(1)\nprovider = QiskitRuntimeService()\n",
    ),
    "a star": (
        "from qiskit import *\n\nQuantumCircuit(1)\nprovider = IBMQ.load_account()\n",
        f"from qiskit import *\n{NEW}\nQuantumCircuit(1)\nprovider = QiskitRuntimeService()\n",
    ),
    "a star below others": (
        "import os\nprint(os.name)\nfrom qiskit import *\nfrom qiskit.visualization import *\n"
        "QuantumCircuit(1)\nprovider = IBMQ.load_account()\n",
        "import os\n"
        "print(os.name)\n"
        "from qiskit import *\n"
        f"from qiskit.visualization import *\n{NEW}QuantumCircuit(1)\nprovider = QiskitRuntimeService()\n",
    ),
    "a module": (
        "import qiskit\n\nqiskit.QuantumCircuit(1)\nprovider = qiskit.IBMQ.load_account()\n",
        f"import qiskit\n{NEW}\nqiskit.QuantumCircuit(1)\nprovider = QiskitRuntimeService()\n",
    ),
    "a module, and a name that nothing reads": (
        "import qiskit\nfrom qiskit import IBMQ\n\nqiskit.QuantumCircuit(1)\nprovider = qiskit.IBMQ.load_account()\n",
        f"import qiskit\n{NEW}\nqiskit.QuantumCircuit(1)\nprovider = QiskitRuntimeService()\n",
    ),
    "the client's own": (
        "from qiskit.providers.ibmq import IBMQ\nprovider = IBMQ.load_account()\n",
        f"{NEW}provider = QiskitRuntimeService()\n",
    ),
    "an alias": ("from qiskit import IBMQ as ibm\nprovider = ibm.load_account()\n", f"{NEW}provider = QiskitRuntimeService()\n"),
    "two": (
        "from qiskit import IBMQ\nIBMQ.load_account()\nfrom qiskit import IBMQ\nprovider = IBMQ.get_provider()\n",
        f"{NEW}provider = QiskitRuntimeService()\n",
    ),
    "in a function": (
        "def login():\n    from qiskit import IBMQ\n    return IBMQ.load_account()\n",
        f"def login():\n    {NEW}    return QiskitRuntimeService()\n",
    ),
    "a service that is there": (
        f"{NEW}from qiskit import IBMQ\nprovider = IBMQ.load_account()\nservice = QiskitRuntimeService()\n",
        f"{NEW}provider = QiskitRuntimeService()\nservice = QiskitRuntimeService()\n",
    ),
    "from where it never was": (
        "from qiskit_ibm_runtime import IBMQ\nprovider = IBMQ.load_account()\n",
        f"{NEW}provider = QiskitRuntimeService()\n",
    ),
}

STAYS = {
    "handed on": "from qiskit import IBMQ\nprint(IBMQ)\nIBMQ.load_account()\n",
    "exported": "from qiskit import IBMQ\n__all__ = ['IBMQ']\nIBMQ.load_account()\n",
    "a method by its name": "from qiskit import IBMQ\nIBMQ.load_account()\ngetattr(IBMQ, 'backends')()\n",
    "a method that is not called": "from qiskit import IBMQ\nlogin = IBMQ.load_account\n",
    "a method that is not known": "from qiskit import IBMQ\nIBMQ.load_account()\nIBMQ.available_backends()\n",
    "arguments that are not known": "from qiskit import IBMQ\nprovider = IBMQ.enable_account(**ACCOUNT)\n",
    "an argument that does something": "from qiskit import IBMQ\nprovider = IBMQ.enable_account(TOKEN, hub=input())\n",
    "a name with two meanings": "from qiskit import IBMQ\nIBMQ.load_account()\n\ndef f(IBMQ):\n    IBMQ.load_account()\n",
    "a name that is bound again": "from qiskit import IBMQ\nIBMQ.load_account()\nIBMQ = None\n",
    "a service of one's own": "from qiskit import IBMQ\n\nclass QiskitRuntimeService: ...\n\nprovider = IBMQ.load_account()\n",
    "a token that is out of reach": (
        "from qiskit import IBMQ\n\ndef login(token):\n    IBMQ.enable_account(token)\n\n\nprovider = IBMQ.get_provider()\n"
    ),
    "a login on some ways only": (
        "from qiskit import IBMQ\nif token:\n    IBMQ.enable_account(token)\nelif late:\n    IBMQ.load_account()\n"
        "provider = IBMQ.get_provider()\n"
    ),
    "a login that may have been done": (
        "from qiskit import IBMQ\ntry:\n    IBMQ.enable_account(token)\nexcept ValueError:\n    if token:\n        IBMQ.load_account()\n"
        "provider = IBMQ.get_provider()\n"
    ),
    "a question that asks for more": (
        "from qiskit import IBMQ\nif not IBMQ.active_account() and LATE:\n    IBMQ.load_account()\nprovider = IBMQ.get_provider()\n"
    ),
    "guarded": "try:\n    from qiskit import IBMQ\nexcept ImportError:\n    IBMQ = None\nprovider = IBMQ.load_account()\n",
}


@pytest.mark.parametrize("case", BECOMES)
def test_the_account_becomes_the_service(case: str) -> None:
    before, after = BECOMES[case]
    assert mended(OLD + before, unsafe=True) == NEW + after


@pytest.mark.parametrize("case", IMPORTS)
def test_the_service_comes_the_way_the_account_came(case: str) -> None:
    before, after = IMPORTS[case]
    assert mended(before, unsafe=True) == after


@pytest.mark.parametrize("case", STAYS)
def test_what_cannot_be_followed_stays(case: str) -> None:
    assert mended(STAYS[case], unsafe=True) == STAYS[case]


def test_another_service_needs_a_yes() -> None:
    text = f"{OLD}provider = IBMQ.load_account()\n"
    assert mended(text) == text


def test_a_token_stays_where_a_release_wants_a_channel_with_it() -> None:
    text = f"{OLD}provider = IBMQ.enable_account(TOKEN)\n"
    assert mended(text, unsafe=True, target=("qiskit-ibm-runtime==0.41.1",)) == text


def test_comments_are_kept() -> None:
    before = f"{OLD}# account\nIBMQ.load_account()  # once\n# provider\nprovider = IBMQ.get_provider(\n    hub='x',  # ours\n)\n"
    after = f"{NEW}# account\n# once\n# provider\n# ours\nprovider = QiskitRuntimeService()\n"
    assert mended(before, unsafe=True) == after
