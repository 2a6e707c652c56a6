"""The text form of the history: what it reads, and what it says of a line that it can't read."""

from __future__ import annotations

import pytest

from qlint.knowledge.format import Entry, HistoryError, Section, distribution, sections
from qlint.knowledge.schema import Kind, Life, Retirement

TEXT = """\
# Of what this file is.
distribution some-client
roots some_client some.client
releases 0.1 0.2.0 0.3.0
retired July 2024; other-client; it is closed

modules
  some_client 0.1
  some_client.sub 0.2.0<0.3.0

# Why this one is here.
module some_client complete
  Name class 0.1<0.2.0=some_client.a.Name 0.2.0=some_client.b.Name
  # Said of the next line.
  call function 0.2.0 -> list[some_client.a.Name | None]

class some_client.a.Name(some_client.b.Base, other.Base) 0.1<0.3.0
  run method 0.1<0.2.0 0.2.1
"""


def read(text: str) -> list[Section]:
    return list(sections("x.txt", text))


def only(line: str) -> list[Entry]:
    return list(read(f"module m\n{line}\n")[0].entries())


def test_sections_know_their_word_path_and_line() -> None:
    found = [(each.word, each.path, each.line) for each in read(TEXT)]
    assert found == [
        ("distribution", "some-client", 2),
        ("modules", "", 7),
        ("module", "some_client", 12),
        ("class", "some_client.a.Name", 17),
    ]


def test_distribution_with_its_retirement() -> None:
    found = distribution(read(TEXT)[0])
    assert (found.name, found.roots, found.releases) == ("some-client", ("some_client", "some.client"), ("0.1", "0.2.0", "0.3.0"))
    assert found.retired == Retirement("July 2024", "other-client", "it is closed")


def test_module_lives_by_the_whole_path() -> None:
    modules = read(TEXT)[1]
    assert modules.module("some_client.sub") == (Life("0.2.0", "0.3.0"),)
    assert modules.module("some_client.su") is None
    assert modules.module("client") is None


def test_entries_with_lives_definitions_and_results() -> None:
    name, call = read(TEXT)[2].entries()
    assert name == Entry("Name", Kind.CLASS, (Life("0.1", "0.2.0", "some_client.a.Name"), Life("0.2.0", None, "some_client.b.Name")), "")
    assert call == Entry("call", Kind.FUNCTION, (Life("0.2.0"),), "list[some_client.a.Name | None]")


def test_class_heading_has_bases_and_lives() -> None:
    assert read(TEXT)[3].class_heading() == (("some_client.b.Base", "other.Base"), (Life("0.1", "0.3.0"),))
    assert read("class a.B() 0.1\n")[0].class_heading() == ((), (Life("0.1"),))


def test_an_overlay_leaves_what_it_calls_mined() -> None:
    section = read("class a.B mined\n  run method mined -> self\n")[0]
    assert section.class_heading() == (None, None)
    assert list(section.entries()) == [Entry("run", Kind.METHOD, None, "self")]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("  Name class", "x.txt:2: not '  NAME KIND LIFE ... [-> TYPE]': '  Name class'"),
        ("Name class 0.1", "x.txt:2: not '  NAME KIND LIFE ... [-> TYPE]': 'Name class 0.1'"),
        ("  Name class 0.1 -> ", "x.txt:2: not '  NAME KIND LIFE ... [-> TYPE]': '  Name class 0.1 -> '"),
        ("  Name klass 0.1", "x.txt:2: no kind 'klass' (there are module, class, function, method, property, attribute)"),
        ("  Name class 0.1-0.2", "x.txt:2: not a life such as 0.15.0<0.35.0: '0.1-0.2'"),
        ("  Name class 0.1 mined", "x.txt:2: not a life such as 0.15.0<0.35.0: 'mined'"),
    ],
)
def test_a_bad_line_is_named_with_file_and_line(line: str, error: str) -> None:
    with pytest.raises(HistoryError) as caught:
        only(line)
    assert str(caught.value) == error


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("modules\n  a 0.1\n", "x.txt:2: not a line about a distribution: '  a 0.1'"),
        ("distribution a\nroots a\n", "x.txt:1: the first section must be a distribution with its roots and releases"),
        ("distribution a\nroot a\n", "x.txt:2: not a line about a distribution: 'root a'"),
        ("distribution a\nroots a\nreleases 1\nretired July 2024\n", "x.txt:1: not 'retired MONTH YEAR; SUCCESSOR; WHY': 'July 2024'"),
    ],
)
def test_a_bad_distribution_is_named(text: str, error: str) -> None:
    with pytest.raises(HistoryError) as caught:
        distribution(read(text)[0])
    assert str(caught.value) == error


def test_a_bad_class_heading_is_named() -> None:
    with pytest.raises(HistoryError) as caught:
        read("\n\nclass a.B 0.1\n")[0].class_heading()
    assert str(caught.value) == "x.txt:3: not a class heading: 'class a.B 0.1'"


def test_a_bad_module_line_is_named_by_its_own_line() -> None:
    with pytest.raises(HistoryError) as caught:
        read("modules\n  a 0.1\n  b soon\n")[0].module("b")
    assert str(caught.value) == "x.txt:3: not a life such as 0.15.0<0.35.0: 'soon'"
