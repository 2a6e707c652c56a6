"""Files mended with rules of the test's own: each reports a word, and has fixes for it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import SimpleNamespace

import pytest

from qlint import inference, registry
from qlint.fixing.choice import Allowed
from qlint.fixing.files import Fixed, fixed
from qlint.knowledge import store
from qlint.model import Applicability, Confidence, Edit, Finding, Fix, Span
from qlint.rule import Rule
from qlint.session import Analysis, Session

SAFE, UNSAFE, ADVICE = Applicability.SAFE, Applicability.UNSAFE, Applicability.ADVICE


@dataclass(frozen=True)
class Word:
    """Reported wherever it stands; each fix writes something else there, or has edits of its own for the span."""

    word: str
    fixes: tuple[tuple[Applicability, str | Callable[[str, Span], tuple[Edit, ...]]], ...] = ()
    confidence: Confidence = Confidence.HIGH

    def found(self, facts: SimpleNamespace) -> Iterator[Finding]:
        text = facts.source.text
        for start in (index for index in range(len(text)) if text.startswith(self.word, index)):
            span = Span(start, start + len(self.word))
            yield Finding(
                span, code(self), "a-word", self.word, f"{self.word} is here", confidence=self.confidence, fixes=self.made(text, span)
            )

    def made(self, text: str, span: Span) -> tuple[Fix, ...]:
        return tuple(
            Fix(f"Fix {number}", how, (Edit(span, what),) if isinstance(what, str) else what(text, span))
            for number, (how, what) in enumerate(self.fixes)
        )


@dataclass(frozen=True)
class Uncovered(Word):
    """Reported only where the words that hide it are gone."""

    hidden_by: str = ""

    def found(self, facts: SimpleNamespace) -> Iterator[Finding]:
        if self.hidden_by not in facts.source.text:
            yield from Word.found(self, facts)


def code(word: Word) -> str:
    return f"QLT9{sum(map(ord, word.word)) % 100:02}"


def parsed(source, *, target, knowledge, project):
    return SimpleNamespace(source=source, tree=ast.parse(source.text))


def session(*words: Word) -> Session:
    rules = [Rule(code(word), f"a-word-{word.word}", "summary", "Explanation.", (), word.found) for word in words]
    known = registry.registered((registry.INTERNAL_ERROR, registry.SYNTAX_ERROR, *rules))
    return Session(analysis=Analysis(store.load(), known, parsed, inference.Projects()))


@pytest.fixture
def mend(tmp_path) -> Callable[..., Fixed]:
    """Mends one file, in front of whose text the watched word stands, if it isn't in it."""

    def run(text: str, *words: Word, allowed: Allowed = Allowed.SAFE, name: str = "a.py", keep: bool = False) -> Fixed:
        data = (text if "qiskit" in text else f"qiskit\n{text}").encode()
        (found,) = fixed([(str(tmp_path / name), data)], session(*words), allowed=allowed, keep=keep)
        return found

    return run


def after(found: Fixed) -> str:
    return found.after.decode().removeprefix("qiskit\n")
