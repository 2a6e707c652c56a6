"""The examples in docstrings, each character where it stands in the file."""

from __future__ import annotations

import ast
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.model import Edit, Span
from qlint.sources.docstrings import with_docstrings
from qlint.sources.document import Document
from qlint.sources.read import document
from qlint.sources.rewrite import rewritten
from qlint.sources.source import Source
from tests.sources.places import assert_placed

MODULE = '''\
"""Circuits for qiskit.

>>> import qiskit
"""

import qiskit


class Maker:
    """Makes circuits.

    Example:
        .. code-block:: python

            from qiskit import QuantumCircuit

            maker = Maker(QuantumCircuit(2))
    """

    async def make(self):
        r"""Makes one; see ``qiskit``::

            qiskit.execute("\\d")

        ```py
        a = qiskit.Aer
        ```

        .. code-block:: python

            b = qiskit.
        """

        def inside():
            'Inside of qiskit.\\n\\n>>> c = qiskit.IBMQ'
'''


def examples(text: str) -> list[Source]:
    """The programs in the docstrings of a file."""
    return list(found(text).sources[1:])


def found(text: str) -> Document:
    return with_docstrings(Document((Source.plain("a.py", text),)))


def test_each_docstring_is_a_program_of_its_own() -> None:
    document = found(MODULE)
    assert document.sources[0].text == MODULE
    assert [source.text for source in document.sources[1:]] == [
        "import qiskit\n",
        "from qiskit import QuantumCircuit\n\nmaker = Maker(QuantumCircuit(2))\n",
        'qiskit.execute("\\d")\na = qiskit.Aer\nfrom __notebook__ import b\n',
        "c = qiskit.IBMQ\n",
    ]
    assert document.unparsable == 1
    assert not any(source.complete for source in document.sources[1:])


def test_positions_are_those_of_the_file() -> None:
    for source in examples(MODULE):
        assert_placed(source, MODULE)
        start = source.text.index("qiskit")
        place = source.place(Span(start, start + len("qiskit")))
        assert MODULE.splitlines()[place.line - 1][place.column - 1 : place.end_column - 1] == "qiskit"


def test_an_escape_is_one_character() -> None:
    (source,) = examples('def f():\n    """>>> import qiskit\n    >>> a = "\\u00e9\\x41" "\\\\n", \\\n    qiskit.b\n    """\n')
    assert source.text == 'import qiskit\na = "éA" "\\n",     qiskit.b\n'
    columns = [source.place(Span(source.text.index(each), len(source.text))).column for each in ("é", "A", "qiskit.b")]
    assert columns == [14, 20, 5]
    assert source.place(Span(source.text.index("qiskit.b"), len(source.text))).line == 4


@pytest.mark.parametrize("quotes", ['"""', "'''"])
@pytest.mark.parametrize("prefix", ["", "r", "R", "u"])
def test_every_spelling_of_a_literal_counts(prefix: str, quotes: str) -> None:
    (source,) = examples(f"{prefix}{quotes}\n\n>>> import qiskit\n{quotes}")
    assert (source.text, source.place(Span(0, 1)).line) == ("import qiskit\n", 3)


@pytest.mark.parametrize(
    "text",
    [
        '"qiskit" "\\n>>> import qiskit"', 'f"""\n>>> import qiskit\n"""', 'b"""\n>>> import qiskit\n"""',
        'x = """\n>>> import qiskit\n"""',
        '"""\n>>> a = 1\n"""', '"""\nimport qiskit\n"""', 'def broken(:\n    """>>> import qiskit"""', "# >>> import qiskit", "",
        '"""qiskit\n\n.. qlint: skip-file\n\n>>> import qiskit\n"""',
    ],
)  # fmt: skip
def test_what_is_no_docstring_with_an_example_gives_nothing(text: str) -> None:
    assert examples(text) == []


@pytest.mark.parametrize(
    "body",
    [
        "~~~python\na = qiskit.b\n~~~~\n",
        "    ```python\n    a = qiskit.b\n    ```\n",
        "Example:\n    ```{code-block} python\n    a = qiskit.b",
    ],
)
def test_fences_count_at_any_depth(body: str) -> None:
    (source,) = examples(f'def f():\n    """Words.\n\n{textwrap.indent(body, "    ")}"""\n')
    assert source.text.startswith("a = qiskit.b\n")


def test_a_fence_of_another_language_is_no_code() -> None:
    assert examples('"""\n```bash\n>>> import qiskit\n```\n"""') == []


def test_line_ends_stay() -> None:
    for end in ("\r\n", "\r"):
        text = MODULE.replace("\n", end)
        assert [source.text for source in examples(text)][:2] == [source.text.replace("\n", end) for source in examples(MODULE)][:2]
        for source in examples(text):
            assert_placed(source, text)


def test_edits_go_back_into_the_file() -> None:
    plain, _, second, *_ = found(MODULE).sources
    start = second.text.index("QuantumCircuit(2)")
    edits = [
        (plain, [Edit(Span(MODULE.index("import qiskit\n\n"), MODULE.index("import qiskit\n\n") + 6), "import numpy, ")]),
        (second, [Edit(Span(start, start + len("QuantumCircuit(2)")), "bell")]),
    ]
    assert rewritten(edits) == MODULE.replace("import qiskit\n\n", "import numpy,  qiskit\n\n").replace("QuantumCircuit(2)", "bell")


def test_they_are_read_if_they_are_asked_for() -> None:
    assert len(document("a.py", MODULE.encode()).sources) == 1
    assert len(document("a.py", MODULE.encode(), docstrings=True).sources) == 5
    assert len(document("a.rst", b"qiskit\n\n>>> import qiskit\n", docstrings=True).sources) == 1


PIECES = st.sampled_from(
    [
        "",
        "text",
        ">>> import qiskit",
        "    >>> a = '\\n'",
        "... b",
        "So::",
        "    qiskit.c",
        "\\",
        "\\t",
        "\\x41",
        "```python",
        "```",
        "d = 'é😀'",
        "\tqiskit.e",
        "\f",
    ]
)


@given(st.lists(st.tuples(PIECES, st.sampled_from(["\n", "\r\n", "\\n", "\n\n"]))), st.sampled_from(["", "r"]))
def test_every_character_of_every_example_stands_where_it_is_said_to_stand(lines: list[tuple[str, str]], prefix: str) -> None:
    text = f"class A:\n  def f():\n    {prefix}'''qiskit\n" + "".join(line + end for line, end in lines) + "\n    '''\n"
    for source in examples(text):
        assert_placed(source, text)
        ast.parse(source.text)
