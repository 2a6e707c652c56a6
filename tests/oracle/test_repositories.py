"""The tables of `tests/yardsticks`, and how its repositories are had."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.yardsticks import explained, repositories
from tests.yardsticks.explained import Difference, Row
from tests.yardsticks.repositories import CannotFetchError, Repository, checkout

HEADER = "repository\tcommit\tpart\town\twritten for\n"
COMMIT = "0123456789" * 4


def git(directory: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    return subprocess.run(["git", *identity, *arguments], cwd=directory, capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture
def host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mapping[str, str]:
    """A host with one repository: its place, and the commit."""
    monkeypatch.setenv("QLINT_REPOSITORIES", str(tmp_path / "home"))
    there = tmp_path / "host" / "owner" / "name"
    there.mkdir(parents=True)
    (there / "a.py").write_text("import qiskit\n", encoding="utf-8")
    git(there, "init", "--quiet")
    git(there, "add", "a.py")
    git(there, "commit", "--quiet", "--message", "one")
    return {"host": (tmp_path / "host").as_uri(), "commit": git(there, "rev-parse", "HEAD")}


def test_a_repository_is_fetched_at_its_commit(host):
    directory = checkout(Repository("owner/name", host["commit"], "uses"), host=host["host"])
    assert directory == repositories.home() / "owner+name"
    assert (directory / "a.py").read_text(encoding="utf-8") == "import qiskit\n"


def test_one_that_is_there_is_used_as_it_is(host):
    there = repositories.home() / "other+one"
    there.mkdir(parents=True)
    assert checkout(Repository("other/one", COMMIT, "uses"), host=host["host"]) == there


def test_what_can_not_be_fetched_is_said_and_leaves_nothing_that_looks_like_it(host):
    with pytest.raises(CannotFetchError, match="git fetch"):
        checkout(Repository("owner/name", COMMIT, "uses"), host=host["host"])
    assert not (repositories.home() / "owner+name").exists()


def test_the_table_is_read():
    text = f"{HEADER}a/b\t{COMMIT}\tuses\tqiskit_aer\tqiskit<1 qiskit-aer==0.12\n"
    assert repositories.read(text) == (Repository("a/b", COMMIT, "uses", "qiskit_aer", ("qiskit<1", "qiskit-aer==0.12")),)


@pytest.mark.parametrize("text", ["a/b\n", f"{HEADER}a/b\tmain\tuses\t\t\n", f"{HEADER}a/b\t{COMMIT}\tmaybe\t\t\n"])
def test_a_row_that_is_none_is_refused(text):
    with pytest.raises(ValueError, match=r"no header|no commit"):
        repositories.read(text)


def test_the_repositories_are_of_all_parts_and_each_there_once():
    all_ = repositories.read(repositories.FILE.read_text(encoding="utf-8"))
    assert {each.part for each in all_} == set(repositories.PARTS)
    assert len({each.name.lower() for each in all_}) == len(all_)
    assert len([each for each in all_ if each.written_for]) >= 6
    assert {row.repository for row in explained.read(explained.FILE.read_text(encoding="utf-8"))} <= {each.name for each in all_}


ROW = Row("old", "a/b", "src/*", "QLT101 qiskit.Aer", 2, "reason")


def difference(line: int, subject: str = "QLT101 qiskit.Aer", sort: str = "old", repository: str = "a/b") -> Difference:
    return Difference(sort, repository, f"src/a.py:{line}", subject)


def test_what_is_explained_is_no_fault():
    assert list(explained.faults([ROW], [difference(1), difference(2)])) == []


@pytest.mark.parametrize("other", [difference(3, "QLT102 qiskit.Aer"), difference(3, sort="missed"), difference(3, repository="a/c")])
def test_what_no_row_takes_is_a_fault(other):
    assert list(explained.faults([ROW], [difference(1), difference(2), other])) == [f"not explained: {other}"]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_row_that_takes_another_number_is_a_fault(count):
    (fault,) = explained.faults([ROW], [difference(line) for line in range(count)])
    assert fault.endswith(f": {count}, explained.tsv says 2")


def test_an_explanation_is_read():
    text = "sort\trepository\tplace\tsubject\tcount\treason\nold\ta/b\tsrc/*\tQLT101 qiskit.Aer\t2\treason\n"
    assert explained.read(text) == (ROW,)
    with pytest.raises(ValueError, match="not one of"):
        explained.read(text.replace("old", "new"))
