"""The Python of a reST page, each character where it stands in the page."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.model import Span
from qlint.sources.rst import document
from qlint.sources.source import Source

GUIDE = """\
.. _moving on:

Moving from ``backend.run()``
=============================

**Example 1: one circuit**

.. code-block:: python

    from qiskit import *
    circuit = QuantumCircuit(2, 2)

With the old client:

.. code-block:: python
    :linenos:
    :emphasize-lines: 1

    from qiskit_ibm_provider import IBMProvider

    backend = IBMProvider().get_backend("ibm_x")
    job = backend.run(circuit)

**Example 2: a session** is the same in both.

.. code-block:: python

    with backend.open_session() as session:
        job = backend.run(circuit)
"""


def code(page: str) -> str:
    """The analysed text of the page."""
    return one_source(page).text


def page(body: str) -> str:
    """A page with `body` that says the word without which nobody looks into it."""
    return f"About qiskit.\n\n{textwrap.dedent(body)}"


def one_source(page: str) -> Source:
    (source,) = document("page.rst", page).sources
    return source


def test_the_blocks_of_a_guide_are_one_program() -> None:
    assert code(GUIDE) == textwrap.dedent("""\
        from qiskit import *
        circuit = QuantumCircuit(2, 2)
        from qiskit_ibm_provider import IBMProvider

        backend = IBMProvider().get_backend("ibm_x")
        job = backend.run(circuit)
        with backend.open_session() as session:
            job = backend.run(circuit)
        """)


def test_positions_are_those_of_the_page() -> None:
    source = one_source(GUIDE)
    start = source.text.index("open_session")
    place = source.place(Span(start, start + len("open_session")))
    assert GUIDE.splitlines()[place.line - 1][place.column - 1 : place.end_column - 1] == "open_session"
    assert (place.line, place.end_line) == (28, 28)


def test_an_excerpt_is_not_complete() -> None:
    assert not one_source(GUIDE).complete


@pytest.mark.parametrize("language", ["python", "python3", "py", "Python", "ipython3", "pycon"])
@pytest.mark.parametrize("directive", ["code-block", "code", "sourcecode"])
def test_blocks_with_a_python_language_are_code(directive: str, language: str) -> None:
    assert code(page(f".. {directive}:: {language}\n\n   a = 1\n")) == "a = 1\n"


@pytest.mark.parametrize("directive", ["testcode", "testcode:: group", "testsetup:: *", "jupyter-execute", "ipython:: python", "plot"])
def test_directives_that_run_python_are_code(directive: str) -> None:
    name, _, argument = directive.partition(":: ")
    assert code(page(f".. {name}:: {argument}\n   :hide-code:\n\n   a = 1\n")) == "a = 1\n"


@pytest.mark.parametrize(
    "body",
    [
        ".. code-block:: bash\n\n   qiskit = 1\n",
        ".. code-block:: text\n\n   import qiskit\n",
        ".. parsed-literal::\n\n   import qiskit\n",
        ".. raw:: html\n\n   >>> import qiskit\n",
        ".. literalinclude:: qiskit.py\n",
        "Text about ``import qiskit``.\n",
        "..\n   .. code-block:: python\n\n      import qiskit\n",
        ".. a comment\n   >>> import qiskit\n",
        ".. |name| replace::\n   >>> import qiskit\n",
        ".. code-block:: python\n",
        ".. plot:: qiskit.py\n",
        "Title of qiskit::\n:::::::::::::::::\n\n   import qiskit\n",
    ],
)
def test_what_is_no_code_of_the_page_gives_nothing(body: str) -> None:
    found = document("page.rst", page(body))
    assert (found.sources, found.unparsable) == ((), 0)


def test_a_page_that_never_says_qiskit_gives_nothing() -> None:
    assert document("page.rst", ".. code-block:: python\n\n   def broken(\n").unparsable == 0


@pytest.mark.parametrize(
    "body",
    [
        "So::\n\n   import qiskit\n",
        "So: ::\n\n   import qiskit\n",
        "::\n\n   import qiskit\n",
        "- In a list::\n\n     import qiskit\n",
        ".. code-block::\n\n   import qiskit\n",
        ".. code::\n\n   import qiskit\n",
        ".. [1] Words.\n\n   So::\n\n      import qiskit\n",
    ],
)
def test_literal_blocks_that_use_qiskit_are_code(body: str) -> None:
    assert "import qiskit\n" in code(page(body))


@pytest.mark.parametrize("literal", ["pip install qiskit", "qiskit-aer==0.13", "qiskit>=1.0", "qiskit", "a = 1", "name = 'qiskit'"])
def test_other_literal_blocks_are_neither_code_nor_mistakes(literal: str) -> None:
    found = document("page.rst", page(f"So::\n\n   {literal}\n"))
    assert (found.sources, found.unparsable) == ((), 0)


def test_a_literal_block_that_uses_a_name_of_qiskit_is_code() -> None:
    assert code("So::\n\n   qiskit.execute(circuit)\n") == "qiskit.execute(circuit)\n"


def test_prompts_and_output_are_left_out() -> None:
    body = """\
        >>> import qiskit
        >>> for a in b:
        ...     print(a)
        ...
        an output
        ... of it
        >>> c

        .. code-block:: pycon

           >>> d = 1
           >>>
           1
    """
    assert code(page(body)) == "import qiskit\nfor a in b:\n    print(a)\n\nc\nd = 1\n\n"


def test_ipython_sessions_are_read() -> None:
    body = """\
        .. ipython::

           In [1]: import qiskit

           In [2]: for a in b:
              ...:     print(a)
              ...:
           Out[2]: 1

           @savefig qiskit.png width=4in
           In [3]: a
    """
    assert code(page(body)) == "import qiskit\nfor a in b:\n    print(a)\n\na\n"


def test_lines_of_notebooks_are_left_out_where_they_break_the_code() -> None:
    body = """\
        .. jupyter-execute::

           %matplotlib inline
           !pip install qiskit
           a = 7
           a?

        .. code-block:: python

           b = (a
                % 2)
    """
    assert code(page(body)) == "a = 7\nb = (a\n     % 2)\n"


def test_a_block_that_does_not_parse_is_counted_and_the_others_stay() -> None:
    body = """\
        .. code-block:: python

           a = 1

        .. code-block:: python

           def f(:

        >>> b ===

        .. code-block:: python

           c = 3
    """
    found = document("page.rst", page(body))
    assert ([source.text for source in found.sources], found.unparsable) == (["a = 1\nc = 3\n"], 2)


def test_blocks_are_found_in_lists_admonitions_and_tabs() -> None:
    body = """\
        1. First:

           .. code-block:: python

              a = 1

        * - .. code-block:: python

                b = 2

          .. note:: Words

             .. tab-set::

                .. tab-item:: Python
                   :sync: py

                   .. code-block:: python

                      c = 3

                   More words::

                      qiskit.d()

                   And words.
    """
    assert code(page(body)) == "a = 1\nb = 2\nc = 3\nqiskit.d()\n"


def test_a_block_ends_where_the_indentation_does() -> None:
    body = """\
        .. code-block:: python

           if a:

               b = 2


           c = 3
        Text goes on.
        .. code-block:: python

           d = 4
    """
    assert code(page(body)) == "if a:\n\n    b = 2\n\n\nc = 3\nd = 4\n"


def test_options_and_deeper_code_are_told_apart() -> None:
    body = """\
        .. code-block:: python
          :caption: a caption
             that goes on
          :name: x

             a = 1
    """
    assert code(page(body)) == "a = 1\n"


def test_code_right_below_its_directive_is_code() -> None:
    assert code(page(".. code-block:: python\n   a = 1\n   b = 2\n")) == "a = 1\nb = 2\n"


def test_tabs_indent_to_the_next_eighth_column() -> None:
    body = "About qiskit.\n\n.. code-block:: python\n\n\tif a:\n\t    b\t= 1\n            if c:\n  \t\td = 3\n"
    assert code(body) == "if a:\n    b\t= 1\n    if c:\n        d = 3\n"


def test_a_tab_that_is_cut_in_two_leaves_its_rest() -> None:
    source = one_source("About qiskit.\n\n.. code-block:: python\n\n    if a:\n\tb = 1\n")
    assert source.text == "if a:\n    b = 1\n"
    place = source.place(Span(source.text.index("b"), source.text.index("b") + 1))
    assert (place.line, place.column) == (6, 2)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_stay(end: str) -> None:
    source = one_source(GUIDE.replace("\n", end))
    assert source.text == code(GUIDE).replace("\n", end)
    place = source.place(Span(source.text.index("open_session"), source.text.index("open_session")))
    assert (place.line, place.column) == (28, 18)


def test_a_page_may_end_inside_a_block() -> None:
    assert code(page(".. code-block:: python\n\n   a = 1\n\n.. code::\n\n   import qiskit").rstrip()) == "a = 1\nimport qiskit\n"


def test_warnings_of_the_parser_are_not_shown(recwarn: pytest.WarningsRecorder) -> None:
    assert code(page(".. code-block:: python\n\n   a = '\\d' is 1\n")) == "a = '\\d' is 1\n"
    assert not recwarn.list


PIECES = st.sampled_from(
    [
        "", "text", "So::", "- So::", "::", "..", ".. note::", ".. code-block:: python", ".. code::", ".. testcode::", "  :linenos:",
        "    import qiskit", "     x = 'é😀'", "   if a:", "      b = 1", "\tc = 2", "  \td = 3", "   \f", ">>> e = 5", "... f", "1",
        "   >>> g = 6", "  - >>> h", "    In [1]: i = 7", "     ...: j", "    %magic", "   'unclosed",
    ]
)  # fmt: skip


@given(st.lists(st.tuples(PIECES, st.sampled_from(["\n", "\r\n", "\r", "\n\n"]))), st.booleans())
def test_every_character_of_every_page_stands_where_it_is_said_to_stand(lines: list[tuple[str, str]], ends: bool) -> None:
    text = "qiskit\n\n" + "".join(line + end for line, end in lines) + ("" if ends else "   import qiskit")
    for source in document("page.rst", text).sources:
        assert source.container.text == text
        reached = 0
        for segment in source.segments:
            assert segment.start >= reached
            reached = segment.start + segment.length
            assert source.text[segment.start : reached] == text[segment.origin : segment.origin + segment.length]
        assert [segment.origin for segment in source.segments] == sorted(segment.origin for segment in source.segments)
        covered = {offset for segment in source.segments for offset in range(segment.start, segment.start + segment.length)}
        assert all(source.text[offset] in " \n" for offset in range(len(source.text)) if offset not in covered)
