"""The three reports of one made-up run, and the JSON of real ones as `docs/json.md` describes it."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from qlint.engine import FileReport, Located
from qlint.fixing.candidate import Candidate
from qlint.fixing.files import Fixed
from qlint.fixing.rounds import Dropped
from qlint.frontends.reports import github, text
from qlint.frontends.reports import json as json_report
from qlint.frontends.reports.outcome import Outcome
from qlint.model import Applicability, Edit, Finding, Fix, Related, Severity, Span
from qlint.sources.discover import Problem
from qlint.sources.read import document
from qlint.target import Target, assume

ROOT = Path(__file__).resolve().parents[2]
Run = Callable[..., Any]

RELEASES = {"qiskit": ("1.0.0", "2.0.0"), "qiskit-dead": ("0.1.0",)}
NEWEST = assume((), RELEASES, source="")
ASKED = assume(("qiskit>=1",), RELEASES, source="command line")

PAGE = "Page\n====\n\n::\n\n    import qiskit\n    é = qiskit.run()\n"
FINDING = Finding(
    Span(25, 28),
    "QLT101",
    "removed-name",
    "qiskit.run",
    "`qiskit.run` is gone: 100%, really",
    fixes=(
        Fix("Write `walk`", Applicability.SAFE, (Edit(Span(0, 0), "import walk\n"), Edit(Span(25, 28), "walk"))),
        Fix("Or stay"),
    ),
    related=(Related(Span(7, 13), "imported here"),),
)


@pytest.fixture
def file() -> FileReport:
    (source,) = document("a,b.rst", PAGE.encode()).sources
    assert source.text[25:28] == "run"
    return FileReport("a,b.rst", NEWEST, (Located(FINDING, source),))


def outcome(*files: FileReport, inputs: tuple[Problem, ...] = (), assumed: Target = NEWEST) -> Outcome:
    return Outcome(files, inputs, assumed, quiet=frozenset({"qiskit-dead"}))


def written(write: Callable[[Outcome, io.StringIO], None], what: Outcome) -> str:
    stream = io.StringIO()
    write(what, stream)
    return stream.getvalue()


# Text


def test_the_text_has_a_line_for_the_finding_and_what_helps_below_it(file: FileReport) -> None:
    assert written(text.write, outcome(file)).splitlines() == [
        "judged for qiskit 2.0.0 (newest release known to qlint)",
        "a,b.rst:7:16: QLT101 [*] `qiskit.run` is gone: 100%, really  [removed-name]",
        "    = note: a,b.rst:6:12: imported here",
        "    = help: Write `walk`",
        "    = help: Or stay",
        "1 finding in 1 of 1 file",
        "--fix mends 1 [*]",
    ]


def summary(what: Outcome) -> list[str]:
    return [line for line in written(text.write, what).splitlines() if "QLT" not in line and not line.startswith("    ")]


def test_the_summary_counts(file: FileReport) -> None:
    clean = FileReport("b.py", NEWEST, unparsable=2)
    broken = FileReport("c.py", NEWEST, error="cannot be read")
    assert summary(outcome(file, file, clean, broken))[-2:] == [
        "2 findings in 2 of 3 files (2 code blocks that no parser takes left out)",
        "--fix mends 2 [*]",
    ]
    assert summary(outcome(clean))[-1] == "no findings in 1 file (2 code blocks that no parser takes left out)"


def test_the_head_says_what_was_asked_for_and_where() -> None:
    assert summary(outcome(FileReport("a.py", ASKED)))[0] == "judged for qiskit 1.0.0 to 2.0.0 (command line)"


def test_without_files_the_head_tells_the_target_all_the_same() -> None:
    assert summary(outcome(assumed=ASKED)) == ["judged for qiskit 1.0.0 to 2.0.0 (command line)", "no findings in 0 files"]


def test_files_that_were_not_held_against_a_target_do_not_bring_theirs() -> None:
    files = (FileReport("a.py", ASKED), FileReport("b.py", NEWEST, judged=False), FileReport("c.py", NEWEST, judged=False))
    assert summary(outcome(*files)) == ["judged for qiskit 1.0.0 to 2.0.0 (command line)", "no findings in 3 files"]


def test_a_distribution_nobody_asks_for_is_named_only_if_somebody_does() -> None:
    dead = assume(("qiskit-dead", "qiskit-dead==0.1"), RELEASES, source="command line")
    line, _ = summary(outcome(FileReport("a.py", dead)))
    assert line.endswith("judged for qiskit 2.0.0 (newest release known to qlint), qiskit-dead 0.1.0 (command line)")


def test_several_targets_have_a_line_each_that_of_most_files_first() -> None:
    files = [FileReport("a.py", ASKED), *(FileReport(f"{name}.py", NEWEST) for name in "bcd")]
    assert summary(outcome(*files)) == [
        "b.py and 2 more files: judged for qiskit 2.0.0 (newest release known to qlint)",
        "a.py: judged for qiskit 1.0.0 to 2.0.0 (command line)",
        "no findings in 4 files",
    ]


def test_of_many_targets_the_others_are_counted() -> None:
    targets = [assume((f"qiskit=={release}",), RELEASES, source=release) for release in ("1.0.0", "2.0.0")]
    files = [FileReport(f"{number}.py", target) for number, target in enumerate((NEWEST, ASKED, *targets))]
    assert summary(outcome(*files))[-2:] == ["1 file for other releases (--explain-target PATH says which)", "no findings in 4 files"]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("no_color", "coloured"), [(None, True), ("", True), ("1", False)])
def test_a_terminal_has_colours_unless_it_wants_none(
    file: FileReport, monkeypatch: pytest.MonkeyPatch, no_color: str | None, coloured: bool
) -> None:
    if no_color is None:
        monkeypatch.delenv("NO_COLOR", raising=False)
    else:
        monkeypatch.setenv("NO_COLOR", no_color)
    stream = Terminal()
    text.write(outcome(file), stream)
    assert ("\x1b[" in stream.getvalue()) is coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", stream.getvalue()) == written(text.write, outcome(file))


# GitHub


def test_an_annotation_is_escaped_as_github_reads_it(file: FileReport) -> None:
    lines = written(github.write, outcome(file)).splitlines()
    assert lines[0] == (
        "::error file=a%2Cb.rst,line=7,endLine=7,col=16,endColumn=19,title=QLT101 removed-name"
        "::`qiskit.run` is gone: 100%25, really%0Ahelp: Write `walk`%0Ahelp: Or stay"
    )
    assert lines[1].startswith("judged for ")


@pytest.mark.parametrize(("severity", "level"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")])
def test_an_annotation_is_as_severe_as_its_finding(file: FileReport, severity: Severity, level: str) -> None:
    (located,) = file.located
    less = replace(file, located=(replace(located, finding=replace(located.finding, severity=severity)),))
    assert written(github.write, outcome(less)).startswith(f"::{level} ")


def test_inputs_that_were_not_checked_are_annotations_too() -> None:
    inputs = (Problem("p", "has no files", fatal=False), Problem("a:b", "does not\nexist"))
    assert written(github.write, outcome(inputs=inputs)).splitlines()[:2] == [
        "::warning file=p,title=qlint::has no files",
        "::error file=a%3Ab,title=qlint::does not%0Aexist",
    ]


# JSON


def test_the_json_of_a_finding(file: FileReport) -> None:
    report = json.loads(written(json_report.write, outcome(file)))
    assert report["version"] == 1
    assert report["targets"]["qiskit"] == {"range": "2.0.0", "specifier": "", "source": "newest release known to qlint"}
    assert report["findings"] == [
        {
            "path": "a,b.rst",
            "cell": None,
            "line": 7,
            "column": 16,
            "end_line": 7,
            "end_column": 19,
            "file_line": 7,
            "file_end_line": 7,
            "code": "QLT101",
            "name": "removed-name",
            "symbol": "qiskit.run",
            "message": "`qiskit.run` is gone: 100%, really",
            "severity": "error",
            "confidence": "high",
            "fixes": [
                {
                    "title": "Write `walk`",
                    "applicability": "safe",
                    "edits": [
                        {"cell": None, "start": {"line": 6, "column": 5}, "end": {"line": 6, "column": 5}, "text": "import walk\n    "},
                        {"cell": None, "start": {"line": 7, "column": 16}, "end": {"line": 7, "column": 19}, "text": "walk"},
                    ],
                },
                {"title": "Or stay", "applicability": "advice", "edits": []},
            ],
            "related": [
                {
                    "cell": None,
                    "line": 6,
                    "column": 12,
                    "end_line": 6,
                    "end_column": 18,
                    "file_line": 6,
                    "file_end_line": 6,
                    "message": "imported here",
                }
            ],
        }
    ]


def test_edits_applied_to_the_file_give_the_file_with_the_fix(file: FileReport) -> None:
    (finding,) = json.loads(written(json_report.write, outcome(file)))["findings"]
    lines = PAGE.splitlines(keepends=True)
    for edit in reversed(finding["fixes"][0]["edits"]):
        line, start, end = edit["start"]["line"] - 1, edit["start"]["column"] - 1, edit["end"]["column"] - 1
        lines[line] = lines[line][:start] + edit["text"] + lines[line][end:]
    assert "".join(lines) == "Page\n====\n\n::\n\n    import walk\n    import qiskit\n    é = qiskit.walk()\n"


def test_warnings_are_no_errors_and_unread_files_are() -> None:
    inputs = (Problem("p", "has no files", fatal=False), Problem("q", "does not exist"))
    report = json.loads(written(json_report.write, outcome(FileReport("a.py", NEWEST, error="cannot be read"), inputs=inputs)))
    assert report["errors"] == [{"path": "q", "message": "does not exist"}, {"path": "a.py", "message": "cannot be read"}]


def test_files_with_another_target_are_named_with_it() -> None:
    files = [FileReport("a.py", ASKED), *(FileReport(f"{name}.py", NEWEST) for name in "bcd")]
    report = json.loads(written(json_report.write, outcome(*files)))
    assert report["targets"]["qiskit"]["range"] == "2.0.0"
    assert report["targets_of"].keys() == {"a.py"}
    assert report["targets_of"]["a.py"]["qiskit"] == {"range": "1.0.0 to 2.0.0", "specifier": ">=1", "source": "command line"}
    assert "targets_of" not in json.loads(written(json_report.write, outcome(*files[1:])))


def documented() -> dict[str, set[str]]:
    """The keys of each section of the page about the JSON."""
    page = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    sections = re.split(r"^## ", page, flags=re.M)[1:]
    return {section.split("\n", 1)[0]: set(re.findall(r"^\| `(\w+)` \|", section, flags=re.M)) for section in sections}


def objects(report: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object of a report with the section that describes it."""
    yield "Report", report
    for targets in (report["targets"], *report.get("targets_of", {}).values()):
        yield from (("Target", target) for target in targets.values())
    yield from (("Error", error) for error in report["errors"])
    yield from (("Applied fix", fix) for fix in (*report.get("fixed", ()), *report.get("left_out", ())))
    for finding in report["findings"]:
        yield "Finding", finding
        yield from (("Related", related) for related in finding["related"])
        for fix in finding["fixes"]:
            yield "Fix", fix
            for edit in fix["edits"]:
                yield "Edit", edit
                yield from (("Position", edit[end]) for end in ("start", "end"))


def test_every_key_is_documented_and_every_documented_key_is_there(file: FileReport) -> None:
    other = FileReport("c.py", ASKED, error="cannot be read")
    candidate = Candidate(file.located[0], FINDING.fixes[0])
    fixed = Fixed("a,b.rst", b"", b"", file, file, (candidate,), (Dropped(candidate, "it breaks"),))
    report = json.loads(written(json_report.write, replace(outcome(file, file, other), fixed=(fixed,))))
    seen = {section: set(each) for section, each in objects(report)}
    assert seen == documented()


def test_real_reports_have_the_documented_keys(qlint: Run, here: Path) -> None:
    (here / "a.py").write_text("from qiskit_ibm_provider import IBMProvider\nIBMProvider().get_backend('x').run(1)\n")
    (here / "old").mkdir()
    (here / "old" / "pyproject.toml").write_text("[tool.qlint]\ntarget = 'qiskit-ibm-runtime==0.34.0'\n")
    (here / "old" / "b.py").write_text("import qiskit (\n")
    done = qlint("check", "--format", "json", ".", "gone.py")
    report = json.loads(done.out)
    assert (done.code, len(report["errors"]), {finding["code"] for finding in report["findings"]}) == (2, 1, {"QLT201", "QLT001"})
    assert report["targets_of"].keys() == {"old/b.py"}
    for section, each in objects(report):
        assert set(each) == documented()[section] - {"fixed", "left_out"}
        assert all(isinstance(value, (str, int, list, dict)) or (key == "cell" and value is None) for key, value in each.items())
