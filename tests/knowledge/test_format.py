"""The text form of the history: what it reads, and what it says of a line that it can't read."""

from __future__ import annotations

import pytest

from qlint.knowledge.distribution import distribution
from qlint.knowledge.format import Entry, HistoryError, Section, sections
from qlint.knowledge.schema import Base, Deprecation, Kind, Life, Lives, Requirement, Retirement, Signature, Star

TEXT = """\
# Of what this file is.
distribution some-client
roots some_client some.client
releases 0.1 0.2.0 0.3.0
requires 0.1<0.3.0 qiskit>=0.45
bundle 0.2.0 qiskit-terra==0.20.0 qiskit-aer==0.10.4

module some_client.sub 0.2.0<0.3.0 open

# Why this one is here.
module some_client 0.1
  star call
  star 0.3.0 Name call
  deprecated since 0.2 instead other_client
  Name class 0.1<0.2.0=some_client.a.Name 0.2.0=some_client.b.Name
  # Said of the next line.
  call function 0.2.0 -> list[some_client.a.Name | None]
    0.2.0<0.3.0 (circuits, shots=)
    0.3.0 (circuits, *, shots=) -> some_client.a.Name
    0.2.0<0.3.0 deprecated since 0.2 argument shots instead repeat, run
  deprecated function 0.1
    () -> None
  star attribute 0.1
    -> str

class some_client.a.Name(some_client.b.Base, other.Base 0.1<0.2.0) 0.1<0.3.0
  run method 0.1<0.2.0 0.2.1
    (self, *args, **options)
"""


def read(text: str) -> list[Section]:
    return list(sections("x.txt", text))


def only(line: str) -> list[Entry]:
    return list(read(f"module m\n{line}\n")[0].entries())


def test_sections_know_their_word_path_and_line() -> None:
    found = [(each.word, each.path, str(each.error(0, "x"))) for each in read(TEXT)]
    assert found == [
        ("distribution", "some-client", "x.txt:2: x"),
        ("module", "some_client.sub", "x.txt:8: x"),
        ("module", "some_client", "x.txt:11: x"),
        ("class", "some_client.a.Name", "x.txt:26: x"),
    ]


def test_distribution_with_what_it_requires_and_bundles() -> None:
    found = distribution(read(TEXT)[0])
    assert (found.name, found.roots, found.releases) == ("some-client", ("some_client", "some.client"), ("0.1", "0.2.0", "0.3.0"))
    assert found.requires == (Requirement((Life("0.1", "0.3.0"),), "qiskit>=0.45"),)
    assert found.bundles == {"0.2.0": ("qiskit-terra==0.20.0", "qiskit-aer==0.10.4")}
    assert found.retired is None


def test_an_overlay_tells_of_the_retirement() -> None:
    overlay = read("distribution some-client\nretired July 2024; other-client; it is closed\nbeside qiskit<1.0\n")[0]
    found = distribution(read(TEXT)[0], overlay)
    assert found.retired == Retirement("July 2024", "other-client", "it is closed")
    assert (found.name, found.beside) == ("some-client", "qiskit<1.0")


def test_module_heading_has_lives_and_whether_all_names_are_known() -> None:
    assert read(TEXT)[1].module_heading() == ((Life("0.2.0", "0.3.0"),), False)
    assert read(TEXT)[2].module_heading() == ((Life("0.1"),), True)
    assert read("module a.b mined\n")[0].module_heading() == (None, True)


def test_what_is_said_of_a_module_itself() -> None:
    module, lives = read(TEXT)[2], (Life("0.1"),)
    assert list(module.stars(lives)) == [Star(lives, ("call",)), Star((Life("0.3.0"),), ("Name", "call"))]
    assert list(module.deprecations(lives)) == [Deprecation(lives, "0.2", "", ("other_client",))]


def test_entries_with_lives_definitions_and_results() -> None:
    name, call, *_ = read(TEXT)[2].entries()
    assert name == Entry("Name", Kind.CLASS, (Life("0.1", "0.2.0", "some_client.a.Name"), Life("0.2.0", None, "some_client.b.Name")), "")
    assert (call.name, call.kind, call.lives, call.gives) == (
        "call",
        Kind.FUNCTION,
        (Life("0.2.0"),),
        "list[some_client.a.Name | None]",
    )


def test_signatures_and_deprecations_stand_below_their_symbol() -> None:
    call = list(read(TEXT)[2].entries())[1]
    assert call.signatures == (
        Signature((Life("0.2.0", "0.3.0"),), "(circuits, shots=)"),
        Signature((Life("0.3.0"),), "(circuits, *, shots=)", "some_client.a.Name"),
    )
    assert call.deprecations == (Deprecation((Life("0.2.0", "0.3.0"),), "0.2", "shots", ("repeat", "run")),)


def test_details_without_lives_are_of_the_symbols_own() -> None:
    run = next(read(TEXT)[3].entries())
    assert run.signatures == (Signature((Life("0.1", "0.2.0"), Life("0.2.1")), "(self, *args, **options)"),)


def test_names_may_be_called_as_the_words_of_the_format() -> None:
    deprecated, star = list(read(TEXT)[2].entries())[2:]
    assert (deprecated.name, deprecated.signatures) == ("deprecated", (Signature((Life("0.1"),), "()", "None"),))
    assert (star.name, star.signatures) == ("star", (Signature((Life("0.1"),), "", "str"),))


def test_class_heading_has_bases_and_lives() -> None:
    lives = (Life("0.1", "0.3.0"),)
    bases = (Base("some_client.b.Base", lives), Base("other.Base", (Life("0.1", "0.2.0"),)))
    assert read(TEXT)[3].class_heading() == (bases, lives)
    assert read("class a.B() 0.1 open\n")[0].class_heading() == ((), (Life("0.1"),))


@pytest.mark.parametrize(
    ("heading", "lives"),
    [
        ("a.B() 0.1", None),
        ("a.B(opened.C, open.D) 0.1", None),
        ("a.B() 0.1 open", (Life("0.1"),)),
        ("a.B() 0.1 open 0.1<0.2 0.3", (Life("0.1", "0.2"), Life("0.3"))),
        ("a.B mined open 0.2", (Life("0.2"),)),
    ],
)
def test_class_heading_says_in_which_releases_there_may_be_more(heading: str, lives: Lives | None) -> None:
    section = read(f"class {heading}\n")[0]
    assert section.open((Life("0.1"),)) == lives
    assert section.path == "a.B"


def test_an_overlay_leaves_what_it_calls_mined() -> None:
    section = read("class a.B mined\n  run method mined -> self\n")[0]
    assert section.class_heading() is None
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
        ("  f function 0.1\n    circuits", "x.txt:3: not '[LIFE ...] (PARAMETERS) [-> TYPE]': 'circuits'"),
        ("  f function 0.1\n    0.1-0.2 ()", "x.txt:3: not a life such as 0.15.0<0.35.0: '0.1-0.2'"),
    ],
)
def test_a_bad_line_is_named_with_file_and_line(line: str, error: str) -> None:
    with pytest.raises(HistoryError) as caught:
        only(line)
    assert str(caught.value) == error


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("module a 0.1\n  a module 0.1\n", "x.txt:2: not a line about a distribution: '  a module 0.1'"),
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


def test_a_bad_module_heading_is_named() -> None:
    with pytest.raises(HistoryError) as caught:
        read("module a 0.1\n\nmodule b soon\n")[1].module_heading()
    assert str(caught.value) == "x.txt:3: not a life such as 0.15.0<0.35.0: 'soon'"
