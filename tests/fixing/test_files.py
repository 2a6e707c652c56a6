"""Many files at once: each is judged beside what the others have become, and nothing is written before the end."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pytest

from qlint import engine, inference, registry
from qlint.fixing.choice import Allowed
from qlint.fixing.files import fixed, written
from qlint.knowledge import store
from qlint.model import Applicability, Edit, Finding, Fix, Span
from qlint.rule import Rule
from qlint.session import Analysis, Session

FIRST, SECOND = "qiskit\nfirst\n", "import one\nqiskit\nsecond\n"


def session(tmp_path, judged: list[str] | None = None) -> Session:
    """`first` has a fix; `second` has one as soon as the module beside it is mended. The names of files are put into `judged`."""

    def parsed(source, *, target, knowledge, project):
        return SimpleNamespace(source=source, project=project, tree=ast.parse(source.text))

    def check(facts):
        text = facts.source.text
        if judged is not None:
            judged.append(Path(facts.source.path).name)
        if "other" in text:
            return
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


def test_only_files_that_rest_on_changed_ones_are_judged_again(tmp_path):
    judged = list[str]()
    (tmp_path / "three.py").write_text("qiskit\nother\n")
    given = [*files(tmp_path), (str(tmp_path / "three.py"), b"qiskit\nother\n")]
    two, one, three = fixed(given, session(tmp_path, judged), allowed=Allowed.SAFE)
    assert (two.changed, one.changed, three.changed) == (True, True, False)
    assert Counter(judged) == {"two.py": 3, "one.py": 2, "three.py": 1}  # each as it is, and with its fix; the one again beside the other


MAKER = "from qiskit import QuantumCircuit\n\ndef shown(circuit):\n    return circuit.qasm()\n"
CALLER = "from maker import shown\nfrom qiskit import QuantumCircuit, BasicAer\n\nprint(shown(QuantumCircuit(1)))\n"
STRANGER = "from qiskit import QuantumCircuit\n\nprint(QuantumCircuit(1).draw())\n"


def rests(tmp_path, session: Session, name: str, changed: dict[str, tuple[str, str]]) -> bool:
    session = session.anew()
    session.reads.taken()
    engine.check_file(tmp_path / name, session)
    reads = session.reads.taken()
    return any(reads.rest_on(tmp_path / each, *(text.encode() for text in texts)) for each, texts in changed.items())


@pytest.mark.parametrize(
    ("name", "other", "now", "matters"),
    [
        ("caller.py", "maker.py", MAKER.replace("qasm", "depth"), True),  # imported
        ("maker.py", "caller.py", CALLER.replace("(1)", "(2)"), True),  # calls it
        ("maker.py", "stranger.py", STRANGER.replace("(1)", "(2)"), False),
        ("maker.py", "stranger.py", f"{STRANGER}from maker import shown\nshown(QuantumCircuit(1))\n", True),  # calls it now
        ("stranger.py", "maker.py", MAKER.replace("qasm", "depth"), False),
    ],
)
def test_a_judgement_rests_on_the_files_that_it_has_looked_into(tmp_path, name, other, now, matters):
    (tmp_path / "pyproject.toml").write_text("")
    texts = {"maker.py": MAKER, "caller.py": CALLER, "stranger.py": STRANGER}
    for each, text in texts.items():
        (tmp_path / each).write_text(text)
    session = Session()
    for _ in range(2):  # what one check has found out doesn't hide what the next one rests on
        assert rests(tmp_path, session, name, {other: (texts[other], now)}) is matters


def test_what_cannot_be_written_is_as_it_was(tmp_path):
    two, one = fixed(files(tmp_path), session(tmp_path), allowed=Allowed.SAFE)
    (tmp_path / "one.py").write_text("theirs")
    done = written(one)
    assert (done.applied, done.changed) == ((), False)
    assert [each.finding.symbol for each in done.report.located] == ["first"]
    assert "has changed" in done.report.error
    assert written(two) == two
    assert (tmp_path / "two.py").read_bytes() == two.after
