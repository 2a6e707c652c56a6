"""Which cells a notebook has, where their characters stand, and what is no notebook."""

from __future__ import annotations

import json

import nbformat
import pytest

from qlint.model import Span
from qlint.sources.decode import ReadError
from qlint.sources.document import Document
from qlint.sources.notebook.document import document
from tests.sources.notebooks import code, notebook, of, prose, written


def cells_of(found: Document) -> list[str]:
    (source,) = found.sources
    return [cell.text.text for cell in source.cells.cells]


def placed(data: bytes, word: str) -> tuple[object, ...]:
    """Where the first `word` of the program is: cell, line, column, the end of both, and the lines of the file."""
    (source,) = document("a.ipynb", data).sources
    start = source.text.index(word)
    place = source.place(Span(start, start + len(word)))
    return place.cell, place.line, place.column, place.end_line, place.end_column, place.file_line, place.file_end_line


STYLES = [{}, {"indent": 4}, {"indent": None}, {"ascii_only": True}, {"newline": "\r\n"}, {"end": ""}]


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_the_cells_are_those_that_nbformat_reads(style: dict[str, object]) -> None:
    sources = ["import qiskit\n", 'a = "é\\t\u2028😀"\n\nb', "", "\tx\x7f\n"]
    data = written(notebook(prose("p"), code(sources[0]), code(sources[1].splitlines(keepends=True)), code([]), code(sources[3])), **style)
    read = nbformat.reads(data.decode(), as_version=4)
    assert cells_of(document("a.ipynb", data)) == [cell.source for cell in read.cells if cell.cell_type == "code"] == sources


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_each_character_stands_in_its_cell_and_on_its_line_of_the_file(style: dict[str, object]) -> None:
    data = written(notebook(prose("p"), code("a = 1\n"), code(['s = "é😀\\n"; qiskit\n', "x\n"])), **style)
    line = next((number for number, line in enumerate(data.decode().split("\n"), 1) if "; qiskit" in line), 0)
    assert placed(data, "qiskit") == (2, 1, 13, 1, 19, line, line)
    assert placed(data, '"é😀\\n"')[:5] == (2, 1, 5, 1, 11)


def test_what_goes_over_several_cells_ends_where_its_first_cell_is() -> None:
    (source,) = document("a.ipynb", of("import qiskit", "x")).sources
    place = source.place(Span(7, len(source.text)))
    assert (place.cell, place.line, place.column, place.end_line, place.end_column) == (1, 1, 8, 1, 8)


def test_what_ends_with_an_escape_ends_behind_it() -> None:
    assert placed(of('print("qiskit\\t")', "x"), '"qiskit\\t"')[:5] == (1, 1, 7, 1, 17)


def test_pairs_of_surrogates_are_one_character() -> None:
    data = written(notebook(code(["# 😀😀 qiskit\n"])), ascii_only=True)
    assert placed(data, "qiskit")[:5] == (1, 1, 6, 1, 12)


def test_a_byte_order_mark_moves_nothing() -> None:
    data = of("import qiskit")
    assert placed(b"\xef\xbb\xbf" + data, "qiskit") == placed(data, "qiskit")


def test_a_worksheet_without_a_list_of_cells_has_none() -> None:
    data = written({"nbformat": 3, "metadata": {"name": "qiskit"}, "worksheets": [{"cells": None, "metadata": {}}]})
    assert document("a.ipynb", data) == Document(())


def test_keys_may_come_in_any_order_and_twice() -> None:
    cell = '{"source": "no", "outputs": [], "source": ["import qiskit\\n"], "cell_type": "code"}'
    data = f'{{"nbformat": 4, "cells": [], "cells": [{cell}], "metadata": {{}}}}'.encode()
    assert cells_of(document("a.ipynb", data)) == ["import qiskit\n"]


def test_format_3_has_worksheets() -> None:
    cells = [
        {"cell_type": "heading", "level": 1, "source": ["Qiskit"]},
        {"cell_type": "code", "input": ["import qiskit\n", "x = 1"], "language": "python", "outputs": [], "collapsed": False},
        {"cell_type": "code", "input": ["puts 1"], "language": "ruby", "outputs": []},
    ]
    data = written({"metadata": {"name": ""}, "nbformat": 3, "nbformat_minor": 0, "worksheets": [{"cells": cells, "metadata": {}}]})
    assert cells_of(document("a.ipynb", data))[0] == nbformat.reads(data.decode(), as_version=4).cells[1].source == "import qiskit\nx = 1"
    assert "puts" not in document("a.ipynb", data).sources[0].text


@pytest.mark.parametrize(
    "metadata",
    [
        {"language_info": {"name": "R"}},
        {"kernelspec": {"language": "julia", "name": "julia-1.6"}},
        {"kernelspec": {"language": "python"}, "language_info": {"name": "qsharp"}},
    ],
)
def test_a_notebook_in_another_language_gives_nothing(metadata: object) -> None:
    assert document("a.ipynb", written(notebook(code("library(qiskit)\n"), metadata=metadata))) == Document(())


@pytest.mark.parametrize(
    "metadata", [{}, {"kernelspec": {"name": "python3"}}, {"language_info": {"name": "ipython"}}, {"language_info": None}, []]
)
def test_a_notebook_that_names_no_other_language_is_python(metadata: object) -> None:
    assert cells_of(document("a.ipynb", written(notebook(code("import qiskit\n"), metadata=metadata)))) == ["import qiskit\n"]


def test_a_cell_in_another_language_is_counted_and_not_read() -> None:
    shell = code("ls $qiskit\n", metadata={"vscode": {"languageId": "shellscript"}})
    (source,) = document("a.ipynb", written(notebook(shell, code("import qiskit\n")))).sources
    assert "ls" not in source.text
    assert source.place(Span(0, 6)).cell == 2


def test_a_notebook_that_never_says_qiskit_is_not_even_parsed() -> None:
    assert document("a.ipynb", b"{") == Document(())
    assert document("a.ipynb", b"") == Document(())


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'{"cells": [qiskit', "Expecting '{' in line 1, column 12 of the file"),
        (b'{\n<<<<<<< HEAD\n "qiskit": 1}', "Expecting property name enclosed in double quotes in line 2, column 1 of the file"),
        (of("import qiskit") + b"}", "Extra data in line .*"),
        (of("import qiskit")[:-40], ".*in line .*"),
        (b'["qiskit"]', "Expecting '{' in line 1, column 1 of the file"),
        (b'{"nbformat": 4, "metadata": {"title": "qiskit"}}', "it has no list of cells"),
        (b'{"cells": {"qiskit": 1}}', "it has no list of cells"),
        (b'{"cells": [{"cell_type": "code", "source": null}], "x": "qiskit"}', "the source of code cell 1 is not text"),
        (b'{"cells": [{"cell_type": "code", "source": ["a", 1]}], "x": "qiskit"}', "the source of code cell 1 is not text"),
        (b'{"cells": [1], "x": "qiskit"}', "Expecting '{' in line 1, column 12 of the file"),
        (b'{"cells": [], "metadata": ' + b"[" * 200_000 + b'"qiskit"', "its JSON is nested too deeply"),
        (b'{"cells": [{"cell_type": "code", "source": "qiskit \x01"}]}', "Invalid control character at in line 1, .*"),
    ],
)
def test_what_is_no_notebook_is_said_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=rf"^is no notebook that can be read: {said}$"):
        document("a.ipynb", data)


def test_bytes_that_are_no_text_are_said_in_words() -> None:
    with pytest.raises(ReadError, match="cannot be decoded as utf-8"):
        document("a.ipynb", of("import qiskit") + b"\xff")
    with pytest.raises(ReadError, match="NUL bytes"):
        document("a.ipynb", of("import qiskit") + b"\0")


def test_other_cells_may_hold_what_they_like() -> None:
    odd = [{"cell_type": "markdown", "source": None}, {"cell_type": "raw", "source": 1}, {"source": 2}, {}]
    assert cells_of(document("a.ipynb", written(notebook(*odd, code("import qiskit"))))) == ["import qiskit"]


def test_a_code_cell_without_source_is_empty() -> None:
    assert cells_of(document("a.ipynb", written(notebook({"cell_type": "code"}, code("import qiskit"))))) == ["", "import qiskit"]


def test_a_notebook_without_code_gives_nothing() -> None:
    assert document("a.ipynb", written(notebook(prose("qiskit"), code([])))).sources == ()


def test_lone_surrogates_and_nul_characters_are_a_fault_of_their_cell() -> None:
    data = written(notebook(code("s = '\x00'"), code("import qiskit")))
    data = data.replace(b"\\u0000", b"\\ud800")
    found = document("a.ipynb", data)
    assert "import qiskit" in found.sources[0].text
    assert len(found.faults) == 1
    assert len(document("a.ipynb", data.replace(b"\\ud800", b"\\u0000")).faults) == 1


def test_json_of_all_cells_in_one_line_has_one_line() -> None:
    assert placed(json.dumps(notebook(code("\nimport qiskit\n"))).encode(), "qiskit") == (1, 2, 8, 2, 14, 1, 1)
