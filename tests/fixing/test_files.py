"""Many files at once: each is judged beside what the others have become, and nothing is written before the end."""

from __future__ import annotations

import ast
from types import SimpleNamespace

from qlint import inference, registry
from qlint.fixing.choice import Allowed
from qlint.fixing.files import fixed, written
from qlint.knowledge import store
from qlint.model import Applicability, Edit, Finding, Fix, Span
from qlint.rule import Rule
from qlint.session import Analysis, Session

FIRST, SECOND = "qiskit\nfirst\n", "import one\nqiskit\nsecond\n"


def session(tmp_path) -> Session:
    """`first` has a fix; `second` has one as soon as the module beside it is mended."""

    def parsed(source, *, target, knowledge, project):
        return SimpleNamespace(source=source, project=project, tree=ast.parse(source.text))

    def check(facts):
        text = facts.source.text
        found = facts.project.text_of("one")
        for word in ("first", "second"):
            if word in text and (word == "first" or "FIRST" in found[1]):
                span = Span(text.index(word), text.index(word) + len(word))
                fix = Fix("Shout", Applicability.SAFE, (Edit(span, word.upper()),))
                yield Finding(span, "QLT901", "a-word", word, "a word", fixes=(fix,))

    rule = Rule("QLT901", "a-word", "summary", "Explanation.", (), check)
    known = registry.registered((registry.INTERNAL_ERROR, registry.SYNTAX_ERROR, rule))
    return Session(analysis=Analysis(store.load(), known, parsed, inference.Projects()))


def files(tmp_path) -> list[tuple[str, bytes]]:
    texts = {"two.py": SECOND, "one.py": FIRST}
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    return [(str(tmp_path / name), text.encode()) for name, text in texts.items()]


def test_a_file_counts_as_it_has_become_where_others_are_judged(tmp_path):
    two, one = fixed(files(tmp_path), session(tmp_path), allowed=Allowed.SAFE)
    assert one.after == b"qiskit\nFIRST\n"
    assert two.after == b"import one\nqiskit\nSECOND\n"
    assert not two.report.located
    assert (tmp_path / "one.py").read_text() == FIRST


def test_what_cannot_be_written_is_as_it_was(tmp_path):
    two, one = fixed(files(tmp_path), session(tmp_path), allowed=Allowed.SAFE)
    (tmp_path / "one.py").write_text("theirs")
    done = written(one)
    assert (done.applied, done.changed) == ((), False)
    assert [each.finding.symbol for each in done.report.located] == ["first"]
    assert "has changed" in done.report.error
    assert written(two) == two
    assert (tmp_path / "two.py").read_bytes() == two.after
