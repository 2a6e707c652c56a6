"""Of which version backends are in the releases of the environments, and what their names are, is what the objects show."""

from __future__ import annotations

import json
import subprocess

import pytest

from qlint.knowledge import store
from qlint.knowledge.second_backends import ATTRIBUTES, second
from qlint.session import Session
from qlint.settings import from_values
from tests.reality.environments import ENVIRONMENTS, CannotBuildError, Environment, python_of

# How the backend is made, for each of which the environments that lack it say nothing.
MADE = (
    "from qiskit_aer import AerSimulator as B",
    "from qiskit_aer import QasmSimulator as B",
    "from qiskit_aer import UnitarySimulator as B",
    "from qiskit.providers.basic_provider import BasicSimulator as B",
    "from qiskit.providers.basicaer import QasmSimulatorPy as B",
    "from qiskit.providers.fake_provider import FakeVigo as B",
    "from qiskit.providers.fake_provider import FakeVigoV2 as B",
    "from qiskit.test.mock import FakeVigo as B",
    "from qiskit_ibm_runtime.fake_provider import FakeVigo as B",
    "from qiskit_ibm_runtime.fake_provider import FakeVigoV2 as B",
)
SHOWN = """
import json, warnings
warnings.simplefilter("ignore")
found = []
for line in {made!r}:
    try:
        exec(line)
        backend = B()
    except Exception:
        continue
    cls = type(backend)
    called = {{}}
    for name in {names!r}:
        if hasattr(backend, name):
            called[name] = callable(getattr(backend, name))
    found.append([cls.__module__ + "." + cls.__qualname__, called])
print(json.dumps(found))
"""


@pytest.mark.parametrize("environment", ENVIRONMENTS, ids=lambda each: each.name)
def test_what_is_said_to_be_no_method_is_not_callable_and_all_else_is(environment: Environment) -> None:
    try:
        python = python_of(environment)
    except CannotBuildError as error:
        pytest.skip(str(error))
    done = subprocess.run(
        [python, "-W", "ignore", "-c", SHOWN.format(made=MADE, names=[*ATTRIBUTES])], capture_output=True, text=True, check=True
    )
    knowledge = store.load()
    session = Session(from_values({"target": environment.watched}, source="test"))
    target = session.assumed(session.overrides)
    found = json.loads(done.stdout.splitlines()[-1])
    assert found or "qiskit-aer" not in environment.releases
    for cls, called in found:
        path = cls if knowledge.class_(cls) is not None else next((each.path for each in knowledge.classes(cls)), cls)
        for name, is_called in called.items():
            told = second(path, name, knowledge, target)
            assert (told is None) or not is_called, (cls, name)
            if name == "name" and knowledge.class_(path) is not None:
                assert (told is not None) is not is_called, (cls, name)
