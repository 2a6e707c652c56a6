"""What `tests/yardsticks` makes of the oracle's references and qlint's findings."""

from __future__ import annotations

import pytest

from tests.yardsticks.score import Reference, Reported, Span, reference, reported, score, without

CELL = ("a.py", None)


def name(line: int, start: int, end: int) -> Span:
    return Span((line, start), (line, end))


def told(*spans: Span, fails: bool = True, guarded: bool = False, kind: str = "import", dotted: str = "qiskit.Gone") -> Reference:
    return Reference(CELL, kind, dotted, fails, guarded, "", spans or (name(1, 20, 24),))


def finding(span: Span, code: str = "QLT101", cell: tuple[str, int | None] = CELL) -> Reported:
    return Reported(cell, code, span, "")


def test_a_failing_reference_is_found_at_its_name():
    found = score([told(name(1, 20, 24))], [finding(name(1, 20, 24))])
    assert (found.found("import"), found.failing["import"], found.missed, found.confirmed) == (1, 1, (), 1)


def test_and_where_else_a_finding_about_it_may_stand():
    assert score([told(name(1, 20, 24), name(1, 1, 20))], [finding(name(1, 6, 12))]).missed == ()


def test_a_finding_beside_it_is_about_something_else():
    missed = told(name(1, 20, 24))
    found = score([missed], [finding(name(1, 25, 30))])
    assert (found.found("import"), found.missed, found.unjudged) == (0, (missed,), 1)


def test_so_is_one_in_another_cell():
    assert len(score([told()], [finding(name(1, 20, 24), cell=("a.py", 1))]).missed) == 1


def test_a_guarded_reference_is_neither_found_nor_missed():
    found = score([told(guarded=True)], [])
    assert (found.failing["import"], found.missed) == (0, ())


def test_a_finding_on_what_works_is_contradicted():
    wrong = finding(name(1, 20, 24))
    assert score([told(fails=False)], [wrong]).contradicted == (wrong,)


def test_not_if_another_reference_there_fails():
    assert score([told(fails=False), told()], [finding(name(1, 20, 24))]).contradicted == ()


@pytest.mark.parametrize("code", ["QLT107", "QLT201", "QLT301", "QLT601"])
def test_nor_if_it_says_nothing_about_existence(code):
    found = score([told(fails=False)], [finding(name(1, 20, 24), code)])
    assert (found.contradicted, found.unjudged) == ((), 1)


def test_nor_if_it_stands_elsewhere_in_the_statement():
    works = told(name(1, 20, 24), name(1, 1, 20), fails=False)
    assert score([works], [finding(name(1, 6, 12))]).contradicted == ()


def test_what_the_repository_is_the_source_of_is_left_out():
    rows = [told(dotted=each) for each in ("qiskit_aer", "qiskit_aer.noise", "qiskit_aerial", "qiskit")]
    assert [each.name for each in without(rows, "qiskit_aer")] == ["qiskit_aerial", "qiskit"]
    assert list(without(rows, "")) == rows


def test_rows_are_read():
    row = {
        "path": "a.ipynb",
        "cell": 2,
        "kind": "method",
        "name": "a.b",
        "ok": False,
        "guarded": True,
        "why": "no b",
        "spans": [[1, 2, 1, 3]],
    }
    assert reference(row) == Reference(("a.ipynb", 2), "method", "a.b", True, True, "no b", (name(1, 2, 3),))
    place = {"path": "a.ipynb", "cell": 2, "line": 1, "column": 2, "end_line": 1, "end_column": 3}
    assert reported({**place, "code": "QLT101", "message": "gone"}) == Reported(("a.ipynb", 2), "QLT101", name(1, 2, 3), "gone")
