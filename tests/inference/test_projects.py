"""What names mean across the modules of a project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.inference.asking import PRELUDE, asked, project

IBM, AER = {"IBMBackend"}, {"AerSimulator"}
CASES: dict[str, tuple[dict[str, str], set[str]]] = {
    "a function of another module": ({"lab.py": PRELUDE, "main.py": "from lab import ibm\nMARK(ibm())"}, IBM),
    "a module's attribute": ({"lab.py": PRELUDE, "main.py": "import lab as l\nMARK(l.ibm())"}, IBM),
    "a relative import": (
        {"p/__init__.py": "", "p/lab.py": PRELUDE, "p/main.py": "from .lab import ibm\nMARK(ibm())", "main.py": ""},
        IBM,
    ),
    "a name that a package hands on": (
        {"p/__init__.py": "from .lab import ibm\n", "p/lab.py": PRELUDE, "main.py": "from p import ibm\nMARK(ibm())"},
        IBM,
    ),
    "a submodule": ({"p/__init__.py": "", "p/lab.py": PRELUDE, "main.py": "from p import lab\nMARK(lab.ibm())"}, IBM),
    "a star import": ({"lab.py": PRELUDE, "main.py": "from lab import *\nMARK(ibm())"}, IBM),
    "a star import leaves private names out": ({"lab.py": PRELUDE + "_b = ibm()", "main.py": "from lab import *\nMARK(_b)"}, {"?"}),
    "a circle of star imports": (
        {
            "a.py": "from b import *\n",
            "b.py": "from a import *\nfrom lab import *\n",
            "lab.py": PRELUDE,
            "main.py": "from a import *\nMARK(ibm())",
        },
        IBM,
    ),
    "modules that import each other": (
        {
            "a.py": PRELUDE + "import b\ndef one(n): return ibm() if n else b.two(n)\n",
            "b.py": "import a\nfrom qiskit_aer import AerSimulator\ndef two(n): return AerSimulator() if n else a.one(n)\n",
            "main.py": "import a\nMARK(a.one(3))",
        },
        {"IBMBackend", "AerSimulator", "?"},
    ),
    "names that stand for each other": (
        {"a.py": "from b import x\n", "b.py": "from a import x\n", "main.py": "from a import x\nMARK(x)"},
        {"?"},
    ),
    "a module of the standard library's name": ({"queue.py": PRELUDE, "main.py": "from queue import ibm\nMARK(ibm())"}, {"?"}),
    "the src layout": ({"pyproject.toml": "", "src/lab.py": PRELUDE, "main.py": "from lab import ibm\nMARK(ibm())"}, IBM),
    "a module that does not parse": ({"lab.py": "def", "main.py": "from lab import ibm\nMARK(ibm())"}, {"?"}),
    "a module that is nested too deep": ({"lab.py": "x = " + "-" * 5000 + "1", "main.py": "from lab import x\nMARK(x.run())"}, {"?"}),
    "a module that computes its names": ({"lab.py": "def __getattr__(name): return 1\n", "main.py": "import lab\nMARK(lab.b)"}, {"?"}),
    "either of two bindings of another module": (
        {"lab.py": PRELUDE + "if x: b = ibm()\nelse: b = aer()\n", "main.py": "from lab import b\nMARK(b)"},
        IBM | AER,
    ),
    "what a function sets with global": (
        {"lab.py": PRELUDE + "b = aer()\ndef f():\n    global b\n    b = ibm()\n", "main.py": "import lab\nMARK(lab.b)"},
        IBM | AER,
    ),
}


@pytest.mark.parametrize(("files", "expected"), [pytest.param(*case, id=name) for name, case in CASES.items()])
def test_a_name_is_followed_into_the_projects_modules(files: dict[str, str], expected: set[str], tmp_path: Path) -> None:
    main = next(name for name, text in files.items() if "MARK" in text)
    assert project(tmp_path, files, main).told() == expected


def test_a_module_reached_through_a_link_that_leads_to_itself_is_unknown(tmp_path: Path) -> None:
    os.symlink(tmp_path / "lab.py", tmp_path / "lab.py")
    assert asked("from lab import b\nMARK(b)", path=tmp_path / "main.py").told() <= {"?", "lab.b"}


def test_a_link_to_a_module_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.py").write_text(PRELUDE, encoding="utf-8")
    os.symlink(tmp_path / "real.py", tmp_path / "lab.py")
    assert asked("from lab import ibm\nMARK(ibm())", path=tmp_path / "main.py").told() == IBM


def test_a_huge_module_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "lab.py").write_text(PRELUDE + "# " + "x" * 2_000_000, encoding="utf-8")
    assert asked("from lab import ibm\nMARK(ibm())", path=tmp_path / "main.py").told() == {"?"}
