"""The Python of a reST page, each character where it stands in the page."""

from __future__ import annotations

import ast
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.model import Edit, Span
from qlint.sources.rewrite import EditError, rewritten
from qlint.sources.rst import document
from tests.sources.places import assert_placed
from tests.sources.rst_pages import code, one_source, page

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
    assert ([source.text for source in found.sources], found.unparsable) == (["a = 1\nfrom __notebook__ import f\nc = 3\n"], 2)


def test_nothing_is_concluded_from_what_a_block_that_does_not_parse_seems_to_bind() -> None:
    body = """\
        >>> backend = service.backend("a")

        .. code-block:: python

           backend = AerSimulator(<the options)

        >>> backend.run()
    """
    assert code(page(body)).splitlines()[1:] == ["from __notebook__ import backend", "backend.run()"]


def test_a_page_of_nothing_but_broken_blocks_gives_no_source() -> None:
    found = document("page.rst", page(".. code-block:: python\n\n   a =\n"))
    assert (found.sources, found.unparsable) == ((), 1)


def test_a_first_comment_may_be_indented_deeper_than_the_code() -> None:
    body = ".. code-block:: python\n\n       # why\n   if a:\n       b\n"
    assert code(page(body)) == "    # why\nif a:\n    b\n"


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


def test_an_edit_over_two_blocks_has_no_place() -> None:
    source, part = one_source(GUIDE), "circuit = QuantumCircuit(2, 2)\nfrom"
    start = source.text.index(part)
    with pytest.raises(EditError, match="no code"):
        rewritten([(source, [Edit(Span(start, start + len(part)), "from")])])


def test_wide_lines_that_do_not_parse_take_no_time() -> None:
    wide = " " * 5000
    found = document("page.rst", page(f".. code-block:: python\n\n   a = <\n   {wide}b{wide}c\n"))
    assert found.unparsable == 1


PIECES = st.sampled_from(
    [
        "", "text", "So::", "- So::", "::", "..", ".. note::", ".. code-block:: python", ".. code::", ".. testcode::", "  :linenos:",
        "    import qiskit", "     x = 'é😀'", "   if a:", "      b = 1", "\tc = 2", "  \td = 3", "   \f", ">>> e = 5", "... f", "1",
        "   >>> g = 6", "  - >>> h", "    In [1]: i = 7", "     ...: j", "    %magic", "    a(b=<c d>, ...)", "   'unclosed",
    ]
)  # fmt: skip


@given(st.lists(st.tuples(PIECES, st.sampled_from(["\n", "\r\n", "\r", "\n\n"]))), st.booleans())
def test_every_character_of_every_page_stands_where_it_is_said_to_stand(lines: list[tuple[str, str]], ends: bool) -> None:
    text = "qiskit\n\n" + "".join(line + end for line, end in lines) + ("" if ends else "   import qiskit")
    for source in document("page.rst", text).sources:
        assert_placed(source, text)
        ast.parse(source.text)
        assert rewritten([(source, [])]) == text
