"""What the other files of a project pass to a function's parameter."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.inference.asking import PRELUDE, asked, project

IBM, AER = {"IBMBackend"}, {"AerSimulator"}
LAB = PRELUDE + "def run(b): MARK(b)\n"
OWN = LAB + "run(ibm())\n"
USER = "from lab import *\nfrom lab import run\n"
MARKED = {"pyproject.toml": ""}
CASES: dict[str, tuple[dict[str, str], set[str]]] = {
    "a call in another file": ({"lab.py": LAB, "main.py": USER + "run(ibm())"}, IBM),
    "the calls of two files": ({"lab.py": LAB, "a.py": USER + "run(ibm())", "b.py": USER + "run(b=aer())"}, IBM | AER),
    "a call of its own file, and of another": ({"lab.py": OWN, "main.py": USER + "run(aer())"}, IBM | AER),
    "no call anywhere": ({"lab.py": LAB, "main.py": "import lab\n"}, {"?"}),
    "a default": ({"lab.py": PRELUDE + "def run(b=ibm()): MARK(b)\n", "main.py": USER + "run()"}, IBM),
    "a namesake of another module": (
        {"lab.py": OWN, "far.py": PRELUDE + "def run(b): pass\n", "main.py": "import lab\nfrom far import *\nrun(aer())"},
        IBM,
    ),
    "a local name": ({"lab.py": OWN, "main.py": "import lab\nfrom lab import aer\ndef f(run): run(aer())"}, IBM),
    "a call that goes round": (
        {
            "lab.py": PRELUDE + "import far\ndef run(b, n):\n    MARK(b)\n    far.on(b, n)\n",
            "far.py": USER + "def on(b, n): run(b, n)\non(ibm(), 1)",
        },
        IBM,
    ),
    "an optional import": ({"lab.py": OWN, "main.py": USER + "try: from far import run\nexcept ImportError: pass\nrun(aer())"}, IBM | AER),
    "a file that does not parse": ({"lab.py": OWN, "main.py": USER + "run(aer()"}, IBM | {"?"}),
    "a file that does not parse and has nothing to do with it": ({"lab.py": OWN, "main.py": "def run(:"}, IBM),
    "a file in a directory below": ({**MARKED, "lab.py": OWN, "scripts/main.py": USER + "run(aer())"}, IBM | AER),
    "a file in a directory below, without a mark of the project": ({"lab.py": OWN, "scripts/main.py": USER + "run(aer())"}, IBM),
    "a file in a hidden directory": ({**MARKED, "lab.py": OWN, ".old/main.py": USER + "run(aer())"}, IBM),
    "a script that has a module of that name beside it": (
        {**MARKED, "lab.py": OWN, "scripts/lab.py": LAB.replace("MARK", "print"), "scripts/main.py": USER + "run(aer())"},
        IBM,
    ),
    "a class method that makes objects": (
        {"lab.py": PRELUDE + "class C:\n  def __init__(self, b): MARK(b)\n  @classmethod\n  def of(cls): return cls(aer())\nC(ibm())\n"},
        IBM | AER,
    ),
    "a class under another name": (
        {
            "lab.py": PRELUDE + "class C:\n    def __init__(self, b): MARK(b)\n",
            "main.py": "from lab import *\nfrom lab import C as D\nD(ibm())",
        },
        IBM,
    ),
    "a class with a decorator": (
        {"lab.py": PRELUDE + "@register\nclass C:\n    def __init__(self, b): MARK(b)\n", "main.py": "from lab import *\nC(ibm())"},
        {"?"},
    ),
    "a class that derives from one that derives": (
        {
            "lab.py": PRELUDE + "class C:\n    def __init__(self, b): MARK(b)\nC(ibm())\n",
            "near.py": "from lab import *\nclass D(C): pass\n",
            "far.py": "from near import *\nclass E(D): pass\nE(aer())\n",
        },
        IBM | AER,
    ),
    "keywords that a function takes": (
        {"lab.py": PRELUDE + "def run(**options): MARK(options['b'])\n", "main.py": USER + "run(b=ibm())"},
        IBM,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), [pytest.param(*case, id=name) for name, case in CASES.items()])
def test_a_parameter_is_what_all_files_pass(files: dict[str, str], expected: set[str], tmp_path: Path) -> None:
    assert project(tmp_path, files, "lab.py").told() == expected


def test_nothing_outside_the_project_is_looked_at(tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text("import sys\nsys.path.append('in')\n" + USER + "run(aer())", encoding="utf-8")
    assert project(tmp_path / "in", {**MARKED, "lab.py": OWN}, "lab.py").told() == IBM


def test_a_link_out_of_the_project_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text(USER + "run(aer())", encoding="utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "main.py").symlink_to(tmp_path / "main.py")
    assert project(tmp_path / "in", {**MARKED, "lab.py": OWN}, "lab.py").told() == IBM


def test_the_text_at_hand_goes_before_the_file(tmp_path: Path) -> None:
    (tmp_path / "lab.py").write_text("def run(b, c): pass\n", encoding="utf-8")
    (tmp_path / "main.py").write_text(USER + "run(ibm())\n", encoding="utf-8")
    assert asked(LAB, path=tmp_path / "lab.py").told() == IBM


def test_a_notebook_of_another_language_calls_nothing(tmp_path: Path) -> None:
    cell = {"cell_type": "code", "source": "using lab\nrun(aer())", "outputs": [], "metadata": {}, "execution_count": None}
    text = json.dumps({"cells": [cell], "metadata": {"language_info": {"name": "julia"}}, "nbformat": 4, "nbformat_minor": 5})
    assert project(tmp_path, {"lab.py": OWN, "n.ipynb": text}, "lab.py").told() == IBM
