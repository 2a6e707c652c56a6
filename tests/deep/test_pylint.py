"""pylint says the same, and in the same words, whether or not the second tier is asked in between."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pylint.lint import Run, pylinter
from pylint.reporters import CollectingReporter

from tests.deep import asking_plugin
from tests.deep.asking import FILES

PROGRAMS = {
    "uses.py": """\
import collections
import functools
import json
import logging
from qiskit_ibm_runtime import QiskitRuntimeService, Session, Nothing
from qiskit_aer import AerSimulator
import no_such_package
from helper import Mid, absent

service = QiskitRuntimeService()
backend = service.backend("x")
backend.no_such_method()
backend.mark = json.dump
json.mark = backend
json.no_such_name()
collections.OrderedDict().no_such_method()
logging.getLogger().mark()
Mid().no_such_method()
get = functools.partial(service.backend, "x", "y", "z")
get().run(1, 2, 3)


class Mine(QiskitRuntimeService):
    def backend(self, name):
        return super().backend(name).no_such_method()


def unused(argument):
    with Session(backend=backend) as session:
        print(undefined)
    return AerSimulator().run().nothing
""",
    "again.py": "import json\nfrom uses import Mine, service\nprint(Mine().backend('x'), json.mark, service.nothing, Mine.nothing)\n",
    "clean.py": '"""Nothing to say."""\n\nfrom helper import Mid\n\nprint(Mid().backend)\n',
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in {**PROGRAMS, "helper.py": FILES["helper"]}.items():
        (tmp_path / name).write_text(text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def messages(*options: str) -> list[tuple[str, ...]]:
    """All that pylint says of the project in the working directory."""
    pylinter.MANAGER.clear_cache()
    reporter = CollectingReporter()
    Run(["--enable=all", "--disable=spelling", f"--rcfile={os.devnull}", *options, *sorted(PROGRAMS), "helper.py"], reporter, exit=False)
    return [(each.path, str(each.line), str(each.column), each.symbol, each.msg, each.confidence.name) for each in reporter.messages]


def names(found: list[tuple[str, ...]]) -> set[str]:
    return {each[3] for each in found}


def test_pylint_without_the_packages_says_the_same(project: Path) -> None:
    alone = messages()
    asking_plugin.ANSWERS.clear()
    assert messages("--load-plugins=tests.deep.asking_plugin") == alone
    assert {"import-error", "no-member", "undefined-variable", "no-name-in-module"} <= names(alone)
    assert asking_plugin.ANSWERS.count(True) > 10


def test_pylint_with_packages_of_these_names_says_the_same(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "qiskit_ibm_runtime.py").write_text(
        "class QiskitRuntimeService:\n    def backend(self, name): return name\nclass Session: pass\n"
    )
    (project / "qiskit_aer.py").write_text("class AerSimulator:\n    def run(self): return 1\n")
    alone = messages()
    asking_plugin.ANSWERS.clear()
    assert messages("--load-plugins=tests.deep.asking_plugin") == alone
    assert asking_plugin.ANSWERS.count(True) > 10
    assert ("again.py", "no-member") in {(path, symbol) for path, _, _, symbol, *_ in alone}


def test_what_pylint_knows_does_not_change_an_answer(project: Path) -> None:
    asking_plugin.ANSWERS.clear()
    messages("--load-plugins=tests.deep.asking_plugin")
    without = list(asking_plugin.ANSWERS)
    (project / "qiskit_ibm_runtime.py").write_text("class QiskitRuntimeService:\n    def backend(self, name): return name\n")
    asking_plugin.ANSWERS.clear()
    messages("--load-plugins=tests.deep.asking_plugin", "--extension-pkg-allow-list=math", "--limit-inference-results=1")
    assert without == asking_plugin.ANSWERS
    assert any(without)
