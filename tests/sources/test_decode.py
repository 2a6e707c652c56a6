"""Bytes become the text that Python reads, or one clear complaint."""

from __future__ import annotations

import tokenize
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from qlint.sources.decode import ReadError, document_text, python_text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        ("é = 1\n".encode(), "é = 1\n"),
        (b"\xef\xbb\xbfa = 1\n", "a = 1\n"),
        ("# -*- coding: latin-1 -*-\né = 1\n".encode("latin-1"), "# -*- coding: latin-1 -*-\né = 1\n"),
        (
            "#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\n€\n".encode("cp1252"),
            "#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\n€\n",
        ),
        (b"\xef\xbb\xbf# coding: utf-8\n\xc3\xa9\n", "# coding: utf-8\né\n"),
        ("a = 1\nb = 2\n# coding: latin-1\né\n".encode(), "a = 1\nb = 2\n# coding: latin-1\né\n"),
        ("s = 'encoding'\né\n".encode(), "s = 'encoding'\né\n"),
    ],
    ids=["empty", "utf-8", "mark", "cookie", "cookie in line 2", "mark and cookie", "cookie too late", "no cookie"],
)
def test_python_is_decoded_as_python_does(data: bytes, text: str) -> None:
    assert python_text(data) == text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_stay(end: str) -> None:
    assert python_text(f"a{end}b{end}".encode()) == f"a{end}b{end}"


@given(st.text(alphabet=st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_any_text_comes_back(text: str) -> None:
    assert document_text(text.encode()) == text.removeprefix("\ufeff")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"a = 1\n\xe9 = 2\n", r"cannot be decoded as utf-8: byte 0xe9 in line 2"),
        (b"\xef\xbb\xbf\n\n\xff", r"cannot be decoded as utf-8: byte 0xff in line 3"),
        (b"# coding: ascii\n\xe9\n", r"cannot be decoded as ascii: byte 0xe9 in line 2"),
        (b"# coding: klingon\n", r"cannot be decoded: unknown encoding: klingon"),
        (b"# coding: rot13\nn = 1\n", r"cannot be decoded: .*rot13.*"),
        (b"\xef\xbb\xbf# coding: latin-1\n", r"cannot be decoded: encoding problem: utf-8"),
        (b"\x7fELF\0\1\2", r".*holds NUL bytes.*"),
        ("import qiskit".encode("utf-16"), r".*holds NUL bytes.*"),
    ],
    ids=["not utf-8", "after a mark", "not as declared", "unknown", "no text encoding", "mark against cookie", "binary", "utf-16"],
)
def test_what_is_no_text_is_said_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=f"^{said}$"):
        python_text(data)


@given(st.binary())
def test_bytes_without_a_cookie_are_utf8_or_refused_in_one_line(data: bytes) -> None:
    assume(b"coding" not in data)
    plain = data.removeprefix(b"\xef\xbb\xbf")
    if b"\0" not in data and plain.decode(errors="replace").encode() == plain:
        assert python_text(data).encode() == plain
    else:
        with pytest.raises(ReadError, match=r"\A[^\n]+\Z"):
            python_text(data)


def test_the_standard_librarys_odd_files_are_read_as_tokenize_reads_them(tmp_path: Path) -> None:
    file = tmp_path / "odd.py"
    file.write_bytes(b"\xef\xbb\xbf# coding: UTF-8-sig\nx = '\xc3\xa9'\n")
    with tokenize.open(file) as stream:
        assert python_text(file.read_bytes()) == stream.read()
