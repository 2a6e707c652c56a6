"""The stubs say what the knowledge says, in a form that can be read one class at a time."""

from __future__ import annotations

import ast

import pytest

from qlint.inference.deep.infer import Deep
from qlint.inference.deep.stubs import Stubs, class_path
from qlint.knowledge.store import load
from tests.deep.asking import BACKEND, SERVICE, ask, small_knowledge


@pytest.fixture
def stubs() -> Stubs:
    return Stubs(small_knowledge())


@pytest.mark.parametrize("module", ["qiskit_ibm_runtime", "qiskit_ibm_runtime.tools", "qiskit_aer", "qiskit_ibm_runtime.never.was"])
def test_covers_the_watched_packages(stubs: Stubs, module: str) -> None:
    assert stubs.covers(module)


@pytest.mark.parametrize("module", ["qiskit_ibm_runtimes", "qiskit_braket", "numpy", "os", "helper"])
def test_covers_nothing_else(stubs: Stubs, module: str) -> None:
    assert not stubs.covers(module)


def test_a_module_that_no_release_had_is_no_stub(stubs: Stubs) -> None:
    assert stubs.text("qiskit_ibm_runtime.never.was") is None
    assert stubs.text("__watched__.qiskit_ibm_runtime.never.Was") is None


def test_a_class_has_a_stub_of_its_own(stubs: Stubs) -> None:
    module = f"__watched__.{BACKEND}"
    text = stubs.text(module)
    assert class_path(module) == BACKEND
    assert text is not None
    found = [node for node in ast.parse(text).body if isinstance(node, ast.ClassDef)]
    assert [node.name for node in found] == ["IBMBackend"]
    assert [ast.unparse(base) for base in found[0].bases] == ["_qiskit_ibm_runtime_base_Backend"]  # ABC is not watched
    assert {node.name for node in found[0].body if isinstance(node, ast.FunctionDef)} == {"open_session", "run", "service", "status"}


def test_a_result_is_written_as_a_body(stubs: Stubs) -> None:
    text = stubs.text("qiskit_ibm_runtime.tools")
    assert text == (
        "from __watched__.qiskit_ibm_runtime.ibm_backend.IBMBackend import IBMBackend as _qiskit_ibm_runtime_ibm_backend_IBMBackend\n"
        "def first_backend(backends=unknown, *rest, **named):\n"
        "    return _qiskit_ibm_runtime_ibm_backend_IBMBackend()\n"
        "    return None\n"
    )


def test_a_module_imports_the_classes_that_it_exports(stubs: Stubs) -> None:
    text = stubs.text("qiskit_ibm_runtime") or ""
    assert f"from __watched__.{SERVICE} import QiskitRuntimeService as _{SERVICE.replace('.', '_')}\n" in text
    assert "Sampler = _qiskit_ibm_runtime_sampler_SamplerV1 if unknown else _qiskit_ibm_runtime_sampler_SamplerV2\n" in text
    assert "lost = unknown\n" in text


def test_every_stub_of_what_qlint_knows_parses() -> None:
    knowledge = load()
    stubs = Stubs(knowledge)
    modules = [module for each in knowledge.distributions.values() for module in each.roots]
    for module in modules:
        for symbol in knowledge.exports(module):
            for life in symbol.lives:
                text = stubs.text(f"__watched__.{life.definition or symbol.path}")
                assert text is None or ast.parse(text)
        assert ast.parse(stubs.text(module) or "")


@pytest.mark.parametrize(
    ("program", "watched"),
    [
        (
            "from qiskit_ibm_runtime import QiskitRuntimeService\nQiskitRuntimeService().backend('x')",
            "qiskit_ibm_runtime.ibm_backend.IBMBackend",
        ),
        ("from qiskit_ibm_provider import IBMProvider\nIBMProvider().get_backend('x')", "qiskit_ibm_provider.ibm_backend.IBMBackend"),
        (
            "import functools\nfrom qiskit_ibm_provider import IBMProvider, least_busy\n"
            "functools.partial(least_busy, IBMProvider().backends())()",
            "qiskit_ibm_provider.ibm_backend.IBMBackend",
        ),
        (
            "from qiskit_ibm_runtime import QiskitRuntimeService\nfrom qiskit_aer import AerSimulator\n"
            "AerSimulator.from_backend(QiskitRuntimeService().backend('x'))",
            "qiskit_aer.backends.aer_simulator.AerSimulator",
        ),
        (
            "from qiskit_ibm_runtime import QiskitRuntimeService, Session\n"
            "with Session(backend=QiskitRuntimeService().backend('x')) as session:\n    pass\nsession",
            "qiskit_ibm_runtime.session.Session",
        ),
    ],
)
def test_what_qlint_knows_is_inferred(known: Deep, program: str, watched: str) -> None:
    answer = ask(known, program)
    assert watched in answer.watched
    assert answer.certain


@pytest.fixture(scope="module")
def known() -> Deep:
    return Deep(load(), lambda module: None)
