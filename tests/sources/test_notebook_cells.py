"""What becomes of a cell: IPython's own gives way to Python that changes no fact, the rest stays where it is."""

from __future__ import annotations

import ast

import pytest

from qlint.model import Span
from qlint.sources.document import Document
from qlint.sources.notebook import magics
from qlint.sources.notebook.document import document
from tests.sources.notebooks import of

ANYTHING = "from __notebook__ import *"
SOMETHING = '__import__("__notebook__")'


def translated(cell: str) -> str:
    """The program of a notebook with that one cell, which parses, without the line end that follows the cell."""
    found = document("a.ipynb", of(cell))
    assert found.faults == ()
    (source,) = found.sources
    ast.parse(source.text)
    return source.text.removesuffix("\n")


def faults(found: Document) -> list[tuple[int | None, int, str]]:
    """Cell, line and message of each cell that does not parse."""
    return [(fault.source.place(Span(0, 1)).cell, fault.line or 0, fault.message) for fault in found.faults]


@pytest.mark.parametrize(
    "cell",
    [
        "x = (10\n % 3)\n",
        "s = '''\n%run x\n!ls\n'''\n",
        'f(a,\n  "%d"\n  % 3, b!=c)\n',
        "x = 5 \\\n  % 2\n",
        "# %run a\n# !ls ?\nx = '?'  # really?\n",
        "await job.result()\nasync with a as b:\n    pass\n",
        "x = lambda: y if a != b else c\n",
        "qc.draw();\n",
        "@property\ndef f(): ...\n",
        "",
        "\n\n",
        "# only a comment",
    ],
)
def test_python_stays_as_it_is(cell: str) -> None:
    assert translated(cell + "\nqiskit\n") == cell + "\nqiskit\n"


@pytest.mark.parametrize(
    "line",
    [
        "%matplotlib inline",
        "%load_ext autoreload",
        "%autoreload 2",
        "%config X.y = 'svg'",
        "%env A=1",
        "% pwd",
        "%pip list",
        "%cd C:\\Users\\qiskit",
    ],
)
def test_a_magic_that_binds_nothing_is_passed(line: str) -> None:
    assert translated(f"import qiskit\n{line}\nx = 1") == "import qiskit\npass\nx = 1"


@pytest.mark.parametrize("line", ["%run setup.py", "%load a.py", "%pylab inline", "%store -r backend", "%magic_of_mine x", "%aimport a"])
def test_a_magic_that_may_bind_anything_imports_what_nobody_knows(line: str) -> None:
    assert translated(f"import qiskit\n{line}\n") == f"import qiskit\n{ANYTHING}\n"


@pytest.mark.parametrize(
    "line",
    [
        "!ls -l 'a",
        "!!ls",
        "! cd x && ls \\\n   -l",
        "?qc",
        "??qc.draw",
        "qc.draw?",
        "qc??",
        "qc.draw?  # so?",
        ",f a b",
        ";f a",
        "/f 1",
        "%",
        "%%time x",
    ],
)
def test_other_lines_of_ipython_are_passed(line: str) -> None:
    assert translated(f"import qiskit\n{line}\nx = 1\n") == "import qiskit\npass\nx = 1\n"


@pytest.mark.parametrize("line", ["!ls", "%who_ls", "%magic_of_mine"])
@pytest.mark.parametrize("target", ["x = ", "a, b = ", "a = b = ", "x: list = ", "x="])
def test_what_is_assigned_from_ipython_is_unknown(target: str, line: str) -> None:
    assert translated(f"import qiskit\n{target}{line}\n") == f"import qiskit\n{target}{SOMETHING}\n"


def test_texts_over_several_lines_are_one_line_of_the_program() -> None:
    text = "s = '''\n%run a\n\\''' !ls\n'''\nt = qiskit(\"\"\"\n!x\n\"\"\")\n"
    assert translated(f"{text}!ls\n") == f"{text}pass\n"
    found = document("a.ipynb", of(f"{text}''' never ends\n!ls\n"))
    assert len(found.faults) == 1


def test_indentation_is_kept() -> None:
    assert translated("try:\n    import qiskit\nexcept ImportError:\n    !pip install qiskit\n") == (
        "try:\n    import qiskit\nexcept ImportError:\n    pass\n"
    )


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        ("%time job = backend.run(qiskit)", "job = backend.run(qiskit)"),
        ("%timeit qiskit.f()", "qiskit.f()"),
        ("%timeit -n 10 -r3 -o qiskit.f()", "qiskit.f()"),
        ("%prun -s cumulative qiskit.f()", "qiskit.f()"),
        ("job = %time qiskit.f()", "job = qiskit.f()"),
        ("%time", "pass"),
        ("%time qiskit (", "pass"),
    ],
)
def test_the_statement_behind_a_magic_that_runs_it_is_code(line: str, statement: str) -> None:
    assert translated(f"import qiskit\nif x:\n    {line}\n") == f"import qiskit\nif x:\n    {statement}\n"


@pytest.mark.parametrize(
    "magic", ["%%time", "%%timeit -n 1", "%%capture", "%%capture --no-stderr", "%%prun", "%%qiskit_job_status", "%%time\n%%capture"]
)
def test_the_body_of_a_cell_magic_that_runs_it_is_code(magic: str) -> None:
    assert translated(f"{magic}\nimport qiskit\n!ls\n") == "\nimport qiskit\npass\n"


def test_what_a_cell_magic_binds_is_unknown() -> None:
    assert translated("%%capture out\nimport qiskit\n") == "from __notebook__ import out\n\nimport qiskit\n"
    assert translated("%%bash --out qiskit\nls\n") == ANYTHING


@pytest.mark.parametrize(
    "magic", ["%%bash", "%%sh", "%%html", "%%javascript", "%%latex", "%%writefile a.txt", "%%script perl", "\n  %%bash"]
)
def test_a_cell_of_another_language_is_passed(magic: str) -> None:
    assert translated(f"{magic}\nimport qiskit (\n").strip() == "pass"


def test_a_cell_of_an_unknown_magic_may_bind_anything() -> None:
    assert translated("%%cython\nimport qiskit (\n") == ANYTHING


def test_python_that_a_cell_writes_or_runs_elsewhere_is_a_program_of_its_own() -> None:
    found = document(
        "a.ipynb", of("import numpy", "%%writefile lab/run.py\nimport qiskit\n", "%%python3\nqiskit = 1\n", "%%writefile a.py\n(")
    )
    program, *apart = found.sources
    assert program.text == "import numpy\npass\npass\npass\n"
    assert [source.text for source in apart] == ["\nimport qiskit\n", "\nqiskit = 1\n"]
    place = apart[0].place(Span(8, 14))
    assert (place.cell, place.line, place.column) == (2, 2, 8)


@pytest.mark.parametrize("line", ["pip install qiskit", "cd qiskit examples", "load_ext qiskit", "mkdir qiskit"])
def test_automatic_magic_is_taken_where_it_is_the_cells_only_line(line: str) -> None:
    assert translated(f"{line}\n") == "pass\n"


def test_automatic_magic_that_may_bind_anything() -> None:
    found = document("a.ipynb", of("run setup.py", "import qiskit"))
    assert found.sources[0].text == f"{ANYTHING}\nimport qiskit\n"


def test_a_name_that_is_also_a_magic_is_a_name() -> None:
    assert translated("ls\nqiskit") == "ls\nqiskit"
    assert document("a.ipynb", of("cd ..\nimport qiskit")).faults != ()


@pytest.mark.parametrize(
    ("cell", "python"),
    [
        ("  import qiskit\n  x = 1\n", "import qiskit\nx = 1\n"),
        ("    %time qiskit()\n", "qiskit()\n"),
        (">>> import qiskit\n>>> if x:\n...     y\n", "import qiskit\nif x:\n    y\n"),
        ("In [1]: import qiskit\n   ...: x = 1\n", "import qiskit\nx = 1\n"),
    ],
)
def test_indentation_and_prompts_that_were_copied_go(cell: str, python: str) -> None:
    assert translated(cell) == python


def test_line_ends_of_any_kind_are_kept() -> None:
    assert translated("import qiskit\r\n%time x()\r\n!ls\r\n") == "import qiskit\r\nx()\r\npass\r\n"


def test_a_cell_that_does_not_parse_is_a_fault_and_the_others_are_read() -> None:
    found = document("a.ipynb", of("import qiskit", "x = 1\ny =\n", "print 'x'", "qiskit.x"))
    assert [(cell, line) for cell, line, _ in faults(found)] == [(2, 2), (3, 1)]
    assert found.sources[0].text.startswith("import qiskit\n")
    assert found.sources[0].text.endswith("\nqiskit.x\n")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("a = b, c = 1, 2", "a"),
        ("a, (b, *c) = x", "a, b, c"),
        ("a: int = 1", "a"),
        ("a == 1; a.b = 1; a[0] = 1; f(a=1)", ""),
        ("async def a(b):", "a"),
        ("class A(B): pass", "A"),
        ("import a.b, c as d", "a, d"),
        ("from a import b as c, d", "c, d"),
        ("for a, b in c:", "a, b"),
        ("with a as b:", "b"),
        ("    a = None", "a"),
    ],
)
def test_names_that_a_broken_cell_seems_to_bind_are_nobodys(line: str, names: str) -> None:
    text = document("a.ipynb", of(f"{line}\n) qiskit")).sources[0].text
    assert text.strip() == (f"from __notebook__ import {names}" if names else "")


@pytest.mark.parametrize("line", ["from qiskit import *", "from qiskit import (\n  a,\n  b)"])
def test_what_a_broken_cell_imports_without_saying_it_may_be_anything(line: str) -> None:
    assert document("a.ipynb", of(f"{line}\n)")).sources[0].text.strip() == ANYTHING


def test_the_position_of_an_error_is_that_in_the_cell() -> None:
    (fault,) = document("a.ipynb", of("import qiskit", "!ls\nx = 1 +\n")).faults
    assert (fault.line, fault.source.lines.line(fault.line or 0)) == (2, "x = 1 +\n")


TOKEN = "pT7-vQ2sLxW9_kRd4ZmF8gNhC1yUeJ6oBq0iVwSlD3zG"


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (f"%env QISKIT_IBM_TOKEN={TOKEN}", f"pass  # QISKIT_IBM_TOKEN={TOKEN}"),
        (f"%set_env QISKIT_IBM_TOKEN {TOKEN}\nx = 1", f"pass  # QISKIT_IBM_TOKEN {TOKEN}\nx = 1"),
        (f"!export A=1 QE_TOKEN='{TOKEN}' && run", f"pass  # QE_TOKEN='{TOKEN}"),
        (f"x = !QE_TOKEN={TOKEN} run", f'x = __import__("__notebook__")  # QE_TOKEN={TOKEN}'),
        (f"%%bash\nexport QISKIT_IBM_TOKEN={TOKEN}\nrun", f"pass  # QISKIT_IBM_TOKEN={TOKEN}"),
        ("%env QISKIT_IBM_TOKEN=<your token>", "pass"),
    ],
)
def test_the_setting_of_a_token_stays_as_a_comment(cell: str, code: str) -> None:
    assert translated(cell) == code


# Magics that come with modules of the watched packages


@pytest.mark.parametrize(
    "load", ["import qiskit.tools.jupyter", "from qiskit.tools.jupyter import *", "import numpy, qiskit.tools.jupyter as j"]
)
def test_a_magic_of_a_module_is_a_use_of_the_module_at_its_own_place(load: str) -> None:
    (source,) = document("a.ipynb", of(f"{load}\n", "x = 1\n%qiskit_version_table\n%qiskit_copyright  # noqa: QLT101\n")).sources
    _, first, second = source.text.split("import qiskit.tools.jupyter as __notebook__")[-3:]
    assert (first, second) == ("\n", "  # noqa: QLT101\n\n")
    start = source.text.index("qiskit.tools.jupyter as __")
    place = source.place(Span(start, start + len("qiskit.tools.jupyter")))
    assert (place.cell, place.line, place.column, place.end_column) == (2, 2, 1, 22)


def test_a_cell_magic_of_a_module_is_one_too() -> None:
    (source,) = document("a.ipynb", of("import qiskit.tools.jupyter", "%%qiskit_job_status\njob = 1\n")).sources
    assert source.text == "import qiskit.tools.jupyter\nimport qiskit.tools.jupyter as __notebook__\n\njob = 1\n\n"


@pytest.mark.parametrize(
    "load",
    [
        "import tutorial_magics",
        "import qiskit",
        "# import qiskit.tools.jupyter",
        "try:\n    import qiskit.tools.jupyter\nexcept ImportError:\n    pass",
        "import qiskit.tools.jupyter\nimport tutorial_magics",
        "import qiskit.tools.jupyter\n@register_line_magic\ndef qiskit_version_table(line): ...",
    ],
)
def test_a_magic_from_elsewhere_is_passed(load: str) -> None:
    assert translated(f"{load}\n%qiskit_version_table") == f"{load}\npass"


@pytest.mark.parametrize("module", magics.REGISTERED_BY)
def test_a_magic_is_of_the_module_that_is_loaded(module: str) -> None:
    assert {magics.module_of(name, {module}) for name in magics.REGISTERED_BY[module]} == {module}
    assert {magics.module_of(name, ()) for name in magics.REGISTERED_BY[module]} == {None}
