"""A small analysis: real knowledge of what is watched, facts that only parse, rules that look for a word."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from qlint import inference, registry
from qlint.knowledge import store
from qlint.knowledge.index import Knowledge
from qlint.model import Confidence, Finding, Span
from qlint.rule import Rule
from qlint.session import Analysis
from qlint.sources.source import Source
from qlint.target import Target


@dataclass(frozen=True)
class ParsedFacts:
    """Facts that say nothing but that the text parses."""

    source: Source
    target: Target
    knowledge: Knowledge
    tree: ast.Module

    def doubtful(self) -> ParsedFacts:
        return self


def parsed(source: Source, *, target: Target, knowledge: Knowledge, project: object) -> ParsedFacts:
    return ParsedFacts(source, target, knowledge, ast.parse(source.text))


def rule(code: str, name: str, check: Callable[[ParsedFacts], Iterator[Finding]], *, needs: frozenset[str] = frozenset()) -> Rule:
    return Rule(code, name, "a summary", "An explanation.", (), check, needs=needs)


def word_rule(code: str, name: str, word: str, *, needs: bool = True, times: int = 1, confidence: Confidence = Confidence.HIGH) -> Rule:
    """A rule that reports every place of `word`, each `times` times."""

    def check(facts: ParsedFacts) -> Iterator[Finding]:
        text = facts.source.text
        for start in (index for index in range(len(text)) if text.startswith(word, index)):
            for _ in range(times):
                yield Finding(Span(start, start + len(word)), code, name, f"qiskit.{word}", f"{word} is here", confidence=confidence)

    return rule(code, name, check, needs=frozenset({word}) if needs else frozenset())


def failing_rule(code: str, name: str) -> Rule:
    def check(facts: ParsedFacts) -> Iterator[Finding]:
        yield Finding(Span(0, 1), code, name, "qiskit", "seen before the crash")
        raise KeyError("a\nb")

    return rule(code, name, check)


@pytest.fixture
def analysis() -> Callable[..., Analysis]:
    """Makes an analysis of rules."""

    def make(*rules: Rule, facts: Callable[..., object] = parsed, project: Callable[[Path], object] | None = None) -> Analysis:
        known = registry.registered((registry.INTERNAL_ERROR, registry.SYNTAX_ERROR, *rules))
        return Analysis(store.load(), known, facts, project or inference.Projects())

    return make


@pytest.fixture
def words() -> Callable[..., Rule]:
    return word_rule


@pytest.fixture
def failing() -> Callable[..., Rule]:
    return failing_rule
