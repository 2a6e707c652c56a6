"""What a text asks for."""

from __future__ import annotations

import pytest

from qlint.explain.asking import AskingError, Question, each, question


@pytest.mark.parametrize(
    ("text", "path", "arguments"),
    [
        ("execute", "execute", ()),
        (" qiskit.QuantumCircuit.h ", "qiskit.QuantumCircuit.h", ()),
        ("`qiskit.execute()`", "qiskit.execute", ()),
        ("transpile(backend_properties=)", "transpile", ("backend_properties",)),
        ("transpile(backend_properties)", "transpile", ("backend_properties",)),
        ("Session(service=QiskitRuntimeService(), backend='a, b')", "Session", ("service", "backend")),
        ("backend.run(circuits, ...)", "backend.run", ("circuits",)),
        ("f(*, one=[1, 2], **two)", "f", ("one", "two")),
        ("run(...)", "run", ()),
        ("from qiskit.tools import job_monitor as watch", "qiskit.tools.job_monitor", ()),
        ("import qiskit.tools.jupyter", "qiskit.tools.jupyter", ()),
    ],
)
def test_names_calls_and_imports_can_be_asked_for(text: str, path: str, arguments: tuple[str, ...]) -> None:
    assert question(text) == Question(path, arguments)


@pytest.mark.parametrize("text", ["", "a b", "1x", "a..b", "a-b", "f(g(x))", "f('x')", "f(", "from qiskit import *", "from a import b, c"])
def test_what_is_no_name_is_refused_with_the_text(text: str) -> None:
    with pytest.raises(AskingError) as raised:
        question(text)
    assert repr(text) in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from qiskit import Aer, execute", ("from qiskit import Aer", "from qiskit import execute")),
        ("from qiskit import (Aer, execute as run,)", ("from qiskit import Aer", "from qiskit import execute as run")),
        ("import qiskit.opflow, qiskit.tools as tools", ("import qiskit.opflow", "import qiskit.tools as tools")),
        ("from qiskit import Aer", ("from qiskit import Aer",)),
        ("transpile(a=1, b=2)", ("transpile(a=1, b=2)",)),
    ],
)
def test_an_import_of_several_names_asks_for_each(text: str, expected: tuple[str, ...]) -> None:
    assert each(text) == expected
