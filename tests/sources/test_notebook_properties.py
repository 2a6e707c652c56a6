"""Whatever a notebook's style: every character is found there and back, and an edit changes the source of its cell only."""

from __future__ import annotations

import json
import re

import nbformat
from hypothesis import given
from hypothesis import strategies as st

from qlint.model import Edit, Span
from qlint.sources.notebook.document import document
from qlint.sources.rewrite import EditError, encoded, rewritten
from qlint.sources.source import Source
from tests.sources.notebooks import code, code_of, notebook, prose, written

LINES = st.sampled_from(
    [
        "import qiskit",
        "x = 'é \\\\ \"q\" 😀 \\t'",
        '\ty = "\\u2028"  # \u2028 \x0c',
        "%matplotlib inline",
        "  z = !ls",
        "%time qiskit.x()",
        "%%time",
        "x = (",
        "",
        "pip install qiskit",
        "  indented",
        "obj?",
        "%qiskit_version_table",
        "import qiskit.tools.jupyter",
        "/ </script> \x7f\x01",
    ]
)
CELLS = st.lists(st.lists(LINES, max_size=4), min_size=1, max_size=4)
NEWLINES = st.sampled_from(["\n", "\n", "\r\n"])
STYLES = st.fixed_dictionaries(
    {
        "indent": st.sampled_from([None, 1, 2, "\t"]),
        "ascii_only": st.booleans(),
        "newline": NEWLINES,
        "end": st.sampled_from(["", "\n"]),
    }
)
# Where in the text, how many characters go, and what comes.
EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 8), st.sampled_from(["", "a", "a\nb", "\n", 'é"\\', "😀"])), max_size=4)


def made(cells: list[list[str]], newline: str, style: dict[str, object], *, listed: bool) -> bytes:
    texts = [newline.join(lines) for lines in cells]
    parts = [code(re.findall(r"[^\n]*\n|[^\n]+", text) if listed else text) for text in texts]
    return written(notebook(prose("qiskit"), *parts), **style)


def cell_offset(source: Source, offset: int) -> tuple[int, int]:
    """The number of the cell and the offset in its text."""
    place = source.place(Span(offset, offset))
    starts = source.cells.cells[place.cell - 1].text.starts
    return place.cell, starts[place.line - 1] + place.column - 1


@given(CELLS, NEWLINES, STYLES, st.booleans())
def test_every_character_is_in_the_file_where_it_is_said_to_be(
    cells: list[list[str]], newline: str, style: dict[str, object], listed: bool
) -> None:
    data = made(cells, newline, style, listed=listed)
    found = document("a.ipynb", data)
    read = [cell.source for cell in nbformat.reads(data.decode(), as_version=4).cells if cell.cell_type == "code"]
    for source in (*found.sources, *found.commands, *(fault.source for fault in found.faults)):
        assert [cell.text.text for cell in source.cells.cells] == read
        texts = dict(enumerate(read, 1))
        known = {segment.start for segment in source.segments if not segment.length}
        for segment in source.segments:
            for offset in range(segment.start, segment.start + segment.length):
                number, inside = cell_offset(source, offset)
                assert texts[number][inside] == source.text[offset] == source.container.text[source.origin(offset)]
        for offset in known:
            number, inside = cell_offset(source, offset)
            assert source.cells.at(source.origin(offset)).offset(source.origin(offset)) == inside <= len(texts[number])


@given(CELLS, NEWLINES, STYLES, st.booleans())
def test_no_edit_gives_the_same_bytes(cells: list[list[str]], newline: str, style: dict[str, object], listed: bool) -> None:
    data = made(cells, newline, style, listed=listed)
    for source in document("a.ipynb", data).sources:
        assert encoded("a.ipynb", rewritten([(source, [])]), data) == data


@given(CELLS, NEWLINES, STYLES, st.booleans(), EDITS)
def test_edits_change_the_source_of_their_cells_and_nothing_else(
    cells: list[list[str]], newline: str, style: dict[str, object], listed: bool, wanted: list[tuple[float, int, str]]
) -> None:
    data = made(cells, newline, style, listed=listed)
    for source in document("a.ipynb", data).sources[:1]:
        edits = list(_placeable(source, wanted))
        new = encoded("a.ipynb", rewritten([(source, edits)]), data)
        assert code_of(new) == _expected(code_of(data), source, edits)
        assert _without_sources(new) == _without_sources(data)
        for cell in json.loads(new)["cells"]:
            assert isinstance(cell["source"], str) or all(re.fullmatch(r"[^\n]*\n?", line) for line in cell["source"])
        assert new.isascii() == data.isascii() or not style["ascii_only"] or not any("\\u" in text for text in [data.decode()])


def _placeable(source: Source, wanted: list[tuple[float, int, str]]) -> list[Edit]:
    """Edits that do not overlap, of places that are in the notebook; not of lines from their starts on, whose ends may go with them."""
    found: list[Edit] = []
    for where, length, text in sorted(wanted):
        start = round(where * len(source.text))
        edit = Edit(Span(start, min(start + length, len(source.text))), text)
        if (found and found[-1].span.end >= start) or (not text and source.text[start - 1 : start] in ("", "\n")):
            continue
        try:
            rewritten([(source, [edit])])
        except EditError:
            continue
        found.append(edit)
    return found


def _expected(texts: list[str], source: Source, edits: list[Edit]) -> list[str]:
    ends = [re.search(r"\r\n|\n", text) for text in texts]
    for edit in reversed(edits):
        number, start = cell_offset(source, edit.span.start)
        text, end = texts[number - 1], ends[number - 1]
        new = edit.text.replace("\n", end[0] if end else "\n")
        texts[number - 1] = text[:start] + new + text[start + edit.span.end - edit.span.start :]
    return texts


def _without_sources(data: bytes) -> bytes:
    """The bytes with the sources of code cells taken out."""
    text = data.decode()
    for value in re.findall(r'(?s)"outputs": .*?"source": (\[[^\[\]]*\]|"(?:\\.|[^"\\])*")(?=[,\s]*\})', text):
        text = text.replace(f'"source": {value}', '"source": _')
    return text.encode()
