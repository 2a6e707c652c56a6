"""Where backends of either version were taken, those of version 2 are left."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

OLD = "from qiskit.providers import BackendV1, BackendV2\n\n"
NEW = "from qiskit.providers import BackendV2\n\n"

WRITTEN = {
    "unions": (
        f"{OLD}def f(a: BackendV1 | BackendV2, b: None | BackendV1 | BackendV2) -> BackendV2 | BackendV1: ...\n",
        f"{NEW}def f(a: BackendV2, b: None | BackendV2) -> BackendV2: ...\n",
    ),
    "old unions": (
        f"from typing import Optional, Union\n{OLD}T = Optional[Union[BackendV1, BackendV2]]\nU = Union[BackendV2, BackendV1, str]\n",
        f"from typing import Optional, Union\n{NEW}T = Optional[BackendV2]\nU = Union[BackendV2, str]\n",
    ),
    "tests of types": (
        f"{OLD}assert isinstance(b, (BackendV1, BackendV2))\nassert isinstance(b, (str, BackendV2, BackendV1))\n",
        f"{NEW}assert isinstance(b, BackendV2)\nassert isinstance(b, (str, BackendV2))\n",
    ),
    "what is converted": (
        "from qiskit.providers import BackendV1, BackendV2, BackendV2Converter\n\n"
        "def f(b: BackendV2):\n    a = 1\n    if isinstance(b, BackendV1):  # an old\n        b = BackendV2Converter(b)\n    return b\n",
        f"{NEW}def f(b: BackendV2):\n    a = 1\n    # an old\n    return b\n",
    ),
    "either branch": (
        f"{OLD}def f(b: BackendV2):\n    if isinstance(b, BackendV1):\n        x = 1\n    else:\n        if b:\n            x = [\n"
        "                2,\n            ]\n\n        y = x\n    return x if isinstance(b, BackendV1) else y\n",
        f"{NEW}def f(b: BackendV2):\n    if b:\n        x = [\n            2,\n        ]\n\n    y = x\n    return y\n",
    ),
    "a test within the branch": (
        f"{OLD}def f(b):\n    if isinstance(b, BackendV1):\n        return isinstance(b, (BackendV1, BackendV2))\n    x = 3\n",
        f"{NEW}def f(b):\n    x = 3\n",
    ),
    "more branches": (
        f"{OLD}def f(b: BackendV2):\n    if isinstance(b, BackendV1):\n        return 1\n    elif b:\n        return 2\n    return 3\n",
        f"{NEW}def f(b: BackendV2):\n    if b:\n        return 2\n    return 3\n",
    ),
    "all of a block": (
        f"{OLD}def f(b: BackendV2):\n    if isinstance(b, BackendV1):\n        print(b)\n",
        f"{NEW}def f(b: BackendV2):\n    pass\n",
    ),
    "an annotation": (
        "from qiskit.providers import BackendV1 as B\n\ndef f(b: B): ...\n",
        "from qiskit.providers import BackendV2\n\ndef f(b: BackendV2): ...\n",
    ),
}

LEFT = (
    "from qiskit.providers import BackendV1\n\nclass Own(BackendV1): ...\n",
    f"{OLD}def f(b: BackendV2):\n    return isinstance(b, BackendV1)\n",
    f"{OLD}def f(b: BackendV2):\n    if b:\n        return 1\n    elif isinstance(b, BackendV1):\n        return 2\n",
    f"{OLD}def f(b):\n    if isinstance(b(), BackendV1):\n        return BackendV2\n",
    f"{OLD}def f(b: BackendV2):\n    if isinstance(b, BackendV1):\n        x = 1\n    else: x = 2\n",
    f'{OLD}def f(b: BackendV2):\n    if isinstance(b, BackendV1):\n        x = 1\n    else:\n        x = """\n        """\n',
    f"{OLD}kinds = (BackendV1, BackendV2)\n",
    f"{OLD}def f(b: 'BackendV1 | BackendV2', c: BackendV1 | BackendV2): ...\n",
    f"{OLD}kinds = {{BackendV1: 1, BackendV2: 2}}\n",
    "from qiskit.providers import BackendV1\n\nBackendV2 = 3\n\ndef f(b: BackendV1): ...\n",
)


@pytest.mark.parametrize("case", WRITTEN)
def test_version_2_is_left(case: str) -> None:
    before, after = WRITTEN[case]
    assert mended(before, unsafe=True) == after
    assert mended(before) == before


@pytest.mark.parametrize("code", LEFT)
def test_other_uses_of_version_1_are_left(code: str) -> None:
    assert mended(code, unsafe=True) == code
