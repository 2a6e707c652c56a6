"""Which files a walk finds, in which order, and what it says of the rest."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from qlint.sources.discover import Problem, discover


@pytest.fixture(autouse=True)
def _inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def made(*names: str) -> None:
    for name in names:
        file = Path(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("")


def found(*paths: str, documents: bool = False) -> list[str]:
    """The paths in their order; a problem as `path: message`, with a `!` before a fatal one."""
    return [
        f"{'!' * item.fatal}{item.path}: {item.message}" if isinstance(item, Problem) else item.as_posix()
        for item in discover(paths, documents=documents)
    ]


def test_a_walk_is_in_the_order_of_names_files_before_directories() -> None:
    made("b.py", "a/z.py", "a/b/c.py", "c/a.py", "a.py", "Z.py", "a/a.txt")
    assert found(".") == ["Z.py", "a.py", "b.py", "a/z.py", "a/b/c.py", "c/a.py"]


def test_pages_are_walked_only_if_asked_for() -> None:
    made("a.py", "b.rst", "c.pyi", "d.md", "e.myst", "f.markdown", "g.mdx")
    assert found(".") == ["a.py"]
    assert found(".", documents=True) == ["a.py", "b.rst", "d.md", "e.myst", "f.markdown", "g.mdx"]


def test_a_directory_of_nothing_but_pages_says_how_they_are_read() -> None:
    made("docs/a.md", "other/b.txt")
    assert found("docs", "other") == [
        "docs: has no .py or .ipynb files to check; its pages are read if they are named, or with --docs",
        "other: has no .py or .ipynb files to check",
    ]


def test_given_files_are_taken_whatever_they_are_called() -> None:
    made("b.rst", "c.md", "script", ".hidden.py")
    assert found("b.rst", "c.md", "script", ".hidden.py") == ["b.rst", "c.md", "script", ".hidden.py"]


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.py",
        ".git/a.py",
        ".venv/a.py",
        "a/__pycache__/a.py",
        "__pypackages__/a.py",
        "node_modules/a/a.py",
        "lib/site-packages/a.py",
    ],
)
def test_what_nobody_writes_is_passed_over(name: str) -> None:
    made("a.py", name)
    assert found(".") == ["a.py"]


@pytest.mark.parametrize("mark", ["pyvenv.cfg", "conda-meta/history"])
def test_environments_are_passed_over_by_their_marks(mark: str) -> None:
    made("a.py", f"some/name/{mark}", "some/name/lib/a.py")
    assert found(".") == ["a.py"]


@pytest.mark.parametrize("name", ["build", "dist"])
def test_builds_are_passed_over_beside_a_project_file(name: str) -> None:
    made("a.py", f"{name}/lib/a.py")
    assert found(".") == ["a.py", f"{name}/lib/a.py"]
    made("pyproject.toml")
    assert found(".") == ["a.py"]
    made(f"{name}/__init__.py")
    assert found(".") == ["a.py", f"{name}/__init__.py", f"{name}/lib/a.py"]


def test_a_given_directory_is_walked_whatever_it_is() -> None:
    made(".venv/pyvenv.cfg", ".venv/a.py")
    assert found(".venv") == [".venv/a.py"]


def test_each_file_comes_once() -> None:
    made("p/a.py", "p/b.py")
    assert found("p/b.py", "p", "p/a.py", "./p", "p/../p/a.py") == ["p/b.py", "p/a.py"]


def test_a_link_to_a_file_is_that_file() -> None:
    made("a.py")
    Path("z.py").symlink_to("a.py")
    assert found(".") == ["a.py"]


def test_a_link_to_a_directory_is_followed_once_and_after_it() -> None:
    made("p/a.py", "q/b.py")
    Path("a_link").symlink_to("p")
    Path("p/other").symlink_to("../q")
    assert found(".") == ["p/a.py", "q/b.py"]
    assert found("p") == ["p/a.py", "p/other/b.py"]


def test_a_link_that_leads_up_is_said_and_not_followed() -> None:
    made("p/a.py", "p/q/b.py")
    Path("p/q/up").symlink_to("..")
    assert found("p") == ["p/a.py", "p/q/up: is a symbolic link to a directory it lies in and is not followed", "p/q/b.py"]


def test_a_link_to_itself_is_one_line() -> None:
    made("a.py")
    Path("loop.py").symlink_to("loop.py")
    assert found("loop.py") == ["!loop.py: cannot be read: Too many levels of symbolic links"]
    assert found(".") == ["!loop.py: cannot be read: Too many levels of symbolic links", "a.py"]


def test_a_missing_path_is_one_line() -> None:
    made("a.py")
    assert found("gone", "a.py", "gone.py") == ["!gone: does not exist", "a.py", "!gone.py: does not exist"]


def test_a_path_that_no_system_takes_is_one_line() -> None:
    assert found("a\0b") == ["!a\0b: is no path"]
    (long,) = found("x" * 5000)
    assert long.endswith("cannot be read: File name too long")


def test_a_directory_without_files_is_a_warning() -> None:
    made("empty/a.txt", "a.py")
    assert found("empty", "a.py") == ["empty: has no .py or .ipynb files to check", "a.py"]
    assert found("empty", documents=True) == ["empty: has no .py, .ipynb, .rst, .md, .markdown, .myst or .mdx files to check"]


def test_a_directory_whose_files_came_before_is_no_warning() -> None:
    made("p/a.py", "p/q/b.py")
    assert found("p/a.py", "p/q/b.py", "p", "p/q", "p") == ["p/a.py", "p/q/b.py"]


def test_what_is_no_file_is_never_opened() -> None:
    os.mkfifo("pipe.py")
    made("a.py")
    assert found("pipe.py") == ["!pipe.py: is neither a file nor a directory"]
    assert found(".") == ["a.py"]
