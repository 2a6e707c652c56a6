"""Which blocks of a reST page are code: by their language, their directive or what they say, and not behind a marker."""

from __future__ import annotations

import pytest

from qlint.sources.rst import document
from tests.sources.rst_pages import code, page


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
