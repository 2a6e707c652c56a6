"""Edits of imports: lists keep order, aliases and comments, new names find their place, and no name is bound twice."""

from __future__ import annotations

import ast

import pytest

from qlint.fixes.imports import added, all_moved, module_span, moved, without_name
from qlint.model import Span
from tests.fixes.written import applied, marked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from m import «a»\nx\n", "x\n"),
        ("from m import a, «b», c\n", "from m import a, c\n"),
        ("from m import «a», b as c\n", "from m import b as c\n"),
        ("from m import b, «a» as c  # why\n", "from m import b  # why\n"),
        ("import a, «b.c» as d\n", "import a\n"),
        ("import «a.b», c\n", "import c\n"),
        ("from m import (a, «b»)\n", "from m import (a)\n"),
        ("from m import (\n    «a»,\n    b,  # about b\n)\n", "from m import (\n    b,  # about b\n)\n"),
        ("from m import a, \\\n    «b»\n", "from m import a\n"),
        ("from m import «a», \\\n    b\n", "from m import b\n"),
        ("from m import a, «b», \\\n    c\n", "from m import a, \\\n    c\n"),
        ("try:\n    from m import «a»\nexcept ImportError:\n    a = 1\n", "try:\n    pass\nexcept ImportError:\n    a = 1\n"),
        ("import x; from m import «a»\n", "import x\n"),
    ],
)
def test_a_name_is_dropped_from_its_list(text: str, expected: str) -> None:
    code, span = marked(text)
    edits = without_name(code, span)
    assert edits is not None
    assert applied(code, edits) == expected
    ast.parse(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from m import «a»\n", "from n.o import a\n"),
        ("from m import «a» as z\n", "from n.o import a as z\n"),
        ("from m import (\n    «a»,\n)\n", "from n.o import (\n    a,\n)\n"),
        ("from . import «a»\n", "from n.o import a\n"),
        ("from .import «a»\n", "from n.o import a\n"),
        ("from m import «a», b\n", "from m import b\nfrom n.o import a\n"),
        ("from m import b, «a» as z  # why\n", "from m import b  # why\nfrom n.o import a as z\n"),
        ("from m import b, «a»", "from m import b\nfrom n.o import a"),
        ("from m import b, «a»  # noqa: F401\n", "from m import b  # noqa: F401\nfrom n.o import a  # noqa: F401\n"),
        ("from m import b, «a» # type: ignore # x\n", "from m import b # type: ignore # x\nfrom n.o import a # type: ignore # x\n"),
        ("def f():\n    from m import (b, «a»)\n", "def f():\n    from m import (b)\n    from n.o import a\n"),
        ("from n.o import c\nfrom m import b, «a»\n", "from n.o import c, a\nfrom m import b\n"),
        ("from m import b, «a»\nx = 1\nfrom n.o import c\n", "from m import b\nfrom n.o import a\nx = 1\nfrom n.o import c\n"),
        # all of a statement to an import of the module in the same row
        ("from n.o import c\nimport x\nfrom m import «a»\n", "from n.o import c, a\nimport x\n"),
        ("from m import «a»\nfrom n.o import c  # why\n", "from n.o import c, a  # why\n"),
        ("from m import «a»\nfrom n.o import a\n", "from n.o import a\n"),
        ("from m import «a»\nfrom m import b\n", "from n.o import a\nfrom m import b\n"),
        ("from n.o import (\n    c,\n)\nfrom m import (\n    «a»,\n)\n", "from n.o import (\n    c,\n    a,\n)\n"),
        ("from n.o import c\nfrom m import (\n    «a»\n)\n", "from n.o import c, a\n"),
        # but where that would lose a comment, make a line long, or change which one a name is
        (f"from n.o import {'c' * 90}\nfrom m import (\n    «a»\n)\n", f"from n.o import {'c' * 90}\nfrom n.o import (\n    a\n)\n"),
        ("from n.o import c\nfrom m import (\n    «a»  # why\n)\n", "from n.o import c\nfrom n.o import (\n    a  # why\n)\n"),
        ("from n.o import c\nfrom m import «a»  # why\n", "from n.o import c\nfrom n.o import a  # why\n"),
        ("from n.o import c\n# why\nfrom m import «a»\n", "from n.o import c\n# why\nfrom n.o import a\n"),
        ("from n.o import c\nx = 1\nfrom m import «a»\n", "from n.o import c\nx = 1\nfrom n.o import a\n"),
        ("from n.o import c\nfrom x import a\nfrom m import «a»\n", "from n.o import c\nfrom x import a\nfrom n.o import a\n"),
        ("from n.o import c\nfrom x import *\nfrom m import «a»\n", "from n.o import c\nfrom x import *\nfrom n.o import a\n"),
        ("from n.o import c\na = 1\nfrom m import «a», b\n", "from n.o import c\na = 1\nfrom m import b\nfrom n.o import a\n"),
        ("from n.o import *\nfrom m import «a», b\n", "from n.o import *\nfrom m import b\nfrom n.o import a\n"),
        # or have it come later than a module of the project that may import it from this one
        (
            "from m import «a», b\nfrom .x import y\nfrom n.o import c\n",
            "from m import b\nfrom n.o import a\nfrom .x import y\nfrom n.o import c\n",
        ),
        ("from m import «a»\nimport x.y\nfrom n.o import c\n", "from n.o import a\nimport x.y\nfrom n.o import c\n"),
        ("from m import «a»\nimport os, numpy as np\nfrom n.o import c\n", "import os, numpy as np\nfrom n.o import c, a\n"),
    ],
)
def test_a_name_moves_to_another_module(text: str, expected: str) -> None:
    code, span = marked(text)
    edits = moved(code, span, "n.o", name="a")
    assert edits is not None
    assert applied(code, edits) == expected


def test_a_name_that_is_called_otherwise_there_is_bound_as_it_was() -> None:
    code, span = marked("from m import «a»\n")
    assert applied(code, moved(code, span, "n", name="b") or ()) == "from n import b as a\n"
    assert applied(code, moved(code, span, "n", name="b", bound="b") or ()) == "from n import b\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from m import a, x, b, c\n", "from m import x\nfrom n import a, b, c\n"),
        ("from m import x, a, b, c\n", "from m import x\nfrom n import a, b, c\n"),
        ("from m import a, b, y, c, x\n", "from m import y, x\nfrom n import a, b, c\n"),
        ("from m import a as z, b, c\n", "from n import a as z, b, c\n"),
        ("from m import (\n    a,\n    x,\n    b,\n    c,\n)\n", "from m import (\n    x,\n)\nfrom n import a, b, c\n"),
        ("from m import (\n    a,\n    b,  # why\n    c,\n    x\n)\n", "from m import (\n    # why\n    x\n)\nfrom n import a, b, c\n"),
        ("from n import (\n    d,\n)\nfrom m import a, b, c, x\n", "from n import (\n    d,\n    a,\n    b,\n    c,\n)\nfrom m import x\n"),
        ("from n import b\nfrom m import a, b, c, x\n", "from n import b, a, c\nfrom m import x\n"),
        ("from m import a, b, \\\n    x, c\n", "from m import x\nfrom n import a, b, c\n"),
    ],
)
def test_names_that_go_to_one_module_go_there_in_their_order(text: str, expected: str) -> None:
    names = [(Span(place, place + 1), name, "") for name in "abc" for place in [text.index(name, text.index("from m import ") + 14)]]
    edits = all_moved(text, names, "n")
    assert edits is not None
    assert applied(text, edits) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from m import «b»\n", "from m import a\n"),
        ("from m import c, «b», d\n", "from m import c, a, d\n"),
        ("from m import a, «b», d\n", "from m import a, d\n"),
    ],
)
def test_another_name_of_the_same_module_takes_its_place(text: str, expected: str) -> None:
    code, span = marked(text)
    assert applied(code, moved(code, span, "m", name="a", bound="a") or ()) == expected


ADDED = [
    # to an import of the module
    ("from m import a\n", "from m import a, b\n"),
    ("from m import a  # why\n", "from m import a, b  # why\n"),
    ("from m import (a)\n", "from m import (a, b)\n"),
    ("from m import (a,)\n", "from m import (a, b,)\n"),
    ("from m import (\n    a,\n)\n", "from m import (\n    a,\n    b,\n)\n"),
    ("from m import (\n    a,  # why\n)\n", "from m import (\n    a,  # why\n    b,\n)\n"),
    ("from m import (\n    a  # why\n)\n", "from m import (\n    a,  # why\n    b\n)\n"),
    ("from m import (\n    a\n)\n", "from m import (\n    a,\n    b\n)\n"),
    ("from m import a as c, \\\n    d\n", "from m import a as c, \\\n    d, b\n"),
    # in a line of its own
    ("import x\n\ny = 1\n", "import x\nfrom m import b\n\ny = 1\n"),
    ('"""Doc."""\ny = 1\n', '"""Doc."""\n\nfrom m import b\ny = 1\n'),
    ('"""Doc."""\nfrom __future__ import annotations\ny = 1\n', '"""Doc."""\nfrom __future__ import annotations\nfrom m import b\ny = 1\n'),
    ("#!/usr/bin/python\n# -*- coding: utf-8 -*-\ny = 1\n", "#!/usr/bin/python\n# -*- coding: utf-8 -*-\nfrom m import b\ny = 1\n"),
    ("from m import *\ny = 1\n", "from m import *\nfrom m import b\ny = 1\n"),
    ("try:\n    from m import a\nexcept ImportError: pass\n", "from m import b\ntry:\n    from m import a\nexcept ImportError: pass\n"),
    ("y = 1\nfrom m import a\n", "from m import b\ny = 1\nfrom m import a\n"),
    # already there
    ("from m import b\n", "from m import b\n"),
    ("from m import (a,\n  b)\n", "from m import (a,\n  b)\n"),
]


@pytest.mark.parametrize(("text", "expected"), ADDED)
def test_a_name_is_imported_where_it_belongs_and_once(text: str, expected: str) -> None:
    edits = added(text, "m", "b")
    assert edits is not None
    assert applied(text, edits) == expected
    ast.parse(expected)
    assert added(expected, "m", "b") == ()


@pytest.mark.parametrize(
    "text",
    [
        "b = 1\n",
        "from other import b\n",
        "import b.c\n",
        "def f(b): pass\n",
        "print(b)\n",
        "def b(): pass\n",
        "try: x\nexcept E as b: pass\n",
        "import x\ny = 1\nfrom z import *\n",  # may have a `b` as well
        "y = 1\nfrom m import b\n",  # too late for what stands above
        "",
        "x = (\n",
    ],
)
def test_a_name_that_is_taken_is_not_imported(text: str) -> None:
    assert added(text, "m", "b") is None


def test_an_import_in_front_of_the_place_will_do() -> None:
    text = "y = 1\nfrom m import b\nb()\n"
    assert added(text, "m", "b", at=text.index("b()")) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is done before Qiskit is imported is done before still
        ("import os\nos.x()\nimport qiskit\nb()\n", "import os\nos.x()\nimport qiskit\nfrom m import b\nb()\n"),
        ("x = 1\nfrom qiskit import a\nimport c\ny = 2\nb()\n", "x = 1\nfrom qiskit import a\nimport c\nfrom m import b\ny = 2\nb()\n"),
        ("import os\nx()\nimport qiskit\nfrom m import c\nb()\n", "import os\nx()\nimport qiskit\nfrom m import c, b\nb()\n"),
        (
            "import os\ntry:\n    import qiskit\nexcept ImportError:\n    os.x()\nb()\n",
            "import os\ntry:\n    import qiskit\nexcept ImportError:\n    os.x()\n\nfrom m import b\nb()\n",
        ),
        # unless the name is needed there, or none of Qiskit's is imported for sure
        ("import os\nb()\nimport qiskit\n", "import os\nfrom m import b\nb()\nimport qiskit\n"),
        ("import os\nx()\nif x:\n    import qiskit\nb()\n", "import os\nfrom m import b\nx()\nif x:\n    import qiskit\nb()\n"),
        ("import qiskit\nx()\nimport qiskit.m\nb()\n", "import qiskit\nfrom m import b\nx()\nimport qiskit.m\nb()\n"),
    ],
)
def test_a_name_comes_with_the_first_imports_of_qiskit(text: str, expected: str) -> None:
    code = text.replace("b()", "_()")
    assert applied(code, added(code, "m", "b", at=code.index("_()")) or ()) == expected.replace("b()", "_()")


def test_a_module_is_imported() -> None:
    text = "import x\n"
    assert applied(text, added(text, "m.n") or ()) == "import x\nimport m.n\n"
    assert applied(text, added(text, "m.n", bound="o") or ()) == "import x\nimport m.n as o\n"
    assert added("import m.n\n", "m.n") == ()
    assert applied(text, added(text, "m", "b", bound="c") or ()) == "import x\nfrom m import b as c\n"


@pytest.mark.parametrize(
    "text", ["import «a.b»", "import x, «a.b» as c", "from «a.b» import c, d", "from «a . b» import (c)", "from «..a» import *"]
)
def test_the_module_of_an_import_is_found(text: str) -> None:
    code, span = marked(text)
    name = span if "import «" in text or "x, " in text else type(span)(len(code) - 1, len(code))
    assert module_span(code, name) == span
