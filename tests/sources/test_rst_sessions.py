"""What stands in the blocks of a reST page and is no Python: prompts, output, magics, and what readers fill in."""

from __future__ import annotations

import pytest

from qlint.model import Edit, Span
from qlint.sources.rewrite import rewritten
from qlint.sources.rst import document
from tests.sources.rst_pages import code, one_source, page


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
