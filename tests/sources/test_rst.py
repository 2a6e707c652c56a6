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
from qlint.sources.source import Source
from tests.sources.places import assert_placed

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


def test_what_is_ipythons_gives_way_to_neutral_python() -> None:
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
    assert code(page(body)) == "pass\npass\na = 7\npass\nb = (a\n     % 2)\n"


def test_what_a_magic_may_bind_is_anybodys() -> None:
    assert code(page(".. jupyter-execute::\n\n   %run setup.py\n")) == "from __notebook__ import *\n"


def test_commands_that_install_something_are_found() -> None:
    found = document("page.rst", page(".. code-block:: ipython3\n\n   %pip install 'qiskit==1.0'\n   a = 1\n"))
    (command,) = found.commands
    assert (command.text, command.place(Span(0, 3)).line) == ("pip install 'qiskit==1.0'", 5)


def test_decorators_of_ipythons_directive_are_no_code() -> None:
    assert code(page(".. ipython:: python\n   :okwarning:\n\n   a = 1\n   @savefig a.png width=4in\n   b = 2\n")) == "a = 1\nb = 2\n"


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


@pytest.mark.parametrize(
    "marker", [".. qlint: skip", "..  qlint: skip", ".. qlint: skip: shows the old way", "  .. qlint:skip\n     because"]
)
@pytest.mark.parametrize("block", [".. code-block:: python\n\n     import qiskit", ">>> import qiskit", "So::\n\n     import qiskit"])
def test_a_marker_takes_away_the_block_that_follows(marker: str, block: str) -> None:
    assert code(f"qiskit\n\n{marker}\n\nWords.\n\n{block}\n\n>>> a = 1\n\n>>> b = 2\n") == "a = 1\nb = 2\n"


def test_a_marker_is_used_up_by_a_block_that_is_no_python() -> None:
    assert code(page(".. qlint: skip\n\n.. code-block:: bash\n\n   qiskit\n\n>>> a = 1\n")) == "a = 1\n"


def test_a_comment_does_not_use_a_marker_up() -> None:
    assert code(page(".. qlint: skip\n\n.. a comment\n\n>>> a = 1\n\n>>> b = 2\n")) == "b = 2\n"


def test_a_skipped_block_is_not_counted_either() -> None:
    found = document("page.rst", page(".. qlint: skip\n\n.. code-block:: python\n\n   a =\n"))
    assert (found.sources, found.unparsable) == ((), 0)


@pytest.mark.parametrize(
    "place", ["qiskit\n\n.. qlint: skip-file\n\n>>> a = 1\n", "qiskit\n\n>>> a =\n\n- .. qlint: skip-file: old code\n"]
)
def test_a_marker_takes_the_page_away_wherever_it_stands(place: str) -> None:
    found = document("page.rst", place)
    assert (found.sources, found.unparsable) == ((), 0)


@pytest.mark.parametrize("words", [".. qlint: skipped", ".. qlint: skip-all", ".. not qlint: skip", ".. qlint:: skip", "qlint: skip"])
def test_other_comments_take_nothing_away(words: str) -> None:
    assert code(page(f"{words}\n\n>>> a = 1\n")) == "a = 1\n"


@pytest.mark.parametrize("name", ["testoutput", "jupyter-output", "literalinclude", "toctree", "raw"])
def test_output_and_what_stands_elsewhere_is_no_code(name: str) -> None:
    assert document("page.rst", page(f".. {name}:: x\n\n   So::\n\n      import qiskit\n")).sources == ()


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


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a(b=<number of qubits>)", 'a(b=__import__("__notebook__"))'),
        ("a(<b>, [ <c_d>, {e: <f-g> }])", 'a(__import__("__notebook__"), [ __import__("__notebook__"), {e: __import__("__notebook__") }])'),
        ("a = <b>  # why", 'a = __import__("__notebook__")  # why'),
        ("a(b=1, ...)", 'a(b=1, **__import__("__notebook__"))'),
        ("a(b='<c>', ...,\n   )", "a(b='<c>', **__import__(\"__notebook__\"),\n)"),
    ],
)
def test_placeholders_are_values_of_which_nothing_is_known(written: str, read: str) -> None:
    assert code(page(f".. code-block:: python\n\n   {written}\n")) == f"{read}\n"


@pytest.mark.parametrize("written", ["a(b, ...)", "a = [..., '<b>']", "a = b <c> d", "a < b > c", "a(b=c<d, e>f)"])
def test_what_parses_has_no_placeholders(written: str) -> None:
    found = document("page.rst", page(f".. code-block:: python\n\n   {written}\n"))
    assert (found.sources[0].text if found.sources else written + "\n") == f"{written}\n"


SESSION = """\
About qiskit.

    >>> import qiskit
    >>> for each in devices:
    ...     each.run()

.. ipython::

   In [12]: a = 1
"""


def edited(page: str, part: str, text: str) -> str:
    """The page once `part` of its code gave way to `text`."""
    source = one_source(page)
    start = source.text.index(part)
    return rewritten([(source, [Edit(Span(start, start + len(part)), text)])])


def test_edits_go_back_to_prompts() -> None:
    assert edited(SESSION, "import qiskit", "import qiskit\nimport numpy") == SESSION.replace(
        ">>> import qiskit", ">>> import qiskit\n    >>> import numpy"
    )
    assert edited(SESSION, "import qiskit", "import (\n    qiskit\n)").count("... ") == 3
    assert "    >>> with a:\n    ...     b()\n    >>> for each" in edited(SESSION, "import qiskit\n", "with a:\n    b()\n")
    assert "    ...     b()\n    ...     each.run()" in edited(SESSION, "    each.run()", "    b()\n    each.run()")
    assert "   In [12]: b = 2\n       ...: a = 1" in edited(SESSION, "a = 1", "b = 2\na = 1")


def test_an_edit_over_two_blocks_has_no_place() -> None:
    with pytest.raises(EditError, match="no code"):
        edited(GUIDE, "circuit = QuantumCircuit(2, 2)\nfrom", "from")


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
