"""Offsets, lines and columns are one position in three spellings."""

from __future__ import annotations

import io
import tokenize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.sources.text import Text

TEXTS = st.text(alphabet=st.sampled_from("ab \t\n\r\f\v\x85\u2028é€😀")).map(Text)


@given(TEXTS)
def test_the_lines_joined_are_the_text(text: Text) -> None:
    assert "".join(text.line(number + 1) for number in range(len(text.starts))) == text.text


@given(TEXTS)
def test_lines_end_where_python_ends_them(text: Text) -> None:
    in_python = io.StringIO(text.text, newline=None).read().split("\n")
    assert [text.line(number + 1).rstrip("\r\n") for number in range(len(text.starts))] == in_python


@given(TEXTS, st.data())
def test_positions_count_the_characters_of_their_line(text: Text, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text.text)))
    line, column = text.position(offset)
    head = text.line(line)[:column]
    assert text.text[:offset].endswith(head)
    assert text.starts[line - 1] + column == offset
    assert text.utf8_position(offset) == (line, len(head.encode("utf-8")))
    assert text.utf16_position(offset) == (line, len(head.encode("utf-16-be")) // 2)
    assert text.from_utf8(*text.utf8_position(offset)) == offset


def test_positions_are_those_of_pythons_tokenizer() -> None:
    code = "é = '😀'\r\nif é:\n    x = é\n"
    text = Text(code)
    names = [token for token in tokenize.generate_tokens(io.StringIO(code.replace("\r\n", "\n")).readline) if token.type == tokenize.NAME]
    assert [text.text[text.starts[t.start[0] - 1] + t.start[1] :].startswith(t.string) for t in names] == [True] * 5


@pytest.mark.parametrize("offset", [-1, 3])
def test_an_offset_outside_is_refused_with_its_value(offset: int) -> None:
    with pytest.raises(IndexError, match=f"{offset} is outside 0..2"):
        Text("ab").position(offset)


@pytest.mark.parametrize("number", [0, 3])
def test_a_line_outside_is_refused_with_its_number(number: int) -> None:
    with pytest.raises(IndexError, match=f"no line {number} in 2"):
        Text("a\nb").line(number)
