"""Edits of what was analysed, written back into the file that it came from."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.model import Edit, Span
from qlint.sources.read import document
from qlint.sources.rewrite import EditError, encoded, rewritten
from qlint.sources.source import Source
from tests.sources.notebooks import code, code_of, notebook, of, prose, written

GUIDE = """\
About qiskit::

    from qiskit import execute
    if x:
        execute(a)

Then, at the prompt:

>>> import qiskit
>>> for a in b:
...     qiskit.execute(a)
1

The end.
"""


def replaced(source: Source, *pairs: tuple[str, str]) -> str:
    """The file with the first of each text replaced."""
    return rewritten([(source, [edit(source, old, new) for old, new in pairs])])


def edit(source: Source, old: str, new: str) -> Edit:
    start = source.text.index(old)
    return Edit(Span(start, start + len(old)), new)


def inserted(source: Source, before: str, new: str) -> str:
    start = source.text.index(before)
    return rewritten([(source, [Edit(Span(start, start), new)])])


def page(text: str = GUIDE) -> Source:
    (source,) = document("a.rst", text.encode()).sources
    return source


def cells(*sources: str) -> Source:
    return document("a.ipynb", of(*sources)).sources[0]


# Python


@given(st.text(alphabet="ab\n\té", max_size=20), st.lists(st.tuples(st.integers(0, 20), st.integers(0, 3), st.text("xy\n", max_size=3))))
def test_edits_of_a_program_are_edits_of_its_text(text: str, wanted: list[tuple[int, int, str]]) -> None:
    source = Source.plain("a.py", text)
    edits: list[Edit] = []
    for start, length, new in sorted(wanted):
        if start + length <= len(text) and (not edits or start > edits[-1].span.end):
            edits.append(Edit(Span(start, start + length), new))
    expected = text
    for each in reversed(edits):
        expected = expected[: each.span.start] + each.text + expected[each.span.end :]
    assert rewritten([(source, edits)]) == expected


def test_line_ends_are_those_of_the_file() -> None:
    source = Source.plain("a.py", "a\r\nb\r\n")
    assert rewritten([(source, [Edit(Span(0, 1), "x\ny")])]) == "x\r\ny\r\nb\r\n"


def test_insertions_at_one_place_keep_their_order() -> None:
    source = Source.plain("a.py", "c")
    assert rewritten([(source, [Edit(Span(0, 0), "b"), Edit(Span(0, 0), "a")])]) == "bac"


def test_edits_that_overlap_are_refused() -> None:
    source = Source.plain("a.py", "abc")
    with pytest.raises(EditError, match="overlap at offset 1"):
        rewritten([(source, [Edit(Span(0, 2), "x"), Edit(Span(1, 3), "y")])])


def test_a_file_is_written_at_a_time() -> None:
    with pytest.raises(EditError, match="one file"):
        rewritten([(Source.plain("a.py", "a"), []), (Source.plain("b.py", "b"), [])])
    with pytest.raises(EditError, match="one file"):
        rewritten([])


# Bytes


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("a.py", "é = 1\r\n".encode()),
        ("a.py", b"\xef\xbb\xbfa = 1\n"),
        ("a.py", "# coding: latin-1\né = 1".encode("latin-1")),
        ("a.py", b"\xef\xbb\xbf# coding: utf-8\nx\n"),
        ("tool", b"#!/usr/bin/python\n# coding: cp1252\n\x80\n"),
        ("a.rst", "# coding: latin-1\n\n::\n\n   import qiskit; é = 1\n".encode()),
        ("a.ipynb", b"\xef\xbb\xbf" + of("import qiskit; é = 1")),
    ],
)
def test_the_bytes_of_an_unchanged_file_are_the_same(path: str, data: bytes) -> None:
    source = document(path, data).sources[0]
    assert encoded(path, rewritten([(source, [])]), data) == data


def test_a_character_that_the_encoding_lacks_is_refused() -> None:
    data = b"# coding: latin-1\nx\n"
    with pytest.raises(EditError, match="'€' cannot be written in the file's encoding, iso-8859-1"):
        encoded("a.py", "# coding: latin-1\n€\n", data)


# Pages


def test_names_in_blocks_are_replaced_where_they_stand() -> None:
    expected = GUIDE.replace("import execute", "import transpile").replace("b:", "c:")
    assert replaced(page(), ("import execute", "import transpile"), ("b:", "c:")) == expected


def test_lines_that_come_are_indented_as_the_line_is() -> None:
    assert inserted(page(), "if x", "y = 1\n") == GUIDE.replace("    if x", "    y = 1\n    if x")
    assert inserted(page(), "for a", "y = 1\n") == GUIDE.replace(">>> for", ">>> y = 1\n>>> for")


def test_lines_that_go_go_with_what_stands_in_front_of_them() -> None:
    assert replaced(page(), ("from qiskit import execute\n", "")) == GUIDE.replace("    from qiskit import execute\n", "")
    assert replaced(page(), ("if x:\n    execute(a)\n", "")) == GUIDE.replace("    if x:\n        execute(a)\n", "")


def test_lines_behind_the_last_one_of_the_text_are_indented_as_that_one() -> None:
    source = page("qiskit::\n\n  import qiskit\n\nThe end.\n")
    end = Span(len(source.text), len(source.text))
    assert rewritten([(source, [Edit(end, "a\nb\n")])]) == "qiskit::\n\n  import qiskit\n  a\n  b\n\nThe end.\n"


def test_an_edit_that_reaches_over_prose_is_refused() -> None:
    with pytest.raises(EditError, match="no code"):
        replaced(page(), ("execute(a)\nimport", "x"))


def test_an_edit_of_what_stands_nowhere_is_refused() -> None:
    source = page("::\n\n   import qiskit")
    with pytest.raises(EditError, match="stands nowhere"):
        rewritten([(source, [Edit(Span(len(source.text), len(source.text)), "x")])])


def test_a_page_has_its_own_line_ends() -> None:
    text = GUIDE.replace("\n", "\r\n")
    assert inserted(page(text), "if x", "y = 1\n") == text.replace("    if x", "    y = 1\r\n    if x")


# Notebooks


def test_only_the_source_of_the_cell_is_written_anew() -> None:
    data = of("import qiskit\n", "qiskit.execute(a)\nb = 'é'\n")
    source = document("a.ipynb", data).sources[0]
    assert replaced(source, ("execute", "run")).encode() == data.replace(b"execute", b"run")


@pytest.mark.parametrize("indent", [None, 1, 2, "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_new_lines_are_strings_of_their_own_in_the_style_of_the_file(indent: object, newline: str) -> None:
    data = written(notebook(code(["import qiskit\n", "a"])), indent=indent, newline=newline)
    source = document("a.ipynb", data).sources[0]
    expected = written(notebook(code(["import qiskit\n", "x = 1\n", "y = 2\n", "a"])), indent=indent, newline=newline)
    assert rewritten([(source, [Edit(Span(14, 14), "x = 1\ny = 2\n")])]) == expected.decode()


@pytest.mark.parametrize("indent", [None, 1])
def test_the_style_of_a_list_with_one_line_is_that_of_other_cells_or_of_its_own_line(indent: object) -> None:
    for others in ([], [code(["x\n", "y"])]):
        data = written(notebook(code(["import qiskit"]), *others), indent=indent)
        expected = written(notebook(code(["import qiskit\n", "a"]), *others), indent=indent)
        source = document("a.ipynb", data).sources[0]
        assert rewritten([(source, [Edit(Span(13, 13), "\na")])]) == expected.decode()


def test_a_source_in_one_string_stays_one() -> None:
    data = written(notebook(code("import qiskit\nx")))
    source = document("a.ipynb", data).sources[0]
    assert inserted(source, "x", "a\n\tb\n").encode() == written(notebook(code("import qiskit\na\n\tb\nx")))


def test_lines_that_are_joined_are_one_string() -> None:
    assert json.loads(replaced(cells("import qiskit\nx\ny\n"), ("\nx\n", "; ")))["cells"][1]["source"] == ["import qiskit; y\n"]


def test_strings_that_were_cut_elsewhere_stay_so() -> None:
    data = written(notebook(code(["import ", "qiskit\nx", "\ny\nz"])))
    source = document("a.ipynb", data).sources[0]
    assert json.loads(replaced(source, ("z", "a\nb")))["cells"][0]["source"] == ["import ", "qiskit\nx", "\ny\n", "a\n", "b"]


@pytest.mark.parametrize("listed", [True, False])
def test_a_cell_can_be_emptied(listed: bool) -> None:
    data = written(notebook(code(["import qiskit"] if listed else "import qiskit"), code("x")))
    source = document("a.ipynb", data).sources[0]
    assert code_of(replaced(source, ("import qiskit", "")).encode()) == ["", "x"]


@pytest.mark.parametrize(
    ("data", "spelt"),
    [
        (of("import qiskit; 'é'"), "ü"),
        (written(notebook(code("import qiskit; 'é'")), ascii_only=True), "\\u00fc"),
        (written(notebook(prose("p"), {**code("import qiskit"), "outputs": []})), "ü"),
    ],
    ids=["as they are", "escaped", "no example"],
)
def test_characters_are_escaped_where_the_file_does_so(data: bytes, spelt: str) -> None:
    source = document("a.ipynb", data).sources[0]
    assert rewritten([(source, [Edit(Span(0, 0), "ü")])]).encode() == data.replace(b"import", f"{spelt}import".encode())


def test_old_characters_keep_their_spelling() -> None:
    data = written(notebook(code(["import qiskit\n", "'/'"]))).replace(b"'/'", b"'\\/\\u0041'")
    source = document("a.ipynb", data).sources[0]
    assert inserted(source, "'/", "x = ").encode() == data.replace(b"'\\/", b"x = '\\/")


def test_new_lines_end_as_those_of_the_cell() -> None:
    data = written(notebook(code(["import qiskit\r\n", "x\r\n"])))
    source = document("a.ipynb", data).sources[0]
    assert code_of(inserted(source, "x", "a\n").encode()) == ["import qiskit\r\na\r\nx\r\n"]


def test_lines_go_in_front_of_a_magic_but_never_into_it() -> None:
    source = cells("import qiskit\n%matplotlib inline\n")
    assert code_of(inserted(source, "pass", "x\n").encode()) == ["import qiskit\nx\n%matplotlib inline\n"]
    with pytest.raises(EditError, match="stands nowhere"):
        replaced(source, ("pass", "x"))
    with pytest.raises(EditError, match="stands nowhere"):
        inserted(source, "ss", "x")


@pytest.mark.parametrize(
    ("before", "gone", "after"),
    [
        (["import qiskit\nx\ny", "z"], ["y\n"], ["import qiskit\nx", "z"]),
        (["import qiskit\nx\ny\n", "z"], ["y\n"], ["import qiskit\nx\n", "z"]),
        (["import qiskit\nx\ny", "z"], ["x\n", "y\n"], ["import qiskit", "z"]),
        (["import qiskit\r\nx", "z"], ["x\n"], ["import qiskit", "z"]),
        (["import qiskit", "z"], ["z\n"], ["import qiskit", ""]),
    ],
)
def test_the_last_lines_of_a_cell_can_go(before: list[str], gone: list[str], after: list[str]) -> None:
    source = cells(*before)
    assert code_of(replaced(source, *((line, "") for line in gone)).encode()) == after


def test_a_line_that_is_a_magic_can_go_as_a_whole() -> None:
    source = cells("import qiskit.tools.jupyter\n%qiskit_version_table  # of all\nx", "%qiskit_copyright")
    stand_in = "import qiskit.tools.jupyter as __notebook__"
    assert code_of(replaced(source, (f"{stand_in}\n", "")).encode()) == ["import qiskit.tools.jupyter\nx", "%qiskit_copyright"]
    last = source.text.rindex(stand_in)
    gone = rewritten([(source, [Edit(Span(last, last + len(stand_in) + 1), "")])])
    assert code_of(gone.encode())[1] == ""
    with pytest.raises(EditError, match="stands nowhere"):
        replaced(source, (stand_in, "pass"))


def test_nothing_goes_in_front_of_a_cell_magic() -> None:
    source = cells("x = 1", "%%time\nimport qiskit\n")
    assert code_of(inserted(source, "import", "y\n").encode())[1] == "%%time\ny\nimport qiskit\n"
    with pytest.raises(EditError, match="magic"):
        inserted(source, "\nimport", "y")


def test_lines_go_in_front_of_the_magic_that_runs_the_code() -> None:
    source = cells("import qiskit\nif x:\n    %timeit -n 2 run(y)\n")
    assert code_of(inserted(source, "run(y)", "y = 1\n    ").encode()) == ["import qiskit\nif x:\n    y = 1\n    %timeit -n 2 run(y)\n"]
    assert code_of(inserted(source, "y)", "x, ").encode()) == ["import qiskit\nif x:\n    %timeit -n 2 run(x, y)\n"]
    with pytest.raises(EditError, match="magic"):
        replaced(source, ("run(y)", "with z:\n        run(y)"))


def test_an_edit_of_two_cells_is_refused() -> None:
    with pytest.raises(EditError, match="several of its cells"):
        replaced(cells("import qiskit", "x = 1"), ("qiskit\nx", "y"))


def test_edits_in_a_cell_that_overlap_are_refused() -> None:
    source = cells("import qiskit")
    with pytest.raises(EditError, match="overlap"):
        rewritten([(source, [Edit(Span(0, 3), "a"), Edit(Span(2, 4), "b")])])


def test_the_sources_of_a_notebook_are_written_together() -> None:
    found = document("a.ipynb", of("import qiskit", "%%writefile a.py\nqiskit", "(x"))
    program, apart = found.sources
    (fault,) = found.faults
    changes = [
        (program, [edit(program, "import", "a")]),
        (apart, [edit(apart, "qiskit", "b")]),
        (fault.source, [edit(fault.source, "x", "c)")]),
    ]
    assert code_of(rewritten(changes).encode()) == ["a qiskit", "%%writefile a.py\nb", "(c)"]
