"""From a text to its findings: what is parsed, what a crash costs, what is dropped, and in which order."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

from qlint.engine import check, check_file
from qlint.model import Confidence, Finding
from qlint.rule import Rule
from qlint.session import Analysis, Session
from qlint.settings import Settings, SettingsError, from_values
from qlint.sources.source import Location, Source
from qlint.target import TargetError

Make = Callable[..., Rule]
MakeAnalysis = Callable[..., Analysis]


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


@pytest.fixture
def session(analysis: MakeAnalysis, words: Make) -> Session:
    return Session(analysis=analysis(words("QLT101", "a-run", "run"), words("QLT201", "a-session", "session")))


def source(text: str, path: str = "a.py") -> Source:
    return Source.plain(path, text)


def test_findings_come_in_the_order_of_the_text(session: Session) -> None:
    found = check(source("import qiskit\nsession = 1\nrun = session\n"), session=session)
    assert [(finding.span.start, finding.code) for finding in found] == [(14, "QLT201"), (26, "QLT101"), (32, "QLT201")]


def test_findings_at_one_place_come_by_code(analysis: MakeAnalysis, words: Make) -> None:
    both = Session(analysis=analysis(words("QLT201", "b-b", "run"), words("QLT101", "a-a", "run")))
    assert codes(check(source("qiskit.run"), session=both)) == ["QLT101", "QLT201"]


def test_the_same_finding_comes_once(analysis: MakeAnalysis, words: Make) -> None:
    twice = Session(analysis=analysis(words("QLT101", "a-a", "run", times=2)))
    assert codes(check(source("qiskit.run"), session=twice)) == ["QLT101"]


def test_what_is_not_sure_is_reported_only_where_it_is_asked_for(analysis: MakeAnalysis, words: Make) -> None:
    made = analysis(words("QLT101", "a-a", "run", confidence=Confidence.LOW))
    sessions = {level: Session(Settings(confidence=level), analysis=made) for level in ((), ("high",), ("low",))}
    found = {level: codes(check(source("qiskit.run"), session=session)) for level, session in sessions.items()}
    assert found == {(): [], ("high",): [], ("low",): ["QLT101"]}


# What is parsed


def never(*_arguments: object, **_keywords: object) -> object:
    raise AssertionError("facts were made")


def test_a_text_without_a_watched_word_is_not_parsed(analysis: MakeAnalysis, words: Make) -> None:
    idle = Session(analysis=analysis(words("QLT101", "a-a", "run"), facts=never))
    assert check(source("import os\nrun(\n"), session=idle) == ()


def test_a_file_that_never_says_qiskit_but_imports_one_that_does_is_parsed(session: Session, tmp_path: Path) -> None:
    (tmp_path / "devices.py").write_text("import qiskit_ibm_runtime\nbackend = 1\n")
    (tmp_path / "main.py").write_text("from devices import backend\nbackend.run()\n")
    (tmp_path / "other.py").write_text("import os\nos.run()\n")
    (tmp_path / "wordless.py").write_text("from devices import backend\nbackend.walk(\n")
    found = {name: len(check_file(tmp_path / name, session).located) for name in ("main.py", "other.py", "wordless.py")}
    assert found == {"main.py": 1, "other.py": 0, "wordless.py": 0}


def test_a_rule_without_needs_runs_on_every_text_that_says_a_watched_word(analysis: MakeAnalysis, words: Make) -> None:
    greedy = Session(analysis=analysis(words("QLT101", "a-a", "import", needs=False)))
    assert codes(check(source("import qiskit"), session=greedy)) == ["QLT101"]
    assert check(source("import os"), session=greedy) == ()


def test_a_rule_runs_only_where_one_of_its_words_stands(analysis: MakeAnalysis, failing: Make, words: Make) -> None:
    needy = failing("QLT101", "a-a")
    needy = Rule(needy.code, needy.name, needy.summary, needy.explanation, (), needy.check, needs=frozenset({"run", "open_session"}))
    picky = Session(analysis=analysis(needy))
    assert check(source("import qiskit\nrerun = 1\n"), session=picky) == ()
    assert codes(check(source("import qiskit\nrun = 1\n"), session=picky)) == ["QLT000", "QLT101"]


# What goes wrong


def test_a_rule_that_fails_costs_one_finding_and_the_others_run(analysis: MakeAnalysis, failing: Make, words: Make) -> None:
    broken = Session(analysis=analysis(failing("QLT101", "a-failure"), words("QLT201", "a-run", "run")))
    found = check(source("import qiskit.run"), session=broken)
    assert codes(found) == ["QLT000", "QLT101", "QLT201"]
    assert found[0].message == r"qlint failed: rule a-failure raised KeyError: 'a\nb'"
    assert (found[0].span.start, found[0].span.end, found[0].name) == (0, 0, "internal-error")


def test_an_analysis_that_fails_costs_one_finding(analysis: MakeAnalysis, words: Make) -> None:
    def deep(*_arguments: object, **_keywords: object) -> object:
        raise RecursionError("too\n deep")

    broken = Session(analysis=analysis(words("QLT101", "a-a", "run"), facts=deep))
    (found,) = check(source("qiskit.run"), session=broken)
    assert (found.code, found.message) == ("QLT000", "qlint failed: the analysis raised RecursionError: too deep")


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("import qiskit\ndef f(:\n", 2, 7),
        ("é = 'ü', '😀' $ qiskit\n", 1, 14),
        ("qiskit = 'é\n", 1, 10),
        ("import qiskit\r\nif x:\r\npass\r\n", 3, 1),
        ("import qiskit\rx = (1,\r", 2, 5),
        ("  import qiskit\n", 1, 1),
        ("import qiskit\nclass C:\n\n\n", 4, 1),
        ("import qiskit\nx = \\", 2, 5),
        ("qiskit(\n", 1, 7),
        ("import qiskit\nx = 1\ny = é“\n", 3, 6),
        ("import qiskit\n\fx = = 1\n", 2, 6),
    ],
)
def test_a_text_that_does_not_parse_is_reported_where_the_parser_stops(session: Session, text: str, line: int, column: int) -> None:
    parsed = source(text)
    (found,) = check(parsed, session=session)
    place = parsed.place(found.span)
    assert (found.code, found.name, place.line) == ("QLT001", "syntax-error", line)
    assert abs(place.column - column) <= 1, "releases of Python differ by one where a line ends or is indented"
    assert found.message.startswith("does not parse with the grammar of Python 3.")


@pytest.mark.parametrize(
    ("line", "offset", "expected"),
    [
        (None, None, Location(None, 1, 1, 1, 2)),
        (0, 0, Location(None, 1, 1, 1, 2)),
        (2, -1, Location(None, 2, 1, 2, 2)),
        (2, 99, Location(None, 2, 6, 2, 6)),
        (9, 1, Location(None, 3, 1, 3, 1)),
    ],
)
def test_places_that_no_text_has_are_moved_into_it(
    analysis: MakeAnalysis, line: int | None, offset: int | None, expected: Location
) -> None:
    def broken(*_arguments: object, **_keywords: object) -> object:
        raise SyntaxError("odd", ("a.py", line, offset, "", line, offset))

    parsed = source("qiskit\nx = 1\r\n")
    (found,) = check(parsed, session=Session(analysis=analysis(facts=broken)))
    assert parsed.place(found.span) == expected


def test_a_broken_text_without_a_watched_word_is_no_business_of_ours(session: Session) -> None:
    assert check(source("def f(:\n"), session=session) == ()


def test_the_parsers_warnings_are_not_shown(session: Session) -> None:
    with warnings.catch_warnings(record=True) as shown:
        warnings.simplefilter("always")
        check(source("import qiskit\nx = '\\d' is 1\n"), session=session)
    assert not shown


# What is chosen


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        ((), (), ["QLT101", "QLT201"]),
        (("QLT2",), (), ["QLT201"]),
        (("a-run",), (), ["QLT101"]),
        ((), ("QLT101",), ["QLT201"]),
    ],
)
def test_only_chosen_rules_report(
    analysis: MakeAnalysis, words: Make, select: tuple[str, ...], ignore: tuple[str, ...], expected: list[str]
) -> None:
    rules = analysis(words("QLT101", "a-run", "run"), words("QLT201", "a-session", "session"))
    chosen = Session(Settings(select=select, ignore=ignore), analysis=rules)
    assert codes(check(source("qiskit.run(session)"), session=chosen)) == expected


def test_what_keeps_qlint_from_judging_is_reported_unless_it_is_ignored(analysis: MakeAnalysis, words: Make) -> None:
    rules = analysis(words("QLT101", "a-run", "run"))
    reported = {
        (select, ignore): codes(check(source("import qiskit ("), session=Session(Settings(select=select, ignore=ignore), analysis=rules)))
        for select, ignore in [(("QLT1",), ()), (("QLT001",), ()), ((), ("syntax-error",)), ((), ("QLT",))]
    }
    assert list(reported.values()) == [["QLT001"], ["QLT001"], [], []]


def test_settings_given_to_a_check_go_before_the_sessions(session: Session) -> None:
    assert codes(check(source("qiskit.run(session)"), session=session, settings=Settings(select=("QLT2",)))) == ["QLT201"]


def test_comments_hide_findings_unless_they_are_left_to_a_host(session: Session) -> None:
    text = source("qiskit.run(session)  # noqa: QLT1\n")
    assert codes(check(text, session=session)) == ["QLT201"]
    assert codes(check(text, session=session, noqa=False)) == ["QLT101", "QLT201"]


# The session


@pytest.mark.parametrize("given", [{"select": ["QLT9"]}, {"ignore": ["nothing-such"]}])
def test_a_session_refuses_selectors_of_no_rule(analysis: MakeAnalysis, given: dict[str, list[str]]) -> None:
    with pytest.raises(SettingsError, match="no rule is called"):
        Session(from_values(given, source="command line"), analysis=analysis())


def test_a_confidence_of_no_kind_is_refused_with_its_place() -> None:
    with pytest.raises(SettingsError, match=r"^command line: confidence is high or low, not 'lo'$"):
        from_values({"confidence": ["lo"]}, source="command line")


def test_a_session_refuses_a_target_that_nothing_meets(analysis: MakeAnalysis) -> None:
    with pytest.raises(TargetError, match="qiskit-ibm-runtime==99"):
        Session(Settings(target=("qiskit-ibm-runtime==99",)), analysis=analysis())


def test_each_directory_has_the_target_of_its_configuration(session: Session, tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "pyproject.toml").write_text('[tool.qlint]\ntarget = ["qiskit-ibm-runtime==0.34.0"]\n')
    old, new = (session.target(tmp_path / path)["qiskit-ibm-runtime"] for path in ("old/deep/a.py", "a.py"))
    assert str(old) == "0.34.0"
    assert old.source == str(tmp_path / "old" / "pyproject.toml")
    assert new.source == "newest release known to qlint"


def test_overrides_go_before_every_configuration(analysis: MakeAnalysis, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.qlint]\ntarget = ["qiskit-ibm-runtime==0.34.0"]\nselect = ["QLT001"]\n')
    given = from_values({"target": ["qiskit-ibm-runtime==0.30.0"]}, source="command line")
    session = Session(given, analysis=analysis())
    assert str(session.target(tmp_path / "a.py")["qiskit-ibm-runtime"]) == "0.30.0"
    assert session.settings(tmp_path / "a.py").select == ("QLT001",)


def test_equal_settings_share_one_target(session: Session, tmp_path: Path) -> None:
    assert session.target(tmp_path / "a.py") is session.target(tmp_path / "b" / "c.py")


def test_files_of_one_directory_share_one_project(session: Session, tmp_path: Path) -> None:
    assert session.project(tmp_path / "a.py") is session.project(tmp_path / "b.py")
    assert session.project(tmp_path / "a.py") is not session.project(tmp_path / "c" / "b.py")


def test_a_broken_configuration_is_said_with_its_path(session: Session, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.qlint]\ncolour = 1\n")
    with pytest.raises(SettingsError, match=r"pyproject\.toml: \[tool\.qlint\] has no setting 'colour'"):
        session.settings(tmp_path / "a.py")


# Files


def test_a_file_that_cannot_be_read_is_a_report_of_its_own(session: Session, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_bytes(b"import qiskit\n\xff\n")
    report = check_file(tmp_path / "a.py", session)
    assert (report.located, report.error) == ((), "cannot be decoded as utf-8: byte 0xff in line 2")


def test_a_page_is_located_in_the_page(session: Session, tmp_path: Path) -> None:
    (tmp_path / "a.rst").write_text("Page\n====\n\n::\n\n   import qiskit\n   qiskit.run()\n\n.. code:: python\n\n   broken(\n")
    report = check_file(tmp_path / "a.rst", session)
    assert [located.location for located in report.located] == [Location(None, 7, 11, 7, 14)]
    assert report.unparsable == 1


def test_a_comment_in_a_block_of_a_page_hides_its_line(session: Session, tmp_path: Path) -> None:
    (tmp_path / "a.rst").write_text("::\n\n   import qiskit\n   qiskit.run()  # noqa: QLT101\n   qiskit.run()\n")
    assert [located.location.line for located in check_file(tmp_path / "a.rst", session).located] == [5]


def test_a_byte_order_mark_moves_no_column(session: Session, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_bytes(b"\xef\xbb\xbfqiskit.run()\r\n")
    (located,) = check_file(tmp_path / "a.py", session).located
    assert (located.location.line, located.location.column) == (1, 8)


def test_the_real_analysis_is_the_default() -> None:
    standard = Session().analysis
    assert {rule.code for rule in standard.rules} >= {"QLT000", "QLT001"}
    assert "qiskit-ibm-runtime" in standard.knowledge.distributions
    assert isinstance(standard, Analysis)
