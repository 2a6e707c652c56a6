"""The line that tells how far a run is."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable

import pytest

from qlint.frontends.cli.progress import counted, line


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> Callable[[], _Terminal]:
    """What puts a terminal in the place of standard error; pytest does so itself ahead of each test."""

    def put() -> _Terminal:
        terminal = _Terminal()
        monkeypatch.setattr(sys, "stderr", terminal)
        monkeypatch.setenv("TERM", "xterm")
        return terminal

    return put


def test_it_says_which_file_it_is_and_goes_in_the_end(watched: Callable[[], _Terminal]) -> None:
    terminal = watched()
    assert list(counted("a", "checking", patience=0)) == ["a"]
    assert terminal.getvalue() == "\r\x1b[Kchecking file 1 of 1\r\x1b[K"


def test_a_short_run_says_nothing(watched: Callable[[], _Terminal]) -> None:
    terminal = watched()
    assert list(counted("abc", "checking", patience=60)) == ["a", "b", "c"]
    assert "checking" not in terminal.getvalue()


def test_it_goes_when_the_run_fails(watched: Callable[[], _Terminal]) -> None:
    terminal = watched()

    def fails() -> None:
        with line() as tell:
            tell("working")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    assert terminal.getvalue().endswith("working\r\x1b[K")


def test_a_terminal_that_can_not_go_back_gets_nothing(watched: Callable[[], _Terminal], monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched()
    monkeypatch.setenv("TERM", "dumb")
    assert list(counted("a", "checking", patience=0)) == ["a"]
    assert terminal.getvalue() == ""


def test_what_is_no_terminal_gets_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(counted("a", "checking", patience=0)) == ["a"]
    assert capsys.readouterr() == ("", "")
