"""What a file is, by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from qlint.sources.decode import ReadError
from qlint.sources.read import document, read

CODE = "import qiskit\n"


@pytest.mark.parametrize("name", ["a.py", "a.pyi", "a.pyw", "A.PY", "script"])
def test_python_is_one_source_of_the_whole_file(name: str) -> None:
    (source,) = document(name, CODE.encode()).sources
    assert (source.path, source.text, source.complete) == (name, CODE, True)


def test_a_script_is_python_by_its_first_line() -> None:
    assert document("tool.cgi", b"#!/usr/bin/env python3\nimport qiskit\n").sources[0].text.endswith(CODE)


def test_a_page_gives_its_code() -> None:
    (source,) = document("page.rst", b"A::\n\n   import qiskit\n").sources
    assert (source.text, source.complete) == (CODE, False)


@pytest.mark.parametrize("name", ["README.md", "README.MD", "a.markdown", "a.myst", "a.mdx"])
def test_a_page_in_markdown_gives_its_code(name: str) -> None:
    (source,) = document(name, b"\xef\xbb\xbf# A\r\n\r\n```python\r\nimport qiskit\r\n```\r\n").sources
    assert (source.text, source.complete) == ("import qiskit\r\n", False)


def test_mdx_is_read_as_such() -> None:
    page = b"<Tab>\n\n      ```python\n      import qiskit\n      ```\n\n          import qiskit\n</Tab>\n"
    assert document("a.mdx", page).sources[0].text == CODE
    assert len(document("a.md", page).sources[0].text) > len(CODE)


@pytest.mark.parametrize("name", ["notebook.ipynb.bak", "data.bin", "README.txt"])
def test_other_kinds_are_refused(name: str) -> None:
    with pytest.raises(ReadError, match="no kind of file that qlint reads"):
        document(name, CODE.encode())


def test_a_file_is_read_from_where_it_lies(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_bytes(b"\xef\xbb\xbfimport qiskit\r\n")
    (source,) = read(file).sources
    assert (source.path, source.text) == (str(file), "import qiskit\r\n")


def test_a_missing_file_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"^cannot be read: No such file or directory$"):
        read(tmp_path / "a.py")
