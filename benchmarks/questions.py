"""What qlint asks its knowledge about a program, recorded while it checks it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from qlint import engine
from qlint.knowledge.index import Knowledge
from qlint.session import Analysis, Session
from qlint.sources.source import Source

Question = tuple[str, tuple[str, ...]]  # a method of `Knowledge`, and what it was called with

_OF_REMEDIES = ("remedy",)  # answered from Python modules


class Recorder:
    """Knowledge that notes what it is asked."""

    def __init__(self, known: Knowledge) -> None:
        self.asked: list[Question] = []
        self._known = known

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._known, name)
        return self._noting(name, found) if callable(found) else found

    def _noting(self, name: str, method: Callable[..., Any]) -> Callable[..., Any]:
        def asked(*args: str) -> Any:
            self.asked.append((name, args))
            return method(*args)

        return asked


def questions(program: Path) -> tuple[list[Question], list[Question]]:
    """What is asked before any file is read, and about the program."""
    standard = Analysis.standard()
    recorder = Recorder(standard.knowledge)
    session = Session(analysis=replace(standard, knowledge=recorder))
    before = len(recorder.asked)
    engine.check(Source.plain(str(program), program.read_text(encoding="utf-8")), session=session)
    return recorder.asked[:before], [each for each in recorder.asked[before:] if each[0] not in _OF_REMEDIES]


def ask(known: Knowledge, asked: list[Question]) -> None:
    """Asks all of it; what comes one by one is read to its end."""
    for name, args in asked:
        found = getattr(known, name)(*args)
        if hasattr(found, "__next__"):
            for _ in found:
                pass
