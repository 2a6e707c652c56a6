"""A place in the analysed text is a place in its file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qlint.model import Span
from qlint.sources.source import Location, Segment, Source
from qlint.sources.text import Text

PAGE = "Text::\n\n  a = 1\n  b = 2"
EXCERPT = Source("page.rst", "a = 1\nb = 2\n", Text(PAGE), (Segment(0, 10, 6), Segment(6, 18, 5)), complete=False)


def test_a_plain_file_lies_where_it_is() -> None:
    source = Source.plain("a.py", "é = 1\r\nb = 2\r\n")
    assert source.place(Span(7, 8)) == Location(None, 2, 1, 2, 2)


def test_an_excerpt_lies_in_its_page() -> None:
    assert EXCERPT.place(Span(6, 7)) == Location(None, 4, 3, 4, 4)


def test_what_stands_nowhere_is_placed_at_the_end_of_the_segment_before() -> None:
    assert PAGE.endswith("b = 2")
    assert EXCERPT.place(Span(10, 12)) == Location(None, 4, 7, 4, 8)


def test_the_first_code_point_is_line_one_column_one() -> None:
    assert Source.plain("a.py", "").place(Span(0, 0)) == Location(None, 1, 1, 1, 1)


@given(st.integers(0, len(EXCERPT.text)))
def test_every_character_of_a_segment_is_the_same_in_the_page(offset: int) -> None:
    origin = EXCERPT.origin(offset)
    for segment in EXCERPT.segments:
        if segment.start <= offset < segment.start + segment.length:
            assert PAGE[origin] == EXCERPT.text[offset]


def test_new_lines_are_written_with_the_indentation_of_the_page() -> None:
    assert EXCERPT.written(6, "c = 3\n") == "c = 3\n  "
    assert EXCERPT.written(5, "\nc = 3") == "\n  c = 3"


def test_new_lines_in_a_plain_file_are_written_as_they_are() -> None:
    source = Source.plain("a.py", "if a:\n    b\n")
    assert source.written(10, "x\n    ") == "x\n    "
    assert source.written(0, "import x\n") == "import x\n"
