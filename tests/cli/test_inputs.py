"""Every input that can't be checked gives one clear line, and the others are checked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

RETIRED = "from qiskit_ibm_provider import IBMProvider\n"
Run = Callable[..., Any]


@pytest.fixture(autouse=True)
def good(here: Path) -> None:
    (here / "good.py").write_text(RETIRED)


def refused(run: Run, *arguments: str) -> str:
    """The one line that the command says when it does nothing at all."""
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("qlint: ")
    assert done.err.count("\n") == 1
    return done.err.removeprefix("qlint: ").rstrip("\n")


def left_out(run: Run, *paths: str) -> str:
    """The one line about the paths; the good file is checked beside them."""
    done = run("check", *paths, "good.py")
    assert done.code == 2
    assert "good.py:1:33: QLT201 " in done.out
    assert done.err.count("\n") == 1
    assert done.err.startswith("qlint: ")
    return done.err.removeprefix("qlint: ").rstrip("\n")


# Files


def test_a_missing_path(qlint: Run) -> None:
    assert left_out(qlint, "gone.py") == "gone.py: does not exist"


def test_a_missing_path_alone(qlint: Run) -> None:
    done = qlint("check", "gone")
    assert (done.code, done.err) == (2, "qlint: gone: does not exist\n")


def test_a_directory_without_python_files_is_a_warning(qlint: Run, here: Path) -> None:
    (here / "empty").mkdir()
    done = qlint("check", "empty")
    assert (done.code, done.err) == (0, "qlint: warning: empty: has no .py or .ipynb files to check\n")
    assert done.out.endswith("\nno findings in 0 files\n")


def test_a_binary_file(qlint: Run, here: Path) -> None:
    (here / "a.py").write_bytes(b"\x7fELF\0\0qiskit")
    assert left_out(qlint, "a.py") == "a.py: is not a text file that Python can read: it holds NUL bytes (binary data, or UTF-16)"


def test_a_broken_encoding(qlint: Run, here: Path) -> None:
    (here / "a.py").write_bytes(b"import qiskit\nx = '\xe9'\n")
    assert left_out(qlint, "a.py") == "a.py: cannot be decoded as utf-8: byte 0xe9 in line 2"


def test_an_unknown_encoding(qlint: Run, here: Path) -> None:
    (here / "a.py").write_bytes(b"# coding: klingon\n")
    assert left_out(qlint, "a.py") == "a.py: cannot be decoded: unknown encoding: klingon"


def test_a_page_with_a_broken_encoding(qlint: Run, here: Path) -> None:
    (here / "a.rst").write_bytes(b"\xe9")
    assert left_out(qlint, "a.rst") == "a.rst: cannot be decoded as utf-8: byte 0xe9 in line 1"


def test_another_kind_of_file(qlint: Run, here: Path) -> None:
    (here / "a.pdf").write_text("{}")
    assert left_out(qlint, "a.pdf").startswith("a.pdf: is no kind of file that qlint reads")


def test_a_file_that_may_not_be_read(as_ordinary_user: Run, common: Path) -> None:
    (common / "good.py").write_text(RETIRED)
    (common / "a.py").write_text(RETIRED)
    (common / "a.py").chmod(0)
    assert left_out(as_ordinary_user, "a.py") == "a.py: cannot be read: Permission denied"


def test_a_directory_that_may_not_be_listed(as_ordinary_user: Run, common: Path) -> None:
    (common / "good.py").write_text(RETIRED)
    (common / "a").mkdir(mode=0)
    assert left_out(as_ordinary_user, "a") == "a: cannot be listed: Permission denied"
    assert left_out(as_ordinary_user, ".") == "a: cannot be listed: Permission denied"
    assert left_out(as_ordinary_user, "a/b.py") == "a/b.py: cannot be read: Permission denied"


def test_a_directory_that_may_be_listed_but_not_entered(as_ordinary_user: Run, common: Path) -> None:
    (common / "good.py").write_text(RETIRED)
    (common / "a").mkdir()
    (common / "a" / "b.py").write_text(RETIRED)
    (common / "a").chmod(0o444)
    assert left_out(as_ordinary_user, "a") == "a/b.py: cannot be read: Permission denied"
    (common / "a").chmod(0o755)


def test_a_link_to_itself(qlint: Run, here: Path) -> None:
    (here / "a.py").symlink_to("a.py")
    assert left_out(qlint, "a.py") == "a.py: cannot be read: Too many levels of symbolic links"
    assert left_out(qlint, ".") == "a.py: cannot be read: Too many levels of symbolic links"


def test_a_link_to_the_directory_around_it_is_a_warning(qlint: Run, here: Path) -> None:
    (here / "a").mkdir()
    (here / "a" / "up").symlink_to("..")
    done = qlint("check", ".")
    assert (done.code, done.out.count("QLT201")) == (1, 1)
    assert done.err == "qlint: warning: a/up: is a symbolic link to a directory it lies in and is not followed\n"


def test_a_link_to_nothing(qlint: Run, here: Path) -> None:
    (here / "a.py").symlink_to("gone.py")
    assert left_out(qlint, "a.py") == "a.py: does not exist"


def test_a_file_that_does_not_parse_is_a_finding(qlint: Run, here: Path) -> None:
    (here / "a.py").write_text("import qiskit\ndef f(:\n")
    done = qlint("check", "a.py", "good.py")
    assert (done.code, done.err) == (1, "")
    assert "a.py:2:7: QLT001 does not parse with the grammar of Python 3." in done.out
    assert "good.py:1:33: QLT201 " in done.out


def test_a_name_that_no_terminal_can_show(qlint: Run, here: Path) -> None:
    (here / "\udcff.py").write_text(RETIRED)
    done = qlint("check", "\udcff.py", "\udcfe.py")
    assert (done.code, done.err) == (2, "qlint: \\udcfe.py: does not exist\n")
    assert "\n\\udcff.py:1:33: QLT201 " in done.out


# Options and configuration


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ((), "the following arguments are required: COMMAND (see `qlint --help`)"),
        (("chekc",), "argument COMMAND: invalid choice: 'chekc' (choose from "),
        (("check", "--target", "qiskit>>2"), "target 'qiskit>>2' is not a requirement such as 'qiskit>=2'"),
        (("check", "--target", "2.1"), "target '2.1' names no distribution: 'qiskit==2.1'?"),
        (("check", "--target", "numpy>=2"), "target 'numpy>=2': qlint does not watch 'numpy' (it watches "),
        (("check", "--target", "qiskit==99"), "target 'qiskit==99': no release known to qlint meets it (the newest known is "),
        (("check", "--target"), "argument --target: expected one argument (see `qlint check --help`)"),
        (("check", "--select", "QLT999"), "no rule is called 'QLT999'; "),
        (("check", "--ignore", "QLT201,retierd-client"), "no rule is called 'retierd-client'; did you mean 'retired-client'?"),
        (("check", "--format", "xml"), "argument --format: invalid choice: 'xml' (choose from "),
        (("check", "--forma", "json"), "unrecognized arguments: --forma"),
        (("check", "--no-such"), "unrecognized arguments: --no-such (see `qlint --help`)"),
        (("explain", "QLT2"), "no rule is called 'QLT2'; did you mean "),
        (("explain",), "the following arguments are required: SYMBOL (see `qlint explain --help`)"),
    ],
)
def test_a_bad_argument(qlint: Run, arguments: tuple[str, ...], line: str) -> None:
    assert refused(qlint, *arguments).startswith(line)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[tool.qlint", "pyproject.toml: "),
        ("tool.qlint = 1\n", "pyproject.toml: [tool.qlint] is not a table"),
        ("[tool.qlint]\ncolour = 1\n", "pyproject.toml: [tool.qlint] has no setting 'colour' (it has target, select, ignore, confidence)"),
        ("[tool.qlint]\ntarget = 1\n", "pyproject.toml: [tool.qlint] target must be text or a list of texts, not 1"),
        ("[tool.qlint]\ntarget = 'numpy'\n", "target 'numpy': qlint does not watch 'numpy'"),
        ("[tool.qlint]\nselect = 'QLT999'\n", "no rule is called 'QLT999'"),
    ],
)
def test_a_bad_configuration(qlint: Run, here: Path, text: str, line: str) -> None:
    (here / "pyproject.toml").write_text(text)
    assert line in refused(qlint, "check")
