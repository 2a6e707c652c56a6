"""Which blocks of a Markdown page are code: by their language, their directive or what they say, and not behind a marker."""

from __future__ import annotations

import pytest

from qlint.model import Span
from qlint.sources.markdown import document
from tests.sources.markdown_pages import code, fence, one_source, page


@pytest.mark.parametrize(
    "info",
    [
        "python", "py", "python3", "Python", "ipython", "ipython3", "pycon", "python-repl", " python ", "python {1,3}",
        'python title="a b"', "python{1,3}", "python:a.py", "python linenums=1",
        "{python}", "{python, echo=FALSE}", "{.python .numberLines}", "{ .py }",
    ],
)  # fmt: skip
def test_fences_that_name_python_are_code(info: str) -> None:
    assert code(fence(info)) == "a = 1\n"


@pytest.mark.parametrize("mark", ["```", "~~~", "`````", "~~~~"])
def test_every_fence_counts(mark: str) -> None:
    assert code(f"{mark}python\na = 1\n{mark}\n") == "a = 1\n"


@pytest.mark.parametrize(
    "info",
    [
        "{code-cell} ipython3", "{code-cell}", "{code-cell} python", "{code-block} python", "{code} py", "{sourcecode} python3",
        "{doctest}", "{testcode}", "{testsetup} *", "{jupyter-execute}", "{ipython} python", "{plot}",
    ],
)  # fmt: skip
@pytest.mark.parametrize("options", ["", ":tags: [hide-input]\n", ":linenos:\n:name: x\n\n", "---\ntags: [hide-input]\nlinenos:\n---\n"])
def test_directives_that_hold_python_are_code_without_their_options(info: str, options: str) -> None:
    assert code(fence(info, f"{options}a = 1")).strip() == "a = 1"


@pytest.mark.parametrize(
    "info", ["bash", "text", "console", "pytb", "{code-block} bash", "{code-cell} julia", "{math}", "{r}", "qiskit", "c++"]
)
def test_other_fences_are_not(info: str) -> None:
    found = page(fence(info, "import qiskit"))
    assert (found.sources, found.unparsable) == ((), 0)


@pytest.mark.parametrize(("language", "cells"), [("python", 1), ("julia", 0), ('"R"', 0)])
def test_the_head_of_a_page_says_what_its_cells_are_written_in(language: str, cells: int) -> None:
    head = f"---\njupytext:\n  x: qiskit\nkernelspec:\n  display_name: A\n  language: {language}\n---\n"
    assert len(document("a.md", head + fence("{code-cell}")).sources) == cells


def test_the_head_of_a_page_is_no_code() -> None:
    head = "---\ntitle: qiskit\ntext: |\n\n    import qiskit\n\n    ```python\n    import qiskit\n    ```\n---\n"
    assert document("a.md", head).sources == ()
    source = one_source(document("a.md", head + fence("python")))
    assert (source.text, source.place(Span(0, 1)).line) == ("a = 1\n", 12)


def test_a_line_of_dashes_is_no_head() -> None:
    assert one_source(document("a.md", "---\n\nqiskit\n\n" + fence("python"))).text == "a = 1\n"


@pytest.mark.parametrize("body", [fence("", "import qiskit"), fence("", "qiskit.execute(circuit)"), "So:\n\n    from qiskit import Aer\n"])
def test_blocks_of_no_language_are_code_if_they_use_qiskit(body: str) -> None:
    assert "qiskit" in code(body)


@pytest.mark.parametrize("literal", ["pip install qiskit", "qiskit-aer==0.13", "$ qiskit", "a = 1", "name = 'qiskit'", "qiskit"])
def test_other_blocks_of_no_language_are_neither_code_nor_mistakes(literal: str) -> None:
    for body in (fence("", literal), f"So:\n\n    {literal}\n"):
        found = page(body)
        assert (found.sources, found.unparsable) == ((), 0)


def test_a_page_that_never_says_qiskit_gives_nothing() -> None:
    assert document("a.md", fence("python", "def broken(")).unparsable == 0


def test_what_is_commented_out_is_no_code() -> None:
    assert page(f"<!--\n{fence('python')}-->\n").sources == ()


@pytest.mark.parametrize(
    "marker",
    [
        "<!-- qlint: skip -->", "<!--qlint:skip-->", "<!-- qlint: skip: shows the old way -->", "<!-- qlint: skip\nbecause -->",
        "  <!-- qlint: skip -->",
        "% qlint: skip", "- <!-- qlint: skip -->", "Words.\n<!-- qlint: skip -->",
    ],
)  # fmt: skip
@pytest.mark.parametrize("words", ["", "\nWords.\n\n"])
def test_a_marker_takes_away_the_block_that_follows(marker: str, words: str) -> None:
    assert code(f"{marker}\n{words}{fence('python')}\n{fence('python', 'b = 2')}") == "b = 2\n"


def test_a_marker_is_used_up_by_a_block_that_is_no_python() -> None:
    assert code(f"<!-- qlint: skip -->\n{fence('bash')}{fence('python')}") == "a = 1\n"


def test_a_marker_takes_a_block_out_of_a_directive() -> None:
    assert code(f"<!-- qlint: skip -->\n````{{note}}\n{fence('python')}{fence('python', 'b = 2')}````\n") == "b = 2\n"


@pytest.mark.parametrize("marker", ["<!-- qlint: skip-file -->", "<!-- qlint: skip-file: release notes -->", "% qlint: skip-file"])
def test_a_marker_takes_the_page_away_wherever_it_stands(marker: str) -> None:
    for body in (f"{marker}\n\n{fence('python')}", f"{fence('python', 'a =')}\n{marker}\n"):
        found = page(body)
        assert (found.sources, found.unparsable) == ((), 0)


@pytest.mark.parametrize(
    "words",
    [
        "`<!-- qlint: skip -->`",
        "Write <!-- qlint: skip --> here",
        "<!-- qlint: skipped -->",
        "<!-- not qlint: skip -->",
        fence("html", "<!-- qlint: skip-file -->"),
    ],
)
def test_what_only_speaks_of_markers_takes_nothing_away(words: str) -> None:
    assert code(f"{words}\n\n{fence('python')}") == "a = 1\n"
